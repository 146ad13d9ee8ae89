"""manage.py export_archive DIR: the whole archive as files that outlive the software."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.exports.columns import Scope
from articles.exports.package import write_archive


class Command(BaseCommand):
    help = "Write the archive into a new folder: JSON Lines and CSV with a data package, annotations and checksums."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--all",
            action="store_true",
            help="also drafts, what is in the bin, withheld texts, suggestions and the log: a backup for the desk only",
        )

    def handle(self, *, folder: Path, all: bool, **options):
        scope = Scope(settings.SITE_URL, desk=all)
        try:
            counts = write_archive(folder, scope, settings.SITE_NAME)
        except OSError as error:
            raise CommandError(str(error)) from error
        for name, count in counts.items():
            self.stdout.write(f"{name:12} {count}")
        self.stdout.write(f"Written to {folder}.")
