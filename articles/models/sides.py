"""Sides: the parties to contacts, and the words by which texts name them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords


class SideKind(models.TextChoices):
    STATE = "state", "State"
    WITHDRAWN = "withdrawn", "State that is gone"
    TERRITORY = "territory", "Territory"
    ORGANISATION = "organisation", "Organisation"


class Side(models.Model):
    """A party to a contact: a state by its ISO 3166-1 alpha-3 code, or an organisation (EU, NATO, UN, ASEAN)."""

    code = models.CharField(max_length=8, primary_key=True)
    alpha2 = models.CharField("two-letter code", max_length=2, blank=True)
    kind = models.CharField(max_length=12, choices=SideKind.choices, default=SideKind.STATE)
    name = models.CharField(max_length=100, unique=True)
    since = models.CharField("from year", max_length=4, blank=True)
    until = models.CharField("to year", max_length=4, blank=True)
    successors = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="predecessors")

    history = HistoricalRecords()

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(condition=~Q(code=""), name="side_has_code"),
            models.CheckConstraint(
                condition=Q(since="") | Q(until="") | Q(until__gte=F("since")), name="side_until_not_before_since"
            ),
        ]

    def __str__(self):
        return self.name


class SideFormKind(models.TextChoices):
    NAME = "name", "Name"
    DEMONYM = "demonym", "Demonym or adjective"
    CAPITAL = "capital", "Capital"
    CITY = "city", "City"
    SEAT = "seat", "Seat of government"
    INSTITUTION = "institution", "Institution"
    ABBREVIATION = "abbreviation", "Abbreviation"


class SideForm(models.Model):
    """One way in which text names a side, in the years from `since` to `until` (empty where open).

    `shipped` rows come from the word list of the software; editors add their own beside them.
    """

    side = models.ForeignKey(Side, models.CASCADE, related_name="forms")
    form = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=SideFormKind.choices)
    since = models.CharField("from year", max_length=4, blank=True)
    until = models.CharField("to year", max_length=4, blank=True)
    shipped = models.BooleanField(default=False, editable=False)

    history = HistoricalRecords()

    class Meta:
        ordering = ["side", "kind", "form"]
        constraints = [
            models.UniqueConstraint(fields=["side", "kind", "form", "since"], name="side_form_once"),
            models.CheckConstraint(condition=~Q(form=""), name="side_form_not_empty"),
            models.CheckConstraint(
                condition=Q(since="") | Q(until="") | Q(until__gte=F("since")),
                name="side_form_until_not_before_since",
            ),
        ]

    def __str__(self):
        return f"{self.form} ({self.side_id})"


class Pair(models.Model):
    """Two sides, the first before the second by code, with the counts that pages show.

    The counts are kept by whoever publishes or withdraws a contact (`recount`), never computed for a page.
    """

    first = models.ForeignKey(Side, models.PROTECT, related_name="pairs_as_first")
    second = models.ForeignKey(Side, models.PROTECT, related_name="pairs_as_second")
    contact_count = models.PositiveIntegerField(default=0, editable=False)
    statement_count = models.PositiveIntegerField(default=0, editable=False)
    first_on = models.DateField(null=True, editable=False)
    last_on = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["first", "second"]
        indexes = [models.Index(fields=["-contact_count", "id"], name="pair_by_count")]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="pair_in_order_of_code"),
        ]

    def __str__(self):
        return f"{self.first.name} and {self.second.name}"

    def get_absolute_url(self):
        return reverse("pair", args=[self.slug])

    @property
    def slug(self) -> str:
        return f"{self.first_id}-{self.second_id}".lower()


class PairYear(models.Model):
    """How many published contacts a pair had in a year: the rows of a timeline's density."""

    pair = models.ForeignKey(Pair, models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField()
    contact_count = models.PositiveIntegerField()

    class Meta:
        ordering = ["year"]
        constraints = [models.UniqueConstraint(fields=["pair", "year"], name="pair_year_once")]

    def __str__(self):
        return f"{self.pair_id} {self.year}"
