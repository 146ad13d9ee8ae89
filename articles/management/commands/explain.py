"""`manage.py explain FILE`: what reading an article finds, and why."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.extraction import extract
from articles.extraction.explained import explain, visible
from articles.importing.readers import read_articles
from articles.importing.refusals import Refusal
from articles.importing.rows import ArticleRow


def day(written: str) -> date:
    """The day of an option. Raises ArgumentTypeError with what to write instead."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ArgumentTypeError(f"“{written}” is no day of the calendar. Write it like this: 2021-09-30") from None


class Command(BaseCommand):
    help = (
        "Print an article with every finding under its text: rule, confidence, reason. The format is told by content, "
        "as for import_articles. It uses the word lists that ship with Readout and needs no database."
    )
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--published", type=day, metavar="DATE", help="The day it was published, as 2021-09-30.")

    def handle(self, file: Path, published: date | None, **options) -> None:
        if not file.is_file():
            raise CommandError(f"{file} is no file. Name one that holds an article.")
        for row in read_articles([file]):
            if isinstance(row, Refusal):
                raise CommandError(f"{row.place}: {row.reason}")
            if isinstance(row, ArticleRow):
                self.stdout.write(visible(self._explained(row, published)))

    def _explained(self, row: ArticleRow, published: date | None) -> str:
        read_on = published or _day_of(row.published or row.likely_published)
        heading = f"{row.title}\n{row.place}, published on {read_on}" if read_on else f"{row.title}\n{row.place}"
        remark = "" if read_on else " (no day of publication: give --published to read “Tuesday” or “last week”)"
        return f"{heading}{remark}\n\n{explain(row.text, extract(row.text, read_on, title=row.title))}\n"


def _day_of(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
