"""Readers by format: a path goes in, plain rows come out, and a sentence for whatever cannot be read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.importing.readers.chronicle import read_chronicle
from articles.importing.readers.jsonl import Record, read_records
from articles.importing.readers.kinds import kind_of
from articles.importing.readers.page import read_page
from articles.importing.readers.plain import read_plain
from articles.importing.readers.records import article_row, contact_row
from articles.importing.readers.table import read_table
from articles.importing.refusals import Refusal, Refused, Remark
from articles.importing.rows import ArticleRow, ContactRow

WHOLE_FILES = {"plain": read_plain, "page": read_page, "chronicle": read_chronicle}
RECORDS = {"jsonl": read_records, "table": read_table}


def read_articles(paths: Iterable[Path]) -> Iterator[ArticleRow | Refusal | Remark]:
    """The articles of files and of all files in folders, in order of name."""
    for path, name in files_of(paths):
        try:
            yield from _articles_of(path, name)
        except Refused as error:
            yield Refusal(name, str(error))
        except OSError as error:
            yield Refusal(name, f"The file cannot be read ({error.strerror}). Check the path and its permissions.")


def read_contacts(paths: Iterable[Path]) -> Iterator[ContactRow | Refusal]:
    """The contacts of files and of all files in folders, in order of name."""
    for path, name in files_of(paths):
        try:
            kind = kind_of(path)
            if kind not in RECORDS:
                raise Refused("Contacts are read from JSONL or from CSV with a header only.")
            yield from _rows(RECORDS[kind](path, name), contact_row)
        except Refused as error:
            yield Refusal(name, str(error))
        except OSError as error:
            yield Refusal(name, f"The file cannot be read ({error.strerror}). Check the path and its permissions.")


def files_of(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Each file with the name it has in the report; hidden files in folders are passed over."""
    for path in paths:
        if not path.is_dir():
            yield path, path.name
            continue
        for file in sorted(path.rglob("*")):
            inside = file.relative_to(path)
            if file.is_file() and not any(part.startswith(".") for part in inside.parts):
                yield file, str(inside)


def _articles_of(path: Path, name: str) -> Iterator[ArticleRow | Refusal | Remark]:
    kind = kind_of(path)
    if kind in WHOLE_FILES:
        return WHOLE_FILES[kind](path, name)
    return _rows(RECORDS[kind](path, name), article_row)


def _rows(records: Iterable[Record | Refusal], row_of) -> Iterator:
    for record in records:
        if isinstance(record, Refusal):
            yield record
            continue
        place, values = record
        try:
            yield row_of(place, values)
        except Refused as error:
            yield Refusal(place, str(error))
