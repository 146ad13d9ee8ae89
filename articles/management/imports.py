"""What the two import commands share: options, a progress bar on a terminal, the report, the exit status."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from articles.importing.report import Report
from articles.importing.runs import log_run
from articles.search.index import add_missing

SHOWN = 50


class ImportCommand(BaseCommand):
    """Reads rows from paths and hands them to an import; a subclass names `kind` and implements `take_in`."""

    kind: str

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="A file, or a folder of files.")
        parser.add_argument("--dry-run", action="store_true", help="Say what would happen and save nothing.")
        parser.add_argument("--report", type=Path, metavar="FILE", help="Write the whole report as JSON.")

    def take_in(self, options: dict) -> Report:
        raise NotImplementedError

    def handle(self, **options) -> None:
        written = options["report"]
        if written and not written.absolute().parent.is_dir():
            raise CommandError(f"The folder of {written} is missing. Make it, or name another file for the report.")
        try:
            report = self.take_in(options)
            if not options["dry_run"]:
                add_missing()  # rows are created in bulk, past the signals that the search listens to
        except OperationalError as error:
            raise CommandError(
                f"The database did not answer ({error}). What was saved is kept: run the same command again."
            ) from error
        except KeyboardInterrupt:
            raise CommandError("Stopped. What was saved is kept: run the same command again.", returncode=130) from None
        if not options["dry_run"]:
            log_run(self.kind, ", ".join(Path(path).name for path in options["paths"]), report)
        if written:
            written.write_text(json.dumps(report.as_dict(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        self.tell(report, options)

    def tell(self, report: Report, options: dict) -> None:
        """Print the sentences and, last, the totals. Raises SystemExit(1) if anything was refused."""
        if options["verbosity"]:
            for remark in report.remarks[:SHOWN]:
                self.stderr.write(f"{remark.place}: {remark.text}", self.style.WARNING)
        for refusal in report.refused[:SHOWN]:
            self.stderr.write(f"{refusal.place}: {refusal.reason}")
        more = len(report.refused) - SHOWN
        if more > 0:
            self.stderr.write(f"{more} more were refused. --report FILE writes them all.")
        if options["verbosity"]:
            self.stdout.write(("would be: " if options["dry_run"] else "") + report.totals())
        if report.refused:
            raise SystemExit(1)


def shown(rows: Iterable, what: str) -> Iterator:
    """The rows as they come, counted on a terminal's second stream; elsewhere nothing is shown."""
    if not sys.stderr.isatty():
        yield from rows
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(rows, description=what)
