"""What the machine suggests, until an editor decides."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from articles.models.articles import Article, ArticleVersion
from articles.models.contacts import Contact
from articles.models.statements import Statement


class SuggestionKind(models.TextChoices):
    STATEMENT = "statement", "Statement"
    CONTACT = "contact", "Contact"
    ACTOR = "actor", "Actor"


class SuggestionState(models.TextChoices):
    OPEN = "open", "Open"
    ACCEPTED = "accepted", "Accepted"
    AMENDED = "amended", "Accepted with changes"
    REJECTED = "rejected", "Rejected"
    GONE = "gone", "No longer suggested"


class Suggestion(models.Model):
    """One finding of a reading. `fingerprint` is the same whenever the same thing is found in the same article, so a
    finding that was decided is not offered again. `finding` is the JSON of `articles.extraction.as_json`."""

    uid = models.UUIDField("public id", default=uuid.uuid4, unique=True, editable=False)
    article = models.ForeignKey(Article, models.CASCADE, related_name="suggestions")
    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="suggestions")
    kind = models.CharField(max_length=10, choices=SuggestionKind.choices)
    fingerprint = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    finding = models.JSONField()
    rule = models.CharField(max_length=80)
    reason = models.CharField(max_length=500)
    confidence = models.FloatField()
    state = models.CharField(max_length=8, choices=SuggestionState.choices, default=SuggestionState.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="decided_suggestions"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField("reason of the decision", max_length=500, blank=True)
    statement = models.ForeignKey(Statement, models.SET_NULL, null=True, blank=True, related_name="from_suggestions")
    contact = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="from_suggestions")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "start", "id"]
        indexes = [models.Index(fields=["state", "article"], name="suggestion_open_by_article")]
        constraints = [
            models.UniqueConstraint(fields=["article", "fingerprint"], name="suggestion_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="suggestion_end_after_start"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1), name="suggestion_confidence_0_to_1"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.rule}"
