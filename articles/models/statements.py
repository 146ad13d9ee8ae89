"""Statements: anchored words of one side."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords
from taggit.managers import TaggableManager

from articles.models.articles import Article, ArticleVersion
from articles.models.base import PublicRecord, RecordQuerySet
from articles.models.codes import Anchor, Channel, PublicState, StatementKind
from articles.models.sides import Side
from articles.models.tags import Actor, NamedTags, StatementTopic


class StatementQuerySet(RecordQuerySet):
    def published(self):
        """Published statements of published articles."""
        return super().published().filter(article__state=PublicState.PUBLISHED, article__binned_at__isnull=True)

    def for_display(self):
        """With all that a statement's block shows, in one query."""
        return self.select_related("article__outlet", "speaker", "side", "joint_side")


class Statement(PublicRecord):
    """Words at `start`..`end` of one version, said by `speaker` for `side` (and `joint_side`, if said together).

    `words` are exactly `version.text[start:end]`; `pieces` are the stretches of it that were said, as
    [[start, end], …], where a cue or a line break stands between them. `before` and `after` are the
    surroundings by which the words are found again in a later version.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="statements")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="statements")
    version_length = models.PositiveIntegerField(editable=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    pieces = models.JSONField(default=list, blank=True)
    words = models.TextField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    anchor = models.CharField(max_length=8, choices=Anchor.choices, default=Anchor.EXACT)
    kind = models.CharField(max_length=8, choices=StatementKind.choices)
    channel = models.CharField(max_length=16, choices=Channel.choices, blank=True)
    speaker_text = models.CharField("speaker as named in the text", max_length=300, blank=True)
    speaker = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="statements")
    speaker_role = models.CharField("role on the day", max_length=300, blank=True)
    side = models.ForeignKey(Side, models.PROTECT, null=True, blank=True, related_name="statements")
    joint_side = models.ForeignKey(
        Side, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="said jointly with"
    )
    contact = models.ForeignKey("articles.Contact", models.SET_NULL, null=True, blank=True, related_name="statements")
    answers = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="answered_by")
    language = models.CharField(max_length=20, default="en")
    translation = models.TextField(blank=True)
    translation_by = models.CharField("translated by", max_length=200, blank=True)

    topics = TaggableManager(
        through=StatementTopic, manager=NamedTags, blank=True, related_name="statements", verbose_name="topics"
    )

    objects = StatementQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["article", "start"]
        indexes = [
            models.Index(fields=["state", "-id"], name="statement_public_newest"),
            models.Index(fields=["side", "state", "-id"], name="statement_side_newest"),
            models.Index(fields=["speaker", "state", "-id"], name="statement_speaker_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="statement_end_after_start"),
            models.CheckConstraint(condition=Q(end__lte=F("version_length")), name="statement_within_version"),
            models.CheckConstraint(
                condition=Q(joint_side__isnull=True) | ~Q(joint_side=F("side")), name="statement_two_sides_differ"
            ),
            models.UniqueConstraint(
                fields=["version", "start", "end"],
                condition=Q(binned_at__isnull=True),
                name="statement_span_once",
            ),
        ]
        permissions = [
            ("publish_statement", "Can publish a statement"),
            ("withdraw_statement", "Can withdraw a published statement"),
        ]

    def __str__(self):
        return self.words[:80]

    def save(self, *args, **kwargs):
        """Raise ValueError unless `words` are those of the version at the span."""
        self.version_length = self.version.length
        self.article_id = self.version.article_id
        if self.version.text[self.start : self.end] != self.words:
            raise ValueError("The words of a statement must be those of its version. Set the span anew.")
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("statement", args=[self.uid])

    def said(self) -> list[str]:
        """What was said, piece by piece, without the cue between the pieces."""
        pieces = self.pieces or [[self.start, self.end]]
        return [self.words[a - self.start : b - self.start] for a, b in pieces]
