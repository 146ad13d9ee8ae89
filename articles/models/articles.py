"""Outlets, articles and the versions of their text."""

import hashlib
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from simple_history.models import HistoricalRecords
from taggit.managers import TaggableManager

from articles.models.base import PublicRecord, Record, RecordQuerySet, name_key
from articles.models.codes import Right
from articles.models.sides import Side
from articles.models.tags import ArticleActor, NamedTags, TaggedTopic


def validate_time_zone(value: str) -> None:
    if value not in available_timezones():
        raise ValidationError(f"“{value}” is no time zone. Give a name such as Asia/Shanghai.")


class Outlet(Record):
    """Who published an article, and what readers may see of it."""

    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=200, unique=True, editable=False)
    homepage = models.URLField(max_length=500, blank=True)
    right = models.CharField(
        max_length=10,
        choices=Right.choices,
        default=Right.EXCERPTS,
        help_text="What readers may see: " + "; ".join(f"{r.label}: {r.definition}" for r in Right),
    )
    language = models.CharField(max_length=20, default="en", help_text="BCP 47, such as en or zh-Hans.")
    time_zone = models.CharField(max_length=60, default="UTC", validators=[validate_time_zone])
    side = models.ForeignKey(
        Side,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="outlets",
        help_text="Only for a side's own publications, such as a ministry's site.",
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name = " ".join(self.name.split())
        self.name_key = name_key(self.name)
        super().save(*args, **kwargs)


class ArticleQuerySet(RecordQuerySet):
    def newest(self):
        return self.order_by("-published", "-id")


class Article(PublicRecord):
    """A text that an outlet published. Its natural key is the source's id, else its address, else its text."""

    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="articles")
    title = models.CharField(max_length=1000)
    url = models.URLField("address", max_length=2000, blank=True)
    source_id = models.CharField("id at the source", max_length=200, blank=True)
    natural_key_hash = models.CharField(max_length=64, unique=True, editable=False)
    byline = models.CharField(max_length=500, blank=True)
    dateline = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=20, default="en")
    published = models.DateField("published on", db_index=True)
    published_time = models.TimeField("at", null=True, blank=True)
    reviewed_at = models.DateTimeField("read to the end", null=True, blank=True, editable=False)
    statement_count = models.PositiveIntegerField(default=0, editable=False)

    topics = TaggableManager(
        through=TaggedTopic, manager=NamedTags, blank=True, related_name="articles", verbose_name="topics"
    )
    actors = TaggableManager(
        through=ArticleActor, manager=NamedTags, blank=True, related_name="articles", verbose_name="actors"
    )

    objects = ArticleQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-published", "-id"]
        indexes = [
            models.Index(fields=["state", "-published", "-id"], name="article_public_newest"),
            models.Index(fields=["outlet", "-published", "-id"], name="article_outlet_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="article_has_title"),
            models.UniqueConstraint(
                fields=["outlet", "source_id"], condition=~Q(source_id=""), name="article_source_id_once"
            ),
        ]
        permissions = [
            ("publish_article", "Can publish an article"),
            ("withdraw_article", "Can withdraw a published article"),
            ("annotate_article", "Can annotate an article"),
            ("import_article", "Can import articles"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("article", args=[self.uid])

    @property
    def version(self) -> "ArticleVersion":
        """The current version; prefetched versions are used where there are any."""
        return max(self.versions.all(), key=lambda v: v.number)


def natural_key_hash(outlet: Outlet | str, source_id: str, url: str, text: str) -> str:
    """SHA-256 of an article's natural key: the outlet's source id, else the address, else the text."""
    name = name_key(str(outlet))
    if source_id:
        key = f"id\n{name}\n{source_id}"
    elif url:
        key = f"url\n{url}"
    else:
        key = f"text\n{name}\n{text}"
    return hashlib.sha256(key.encode()).hexdigest()


class ArticleVersion(models.Model):
    """The text of an article as received at one time; never altered."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False)
    length = models.PositiveIntegerField(editable=False)
    reason = models.CharField("why it changed", max_length=500, blank=True)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="article_version_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="article_version_from_one"),
        ]

    def __str__(self):
        return f"{self.article} (version {self.number})"

    def save(self, *args, **kwargs):
        """Raise ValueError when the text of a saved version would change: a correction is a new version."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        if not self._state.adding and digest != self.sha256:
            raise ValueError("The text of a version is never altered. Add a new version instead.")
        self.sha256, self.length = digest, len(self.text)
        super().save(*args, **kwargs)
