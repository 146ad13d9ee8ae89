"""Tables as CSV (RFC 4180, UTF-8) that a spreadsheet can open without running anything in it."""

import csv
import json
from collections.abc import Iterable, Iterator

from articles.exports.columns import Column, Scope
from articles.exports.table import Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file for csv.writer that hands back each line."""

    def write(self, line: str) -> str:
        return line


def csv_lines(table: Table, rows: Iterable, scope: Scope) -> Iterator[str]:
    """The header and one line a row, each with its line end; long columns are left to the other forms."""
    columns = short_columns(table, scope)
    writer = csv.writer(_Echo())
    yield writer.writerow([c.name for c in columns])
    for row in rows:
        yield writer.writerow([cell(column, column.value(row, scope)) for column in columns])


def short_columns(table: Table, scope: Scope) -> list[Column]:
    return [c for c in table.columns(scope) if not c.long]


def cell(column: Column, value) -> str:
    """A value as the text of a cell, empty for None.

    Spreadsheets take a cell that begins with = + - or @ for a formula and would run it: an apostrophe goes before.
    """
    if value is None:
        return ""
    if isinstance(value, dict | list) and column.kind.cell is str:
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = column.kind.cell(value)
    return f"'{text}" if column.kind.csv_type == "string" and text.startswith(FORMULA) else text
