"""References to an article, statement or contact, as files."""

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.exports import references
from articles.exports.columns import Scope
from articles.models import Article, Contact, Statement
from articles.views.pages import with_cache_headers


def _csl(ref: references.Reference) -> str:
    return json.dumps([references.csl_json(ref)], ensure_ascii=False, indent=1)


FORMATS = {
    "txt": ("text/plain; charset=utf-8", lambda ref: references.plain(ref) + "\n"),
    "json": ("application/vnd.citationstyles.csl+json", _csl),
    "bib": ("application/x-bibtex; charset=utf-8", references.bibtex),
    "ris": ("application/x-research-info-systems; charset=utf-8", references.ris),
}


def _articles():
    return Article.objects.published().select_related("outlet")


def _statements():
    return Statement.objects.published().for_display()


def _contacts():
    return Contact.objects.published().select_related("host").prefetch_related("contact_sides__side")


@require_safe
def article_citation(request: HttpRequest, uid, ending: str) -> HttpResponse:
    return _citation(get_object_or_404(_articles(), uid=uid), ending)


@require_safe
def statement_citation(request: HttpRequest, uid, ending: str) -> HttpResponse:
    return _citation(get_object_or_404(_statements(), uid=uid), ending)


@require_safe
def contact_citation(request: HttpRequest, uid, ending: str) -> HttpResponse:
    return _citation(get_object_or_404(_contacts(), uid=uid), ending)


def _citation(record, ending: str) -> HttpResponse:
    if ending not in FORMATS:
        raise Http404(f"There is no reference as .{ending}. Take one of: {', '.join(FORMATS)}.")
    media, write = FORMATS[ending]
    ref = references.reference(record, Scope(settings.SITE_URL), settings.SITE_NAME)
    response = HttpResponse(write(ref), content_type=media)
    response["Content-Disposition"] = f'inline; filename="{ref.key}.{ending}"'
    response["Access-Control-Allow-Origin"] = "*"
    return with_cache_headers(response, record.changed_at, private=False)
