"""A contact, a statement or a timeline as a small page for somebody else's frame, and oEmbed, which finds it."""

from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from articles.models import Pair, Statement
from articles.models.codes import Anchor
from articles.timeline import visible
from articles.timeline.entries import timeline_rows
from articles.timeline.headings import long_heading
from articles.timeline.table import columns, place_of
from articles.views.pages import with_cache_headers

CONTACTS_OF_TIMELINE = 6
WIDTH, HEIGHTS = 600, {"contact": 420, "statement": 320, "pair": 520}
LEAST, MOST = 240, 1200
CORRECTED = {Anchor.CHANGED, Anchor.LOST}


def framed(view):
    """A view that any site may show in a frame; only these may be."""
    return require_safe(xframe_options_exempt(csp_replace({"frame-ancestors": ["*"]})(view)))


@framed
def contact_embed(request: HttpRequest, uid) -> HttpResponse:
    contact = get_object_or_404(visible.contacts().prefetch_related("status_changes"), uid=uid)
    said = list(
        Statement.objects.published().filter(contact=contact).for_display().order_by("article__published", "start")
    )
    seats, joint, _ = columns(contact.sides, said)
    context = {"contact": contact, "seats": seats, "joint": joint, "record": contact, "title": long_heading(contact)}
    return _page(request, "embeds/contact.html", context, contact.changed_at)


@framed
def statement_embed(request: HttpRequest, uid) -> HttpResponse:
    statement = get_object_or_404(Statement.objects.published().for_display().select_related("version"), uid=uid)
    contact = visible.contacts().filter(pk=statement.contact_id).first()
    place = place_of(statement.side_id, [side.code for side in contact.sides] if contact else [])
    context = {
        "statement": statement,
        "contact": contact,
        "place": place,
        "record": statement,
        "title": str(statement.article),
        "corrected": Anchor(statement.anchor) if statement.anchor in CORRECTED else None,
    }
    return _page(request, "embeds/statement.html", context, statement.changed_at)


@framed
def timeline_embed(request: HttpRequest, slug: str) -> HttpResponse:
    pair = _pair(slug)
    rows = timeline_rows(pair).order_by("-sort_on", "-contact")[:CONTACTS_OF_TIMELINE]
    contacts = visible.contacts().filter(pk__in=[row.contact_id for row in rows]).newest()
    context = {"pair": pair, "contacts": contacts, "record": pair, "title": str(pair)}
    return _page(request, "embeds/timeline.html", context, max((c.changed_at for c in contacts), default=None))


def _pair(slug: str) -> Pair:
    first, _, second = slug.upper().partition("-")
    pair = Pair.objects.select_related("first", "second").filter(first=first, second=second).first()
    if pair is None or pair.slug != slug:
        raise Http404("A timeline is named by its two sides in order of code, such as chn-usa.")
    return pair


def _page(request: HttpRequest, template: str, context: dict, changed) -> HttpResponse:
    response = render(request, template, context)
    return with_cache_headers(response, changed, private=False)


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """oEmbed 1.0 (https://oembed.com) for the pages of contacts, statements and timelines."""
    name, address, title = _asked(request.GET.get("url", ""))
    width = _size(request.GET.get("maxwidth"), WIDTH)
    height = _size(request.GET.get("maxheight"), HEIGHTS[name])
    frame = {"address": settings.SITE_URL + address, "title": title, "width": width, "height": height}
    found = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": settings.SITE_NAME,
        "provider_url": settings.SITE_URL,
        "cache_age": 3600,
        "width": width,
        "height": height,
        "html": render_to_string("embeds/frame.html", frame).strip(),
    }
    return _oembed_answer(request.GET.get("format", "json"), found)


def _oembed_answer(form: str, found: dict) -> HttpResponse:
    if form == "xml":
        response = HttpResponse(
            render_to_string("embeds/oembed.xml", {"found": found}), content_type="text/xml; charset=utf-8"
        )
    elif form == "json":
        response = JsonResponse(found)
    else:
        response = HttpResponse("The format is json or xml.\n", status=501, content_type="text/plain; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    return with_cache_headers(response, None, private=False)


def _asked(url: str) -> tuple[str, str, str]:
    """The kind of page that an address names, the address of its embed, and its title."""
    try:
        parts = urlsplit(url)
        match = resolve(parts.path) if f"{parts.scheme}://{parts.netloc}" == settings.SITE_URL else None
    except (ValueError, Resolver404):
        match = None
    if match is None or match.url_name not in HEIGHTS:
        raise Http404("Give the address of a contact, a statement or a timeline of this archive as url=….")
    if match.url_name == "pair":
        pair = _pair(match.kwargs["slug"])
        return "pair", reverse("timeline_embed", args=[pair.slug]), f"{pair} – {settings.SITE_NAME}"
    uid = match.kwargs["uid"]
    if match.url_name == "contact":
        title = long_heading(get_object_or_404(visible.contacts(), uid=uid))
    else:
        title = f"Statement in {get_object_or_404(Statement.objects.published().for_display(), uid=uid).article}"
    return match.url_name, reverse(f"{match.url_name}_embed", args=[uid]), title


def _size(asked: str | None, usual: int) -> int:
    """The usual size or what the site that embeds has room for, within what can be read."""
    if not asked or not (asked.isascii() and asked.isdigit() and len(asked) < 6):
        return usual
    return min(usual, max(int(asked), LEAST), MOST)
