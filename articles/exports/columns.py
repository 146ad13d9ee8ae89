"""Columns: what every table of an export is made of, defined once for CSV, JSON Lines, the API and the schema."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom rows are given out: readers see what is published, as far as rights go; the desk sees everything.

    `site` is the address of the site without a slash at its end, for permanent addresses.
    """

    site: str
    desk: bool = False

    def shows(self, record) -> bool:
        """Whether a record that a row refers to may be named."""
        return record is not None and (self.desk or record.is_public)

    def uid(self, record) -> str | None:
        return str(record.uid) if self.shows(record) else None

    def address(self, record) -> str:
        return self.site + record.get_absolute_url()


@dataclass(frozen=True, slots=True)
class Kind:
    """The shape of a value: its JSON Schema, its Table Schema type in a CSV file, and how it is written in a cell."""

    schema: dict[str, Any]
    csv_type: str
    cell: Callable[[Any], str] = str

    def json_schema(self, null: bool) -> dict[str, Any]:
        return {"anyOf": [self.schema, {"type": "null"}]} if null else self.schema


def _said(value: bool) -> str:
    return "true" if value else "false"


TEXT = Kind({"type": "string"}, "string")
UID = Kind({"type": "string", "format": "uuid"}, "string")
ADDRESS = Kind({"type": "string", "format": "uri"}, "string")
DAY = Kind({"type": "string", "format": "date"}, "date")
PARTIAL_DAY = Kind({"type": "string", "description": "EDTF, such as 2021-09-28, 2021-09 or 2021."}, "string")
MOMENT = Kind({"type": "string", "format": "date-time"}, "string")
NUMBER = Kind({"type": "integer"}, "integer")
FRACTION = Kind({"type": "number"}, "number")
YES_NO = Kind({"type": "boolean"}, "boolean", _said)
TEXTS = Kind({"type": "array", "items": {"type": "string"}}, "string", "; ".join)


def code(choices) -> Kind:
    """One of the codes of a list; the empty code stands for "not said"."""
    return Kind({"type": "string", "enum": [str(c) for c in choices.values]}, "string")


def shape(**properties: Kind) -> dict[str, Any]:
    """The JSON Schema of an object with these properties, each of which may be null."""
    return {
        "type": "object",
        "properties": {name: kind.json_schema(null=True) for name, kind in properties.items()},
        "required": list(properties),
        "additionalProperties": False,
    }


def rows_of(cell: Callable[[dict], str], **properties: Kind) -> Kind:
    """A list of objects; in a CSV cell each is written by `cell`, with "; " between them."""
    return Kind(
        {"type": "array", "items": shape(**properties)},
        "string",
        lambda values: "; ".join(cell(value) for value in values),
    )


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `value(row, scope)` gives a JSON value or None.

    `needs` names what the value reads beyond the row (paths for prefetch_related). A `desk` column is for the
    newsroom's own backup only, a `long` one is left out of CSV files and of lists that do not ask for it.
    """

    name: str
    kind: Kind
    about: str
    value: Callable[[Any, Scope], Any]
    needs: tuple[Any, ...] = field(default=(), kw_only=True)
    null: bool = field(default=False, kw_only=True)
    desk: bool = field(default=False, kw_only=True)
    long: bool = field(default=False, kw_only=True)

    def json_schema(self) -> dict[str, Any]:
        return {**self.kind.json_schema(self.null), "description": self.about}


def attribute(name: str, kind: Kind, about: str, **options) -> Column:
    """A column whose value is the row's attribute of the same name."""
    return Column(name, kind, about, lambda row, scope: getattr(row, name), **options)


def day(name: str, about: str, **options) -> Column:
    """A column of a date attribute, ISO 8601."""
    return Column(name, DAY, about, lambda row, scope: iso(getattr(row, name)), **options)


def moment(name: str, about: str, **options) -> Column:
    """A column of a time attribute, ISO 8601 with offset."""
    return Column(name, MOMENT, about, lambda row, scope: iso(getattr(row, name)), **options)


def iso(value) -> str | None:
    return value.isoformat() if value is not None else None
