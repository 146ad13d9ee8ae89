"""Decisions on an article as a whole: read it again, accept what is sure, mark it as read to the end."""

from django.db import transaction
from django.utils import timezone

from articles.decisions.base import Decision, Refused
from articles.decisions.contacts import AcceptContact
from articles.decisions.statements import AcceptStatement
from articles.models import Article
from articles.models.suggestions import SuggestionKind, SuggestionState
from articles.suggestions.drafts import contact_draft
from articles.suggestions.likely import likely_contacts
from articles.suggestions.run import suggest


class AcceptAll(Decision):
    """Accept every open suggestion at or above a confidence.

    A contact that may be on record already is left for a person, and so is whatever cannot be recorded. Answers how
    many were accepted and how many left.
    """

    permission = "change_statement"
    doing = "deciding on statements"

    def __init__(self, user, article: Article, *, least: float, seen=None, note=""):
        super().__init__(user, note=note)
        self.article, self.least, self.seen = article, least, seen

    def change(self) -> tuple[int, int]:
        self.check_permission("change_contact", "deciding on contacts")
        article, version = self.lock(self.article.pk, self.seen)
        rows = article.suggestions.filter(state=SuggestionState.OPEN, version=version, confidence__gte=self.least)
        contacts_first = sorted(rows, key=lambda s: (s.kind != SuggestionKind.CONTACT, s.start, s.pk))
        accepted = sum(self._accept(s, article) for s in contacts_first)
        if not contacts_first:
            raise Refused(f"Nothing open is at {self.least:.0%} or above.")
        return accepted, len(contacts_first) - accepted

    def _accept(self, suggestion, article: Article) -> bool:
        if suggestion.kind == SuggestionKind.STATEMENT:
            one = AcceptStatement(self.user, suggestion, seen=self.seen, note=self.note)
        elif suggestion.kind == SuggestionKind.CONTACT and not likely_contacts(
            contact_draft(suggestion), article.published, limit=1
        ):
            one = AcceptContact(self.user, suggestion, seen=self.seen, note=self.note)
        else:
            return False
        try:
            with transaction.atomic():
                one.change()
                self.entry = one.entry
        except Refused:
            return False
        return True


class MarkReviewed(Decision):
    """Say that an article was read to the end and nothing is missing; `reviewed=False` takes that back."""

    permission = "change_article"
    doing = "marking articles as read"

    def __init__(self, user, article: Article, *, reviewed: bool = True, seen=None, note=""):
        super().__init__(user, note=note)
        self.article, self.reviewed, self.seen = article, reviewed, seen

    def change(self) -> Article:
        article, _ = self.lock(self.article.pk, self.seen)
        if self.reviewed and article.suggestions.filter(state=SuggestionState.OPEN).exists():
            raise Refused("Suggestions are still open. Accept or reject each of them, then mark the article as read.")
        article.reviewed_at = timezone.now() if self.reviewed else None
        self.save(article, check=False)
        self.log("mark as read" if self.reviewed else "mark as unread", article)
        return article


class ReadAgain(Decision):
    """Read an article anew with the words and actors now on record; decided suggestions stay decided."""

    permission = "annotate_article"
    doing = "annotating articles"

    def __init__(self, user, article: Article, *, note=""):
        super().__init__(user, note=note)
        self.article = article

    def change(self) -> int:
        self.lock(self.article.pk)
        suggest(self.article)
        return self.article.suggestions.filter(state=SuggestionState.OPEN).count()
