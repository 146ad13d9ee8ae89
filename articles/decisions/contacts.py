"""Contacts: accepted as new, folded into one on record, amended."""

from collections import defaultdict

from django.db.models import Max

from articles.decisions.base import Refused, refuse_if_changed
from articles.decisions.kept_counts import recount
from articles.decisions.people import find_or_make_actor, find_side, role_on_the_day
from articles.decisions.selection import check_span
from articles.decisions.statements import contact_of_article
from articles.decisions.suggested import SuggestionDecision, open_suggestion
from articles.models import (
    Article,
    ArticleVersion,
    Contact,
    ContactReport,
    Participant,
    Statement,
    Suggestion,
    name_key,
    tallied,
)
from articles.models.codes import Format, Mode
from articles.models.dates import first_day, last_day
from articles.models.suggestions import SuggestionState
from articles.suggestions.drafts import ClaimDraft, ContactDraft, contact_draft

PLAIN = ("mode", "format", "status", "level", "setting", "start", "end", "place")


class ContactDecision(SuggestionDecision):
    """What the decisions on contacts share: filling a contact, its participants, its reports."""

    permission = "change_contact"
    doing = "deciding on contacts"

    def fill(self, contact: Contact, draft: ContactDraft, reported_on) -> None:
        """Write the draft's facts into the contact and save it with its sides and domains."""
        for name in PLAIN:
            setattr(contact, name, getattr(draft, name))
        contact.host, contact.initiator = find_side(draft.host), find_side(draft.initiator)
        codes = [find_side(code).code for code in draft.sides if code]
        if len(set(codes)) < 2:
            raise Refused("A contact needs two different sides. Choose them.")
        if contact.end and not contact.start:
            raise Refused("A contact with a last day needs a first day too.")
        self.check_dates(contact)
        self.save(contact, reported_on=reported_on)
        contact.set_sides(codes)
        contact.domains.exclude(domain__in=draft.domains).delete()
        for domain in draft.domains:
            contact.domains.get_or_create(domain=domain)

    def check_dates(self, contact: Contact) -> None:
        try:
            begin, end = first_day(contact.start), last_day(contact.end)
        except ValueError as error:
            raise Refused(str(error)) from error
        if begin and end and end < begin:
            raise Refused("The contact ends before it begins. Correct the dates.")

    def add_participants(self, contact: Contact, draft: ContactDraft, day) -> None:
        """Record those who are not on record yet; nobody is taken away."""
        known = set(contact.participants.values_list("actor_id", flat=True))
        for position, person in enumerate(draft.participants):
            side = find_side(person.side)
            actor = find_or_make_actor(self.user, person.name, side=side)
            if actor is None or actor.pk in known:
                continue
            known.add(actor.pk)
            role = person.role or role_on_the_day(actor, contact.start_on or day)
            row = Participant(contact=contact, actor=actor, side=side, role=role, led=person.led, position=position)
            self.save(row)

    def link_statements(self, article: Article, contact: Contact) -> None:
        """File the article's statements that are about no contact yet under its only one."""
        if contact_of_article(article) != contact:
            return
        loose = Statement.objects.kept().filter(article=article, contact__isnull=True)
        for statement in loose.select_related("version"):
            statement.contact = contact
            self.save(statement, check=False)

    def add_report(self, contact: Contact, draft: ContactDraft, article: Article, version: ArticleVersion):
        """Record the sentence that reports the contact, with the words for each of its facts."""
        span = check_span(version.text, *draft.span)
        report = ContactReport(
            contact=contact, article=article, version=version, version_length=version.length, start=span.start,
            end=span.end, words=span.of(version.text),
        )  # fmt: skip
        self.save(report)
        for ground in grounds(draft, version.text):
            report.claims.create(
                field=ground.field[:30],
                value=value_of(draft, ground, version.text)[:300],
                start=ground.span.start,
                end=ground.span.end,
            )
        contact.status_changes.create(status=draft.status, reported_on=article.published, report=report)
        return report


def grounds(draft: ContactDraft, text: str) -> list[ClaimDraft]:
    """The words that are kept as ground for each field: the first ones, and for each side and person the first."""
    places = {"sides": len(draft.sides), "participants": len(draft.participants), "domains": len(draft.domains)}
    kept: dict[str, dict[str, ClaimDraft]] = defaultdict(dict)
    for claim in draft.claims:
        words = claim.span.of(text).casefold()
        if 0 <= claim.span.start < claim.span.end <= len(text) and len(kept[claim.field]) < places.get(claim.field, 1):
            kept[claim.field].setdefault(words, claim)
    return [claim for claims in kept.values() for claim in claims.values()]


def value_of(draft: ContactDraft, claim: ClaimDraft, text: str) -> str:
    """What a draft says where it rests on this claim, as text; of people only those that the words name."""
    if claim.field == "participants":
        words = claim.span.of(text)
        return ", ".join(
            p.name for p in draft.participants if p.name.split()[-1] in words or p.name.split()[0] in words
        )
    value = getattr(draft, claim.field, "")
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def last_reported(contact: Contact):
    """The day of the last report on what became of the contact, None without one."""
    return contact.status_changes.aggregate(day=Max("reported_on"))["day"]


def date_basis(draft: ContactDraft, version: ArticleVersion, article: Article) -> str:
    """The words from which the date was read, and the day they were read against; empty without such words."""
    words = [c.span.of(version.text) for c in draft.claims if c.field in ("start", "end")]
    if not words or not draft.start:
        return ""
    said = "; ".join(dict.fromkeys(f"“{w}”" for w in words))
    return f"{said}, against {article.published.isoformat()}"[:300]


class AcceptContact(ContactDecision):
    """Record a suggested contact as a new one, as suggested or (`draft`) with changes."""

    def __init__(self, user, suggestion: Suggestion, *, draft: ContactDraft | None = None, seen=None, note=""):
        super().__init__(user, note=note)
        self.suggestion, self.draft, self.seen = suggestion, draft, seen

    def change(self) -> Contact:
        article, version = self.lock(self.suggestion.article_id, self.seen)
        suggestion = open_suggestion(self.suggestion, version)
        suggested = contact_draft(suggestion)
        draft = self.draft or suggested
        contact = Contact(date_basis=date_basis(draft, version, article))
        self.fill(contact, draft, article.published)
        self.add_participants(contact, draft, article.published)
        self.add_report(contact, draft, article, version)
        self.link_statements(article, contact)
        amended = draft != suggested
        self.close(suggestion, SuggestionState.AMENDED if amended else SuggestionState.ACCEPTED, contact=contact)
        self.log("amend suggestion" if amended else "accept", contact, suggestion=str(suggestion.uid))
        return contact


class AddContact(ContactDecision):
    """Record a contact that an editor found in an article."""

    def __init__(self, user, article: Article, draft: ContactDraft, *, seen=None, note=""):
        super().__init__(user, note=note)
        self.article, self.draft, self.seen = article, draft, seen

    def change(self) -> Contact:
        article, version = self.lock(self.article.pk, self.seen)
        contact = Contact(date_basis=date_basis(self.draft, version, article))
        self.fill(contact, self.draft, article.published)
        self.add_participants(contact, self.draft, article.published)
        self.add_report(contact, self.draft, article, version)
        self.link_statements(article, contact)
        self.log("add", contact)
        return contact


class FoldContact(ContactDecision):
    """Add a suggested contact's report to a contact on record; what the record does not know yet is filled in.

    What it knows stays, but for the status: that is always the one reported last.
    """

    permission = "fold_contact"
    doing = "folding reports into one contact"

    def __init__(self, user, suggestion: Suggestion, contact: Contact, *, confirmed: bool, seen=None, note=""):
        super().__init__(user, note=note)
        self.suggestion, self.contact, self.confirmed, self.seen = suggestion, contact, confirmed, seen

    def change(self) -> Contact:
        if not self.confirmed:
            raise Refused("Confirm that the report is about this contact: tick the box beside it, then fold.")
        article, version = self.lock(self.suggestion.article_id, self.seen)
        suggestion = open_suggestion(self.suggestion, version)
        contact = Contact.objects.kept().select_for_update().filter(pk=self.contact.pk).first()
        if contact is None:
            raise Refused("That contact was put into the bin meanwhile. Choose another, or record a new one.")
        draft = contact_draft(suggestion)
        if contact.reports.filter(version=version, start=draft.span.start, end=draft.span.end).exists():
            raise Refused("That contact rests on this sentence already.")
        filled = self._fill_gaps(contact, draft)
        if draft.status != contact.status and article.published >= (last_reported(contact) or article.published):
            contact.status = draft.status
            filled.append("status")
        with tallied(contacts=[contact.pk]):
            self.save(contact)
        self.add_participants(contact, draft, article.published)
        self.add_report(contact, draft, article, version)
        self.link_statements(article, contact)
        recount(contacts=[contact.pk])
        self.close(suggestion, SuggestionState.ACCEPTED, contact=contact)
        self.log("fold", contact, suggestion=str(suggestion.uid), filled=filled)
        return contact

    def _fill_gaps(self, contact: Contact, draft: ContactDraft) -> list[str]:
        """Fill what the record does not say; dates only where it has none. The names of the fields filled."""
        gaps = [n for n in ("level", "place") if not getattr(contact, n) and getattr(draft, n)]
        if contact.mode == Mode.UNSPECIFIED and draft.mode != Mode.UNSPECIFIED:
            gaps.append("mode")
        if contact.format == Format.MEETING and draft.format != Format.MEETING:
            gaps.append("format")
        if not contact.start and draft.start:
            gaps += ["start", "end"]
        for name in gaps:
            setattr(contact, name, getattr(draft, name))
        self.check_dates(contact)
        return gaps


class AmendContact(ContactDecision):
    """Change the facts of a recorded contact; a new status is added to its history."""

    def __init__(self, user, contact: Contact, draft: ContactDraft, *, article=None, as_of=None, note=""):
        super().__init__(user, note=note)
        self.contact, self.draft, self.article, self.as_of = contact, draft, article, as_of

    def change(self) -> Contact:
        if self.article:
            self.lock(self.article.pk)
        contact = Contact.objects.kept().select_for_update().filter(pk=self.contact.pk).first()
        if contact is None:
            raise Refused("This contact was put into the bin meanwhile. Restore it first.")
        refuse_if_changed(contact, self.as_of)
        before = {name: getattr(contact, name) for name in PLAIN}
        pairs = set(contact.in_pairs.values_list("pair", flat=True))
        with tallied(contacts=[contact.pk]):
            self.fill(contact, self.draft, contact.sort_on)
        self._keep_participants(contact)
        self.add_participants(contact, self.draft, contact.sort_on)
        if contact.status != before["status"]:
            day = last_reported(contact) or contact.sort_on
            contact.status_changes.create(status=contact.status, reported_on=day, note=self.note[:300])
        recount(contacts=[contact.pk], pairs=pairs)
        changed = {n: [before[n], getattr(contact, n)] for n in PLAIN if before[n] != getattr(contact, n)}
        self.log("amend", contact, changed=changed)
        return contact

    def _keep_participants(self, contact: Contact) -> None:
        """Bring those on record up to date with the draft; who is no longer in it is taken off."""
        wanted = {name_key(p.name): p for p in self.draft.participants}
        for row in contact.participants.select_related("actor"):
            person = wanted.get(row.actor.name_key)
            if person is None:
                row._history_user = self.user
                row.delete()
            else:
                row.side, row.role, row.led = find_side(person.side), person.role, person.led
                self.save(row)
