"""What every record has: a stable public id, times, a bin."""

import unicodedata
import uuid

from django.db import models

from articles.models.codes import PublicState


def name_key(name: str) -> str:
    """A name as two spellings of it compare: NFKC, case folded, single spaces; the same on every database."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class RecordQuerySet(models.QuerySet):
    """Rows that are not in the bin, and the published ones among them."""

    def kept(self):
        return self.filter(binned_at__isnull=True)

    def published(self):
        return self.kept().filter(state=PublicState.PUBLISHED)


class Record(models.Model):
    """A row with a public id for ever; `binned_at` says when it was put into the bin."""

    uid = models.UUIDField("public id", default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    binned_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True


class PublicRecord(Record):
    """A record whose publication is a decision of its own."""

    state = models.CharField(max_length=10, choices=PublicState.choices, default=PublicState.DRAFT, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        return self.state == PublicState.PUBLISHED and self.binned_at is None
