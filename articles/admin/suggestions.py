"""Suggestions, to be looked through; they are decided on the Annotate page."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.records import ReadOnlyAdmin
from articles.models import Suggestion


@admin.register(Suggestion)
class SuggestionAdmin(ReadOnlyAdmin):
    list_display = ["article", "kind", "state", "sure", "rule", "decided_by", "annotate_link"]
    list_filter = ["state", "kind", "rule"]
    list_select_related = ["article", "decided_by"]
    search_fields = ["article__title", "rule"]
    ordering = ["-id"]

    @admin.display(description="confidence", ordering="confidence")
    def sure(self, suggestion):
        return f"{suggestion.confidence:.0%}"

    @admin.display(description="")
    def annotate_link(self, suggestion):
        address = reverse("admin:articles_article_annotate", args=[suggestion.article_id])
        return format_html('<a href="{}?item={}">In the article</a>', address, suggestion.uid)
