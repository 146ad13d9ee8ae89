"""Taking in articles and contacts over the web: for programs of the newsroom, in the name of a user who may import.

The body is JSON Lines, one record a line, in the form that `import_articles` and `import_contacts` read from a file.
"""

import json
from collections.abc import Callable, Iterator
from functools import wraps

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from articles.api import limits
from articles.api.problems import BadRequest, problem
from articles.importing.articles import ArticleImport
from articles.importing.contacts import ContactImport
from articles.importing.readers.jsonl import parse_record
from articles.importing.readers.records import article_row, contact_row
from articles.importing.refusals import Refusal, Refused
from articles.importing.runs import log_run
from articles.models import ApiToken
from articles.search.changes import held
from articles.search.index import add_missing

MOST_LINES = 1_000
ROWS: dict[str, Callable] = {"articles": article_row, "contacts": contact_row}
MAY = {"articles": "articles.import_article", "contacts": "articles.import_contact"}
REFUSED_TOKEN = "Send the header “Authorization: Bearer …” with a token that `manage.py make_token` made."  # noqa: S105


def for_writing(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for POST by whoever has a token; it sets `request.user`. No other site's page can send one."""

    @csrf_exempt  # a token is sent on purpose, unlike a cookie
    @wraps(view)
    def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        allowance = limits.count(request)
        response = _guarded(view, request, allowance, *args, **kwargs)
        for name, value in allowance.headers().items():
            response[name] = value
        response["Cache-Control"] = "no-store"
        return response

    return answer


def _guarded(view, request: HttpRequest, allowance: limits.Allowance, *args, **kwargs) -> HttpResponse:
    if allowance.spent:
        return problem(429, f"More than {allowance.limit} requests in a minute. Go on in {allowance.seconds} seconds.")
    if request.method != "POST":
        response = problem(405, f"{request.method} is not possible here. Use POST.")
        response["Allow"] = "POST"
        return response
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    user = ApiToken.objects.user_of(token.strip()) if scheme.lower() == "bearer" and token else None
    if user is None:
        response = problem(401, REFUSED_TOKEN)
        response["WWW-Authenticate"] = "Bearer"
        return response
    request.user = user
    return view(request, *args, **kwargs)


def take_in(request: HttpRequest, kind: str) -> HttpResponse:
    """Import the records of the body; with `dry_run=true` only say what would happen."""
    if not request.user.has_perm(MAY[kind]):
        return problem(403, f"The role of {request.user} does not include importing {kind}. Ask the chief.")
    dry_run = _dry_run(request)
    rows = list(_rows(_lines(request), ROWS[kind]))
    with held():
        report = _import(kind, dry_run=dry_run, user=request.user).run(rows)
        if not dry_run:
            add_missing()
            log_run(kind, "API", report, user=request.user)
    return HttpResponse(json.dumps({"dry_run": dry_run, **report.as_dict()}), content_type="application/json")


def _import(kind: str, **options) -> ArticleImport | ContactImport:
    return (ArticleImport if kind == "articles" else ContactImport)(**options)


def _dry_run(request: HttpRequest) -> bool:
    unknown = set(request.GET) - {"dry_run"}
    if unknown or request.GET.get("dry_run", "true") not in ("true", "false"):
        raise BadRequest("The only parameter here is dry_run, which is true or false.")
    return request.GET.get("dry_run", "false") == "true"


def _lines(request: HttpRequest) -> list[bytes]:
    try:
        lines = request.body.split(b"\n")
    except RequestDataTooBig as error:
        raise BadRequest("The body is too large. Send it in several parts.") from error
    if sum(1 for line in lines if line.strip()) > MOST_LINES:
        raise BadRequest(f"These are more than {MOST_LINES:,} lines. Send them in several parts.")
    if not any(line.strip() for line in lines):
        raise BadRequest("The body is empty. Send one JSON object on each line.")
    return lines


def _rows(lines: list[bytes], make: Callable) -> Iterator:
    for number, line in enumerate(lines, 1):
        if line.strip(b" \t\r\xef\xbb\xbf"):
            place = f"line {number}"
            try:
                yield make(place, parse_record(line))
            except Refused as error:
                yield Refusal(place, str(error))
