"""Contacts between sides, who took part, and the reports that a contact rests on."""

from itertools import combinations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from articles.models.articles import Article, ArticleVersion
from articles.models.base import PublicRecord, RecordQuerySet
from articles.models.codes import Domain, Format, Level, Mode, PublicState, Setting, Status, Track
from articles.models.dates import PartialDateField, first_day, last_day
from articles.models.sides import Pair, Side
from articles.models.tags import Actor


class ContactQuerySet(RecordQuerySet):
    def between(self, first: str, second: str):
        """Contacts of two sides, given by code in any order."""
        first, second = sorted((first, second))
        return self.filter(in_pairs__pair__first=first, in_pairs__pair__second=second)

    def newest(self):
        return self.order_by("-sort_on", "-id")

    def for_display(self):
        """With sides and participants, in a fixed number of queries."""
        return self.prefetch_related("contact_sides__side", "participants__actor", "participants__side")


class Contact(PublicRecord):
    """A contact between two or more sides: what is recorded of it, whatever became of it.

    `start` and `end` are EDTF as known; `start_on` and `end_on` the first and last day they can mean. `sort_on` is
    where it stands on a timeline: its first day, else the day of its first report.
    """

    title = models.CharField(max_length=300, blank=True, help_text="Only where the usual heading does not do.")
    summary = models.TextField(blank=True)
    start = PartialDateField(help_text="2021-09-28, 2021-09 or 2021; empty if not known.")
    end = PartialDateField(help_text="Empty for one day.")
    start_on = models.DateField(null=True, editable=False)
    end_on = models.DateField(null=True, editable=False)
    sort_on = models.DateField(editable=False)
    date_basis = models.CharField(
        max_length=300, blank=True, help_text="The words the date was read from, and against which day."
    )
    mode = models.CharField(max_length=12, choices=Mode.choices, default=Mode.UNSPECIFIED)
    format = models.CharField(max_length=12, choices=Format.choices, default=Format.MEETING)
    visit_type = models.CharField(max_length=40, blank=True, help_text="State, official, working, private …")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.HELD)
    level = models.CharField(max_length=12, choices=Level.choices, blank=True)
    track = models.CharField(max_length=4, choices=Track.choices, blank=True)
    setting = models.CharField(max_length=14, choices=Setting.choices, default=Setting.BILATERAL)
    place = models.CharField(max_length=500, blank=True)
    host = models.ForeignKey(Side, models.PROTECT, null=True, blank=True, related_name="hosted_contacts")
    initiator = models.ForeignKey(Side, models.PROTECT, null=True, blank=True, related_name="initiated_contacts")
    series = models.CharField(max_length=200, blank=True)
    number_in_series = models.CharField("number", max_length=20, blank=True)
    source = models.CharField(max_length=200, blank=True, help_text="The data set it was imported from.")
    source_id = models.CharField("id at the source", max_length=200, blank=True)
    source_url = models.URLField("address at the source", max_length=2000, blank=True)
    duplicate_of = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="duplicates", editable=False
    )

    objects = ContactQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-sort_on", "-id"]
        indexes = [
            models.Index(fields=["state", "-sort_on", "-id"], name="contact_public_newest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(start_on__isnull=True) | Q(end_on__isnull=True) | Q(end_on__gte=F("start_on")),
                name="contact_end_not_before_start",
            ),
            models.CheckConstraint(
                condition=Q(end_on__isnull=True) | Q(start_on__isnull=False), name="contact_end_needs_start"
            ),
            models.UniqueConstraint(
                fields=["source", "source_id"], condition=~Q(source_id=""), name="contact_source_id_once"
            ),
        ]
        permissions = [
            ("publish_contact", "Can publish a contact"),
            ("withdraw_contact", "Can withdraw a published contact"),
            ("fold_contact", "Can fold reports into one contact"),
            ("import_contact", "Can import contacts"),
        ]

    def __str__(self):
        return self.title or f"{self.get_format_display()} {self.start}".strip()

    def get_absolute_url(self):
        return reverse("contact", args=[self.uid])

    def save(self, *args, reported_on=None, **kwargs):
        """Derive the days from the EDTF texts; `reported_on` places a contact whose own date is not known."""
        self.start_on = first_day(self.start)
        self.end_on = last_day(self.end or self.start)
        self.sort_on = self.start_on or reported_on or self.sort_on
        if self.sort_on is None:
            raise ValueError("A contact without a date needs the day on which it was reported.")
        super().save(*args, **kwargs)
        self.in_pairs.exclude(sort_on=self.sort_on, state=self.state).update(sort_on=self.sort_on, state=self.state)

    @property
    def sides(self) -> list[Side]:
        """The sides in order of code; uses prefetched rows."""
        return [row.side for row in self.contact_sides.all()]

    def set_sides(self, codes) -> None:
        """Make `codes` the sides of this contact, and file it under every pair of them.

        Raises ValueError for fewer than two different sides.
        """
        codes = sorted(set(codes))
        if len(codes) < 2:
            raise ValueError("A contact needs two different sides.")
        self.contact_sides.exclude(side__in=codes).delete()
        held = set(self.contact_sides.values_list("side_id", flat=True))
        for code in codes:
            if code not in held:
                self.contact_sides.create(side_id=code)
        self._file_under_pairs(codes)

    def _file_under_pairs(self, codes: list[str]) -> None:
        pairs = [
            Pair.objects.get_or_create(first_id=first, second_id=second)[0] for first, second in combinations(codes, 2)
        ]
        self.in_pairs.exclude(pair__in=pairs).delete()
        for pair in pairs:
            self.in_pairs.update_or_create(pair=pair, defaults={"sort_on": self.sort_on, "state": self.state})


class ContactSide(models.Model):
    """A side of a contact, with the level at which it took part."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="contact_sides")
    side = models.ForeignKey(Side, models.PROTECT, related_name="contact_sides")
    level = models.CharField(max_length=12, choices=Level.choices, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["side"]
        constraints = [models.UniqueConstraint(fields=["contact", "side"], name="contact_sides_differ")]

    def __str__(self):
        return self.side_id


class ContactPair(models.Model):
    """A contact on the timeline of one pair; carries what a timeline is ordered and filtered by."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="in_pairs")
    pair = models.ForeignKey(Pair, models.PROTECT, related_name="contact_pairs")
    sort_on = models.DateField()
    state = models.CharField(max_length=10, choices=PublicState.choices)

    class Meta:
        ordering = ["-sort_on", "-contact"]
        indexes = [models.Index(fields=["pair", "state", "-sort_on", "-contact"], name="pair_timeline")]
        constraints = [models.UniqueConstraint(fields=["contact", "pair"], name="contact_once_a_pair")]

    def __str__(self):
        return f"{self.contact_id} in {self.pair_id}"


class ContactDomain(models.Model):
    """A field that a contact was about."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="domains")
    domain = models.CharField(max_length=24, choices=Domain.choices)

    class Meta:
        ordering = ["domain"]
        constraints = [models.UniqueConstraint(fields=["contact", "domain"], name="contact_domain_once")]

    def __str__(self):
        return self.get_domain_display()


class StatusChange(models.Model):
    """What became of a contact, in the order in which it was reported."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="status_changes")
    status = models.CharField(max_length=10, choices=Status.choices)
    reported_on = models.DateField()
    report = models.ForeignKey(
        "articles.ContactReport", models.SET_NULL, null=True, blank=True, related_name="status_changes"
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["reported_on", "id"]

    def __str__(self):
        return f"{self.get_status_display()} ({self.reported_on})"


class Participant(models.Model):
    """Somebody who took part in a contact, with side and role on the day."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="participants")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="participations")
    side = models.ForeignKey(Side, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField("role on the day", max_length=300, blank=True)
    led = models.BooleanField("led the side", default=False)
    position = models.PositiveSmallIntegerField(default=0)

    history = HistoricalRecords()

    class Meta:
        ordering = ["contact", "-led", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["contact", "actor"], name="participant_once")]

    def __str__(self):
        return self.actor.name


class ContactReport(models.Model):
    """A sentence of an article, or of a side's own readout, that reports a contact."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="reports")
    article = models.ForeignKey(Article, models.CASCADE, related_name="contact_reports")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="contact_reports")
    version_length = models.PositiveIntegerField(editable=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    side = models.ForeignKey(
        Side,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Set where this is the side's own readout.",
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["article__published", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="report_end_after_start"),
            models.CheckConstraint(condition=Q(end__lte=F("version_length")), name="report_within_version"),
            models.UniqueConstraint(fields=["contact", "version", "start", "end"], name="report_once"),
        ]

    def __str__(self):
        return self.words[:80]

    def save(self, *args, **kwargs):
        self.version_length = self.version.length
        self.article_id = self.version.article_id
        self.words = self.version.text[self.start : self.end]
        super().save(*args, **kwargs)


class Claim(models.Model):
    """What a report says of one field of the contact (date, mode, status, participants …), with its words."""

    report = models.ForeignKey(ContactReport, models.CASCADE, related_name="claims")
    field = models.CharField(max_length=30)
    value = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()

    class Meta:
        ordering = ["report", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claim_end_after_start"),
            models.UniqueConstraint(fields=["report", "field", "start", "end"], name="claim_once"),
        ]

    def __str__(self):
        return f"{self.field}: {self.value}"

    def save(self, *args, **kwargs):
        self.words = self.report.version.text[self.start : self.end]
        super().save(*args, **kwargs)
