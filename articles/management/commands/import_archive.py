"""manage.py import_archive DIR: what export_archive wrote, brought into an empty site."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.importing.archive import import_archive
from articles.importing.refusals import Refused
from articles.search.changes import held


class Command(BaseCommand):
    help = "Bring an archive that export_archive wrote into this site; what is here already stays as it is."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder: Path, **options):
        try:
            with held():
                reports = import_archive(folder)
        except Refused as error:
            raise CommandError(str(error)) from error
        refused = 0
        for name, report in reports.items():
            self.stdout.write(f"{name:12} {report.totals()}")
            for refusal in report.refused:
                self.stderr.write(f"{refusal.place}: {refusal.reason}")
            refused += len(report.refused)
        if refused:
            raise CommandError(f"{refused} records were refused; all others are here.", returncode=1)
