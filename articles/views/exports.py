"""Lists as files: CSV, JSON Lines, a chronicle in Word, a calendar; with the filters of the pages."""

import io

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from articles.exports.calendar import calendar, with_sequence
from articles.exports.chronicle import NEEDS, write_chronicle
from articles.exports.columns import Scope
from articles.exports.filters import narrowed
from articles.exports.lines import json_lines
from articles.exports.sheets import csv_lines
from articles.exports.table import Table
from articles.exports.tables import ACTORS, ARTICLES, CONTACTS, OFFICES, STATEMENTS, TOPICS
from articles.models import Pair
from articles.timeline import visible
from articles.timeline.filters import UnknownFilter
from articles.views.pages import with_cache_headers

DOWNLOADS = {table.name: table for table in (ARTICLES, STATEMENTS, CONTACTS, ACTORS, OFFICES, TOPICS)}
FORMS = {"csv": ("text/csv; charset=utf-8", csv_lines), "jsonl": ("application/x-ndjson; charset=utf-8", json_lines)}
MOST_ROWS, MOST_ARTICLES, MOST_EVENTS = 100_000, 2_000, 10_000
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def download(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """A table as CSV or JSON Lines, row by row."""
    table, (media, write) = DOWNLOADS[name], FORMS[form]
    scope = Scope(settings.SITE_URL)
    rows = _rows(request, table, scope)
    _refuse_more_than(MOST_ROWS, rows)
    response = StreamingHttpResponse(write(table, table.rows(scope, rows), scope), content_type=media)
    return _as_file(response, f"{name}.{form}")


@require_safe
def chronicle(request: HttpRequest) -> HttpResponse:
    """Articles as a Word document, in order of publication."""
    scope = Scope(settings.SITE_URL)
    rows = _rows(request, ARTICLES, scope)
    _refuse_more_than(MOST_ARTICLES, rows)
    file = io.BytesIO()
    write_chronicle(rows.order_by("published", "id").prefetch_related(*NEEDS), scope, settings.SITE_NAME, file)
    return _as_file(HttpResponse(file.getvalue(), content_type=DOCX), "chronicle.docx")


@require_safe
def contacts_calendar(request: HttpRequest) -> HttpResponse:
    """The newest contacts that fit the filters: of a side, an actor, a series …"""
    rows = _rows(request, CONTACTS, Scope(settings.SITE_URL)).newest()
    return _calendar(settings.SITE_NAME, rows, "contacts.ics")


@require_safe
def pair_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    first, _, second = slug.upper().partition("-")
    pair = Pair.objects.select_related("first", "second").filter(first=first, second=second).first()
    if pair is None or pair.slug != slug:
        raise Http404("A pair's calendar is named by its two sides in order of code, such as chn-usa.ics.")
    return _calendar(str(pair), visible.contacts().filter(in_pairs__pair=pair).newest(), f"{slug}.ics")


def _calendar(name: str, contacts: QuerySet, file: str) -> HttpResponse:
    data = calendar(name, with_sequence(contacts)[:MOST_EVENTS], Scope(settings.SITE_URL))
    response = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    return _as_file(response, file, disposition="inline")


def _rows(request: HttpRequest, table: Table, scope: Scope) -> QuerySet:
    try:
        return narrowed(table, table.visible(scope), request.GET.dict())
    except UnknownFilter as error:
        raise Http404(str(error)) from error


def _refuse_more_than(most: int, rows: QuerySet) -> None:
    if rows.order_by()[: most + 1].count() > most:
        raise Http404(
            f"These are more than {most:,} rows. Narrow them, such as with from=2021 and to=2022, or ask the desk for "
            "the whole archive."
        )


def _as_file(response: HttpResponse, name: str, *, disposition: str = "attachment") -> HttpResponse:
    response["Content-Disposition"] = f'{disposition}; filename="{name}"'
    response["Access-Control-Allow-Origin"] = "*"
    return with_cache_headers(response, None, private=False)
