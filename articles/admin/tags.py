"""Topics and actors: tags of their own, with aliases and offices."""

from django.contrib import admin
from taggit.models import Tag

from articles.admin.records import ListAdmin
from articles.models import Actor, ActorAlias, Office, Topic

if admin.site.is_registered(Tag):
    admin.site.unregister(Tag)


class AliasInline(admin.TabularInline):
    model = ActorAlias
    verbose_name = "other name"
    extra = 0


class OfficeInline(admin.TabularInline):
    model = Office
    fields = ["title", "organisation", "side", "since", "until", "ended"]
    autocomplete_fields = ["side"]
    extra = 0


@admin.register(Actor)
class ActorAdmin(ListAdmin):
    list_display = ["name", "kind", "side"]
    list_filter = ["kind"]
    list_select_related = ["side"]
    search_fields = ["name", "aliases__name", "=side__code"]
    autocomplete_fields = ["side"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [AliasInline, OfficeInline]


@admin.register(Office)
class OfficeAdmin(ListAdmin):
    list_display = ["actor", "title", "organisation", "side", "since", "until", "ended"]
    list_filter = ["ended"]
    list_select_related = ["actor", "side"]
    search_fields = ["actor__name", "title", "organisation"]
    autocomplete_fields = ["actor", "side"]


@admin.register(Topic)
class TopicAdmin(ListAdmin):
    list_display = ["name", "description"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}
