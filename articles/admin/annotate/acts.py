"""What an editor can do on the Annotate page: one function an act, from posted form to decision to sentence."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from django.forms import Form
from django.http import QueryDict
from django.shortcuts import get_object_or_404
from django.utils.dateparse import parse_datetime

from articles.admin.annotate.forms import (
    AddContactForm,
    AddStatementForm,
    ContactForm,
    ParticipantForms,
    StatementForm,
    participant_drafts,
)
from articles.admin.annotate.items import Item, items_of, sides_of
from articles.decisions import Refused
from articles.decisions.articles import AcceptAll, MarkReviewed, ReadAgain
from articles.decisions.contacts import AcceptContact, AddContact, AmendContact, FoldContact
from articles.decisions.publishing import Publish, PublishArticle, Withdraw
from articles.decisions.statements import AcceptStatement, AddStatement, AmendStatement, ProposeStatement
from articles.decisions.suggested import RejectSuggestion, ReopenSuggestion
from articles.decisions.undo import Redo, Undo
from articles.models import Article, ArticleVersion, Contact, Statement, Suggestion
from articles.suggestions.drafts import ParticipantDraft


@dataclass
class Desk:
    """One posted act: who, on which article, with what."""

    user: object
    article: Article
    version: ArticleVersion
    data: QueryDict

    @property
    def seen(self) -> int | None:
        """The version the user looked at. Raises Refused where the page did not say."""
        try:
            return int(self.data["seen"])
        except (KeyError, ValueError) as error:
            raise Refused("The form does not say which text you saw. Reload the page, then decide again.") from error

    @property
    def note(self) -> str:
        return self.data.get("note", "")

    @property
    def as_of(self):
        return parse_datetime(self.data.get("as_of", ""))

    def suggestion(self) -> Suggestion:
        return get_object_or_404(self.article.suggestions, uid=as_uid(self.data.get("uid", "")))

    @cached_property
    def items(self) -> list[Item]:
        return items_of(self.article, self.version)

    def item(self) -> Item:
        """The line that the act is about. Raises Refused when it is no longer there."""
        for item in self.items:
            if item.uid == self.data.get("uid"):
                return item
        raise Refused("Somebody decided on this meanwhile. Nothing was changed; the page shows how it now stands.")


def as_uid(value: str) -> UUID:
    """A public id that a form sent. Raises Refused for anything else."""
    try:
        return UUID(value)
    except ValueError as error:
        raise Refused("The form names nothing that is on record. Reload the page, then decide again.") from error


class Incomplete(Refused):
    """A form that cannot be read yet; it is shown again with what was typed."""

    def __init__(self, form: Form):
        self.form = form
        named = (f"{form.fields[n].label or n.capitalize()}: {' '.join(e)}" if n in form.fields else " ".join(e)
                 for n, e in form.errors.items())  # fmt: skip
        super().__init__(" ".join(named))


def valid(form: Form) -> Form:
    if not form.is_valid():
        raise Incomplete(form)
    return form


def accept(desk: Desk) -> str:
    suggestion = desk.suggestion()
    if suggestion.kind == "contact":
        contact = AcceptContact(desk.user, suggestion, seen=desk.seen, note=desk.note).apply()
        return f"Recorded as a new contact: {contact}."
    AcceptStatement(desk.user, suggestion, seen=desk.seen, note=desk.note).apply()
    return "Statement accepted."


def reject(desk: Desk) -> str:
    RejectSuggestion(desk.user, desk.suggestion(), seen=desk.seen, note=desk.note).apply()
    return "Rejected. It is not offered again."


def reopen(desk: Desk) -> str:
    ReopenSuggestion(desk.user, desk.suggestion(), seen=desk.seen, note=desk.note).apply()
    return "Taken back. The suggestion is open again."


def amend(desk: Desk) -> str:
    item = desk.item()
    return _amend_statement(desk, item) if item.is_statement else _amend_contact(desk, item)


def _amend_statement(desk: Desk, item: Item) -> str:
    form = valid(StatementForm(desk.data, sides=sides_of(desk.items)))
    draft = form.draft(desk.version.text, item.draft)
    if item.is_open:
        AcceptStatement(desk.user, item.record, draft=draft, seen=desk.seen, note=desk.note).apply()
        return "Statement accepted with your changes."
    statement, contact = item.record, item.record.contact
    if "contact" in desk.data:
        chosen = desk.data["contact"]
        contact = get_object_or_404(Contact.objects.kept(), uid=as_uid(chosen)) if chosen else None
    AmendStatement(
        desk.user, statement, draft, contact=contact, seen=desk.seen, as_of=desk.as_of, note=desk.note
    ).apply()
    return "Statement changed."


def side(desk: Desk) -> str:
    """Say with one key for which side a statement is: a suggestion is accepted with it, a statement changed."""
    item, code = desk.item(), desk.data.get("side", "")
    if not item.is_statement:
        raise Refused("A contact is between sides. Amend it to choose them.")
    draft = replace(item.draft, side=code)
    if item.is_open:
        AcceptStatement(desk.user, item.record, draft=draft, seen=desk.seen, note=desk.note).apply()
        return f"Statement accepted for {code or 'no side'}."
    contact = item.record.contact
    AmendStatement(desk.user, item.record, draft, contact=contact, seen=desk.seen, as_of=desk.as_of).apply()
    return f"The statement now stands for {code or 'no side'}."


def _amend_contact(desk: Desk, item: Item) -> str:
    form = valid(ContactForm(desk.data, sides=sides_of(desk.items)))
    draft = form.draft(item.draft, _people(desk))
    if item.is_open:
        AcceptContact(desk.user, item.record, draft=draft, seen=desk.seen, note=desk.note).apply()
        return "Recorded as a new contact, with your changes."
    AmendContact(desk.user, item.record, draft, article=desk.article, as_of=desk.as_of, note=desk.note).apply()
    return "Contact changed."


def add(desk: Desk) -> str:
    form = valid(AddStatementForm(desk.data, sides=sides_of(desk.items)))
    draft = form.draft(desk.version.text)
    if desk.user.has_perm("articles.change_statement"):
        AddStatement(desk.user, desk.article, draft, seen=desk.seen, note=desk.note).apply()
        return "Statement added."
    ProposeStatement(desk.user, desk.article, draft, seen=desk.seen, note=desk.note).apply()
    return "Proposed to the editors."


def add_contact(desk: Desk) -> str:
    form = valid(AddContactForm(desk.data, sides=sides_of(desk.items)))
    draft = form.new_draft(desk.version.text, _people(desk))
    contact = AddContact(desk.user, desk.article, draft, seen=desk.seen, note=desk.note).apply()
    return f"Recorded as a new contact: {contact}."


def _people(desk: Desk) -> tuple[ParticipantDraft, ...]:
    people = ParticipantForms(desk.data, prefix="people")
    if not people.is_valid():
        raise Refused("A participant cannot be read: give a name and the code of a side, such as CHN.")
    return participant_drafts(people)


def fold(desk: Desk) -> str:
    contact = get_object_or_404(Contact.objects.kept(), uid=as_uid(desk.data.get("contact", "")))
    confirmed = desk.data.get("confirm") == "yes"
    suggestion = desk.suggestion()
    FoldContact(desk.user, suggestion, contact, confirmed=confirmed, seen=desk.seen, note=desk.note).apply()
    return f"Report folded into the contact on record: {contact}."


def publish(desk: Desk) -> str:
    Publish(desk.user, _record(desk), note=desk.note).apply()
    return "Published."


def withdraw(desk: Desk) -> str:
    Withdraw(desk.user, _record(desk), note=desk.note).apply()
    return "Withdrawn. Readers do not see it any more."


def _record(desk: Desk) -> Article | Statement | Contact:
    if desk.data.get("uid") == str(desk.article.uid):
        return desk.article
    item = desk.item()
    if item.is_open:
        raise Refused("This is a suggestion still. Accept it first.")
    return item.record


def publish_all(desk: Desk) -> str:
    statements, contacts = PublishArticle(desk.user, desk.article, seen=desk.seen, note=desk.note).apply()
    return f"Published: the article, {_number(statements, 'statement')}, {_number(contacts, 'contact')}."


def accept_all(desk: Desk) -> str:
    try:
        least = float(desk.data.get("least", ""))
    except ValueError as error:
        raise Refused("Choose from which confidence on suggestions are accepted.") from error
    accepted, left = AcceptAll(desk.user, desk.article, least=least, seen=desk.seen, note=desk.note).apply()
    stay = f" {left} left for you: a contact may be on record already, or the words are recorded." if left else ""
    return f"{accepted} accepted.{stay}"


def reviewed(desk: Desk) -> str:
    MarkReviewed(desk.user, desk.article, seen=desk.seen, note=desk.note).apply()
    return "Marked as read to the end."


def unread(desk: Desk) -> str:
    MarkReviewed(desk.user, desk.article, reviewed=False, seen=desk.seen, note=desk.note).apply()
    return "No longer marked as read."


def read_again(desk: Desk) -> str:
    open_now = ReadAgain(desk.user, desk.article).apply()
    return f"Read again: {_number(open_now, 'suggestion')} open."


def undo(desk: Desk) -> str:
    return f"Undone: {Undo(desk.user, desk.article, seen=desk.seen).apply()}"


def redo(desk: Desk) -> str:
    return f"Done again: {Redo(desk.user, desk.article, seen=desk.seen).apply()}"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


ACTS: dict[str, Callable[[Desk], str]] = {
    act.__name__.replace("_", "-"): act
    for act in (
        accept, reject, reopen, amend, add, fold, publish, withdraw, publish_all, accept_all, reviewed, unread,
        read_again, undo, redo, side, add_contact,
    )
}  # fmt: skip


def perform(desk: Desk) -> str:
    """Do what the form asks for, and say what was done. Raises Refused or PermissionDenied with a sentence."""
    act = ACTS.get(desk.data.get("act", ""))
    if act is None:
        raise Refused("The form does not say what to do. Use one of the buttons of the page.")
    return act(desk)
