"""Outlets and articles."""

from functools import partial

from django.contrib import admin
from django.urls import path, reverse
from django.utils.html import format_html

from articles.admin.annotate.view import annotate, take_next
from articles.admin.imports import ImportAdminMixin
from articles.admin.records import BinFilter, ListAdmin, RecordAdmin
from articles.models import Article, ArticleActor, ArticleVersion, Outlet, TaggedTopic


@admin.register(Outlet)
class OutletAdmin(ListAdmin):
    list_display = ["name", "right", "language", "time_zone", "side"]
    list_filter = ["right", "language"]
    list_select_related = ["side"]
    search_fields = ["name", "homepage"]
    autocomplete_fields = ["side"]

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not (obj and obj.articles.exists())


class VersionInline(admin.TabularInline):
    """The texts as received, to be read only."""

    model = ArticleVersion
    fields = readonly_fields = ["number", "received_at", "length", "reason", "text"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class ActorInline(admin.TabularInline):
    model = ArticleActor
    verbose_name = "actor"
    autocomplete_fields = ["tag", "side"]
    extra = 0


class TopicInline(admin.TabularInline):
    model = TaggedTopic
    verbose_name = "topic"
    autocomplete_fields = ["tag"]
    extra = 0


@admin.register(Article)
class ArticleAdmin(ImportAdminMixin, RecordAdmin):
    list_display = ["title", "published", "outlet", "state", "statement_count", "reviewed", "annotate_link"]
    list_filter = [BinFilter, "state", ("reviewed_at", admin.EmptyFieldListFilter), "published", "language"]
    list_select_related = ["outlet"]
    search_fields = ["title", "byline", "url", "source_id", "outlet__name"]
    ordering = ["-published", "-id"]
    autocomplete_fields = ["outlet"]
    readonly_fields = ["state", "published_at", "source_id", "reviewed_at"]
    fieldsets = [
        (None, {"fields": ["title", "outlet", ("published", "published_time"), "url"]}),
        ("From the source", {"fields": ["byline", "dateline", "language", "source_id"]}),
        ("State", {"fields": ["state", "published_at", "reviewed_at"]}),
    ]
    inlines = [TopicInline, ActorInline, VersionInline]
    change_form_template = "admin/articles/article/change_form.html"

    def get_urls(self):
        """The desk's own pages, before those of the stock admin."""
        wrap = self.admin_site.admin_view
        return [
            path("next/", wrap(take_next), name="articles_article_next"),
            path("<int:pk>/annotate/", wrap(partial(annotate, model_admin=self)), name="articles_article_annotate"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request):
        """Articles come in by import, with their text."""
        return False

    @admin.display(description="read", boolean=True, ordering="reviewed_at")
    def reviewed(self, article):
        return article.reviewed_at is not None

    @admin.display(description="")
    def annotate_link(self, article):
        address = reverse("admin:articles_article_annotate", args=[article.pk])
        return format_html('<a href="{}" aria-label="Annotate {}">Annotate</a>', address, article.title)
