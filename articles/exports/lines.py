"""Tables as JSON Lines: one record a line, every column, exact."""

import json
from collections.abc import Iterable, Iterator

from articles.exports.columns import Scope
from articles.exports.table import Table, values


def json_lines(table: Table, rows: Iterable, scope: Scope) -> Iterator[str]:
    """One line a row with its line end. U+2028 and U+2029 are escaped: some readers take them for line ends."""
    columns = table.columns(scope)
    for row in rows:
        yield json_line(values(row, columns, scope))


def json_line(record: dict) -> str:
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"
