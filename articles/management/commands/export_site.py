"""manage.py export_site DIR: the public site as files that work from a folder."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.management.static_site import StaticSite


class Command(BaseCommand):
    help = "Write the public site into a new folder as pages that open without a server; index.html is the first."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder: Path, **options):
        site = StaticSite(folder)
        try:
            site.write()
        except OSError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{len(site.pages)} pages, {len(site.files)} files. Open {folder / 'index.html'}.")
        for address, page in site.dead.items():
            self.stderr.write(f"{page} links to {address}, which is not there; the link was left out.")
