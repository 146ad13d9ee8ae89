"""Sides and the words by which texts name them; the kept rows of pairs."""

from django.contrib import admin

from articles.admin.records import ListAdmin, ReadOnlyAdmin
from articles.models import Pair, Side, SideForm


class FormInline(admin.TabularInline):
    """The ways in which text names the side. What the software ships comes back with the next update; add beside it."""

    model = SideForm
    fields = ["form", "kind", "since", "until", "shipped"]
    readonly_fields = ["shipped"]
    extra = 1


@admin.register(Side)
class SideAdmin(ListAdmin):
    list_display = ["code", "name", "kind", "since", "until"]
    list_filter = ["kind"]
    search_fields = ["=code", "name"]
    ordering = ["code"]
    inlines = [FormInline]

    def get_readonly_fields(self, request, obj=None):
        return ["code"] if obj else []


@admin.register(SideForm)
class SideFormAdmin(ListAdmin):
    list_display = ["form", "side", "kind", "since", "until", "shipped"]
    list_filter = ["kind", "shipped"]
    list_select_related = ["side"]
    search_fields = ["form", "=side__code", "side__name"]
    autocomplete_fields = ["side"]


@admin.register(Pair)
class PairAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "contact_count", "statement_count", "first_on", "last_on"]
    list_select_related = ["first", "second"]
    search_fields = ["=first__code", "=second__code", "first__name", "second__name"]
    ordering = ["-contact_count", "id"]
