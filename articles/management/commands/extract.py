"""`manage.py extract IN.jsonl OUT.jsonl`: what reading finds in texts, without a database."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.extraction import extract
from articles.extraction.as_json import findings_as_json
from articles.importing.readers.jsonl import parse_record
from articles.importing.readers.lines import TOO_LONG, bounded_lines
from articles.importing.refusals import Refused

AT_A_TIME = 256
Line = tuple[int, bytes | None]


class Command(BaseCommand):
    help = (
        "Read texts: JSONL with id, text, published (title, language if known) goes in, JSONL with id, quotes, "
        "contacts, dates, actors comes out, in the same order. A broken line is named on the error stream and left out."
    )
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", type=Path, metavar="IN.jsonl")
        parser.add_argument("target", type=Path, metavar="OUT.jsonl")
        parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")

    def handle(self, source: Path, target: Path, jobs: int, **options) -> None:
        if jobs < 1:
            raise CommandError("--jobs must be at least 1.")
        if target.exists() and source.exists() and target.samefile(source):
            raise CommandError("The two files are the same. Name another one for what is found.")
        broken = 0
        try:
            with source.open("rb") as texts, target.open("w", encoding="utf-8") as out:
                for number, found, complaint in self._readings(bounded_lines(texts), jobs):
                    if complaint:
                        broken += 1
                        self.stderr.write(f"{source.name}, line {number}: {complaint}")
                    elif found:
                        out.write(found + "\n")
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}. Check the two paths.") from error
        if broken:
            raise SystemExit(1)

    def _readings(self, lines: Iterator[Line], jobs: int) -> Iterator[tuple[int, str, str]]:
        """Number, JSON found and complaint of each line, in order; a stretch of lines is held at a time."""
        with _mapping(jobs) as mapped:
            while stretch := list(islice(lines, AT_A_TIME * jobs)):
                yield from mapped(stretch)


@contextmanager
def _mapping(jobs: int):
    if jobs == 1:
        yield lambda stretch: map(read_line, stretch)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield lambda stretch: pool.map(read_line, stretch, chunksize=16)


def read_line(line: Line) -> tuple[int, str, str]:
    """Number, findings as JSON, complaint; both empty for a blank line."""
    number, written = line
    try:
        if written is None:
            raise Refused(TOO_LONG)
        return number, _findings(written) if written.strip() else "", ""
    except Refused as error:
        return number, "", str(error)
    except Exception as error:  # one text that cannot be read must not lose the others
        return number, "", f"Reading it failed ({type(error).__name__}: {error}). Please report this text."


def _findings(written: bytes) -> str:
    record = parse_record(written)
    text, title = record.get("text"), record.get("title") or ""
    if not isinstance(text, str) or not isinstance(title, str):
        raise Refused("“text” must be there, and text and title must be texts.")
    found = findings_as_json(text, extract(text, _published(record.get("published")), title=title))
    return json.dumps({"id": record.get("id"), **found}, ensure_ascii=False)


def _published(written) -> date | None:
    if written in (None, ""):
        return None
    try:
        return date.fromisoformat(str(written)[:10])
    except ValueError:
        raise Refused(f"“{written}” is no day of the calendar. Write “published” like this: 2021-09-30") from None
