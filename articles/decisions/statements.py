"""Statements: accepted, amended, added by hand, proposed to an editor."""

import hashlib
from dataclasses import replace

from articles.decisions.base import Refused, refuse_if_changed
from articles.decisions.kept_counts import recount
from articles.decisions.people import find_or_make_actor, find_side, role_on_the_day, tag_actor
from articles.decisions.selection import check_span
from articles.decisions.suggested import SuggestionDecision, open_suggestion
from articles.models import Article, ArticleVersion, Contact, Statement, Suggestion, tallied
from articles.models.suggestions import SuggestionKind, SuggestionState
from articles.suggestions.drafts import StatementDraft, statement_draft
from articles.suggestions.run import BY_HAND
from articles.text import Span

SURROUNDINGS = 80


class StatementDecision(SuggestionDecision):
    """What the decisions on statements share: writing a draft into a statement."""

    permission = "change_statement"
    doing = "deciding on statements"

    def write(self, statement: Statement, draft: StatementDraft, article: Article, version: ArticleVersion) -> None:
        """Fill the statement from the draft and save it. Raises Refused when its span is taken or not in the text."""
        span = check_span(version.text, *draft.span)
        self._place(statement, span, version)
        statement.pieces = [list(p) for p in draft.pieces if span.covers(p)]
        statement.kind, statement.channel = draft.kind, draft.channel
        statement.side, statement.joint_side = find_side(draft.side), find_side(draft.joint_side)
        if statement.joint_side_id and statement.joint_side_id == statement.side_id:
            raise Refused("The second side of a joint statement must be another than the first.")
        self._name_speaker(statement, draft, article)
        statement.language = statement.language if statement.pk else article.language
        self.save(statement)

    def _place(self, statement: Statement, span: Span, version: ArticleVersion) -> None:
        taken = Statement.objects.kept().filter(version=version, start=span.start, end=span.end)
        if taken.exclude(pk=statement.pk).exists():
            raise Refused("These words are recorded as a statement already. Amend that one instead.")
        text = version.text
        statement.version, statement.article_id = version, version.article_id
        statement.start, statement.end, statement.words = span.start, span.end, span.of(text)
        statement.before = text[max(0, span.start - SURROUNDINGS) : span.start]
        statement.after = text[span.end : span.end + SURROUNDINGS]

    def _name_speaker(self, statement: Statement, draft: StatementDraft, article: Article) -> None:
        statement.speaker_text = draft.speaker_text
        actor = find_or_make_actor(self.user, draft.speaker, kind=draft.speaker_kind, side=statement.side)
        statement.speaker = actor
        statement.speaker_role = draft.speaker_role or role_on_the_day(actor, article.published)
        if actor:
            tag_actor(article, actor, role=statement.speaker_role, side=statement.side)


def contact_of_article(article: Article) -> Contact | None:
    """The contact that the article reports, where it reports exactly one."""
    contacts = Contact.objects.kept().filter(reports__article=article).distinct()[:2]
    return contacts[0] if len(contacts) == 1 else None


class AcceptStatement(StatementDecision):
    """Record a suggested statement, as suggested or (`draft`) with changes."""

    def __init__(self, user, suggestion: Suggestion, *, draft=None, contact=None, seen=None, note=""):
        super().__init__(user, note=note)
        self.suggestion, self.draft, self.contact, self.seen = suggestion, draft, contact, seen

    def change(self) -> Statement:
        article, version = self.lock(self.suggestion.article_id, self.seen)
        suggestion = open_suggestion(self.suggestion, version)
        suggested = statement_draft(suggestion)
        draft = self.draft or suggested
        statement = Statement(contact=self.contact or contact_of_article(article))
        self.write(statement, draft, article, version)
        amended = draft != suggested
        state = SuggestionState.AMENDED if amended else SuggestionState.ACCEPTED
        self.close(suggestion, state, statement=statement)
        self.log("amend suggestion" if amended else "accept", statement, suggestion=str(suggestion.uid))
        return statement


class AddStatement(StatementDecision):
    """Record words that an editor found; a suggestion of the same words is closed with it."""

    def __init__(self, user, article: Article, draft: StatementDraft, *, contact=None, seen=None, note=""):
        super().__init__(user, note=note)
        self.article, self.draft, self.contact, self.seen = article, draft, contact, seen

    def change(self) -> Statement:
        article, version = self.lock(self.article.pk, self.seen)
        statement = Statement(contact=self.contact or contact_of_article(article))
        self.write(statement, self.draft, article, version)
        same = article.suggestions.filter(
            state=SuggestionState.OPEN,
            kind=SuggestionKind.STATEMENT,
            version=version,
            start=statement.start,
            end=statement.end,
        )
        for suggestion in same:
            self.close(suggestion, SuggestionState.AMENDED, statement=statement)
        self.log("add", statement)
        return statement


class AmendStatement(StatementDecision):
    """Change the span, speaker, side, kind, channel or contact of a recorded statement."""

    def __init__(self, user, statement, draft: StatementDraft, *, contact=None, seen=None, as_of=None, note=""):
        super().__init__(user, note=note)
        self.statement, self.draft, self.contact = statement, draft, contact
        self.seen, self.as_of = seen, as_of

    def change(self) -> Statement:
        article, version = self.lock(self.statement.article_id, self.seen)
        statement = Statement.objects.kept().filter(pk=self.statement.pk).first()
        if statement is None:
            raise Refused("This statement was put into the bin meanwhile. Restore it first.")
        refuse_if_changed(statement, self.as_of)
        if statement.version_id != version.pk:
            raise Refused("This statement stands in an earlier text. Carry it over to the current one first.")
        before, touched = recorded(statement), {statement.contact_id}
        draft = self.draft if self.draft.span != before.span else replace(self.draft, pieces=before.pieces)
        statement.contact = self.contact
        with tallied(statements=[statement.pk]):
            self.write(statement, draft, article, version)
        recount(contacts={*touched, statement.contact_id})
        self.log("amend", statement, changed=_changed(before, recorded(statement)))
        return statement


def recorded(statement: Statement) -> StatementDraft:
    """What is recorded of a statement, in the form in which it is amended."""
    return StatementDraft(
        span=Span(statement.start, statement.end),
        pieces=tuple(Span(*p) for p in statement.pieces),
        kind=statement.kind,
        channel=statement.channel,
        speaker_text=statement.speaker_text,
        speaker=statement.speaker.name if statement.speaker else "",
        speaker_role=statement.speaker_role,
        side=statement.side_id or "",
        joint_side=statement.joint_side_id or "",
    )


def _changed(before: StatementDraft, after: StatementDraft) -> dict:
    names = [n for n in StatementDraft.__dataclass_fields__ if getattr(before, n) != getattr(after, n)]
    return {name: [getattr(before, name), getattr(after, name)] for name in names}


class ProposeStatement(StatementDecision):
    """Suggest words to the editors: what a contributor may do instead of adding a statement."""

    permission = "annotate_article"
    doing = "proposing statements"

    def __init__(self, user, article: Article, draft: StatementDraft, *, seen=None, note=""):
        super().__init__(user, note=note)
        self.article, self.draft, self.seen = article, draft, seen

    def change(self) -> Suggestion:
        article, version = self.lock(self.article.pk, self.seen)
        span = check_span(version.text, *self.draft.span)
        key = hashlib.sha256(f"{BY_HAND}\n{version.number}\n{span.start}\n{span.end}".encode()).hexdigest()
        if article.suggestions.filter(fingerprint=key).exists():
            raise Refused("These words were proposed already.")
        suggestion = Suggestion.objects.create(
            article=article,
            version=version,
            kind=SuggestionKind.STATEMENT,
            fingerprint=key,
            start=span.start,
            end=span.end,
            finding=_as_finding(self.draft, span, version.text),
            rule=BY_HAND,
            reason=self.note or f"Proposed by {self.user.get_username()}.",
            confidence=1.0,
        )
        self.log("propose", suggestion)
        return suggestion


def _as_finding(draft: StatementDraft, span: Span, text: str) -> dict:
    speaker = {"text": draft.speaker_text or draft.speaker, "name": draft.speaker, "role": draft.speaker_role}
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(text),
        "kind": draft.kind,
        "channel": draft.channel,
        "speaker": {**speaker, "side": draft.side or None, "kind": draft.speaker_kind},
        "side": draft.side or None,
        "joint_side": draft.joint_side or None,
    }
