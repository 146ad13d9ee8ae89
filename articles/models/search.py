"""What the search keeps: one row for each record that readers may find, and the rows still to be brought up to date."""

from django.db import models
from django.utils import timezone


class SearchDocument(models.Model):
    """A published record as the search knows it; replaced, never altered, when the record changes.

    `labels` holds what is filtered and counted by, as words with a space between: `kind=article side=chn actor#7`.
    The words themselves are kept by the engine (`articles.search.backends`), beside this table or in it.
    An actor has no day and stands at `date.max`, before everything else when the newest come first.
    """

    kind = models.CharField(max_length=10)
    record_id = models.BigIntegerField()
    sort_on = models.DateField()
    labels = models.TextField()
    indexed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["-sort_on", "-id"], name="search_newest")]
        constraints = [models.UniqueConstraint(fields=["kind", "record_id"], name="search_document_once")]

    def __str__(self):
        return f"{self.kind} {self.record_id}"


class SearchPending(models.Model):
    """A record whose search documents are out of date; written in the same transaction as the change itself."""

    kind = models.CharField(max_length=10)
    record_id = models.BigIntegerField()

    class Meta:
        verbose_name_plural = "search pending"

    def __str__(self):
        return f"{self.kind} {self.record_id}"
