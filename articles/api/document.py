"""How the API is described: OpenAPI parameters and answers, made from the columns and filters of the tables."""

from typing import Any

from articles.api import problems, reading
from articles.api.problems import MEDIA_TYPE
from articles.exports.columns import Scope
from articles.exports.filters import parameters
from articles.exports.table import Table
from articles.exports.tables import TABLES

READERS = Scope("")
TEXT = {"type": "string", "minLength": 1}
PROBLEM = {"schema": {"$ref": "#/components/schemas/Problem"}}
HEADERS = {
    "RateLimit-Limit": {"description": "Requests that an address may make in a minute.", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "How many of them are left.", "schema": {"type": "integer"}},
    "RateLimit-Reset": {"description": "Seconds until the next minute begins.", "schema": {"type": "integer"}},
}
PLACES = {"type": "array", "items": {"type": "object"}}
REPORT = {
    "type": "object",
    "properties": {
        "dry_run": {"type": "boolean", "description": "Whether nothing was saved."},
        "created": {"type": "integer"},
        "updated": {"type": "integer"},
        "skipped": {"type": "integer", "description": "Known already, with nothing new."},
        "refused": {**PLACES, "description": "Each with the place in the body and the reason."},
        "remarks": {**PLACES, "description": "What was taken in and should be looked at."},
    },
    "required": ["dry_run", "created", "updated", "skipped", "refused", "remarks"],
}


def row_name(table: Table) -> str:
    return table.name.removesuffix("s").capitalize()


def components() -> dict[str, Any]:
    """The schema of a row of each table, and of a problem."""
    rows = {row_name(table): row_schema(table) for table in TABLES.values()}
    schemas = {**rows, "Report": REPORT, "Problem": problems.SCHEMA}
    return {"schemas": schemas, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}}


def row_schema(table: Table) -> dict[str, Any]:
    """No property is required: `fields` chooses among them."""
    properties = {column.name: column.json_schema() for column in table.columns(READERS)}
    return {"type": "object", "title": table.about, "properties": properties, "additionalProperties": False}


def list_extra(table: Table) -> dict[str, Any]:
    """What ninja cannot know of the operation that lists a table."""
    filters = [_parameter(p.name, p.about, p.schema) for p in parameters(table).values()]
    limit = {"type": "integer", "minimum": 1, "maximum": reading.MOST, "default": reading.USUAL}
    paging = [
        _parameter("limit", "How many rows at most.", limit),
        _parameter("before", "Only rows before this key; `next` and `previous` hold such keys.", TEXT),
        _parameter("after", "Only rows after this key.", TEXT),
    ]
    ref = {"$ref": f"#/components/schemas/{row_name(table)}"}
    address = {"anyOf": [{"type": "string", "format": "uri"}, {"type": "null"}]}
    page = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": ref}, "next": address, "previous": address},
        "required": ["items", "next", "previous"],
        "additionalProperties": False,
    }
    return {"parameters": [*filters, _fields(table), *paging], "responses": _responses(page, 400, 404, 429)}


def row_extra(table: Table) -> dict[str, Any]:
    ref = {"$ref": f"#/components/schemas/{row_name(table)}"}
    return {"parameters": [_fields(table)], "responses": _responses(ref, 400, 404, 429)}


def import_extra() -> dict[str, Any]:
    """What ninja cannot know of an operation that imports."""
    line = {"schema": {"type": "string", "pattern": "[!-~]", "description": "One JSON object a line."}}
    return {
        "parameters": [_parameter("dry_run", "Only say what would happen.", {"type": "boolean", "default": False})],
        "requestBody": {"required": True, "content": {"application/x-ndjson": line, "text/plain": line}},
        "responses": _responses({"$ref": "#/components/schemas/Report"}, 400, 401, 403, 429),
        "security": [{"token": []}],
    }


def _fields(table: Table) -> dict[str, Any]:
    names = "|".join(column.name for column in table.columns(READERS))
    shape = {"type": "string", "pattern": f"^({names})(,({names}))*$"}
    return _parameter("fields", "Only these fields, with commas between them.", shape)


def _parameter(name: str, about: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": about, "schema": schema}


def _responses(schema: dict[str, Any], *wrong: int) -> dict[int, dict]:
    said = {
        400: "A parameter is not understood.",
        401: "There is no valid token.",
        403: "The user of the token may not import.",
        404: "There is no such row, page, or record to filter by.",
        429: "Too many requests.",
    }
    good = {"description": "OK", "headers": HEADERS, "content": {"application/json": {"schema": schema}}}
    return {200: good} | {s: {"description": said[s], "content": {MEDIA_TYPE: PROBLEM}} for s in wrong}
