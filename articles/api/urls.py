"""The addresses under /api/v1/."""

import logging
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI
from ninja.errors import ValidationError

from articles.api import document, reading
from articles.api.door import for_reading
from articles.api.page import operations
from articles.api.problems import BadRequest, problem
from articles.api.writing import ROWS, for_writing, take_in
from articles.exports.table import Table
from articles.exports.tables import TABLES

ABOUT = (
    "What two sides said and when they met, for reading by any site. Lists are paged by key: follow `next`. "
    "Ask again with the ETag of an answer to learn whether it has changed."
)
KEYS = {"uid": ("{uuid:key}", UUID), "pk": ("{int:key}", int)}
log = logging.getLogger(__name__)


class Api(NinjaAPI):
    def get_openapi_schema(self, **kwargs):
        schema = super().get_openapi_schema(**kwargs)
        schema["components"] = document.components()
        return schema


api = Api(title="Readout", version="1", description=ABOUT, docs_url=None, urls_namespace="api-1")


def add_table(table: Table) -> None:
    """The two operations of a table: its list and one row of it."""
    singular = table.name.removesuffix("s")
    place, kind = KEYS.get(table.key, ("{str:key}", str))

    def rows(request: HttpRequest) -> HttpResponse:
        return reading.list_rows(request, table)

    def row(request: HttpRequest, key: kind) -> HttpResponse:
        return reading.one_row(request, table, key)

    api.get(
        f"/{table.name}",
        operation_id=f"list_{table.name}",
        summary=f"List {table.name}",
        description=table.about,
        tags=[table.name],
        openapi_extra=document.list_extra(table),
    )(rows)
    api.get(
        f"/{table.name}/{place}",
        operation_id=f"get_{singular}",
        summary=f"One of the {table.name}",
        tags=[table.name],
        openapi_extra=document.row_extra(table),
    )(row)


def add_import(kind: str) -> None:
    def run(request: HttpRequest) -> HttpResponse:
        return take_in(request, kind)

    api.post(
        f"/import/{kind}",
        operation_id=f"import_{kind}",
        summary=f"Import {kind}",
        description="For programs of the newsroom: records as JSON Lines, told apart by their natural key.",
        tags=["import"],
        openapi_extra=document.import_extra(),
    )(run)


for known in TABLES.values():
    add_table(known)
for name in ROWS:
    add_import(name)


@api.exception_handler(BadRequest)
def bad_request(request: HttpRequest, error: BadRequest) -> HttpResponse:
    return problem(400, str(error))


@api.exception_handler(ValidationError)
def bad_path(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem(400, "A part of the address is not understood. The document of the API says what it may be.")


@api.exception_handler(Http404)
def not_there(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, str(error))


@api.exception_handler(Exception)
def failed(request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("%s", request.path, exc_info=error)
    return problem(500, "Something went wrong here; it has been written down. Try again later.")


def no_such_address(request: HttpRequest, **kwargs) -> HttpResponse:
    return problem(404, "There is nothing at this address. /api/v1/openapi.json lists what there is.")


def page(request: HttpRequest) -> HttpResponse:
    """The document for people."""
    schema = api.get_openapi_schema()
    return render(request, "api/document.html", {"info": schema["info"], "tables": operations(schema)})


def _door(pattern: URLPattern):
    return for_writing if str(pattern.pattern).startswith("import/") else for_reading


_patterns, _app, _namespace = api.urls
patterns = [
    path("", for_reading(page), name="page"),
    *(URLPattern(p.pattern, _door(p)(p.callback), name=p.name) for p in _patterns),
    re_path(r"", for_reading(no_such_address)),
]
urls = (patterns, _app, _namespace)
