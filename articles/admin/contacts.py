"""Contacts with their sides, participants and reports."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.utils import timezone

from articles.admin.imports import ImportAdminMixin
from articles.admin.records import BinFilter, RecordAdmin
from articles.decisions.kept_counts import recount
from articles.models import Contact, ContactDomain, ContactReport, ContactSide, Participant, StatusChange, tallied


class SidesFormSet(BaseInlineFormSet):
    def clean(self):
        super().clean()
        chosen = {
            f.cleaned_data["side"] for f in self.forms if f.cleaned_data.get("side") and not f.cleaned_data["DELETE"]
        }
        if len(chosen) < 2:
            raise ValidationError("A contact needs two different sides. Choose them.")


class SideInline(admin.TabularInline):
    model = ContactSide
    formset = SidesFormSet
    verbose_name = "side"
    autocomplete_fields = ["side"]
    extra = 0
    min_num = 2


class ParticipantInline(admin.TabularInline):
    model = Participant
    autocomplete_fields = ["actor", "side"]
    fields = ["actor", "side", "role", "led", "position"]
    extra = 0


class DomainInline(admin.TabularInline):
    model = ContactDomain
    verbose_name = "field"
    extra = 0


class StatusInline(admin.TabularInline):
    model = StatusChange
    fields = ["status", "reported_on", "note"]
    extra = 0


class ReportInline(admin.TabularInline):
    """The sentences a contact rests on; they are set on the Annotate page."""

    model = ContactReport
    fields = readonly_fields = ["article", "words", "side"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("article", "side")


@admin.register(Contact)
class ContactAdmin(ImportAdminMixin, RecordAdmin):
    list_display = ["__str__", "between", "start", "end", "mode", "status", "level", "state", "source"]
    list_filter = [BinFilter, "state", "status", "mode", "format", "level", "setting", "sort_on"]
    search_fields = ["title", "place", "source_id", "participants__actor__name", "=contact_sides__side__code"]
    ordering = ["-sort_on", "-id"]
    autocomplete_fields = ["host", "initiator"]
    readonly_fields = ["state", "published_at", "source", "source_id", "source_url"]
    fieldsets = [
        (None, {"fields": ["title", ("start", "end"), "date_basis", ("status", "mode", "format")]}),
        ("Occasion", {"fields": [("level", "track"), "setting", "place", "host", "initiator", "visit_type"]}),
        ("More", {"fields": ["summary", ("series", "number_in_series")]}),
        ("State", {"fields": ["state", "published_at", "source", "source_id", "source_url"]}),
    ]
    inlines = [SideInline, ParticipantInline, DomainInline, StatusInline, ReportInline]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("contact_sides__side")

    def save_model(self, request, contact, form, change):
        with tallied(contacts=[contact.pk] if change else []):
            contact.save(reported_on=None if change else timezone.localdate())

    def save_related(self, request, form, formsets, change):
        """File the contact under the pairs of its sides as they now are, and count anew where it stood and stands."""
        contact = form.instance
        before = set(contact.in_pairs.values_list("pair", flat=True))
        super().save_related(request, form, formsets, change)
        contact.set_sides(contact.contact_sides.values_list("side_id", flat=True))
        recount(contacts=[contact.pk], pairs=before)

    @admin.display(description="sides")
    def between(self, contact):
        return "–".join(row.side_id for row in contact.contact_sides.all())
