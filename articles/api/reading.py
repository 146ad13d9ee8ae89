"""The questions that the API answers: a page of a table, and one row of it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from articles.api.problems import BadRequest
from articles.exports.columns import Column, Scope
from articles.exports.filters import Parameter, narrowed, parameters
from articles.exports.table import Table, values
from articles.timeline.filters import UnknownFilter
from articles.timeline.paging import BadKey, read_page

USUAL, MOST = 50, 200
UID = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)
PAGING = ("limit", "before", "after")


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked of a table, read from the query of the address."""

    columns: list[Column]
    limit: int
    before: str
    after: str
    asked: Mapping[str, str]


def scope() -> Scope:
    return Scope(settings.SITE_URL)


def list_rows(request: HttpRequest, table: Table) -> HttpResponse:
    """A page of the table. Raises BadRequest for a question that is not understood, Http404 for one about a record or
    a page that is not there."""
    question = _read(request, table)
    try:
        rows = table.loaded(narrowed(table, table.visible(scope()), question.asked), question.columns)
        page = read_page(
            rows,
            table.order,
            question.limit,
            before=question.before,
            after=question.after,
            ascending=table.ascending,
        )
    except (UnknownFilter, BadKey) as error:
        raise Http404(str(error)) from error
    onward, back = (_address(request, key) for key in (page.onward, page.back))
    items = [values(row, question.columns, scope()) for row in page.rows]
    response = _json({"items": items, "next": onward, "previous": back})
    links = [f'<{url}>; rel="{rel}"' for url, rel in ((onward, "next"), (back, "prev")) if url]
    if links:
        response["Link"] = ", ".join(links)
    return response


def one_row(request: HttpRequest, table: Table, key: str | UUID | int) -> HttpResponse:
    """One row by its key. Raises Http404 where readers see none."""
    _check_names(request, ("fields",))
    columns = _columns(request, table, longs=True)
    row = _found(table.loaded(table.visible(scope()), columns), table, key)
    return _json(values(row, columns, scope()))


def _found(rows: QuerySet, table: Table, key: str | UUID | int) -> Model:
    refusal = f"There is none “{key}” among the {table.name} that readers see."
    if "\x00" in str(key):
        raise Http404(refusal)
    if table.key == "slug" and table.order == ("first", "second"):
        first, _, second = str(key).upper().partition("-")
        found = rows.filter(first=first, second=second).first() if str(key).islower() else None
    else:
        found = rows.filter(**{table.key: key}).first()
    if found is None:
        raise Http404(refusal)
    return found


def _read(request: HttpRequest, table: Table) -> Question:
    _check_names(request, (*parameters(table), "fields", *PAGING))
    asked = request.GET.dict()
    for name in ("before", "after"):
        if asked.get(name) == "":
            raise BadRequest(f"{name} is empty. Take it from the address under “next” of another page.")
    for name, parameter in parameters(table).items():
        if name in asked and not _fits(asked[name], parameter.schema):
            raise BadRequest(
                f"“{asked[name][:40]}” is not understood as {name}. {parameter.about} {_choices(parameter)}"
            )
    return Question(
        _columns(request, table, longs=False),
        _limit(asked.get("limit", str(USUAL))),
        asked.get("before", ""),
        asked.get("after", ""),
        asked,
    )


def _fits(value: str, schema: Mapping[str, Any]) -> bool:
    """Whether a value has the shape that the document promises to understand."""
    if schema.get("format") == "uuid":
        return bool(UID.fullmatch(value))
    if "enum" in schema:
        return value in schema["enum"]
    long = schema.get("minLength", 1) <= len(value) <= schema.get("maxLength", len(value))
    return long and "\x00" not in value and bool(re.search(schema.get("pattern", ""), value))


def _choices(parameter: Parameter) -> str:
    found = parameter.schema.get("enum") or parameter.schema.get("examples", [])
    return f"It can be: {', '.join(found)}." if found else ""


def _check_names(request: HttpRequest, known: tuple[str, ...]) -> None:
    for name, given in request.GET.lists():
        if name not in known:
            raise BadRequest(f"There is no parameter “{name[:40]}” here. There are: {', '.join(known)}.")
        if len(given) > 1:
            raise BadRequest(f"The parameter {name} is given {len(given)} times. Give it once.")


def _columns(request: HttpRequest, table: Table, *, longs: bool) -> list[Column]:
    """The columns asked for by `fields`; without it all, long ones only for a single row."""
    known = {column.name: column for column in table.columns(scope())}
    if "fields" not in request.GET:
        return [column for column in known.values() if longs or not column.long]
    names = [name.strip() for name in request.GET["fields"].split(",") if name.strip()]
    missing = [name for name in names if name not in known]
    if missing or not names:
        asked = f"“{missing[0][:40]}” is not among them" if missing else "none is given"
        raise BadRequest(f"The fields of {table.name} are {', '.join(known)}; {asked}.")
    return [known[name] for name in dict.fromkeys(names)]


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 5 and 1 <= int(text) <= MOST):
        raise BadRequest(f"The limit is a whole number from 1 to {MOST}.")
    return int(text)


def _address(request: HttpRequest, key: str) -> str | None:
    """The address of another page with the same filters."""
    if not key:
        return None
    kept = request.GET.copy()
    for name in ("before", "after"):
        kept.pop(name, None)
    query = "&".join(filter(None, (kept.urlencode(), key)))
    return f"{settings.SITE_URL}{request.path}?{query}"


def _json(body: dict) -> HttpResponse:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text, content_type="application/json")
