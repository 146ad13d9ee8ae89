"""The log of decisions: who decided what, when, and with which note."""

import uuid

from django.conf import settings
from django.db import models


class LogEntry(models.Model):
    """One decision. The target is kept by kind, public id and label, so that the entry outlives it."""

    uid = models.UUIDField("public id", default=uuid.uuid4, unique=True, editable=False)
    at = models.DateTimeField(auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="decisions", editable=False
    )
    action = models.CharField(max_length=40)
    target_kind = models.CharField(max_length=40)
    target_uid = models.UUIDField()
    target_label = models.CharField(max_length=300)
    detail = models.JSONField(default=dict)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "log entries"
        indexes = [models.Index(fields=["target_uid", "-id"], name="log_by_target")]

    def __str__(self):
        return f"{self.action}: {self.target_label}"
