"""Tables as CSV and JSON Lines."""

import csv
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exports.columns import TEXT, TEXTS, YES_NO, Column
from articles.exports.lines import json_line, json_lines
from articles.exports.sheets import cell, csv_lines
from articles.exports.tables import ARTICLES, CONTACTS, STATEMENTS, TABLES


def rows_of(lines):
    return list(csv.DictReader(lines))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_cell_is_never_a_formula(text):
    column = Column("words", TEXT, "", lambda row, scope: None)
    assert cell(column, text) == f"'{text}"


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (TEXT, "a = b", "a = b"),
        (TEXT, None, ""),
        (TEXT, "", ""),
        (TEXTS, ["one", "two"], "one; two"),
        (TEXTS, ["=one"], "'=one"),
        (YES_NO, True, "true"),
        (YES_NO, False, "false"),
    ],
)
def test_cell(kind, value, text):
    assert cell(Column("c", kind, "", lambda row, scope: None), value) == text


def test_contact_in_a_row(archive, readers):
    rows = {r["id"]: r for r in rows_of(csv_lines(CONTACTS, CONTACTS.rows(readers), readers))}
    row = rows[str(archive["contact"].uid)]
    assert row["sides"] == "CHN; USA (deputy)"
    assert row["participants"] == "Lena Orth (Envoy, USA); Bao Rui (Director, CHN)"
    assert row["status_changes"] == "held 2022-05-04; held 2022-05-04; held 2022-05-04"
    assert (row["pairs"], row["cameo"], row["plover"]) == ("chn-usa", "040", "CONSULT military")
    assert "reports" not in row and "state" not in row
    cancelled = rows[str(archive["cancelled"].uid)]
    assert (cancelled["cameo"], cancelled["duplicate_of"]) == ("164", str(archive["contact"].uid))


def test_statement_in_a_row(archive, readers):
    rows = {r["id"]: r for r in rows_of(csv_lines(STATEMENTS, STATEMENTS.rows(readers), readers))}
    row = rows[str(archive["answer"].uid)]
    assert (row["words"], row["side"], row["joint_side"]) == ("disagreed", "CHN", "USA")
    assert (row["speaker_name"], row["answers"]) == ("Bao Rui", str(archive["full statement"].uid))
    assert rows[str(archive["metadata statement"].uid)]["words"] == ""


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_lines_fit_their_schema(archive, desk, table):
    """Every value of a table has the shape that its column declares."""
    for line in json_lines(table, table.rows(desk), desk):
        record = json.loads(line)
        for column in table.columns(desk):
            assert fits(record[column.name], column.json_schema()), (table.name, column.name, record[column.name])


def fits(value, schema) -> bool:
    """A small validator for the shapes that columns use."""
    if "anyOf" in schema:
        return any(fits(value, choice) for choice in schema["anyOf"])
    kind = schema["type"]
    if kind == "array":
        return isinstance(value, list) and all(fits(item, schema["items"]) for item in value)
    if kind == "object":
        known = schema.get("properties", value)
        return (
            isinstance(value, dict)
            and set(value) == set(known)
            and all(fits(value[name], shape) for name, shape in schema.get("properties", {}).items())
        )
    types = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
    return (
        isinstance(value, types[kind])
        and (kind == "boolean" or not isinstance(value, bool))
        and ("enum" not in schema or value in schema["enum"])
    )


def test_line_separators_are_escaped():
    line = json_line({"words": "a\u2028b\u2029c\x85d"})
    assert len(line.splitlines()) == 1 and json.loads(line) == {"words": "a\u2028b\u2029c\x85d"}


@pytest.mark.parametrize("table", [ARTICLES, STATEMENTS, CONTACTS], ids=lambda t: t.name)
def test_number_of_queries_does_not_grow(archive, desk, table):
    def count(rows):
        with CaptureQueriesContext(connection) as found:
            list(json_lines(table, table.rows(desk, rows), desk))
        return len(found)

    rich = archive[{"articles": "full", "statements": "full statement", "contacts": "contact"}[table.name]]
    assert count(table.visible(desk)) == count(table.visible(desk).filter(pk=rich.pk))
