"""The editors' desk, on Django's admin: its permissions, its look extended."""

from django.conf import settings
from django.contrib import admin

from articles.admin import articles, contacts, log, people, sides, statements, suggestions, tags

__all__ = ["articles", "contacts", "log", "people", "sides", "statements", "suggestions", "tags"]

admin.site.site_header = settings.SITE_NAME
admin.site.site_title = settings.SITE_NAME
admin.site.index_title = "Desk"
