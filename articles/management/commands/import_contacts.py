"""`manage.py import_contacts PATH…`: contacts from JSONL and CSV."""

from django.core.management.base import CommandParser

from articles.importing.contacts import ContactImport
from articles.importing.readers import read_contacts
from articles.importing.report import Report
from articles.management.imports import ImportCommand, shown


class Command(ImportCommand):
    kind = "contacts"
    help = (
        "Bring contacts in from JSONL or CSV and publish them. Running it again changes nothing. "
        "Exit status 1 if anything was refused; what was good is kept."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--source", default="", metavar="NAME", help="The data set, where they do not name it.")
        parser.add_argument("--draft", action="store_true", help="Hold new contacts back from readers.")

    def take_in(self, options: dict) -> Report:
        taken = ContactImport(source=options["source"], publish=not options["draft"], dry_run=options["dry_run"])
        return taken.run(shown(read_contacts(options["paths"]), "contacts"))
