"""`manage.py import_articles PATH…`: articles from text, HTML, Word chronicles, JSONL and CSV."""

from datetime import date

from django.core.management.base import CommandError, CommandParser

from articles.importing.articles import ArticleImport
from articles.importing.readers import read_articles
from articles.importing.report import Report
from articles.management.imports import ImportCommand, shown


def day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise CommandError(
            f"“{written}” is no day of the calendar. Write it like this: --published 2021-09-30"
        ) from None


class Command(ImportCommand):
    kind = "articles"
    help = (
        "Bring articles in. The format is told by content: plain text, HTML, a Word chronicle (.docx), JSONL, CSV. "
        "Running it again changes nothing. Exit status 1 if anything was refused; what was good is kept."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--outlet", default="", metavar="NAME", help="Who published them, where they do not say.")
        parser.add_argument("--published", metavar="DATE", help="When, where they do not say: 2021-09-30.")
        parser.add_argument("--no-suggestions", action="store_true", help="Save the texts without reading them.")

    def take_in(self, options: dict) -> Report:
        taken = ArticleImport(
            outlet=options["outlet"],
            published=day(options["published"]) if options["published"] else None,
            dry_run=options["dry_run"],
            suggestions=not options["no_suggestions"],
        )
        return taken.run(shown(read_articles(options["paths"]), "articles"))
