"""The actors and the page of one."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Actor, Statement
from articles.timeline import visible
from articles.timeline.filters import ACTOR_FILTERS
from articles.views.freshness import stamped, unchanged
from articles.views.lists import list_page
from articles.views.pages import show

SHOWN = 12


@require_safe
def actors(request):
    rows = visible.actors().select_related("side")
    listing = list_page(request, rows, ("name_key",), ACTOR_FILTERS, ascending=True, size=100)
    return show(request, "actors.html", {"listing": listing}, changed=[a.changed_at for a in listing.rows])


@require_safe
def actor(request, uid):
    found = get_object_or_404(
        stamped(visible.actors().select_related("side")).prefetch_related("aliases", "offices__side"), uid=uid
    )
    return unchanged(request, found) or _actor_page(request, found)


def _actor_page(request, found: Actor):
    said = list(Statement.objects.published().filter(speaker=found).for_display().order_by("-id")[: SHOWN + 1])
    contacts = list(visible.contacts().filter(participants__actor=found).newest()[: SHOWN + 1])
    for contact in contacts:
        contact.part = next(p for p in contact.participants.all() if p.actor_id == found.pk)
    context = {
        "record": found,
        "actor": found,
        "statements": said[:SHOWN],
        "more_statements": len(said) > SHOWN,
        "contacts": contacts[:SHOWN],
        "more_contacts": len(contacts) > SHOWN,
    }
    changed = [found.changed_at, *(row.changed_at for row in (*said, *contacts))]
    return show(request, "actor.html", context, changed=changed)
