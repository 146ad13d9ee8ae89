"""Statements. Their words and place are set on the Annotate page; here go the other facts."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.records import BinFilter, RecordAdmin
from articles.decisions.kept_counts import recount
from articles.models import Statement, StatementTopic, tallied


class TopicInline(admin.TabularInline):
    model = StatementTopic
    verbose_name = "topic"
    autocomplete_fields = ["tag"]
    extra = 0


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    list_display = ["excerpt", "side", "speaker", "kind", "state", "anchor", "article"]
    list_filter = [BinFilter, "state", "kind", "channel", "anchor"]
    list_select_related = ["side", "speaker", "article"]
    search_fields = ["words", "speaker__name", "=side__code", "article__title"]
    ordering = ["-id"]
    autocomplete_fields = ["speaker", "side", "joint_side", "contact", "answers"]
    readonly_fields = ["in_text", "words", "start", "end", "anchor", "state", "published_at"]
    fieldsets = [
        (None, {"fields": ["words", "in_text", ("start", "end", "anchor")]}),
        ("Said by", {"fields": ["speaker", "speaker_text", "speaker_role", ("side", "joint_side")]}),
        ("How", {"fields": [("kind", "channel"), "contact", "answers"]}),
        ("Language", {"fields": ["language", "translation", "translation_by"]}),
        ("State", {"fields": ["state", "published_at"]}),
    ]
    inlines = [TopicInline]

    def has_add_permission(self, request):
        """Statements are added on the Annotate page, where their words stand."""
        return False

    def save_model(self, request, statement, form, change):
        before = Statement.objects.get(pk=statement.pk).contact_id
        with tallied(statements=[statement.pk]):
            super().save_model(request, statement, form, change)
        recount(contacts={before, statement.contact_id})

    @admin.display(description="statement", ordering="words")
    def excerpt(self, statement):
        return statement.words[:120]

    @admin.display(description="in its article")
    def in_text(self, statement):
        address = reverse("admin:articles_article_annotate", args=[statement.article_id])
        return format_html('<a href="{}?item={}#t-{}">{}</a>', address, statement.uid, statement.uid, statement.article)
