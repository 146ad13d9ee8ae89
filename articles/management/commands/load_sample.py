"""`manage.py load_sample`: the sample archive, brought in and decided on as an editor would, once."""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

import articles
from articles.decisions import Refused
from articles.decisions.contacts import AcceptContact, FoldContact
from articles.decisions.publishing import PublishArticle
from articles.decisions.roles import EDITOR
from articles.decisions.statements import AcceptStatement
from articles.importing.articles import ArticleImport
from articles.importing.contacts import ContactImport
from articles.importing.readers import read_articles, read_contacts
from articles.importing.report import Report
from articles.models import Article, Outlet, Suggestion, name_key
from articles.models.codes import Right
from articles.models.suggestions import SuggestionKind, SuggestionState
from articles.search.index import add_missing
from articles.suggestions.drafts import contact_draft
from articles.suggestions.likely import likely_contacts

SAMPLE = Path(articles.__file__).parent / "sample"
OUTLET = "Readout sample desk"
EDITOR_NAME = "sample-desk"


class Command(BaseCommand):
    help = "Load the sample archive, once: real contacts since 1944 as bare facts, and the talks of 2021 in full."

    def handle(self, verbosity: int, **options) -> None:
        if Outlet.objects.filter(name_key=name_key(OUTLET)).exists():
            self.say(verbosity, "The sample archive was loaded before. Nothing was changed.")
            return
        with transaction.atomic():
            Outlet.objects.create(name=OUTLET, right=Right.FULL)
            editor = sample_editor()
            contacts = ContactImport(publish=True, user=editor).run(read_contacts([SAMPLE / "contacts.csv"]))
            texts = ArticleImport(user=editor).run(read_articles([SAMPLE / "articles.jsonl"]))
            refuse_incomplete(contacts, texts)
            for article in Article.objects.filter(outlet__name_key=name_key(OUTLET)).order_by("pk"):
                decide(article, editor)
            editor.is_active = False
            editor.save()
        add_missing()
        self.say(verbosity, f"Contacts: {contacts.totals()}. Articles: {texts.totals()}.")

    def say(self, verbosity: int, sentence: str) -> None:
        if verbosity:
            self.stdout.write(sentence)


def sample_editor():
    """In whose name the sample is decided on; nobody can sign in as them, and afterwards the account is closed."""
    editor = get_user_model()(username=EDITOR_NAME)
    editor.set_unusable_password()
    editor.save()
    editor.groups.add(Group.objects.get(name=EDITOR))
    return editor


def refuse_incomplete(*reports: Report) -> None:
    for refusal in (refusal for report in reports for refusal in report.refused):
        raise CommandError(f"The sample archive is damaged: {refusal.place}: {refusal.reason}")


def decide(article: Article, editor) -> None:
    """Accept what was found, contacts first, so that statements are filed under them; then publish it all."""
    found = article.suggestions.filter(state=SuggestionState.OPEN)
    for suggestion in sorted(found, key=lambda s: (s.kind != SuggestionKind.CONTACT, s.start, s.pk)):
        try:
            with transaction.atomic():
                accept(suggestion, editor)
        except Refused:
            continue
    PublishArticle(editor, article).apply()


def accept(suggestion: Suggestion, editor) -> None:
    """Accept one suggestion; a contact that the archive has already gets one more report."""
    if suggestion.kind == SuggestionKind.STATEMENT:
        AcceptStatement(editor, suggestion).apply()
        return
    same = likely_contacts(contact_draft(suggestion), suggestion.article.published, limit=1)
    if same:
        FoldContact(editor, suggestion, same[0].contact, confirmed=True).apply()
    else:
        AcceptContact(editor, suggestion).apply()
