"""CSV with a header; commas, semicolons or tabs."""

import csv
from collections.abc import Iterator
from pathlib import Path

from articles.importing.readers.encoding import decode, open_lines
from articles.importing.readers.jsonl import Record
from articles.importing.readers.lines import LONGEST_LINE, TOO_LONG, bounded_lines
from articles.importing.refusals import Refusal, Refused

ARTICLE_COLUMNS = frozenset("id published title url urls body text outlet byline dateline language".split())
CONTACT_COLUMNS = frozenset(
    "id source start_date end_date side_a side_b side_a_name side_b_name sides host participants mode format".split()
)
DELIMITERS = ",;\t"


def header_of(line: str) -> tuple[str, list[str]]:
    """The delimiter that makes most columns of a first line, and the column names."""
    found = [(d, next(csv.reader([line], delimiter=d), [])) for d in DELIMITERS]
    delimiter, names = max(found, key=lambda pair: len(pair[1]))
    return delimiter, [name.strip().lower() for name in names]


def is_header(line: str) -> bool:
    """Whether a first line names at least two known columns and nothing as long as a sentence."""
    try:
        names = header_of(line)[1]
    except csv.Error:
        return False
    known = sum(name in ARTICLE_COLUMNS | CONTACT_COLUMNS for name in names)
    return known >= 2 and all(len(name) <= 40 for name in names)


def read_table(path: Path, name: str) -> Iterator[Record | Refusal]:
    """Place and values of each row, by column in lower case; a row with too many cells is refused."""
    csv.field_size_limit(LONGEST_LINE)
    with open_lines(path) as file:
        lines = _Lines(file, name)
        delimiter, columns = header_of(next(lines, ""))
        lines.place()
        while True:
            rows = csv.reader(lines, delimiter=delimiter)
            try:
                for row in rows:
                    yield from _record(lines.place(), columns, row)
                    yield from lines.refused()
            except (csv.Error, Refused) as error:
                yield Refusal(lines.place(), f"The row cannot be read as CSV ({error}). Correct it.")
                continue
            yield from lines.refused()
            return


def _record(place: str, columns: list[str], row: list[str]) -> Iterator[Record | Refusal]:
    if not any(cell.strip() for cell in row):
        return
    if len(row) > len(columns):
        yield Refusal(place, f"The row has {len(row)} cells and the header {len(columns)}. Quote cells with commas.")
    else:
        yield place, dict(zip(columns, row, strict=False))


class _Lines:
    """Decoded lines for csv.reader; remembers where it is and which lines were too long."""

    def __init__(self, file, name: str):
        self.lines, self.name = bounded_lines(file), name
        self.number, self.row_from, self.too_long = 0, 1, []

    def __iter__(self):
        return self

    def __next__(self) -> str:
        for number, line in self.lines:
            self.number = number
            if line is not None:
                return decode(line)
            self.too_long.append(number)
        raise StopIteration

    def place(self) -> str:
        """The lines of the row read last; the next row begins after them."""
        first, self.row_from = self.row_from, self.number + 1
        span = f"line {self.number}" if first >= self.number else f"lines {first}–{self.number}"
        return f"{self.name}, {span}"

    def refused(self) -> Iterator[Refusal]:
        while self.too_long:
            yield Refusal(f"{self.name}, line {self.too_long.pop(0)}", TOO_LONG)
