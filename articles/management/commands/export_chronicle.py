"""manage.py export_chronicle FILE: articles as a Word document with a heading for each day."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.exports.chronicle import NEEDS, write_chronicle
from articles.exports.columns import Scope
from articles.exports.filters import narrowed
from articles.exports.tables import ARTICLES
from articles.models import Outlet, name_key
from articles.timeline.filters import UnknownFilter


class Command(BaseCommand):
    help = "Write articles as a Word document: a heading for each day, headlines with links, the text indented."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--outlet", default="", help="only what this outlet published, by name")
        parser.add_argument("--pair", help="only what reports contacts of two sides, such as chn-usa")
        parser.add_argument("--from", help="from this day, month or year on")
        parser.add_argument("--to", help="up to and with this day, month or year")
        parser.add_argument("--title", default="", help="what stands on top; else the outlet, else the site's name")
        parser.add_argument("--all", action="store_true", help="also drafts and withheld texts: for the desk only")

    def handle(self, *, file: Path, outlet: str, title: str, all: bool, **options):
        scope = Scope(settings.SITE_URL, desk=all)
        asked = {name: options[name] for name in ("pair", "from", "to") if options[name]}
        rows = ARTICLES.visible(scope).kept()
        if outlet:
            rows = rows.filter(outlet=self._outlet(outlet))
        try:
            rows = narrowed(ARTICLES, rows, asked).order_by("published", "id").prefetch_related(*NEEDS)
            with file.open("xb") as opened:
                count = write_chronicle(rows.iterator(chunk_size=200), scope, self._title(title, outlet), opened)
        except (UnknownFilter, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Wrote {count} articles to {file}.")

    def _outlet(self, name: str) -> Outlet:
        found = Outlet.objects.filter(name_key=name_key(name)).first()
        if found is None:
            raise CommandError(f"There is no outlet “{name}”. Give its name as it stands in the archive.")
        return found

    def _title(self, title: str, outlet: str) -> str:
        return title or (self._outlet(outlet).name if outlet else settings.SITE_NAME)
