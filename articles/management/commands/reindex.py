"""`manage.py reindex`: bring the search up to date with the records."""

from django.core.management.base import BaseCommand

from articles.search import index


class Command(BaseCommand):
    help = "Make the search anew from the records, or only what is waiting (--pending) or lacking (--missing)."

    def add_arguments(self, parser):
        ways = parser.add_mutually_exclusive_group()
        ways.add_argument("--pending", action="store_true", help="Only what changed and is still waiting; for a timer.")
        ways.add_argument(
            "--missing", action="store_true", help="Only what is newer than the search; after SQL by hand."
        )
        ways.add_argument(
            "--from-scratch", action="store_true", help="Throw the search away first: faster, finds less meanwhile."
        )

    def handle(self, **options):
        if options["pending"]:
            index.catch_up(limit=None)
            self.stdout.write("What was waiting has been brought up to date.")
            return
        work = index.add_missing if options["missing"] else index.rebuild
        if options["from_scratch"]:
            work = index.start_afresh
        count = work(self._say)
        self.stdout.write(f"{count:,} records read.")

    def _say(self, kind: str, count: int) -> None:
        if count % 10_000 == 0:
            self.stdout.write(f"{kind}s: {count:,}")
