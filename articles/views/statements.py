"""The statements and the page of one: alone, then in its context."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Statement
from articles.models.codes import Anchor
from articles.text import Span
from articles.timeline import visible
from articles.timeline.excerpts import sentences_around, words_allowed
from articles.timeline.filters import STATEMENT_FILTERS
from articles.timeline.marked_text import marked_text
from articles.timeline.table import place_of
from articles.views.freshness import stamped, unchanged
from articles.views.lists import list_page
from articles.views.pages import show


@require_safe
def statements(request):
    listing = list_page(request, Statement.objects.published().for_display(), ("id",), STATEMENT_FILTERS)
    return show(request, "statements.html", {"listing": listing}, changed=[s.changed_at for s in listing.rows])


@require_safe
def statement(request, uid):
    found = get_object_or_404(stamped(Statement.objects.published().for_display().select_related("version")), uid=uid)
    return unchanged(request, found) or _statement_page(request, found)


def _statement_page(request, found: Statement):
    contact = visible.contacts().filter(pk=found.contact_id).first()
    related = list(_related(found))
    found.place = place_of(found.side_id, [side.code for side in contact.sides] if contact else [])
    context = {
        "record": found,
        "statement": found,
        "contact": contact,
        "answers": [s for s in related if s.pk == found.answers_id],
        "answered_by": [s for s in related if s.answers_id == found.pk],
        "paragraphs": _context(found),
        "anchor_definition": Anchor(found.anchor).definition,
    }
    return show(request, "statement.html", context, changed=[found.changed_at, found.article.changed_at])


def _related(statement: Statement):
    """The statement it answers and those that answer it."""
    rows = Statement.objects.published().for_display()
    return (rows.filter(pk=statement.answers_id) | rows.filter(answers=statement)).order_by("id")


def _context(statement: Statement) -> list:
    if not words_allowed(statement.article.outlet):
        return []
    text = statement.version.text
    return marked_text(text, sentences_around(text, [Span(statement.start, statement.end)]), [statement])
