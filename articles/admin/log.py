"""The log of decisions, to be read."""

from django.contrib import admin

from articles.admin.records import ReadOnlyAdmin
from articles.models import LogEntry


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "user", "action", "target_kind", "target_label", "note"]
    list_filter = ["action", "target_kind", "at"]
    list_select_related = ["user"]
    search_fields = ["target_label", "=target_uid", "user__username", "note"]
    ordering = ["-id"]
