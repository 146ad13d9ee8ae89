"""The lines of the Annotate page: suggestions that are open, and what has been recorded from the article."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from articles.decisions.statements import recorded
from articles.decisions.suggested import DECIDED
from articles.models import Article, ArticleVersion, Contact, ContactReport, Statement, Suggestion
from articles.models.codes import Channel, Domain, Format, Level, Mode, Setting, StatementKind, Status
from articles.models.suggestions import SuggestionKind, SuggestionState
from articles.suggestions.drafts import (
    ClaimDraft,
    ContactDraft,
    ParticipantDraft,
    StatementDraft,
    contact_draft,
    statement_draft,
)
from articles.suggestions.likely import Likely, likely_contacts
from articles.suggestions.queue import DOUBTFUL
from articles.text import Span

CODES = {"mode": Mode, "format": Format, "status": Status, "level": Level, "setting": Setting}
STATES = {"suggested": "suggested", "draft": "accepted", "published": "published", "withdrawn": "withdrawn"}


@dataclass(frozen=True)
class Item:
    """One line: something suggested or recorded, with its place in the text and what is known of it.

    `state` is suggested, accepted, published or withdrawn; `position` is 1, 2, 3 for the article's sides in order of
    code (0 for none or a further one), which gives the mark its pattern.
    """

    uid: str
    kind: str
    state: str
    span: Span
    pieces: tuple[Span, ...]
    words: str
    draft: StatementDraft | ContactDraft
    record: Suggestion | Statement | Contact
    number: int = 0
    position: int = 0
    text: str = ""
    likely: tuple[Likely, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        return self.state == "suggested"

    @property
    def is_statement(self) -> bool:
        return self.kind == SuggestionKind.STATEMENT

    @property
    def doubtful(self) -> bool:
        return self.is_open and self.record.confidence < DOUBTFUL

    @property
    def percent(self) -> int | None:
        return round(self.record.confidence * 100) if self.is_open else None

    @property
    def sides(self) -> tuple[str, ...]:
        if not self.is_statement:
            return self.draft.sides
        return tuple(filter(None, (self.draft.side, self.draft.joint_side)))

    @property
    def side_label(self) -> str:
        return "–".join(self.sides)

    @property
    def speaker(self) -> str:
        return self.draft.speaker or self.draft.speaker_text

    @property
    def kind_label(self) -> str:
        return StatementKind(self.draft.kind).label if self.is_statement else ""

    @property
    def contact_line(self) -> str:
        """Mode, format and status in one line: “video conference, talks, held”."""
        draft = self.draft
        labels = (Mode(draft.mode).label, Format(draft.format).label, Status(draft.status).label)
        return ", ".join(str(label).lower() for label in labels)

    @property
    def contact_facts(self) -> list[tuple[str, str, list[str]]]:
        """Label, value and the words for it, for every fact that is known."""
        draft, words = self.draft, defaultdict(list)
        for claim in draft.claims:
            words[claim.field].append(claim.span.of(self.text))
        rows = [("Between", " and ".join(draft.sides), "sides"), ("When", _days(draft), "start")]
        rows += [(n.capitalize(), str(c(v).label), n) for n, c in CODES.items() if (v := getattr(draft, n))]
        rows += [("Place", draft.place, "place"), ("About", ", ".join(_domain(d) for d in draft.domains), "domains")]
        rows.append(("Took part", "; ".join(_person(p) for p in draft.participants), "participants"))
        return [(label, value, list(dict.fromkeys(words[field]))) for label, value, field in rows if value]

    @property
    def channel_label(self) -> str:
        return Channel(self.draft.channel).label if self.is_statement and self.draft.channel else ""


def _days(draft: ContactDraft) -> str:
    return " to ".join(filter(None, (draft.start, draft.end))) or "not said"


def _domain(code: str) -> str:
    return str(Domain(code).label)


def _person(person: ParticipantDraft) -> str:
    known = ", ".join(filter(None, (person.role, person.side, "led" if person.led else "")))
    return f"{person.name} ({known})" if known else person.name


def items_of(article: Article, version: ArticleVersion) -> list[Item]:
    """Everything open or recorded in the current version, numbered in the order of the text."""
    found = [
        *_suggested(article, version),
        *_statements(article, version),
        *_contacts(article, version),
    ]
    found.sort(key=_spot)
    places = {code: place for place, code in enumerate(sides_of(found)[:3], start=1)}
    numbers = _numbers(article, version, found)
    return [
        replace(item, number=numbers[_spot(item)], position=places.get(item.draft.side, 0) if item.is_statement else 0)
        for item in found
    ]


def _spot(item: Item) -> tuple[int, bool, int]:
    return (item.span.start, item.is_statement, -item.span.end)


def _numbers(article: Article, version: ArticleVersion, found: list[Item]) -> dict[tuple, int]:
    """Numbers in the order of the text that stay as they are when something is accepted or rejected."""
    decided = article.suggestions.filter(version=version, state__in=DECIDED).values_list("start", "end", "kind")
    spots = {(start, kind != SuggestionKind.CONTACT, -end) for start, end, kind in decided}
    return {spot: number for number, spot in enumerate(sorted(spots | {_spot(i) for i in found}), start=1)}


def sides_of(items: Iterable[Item]) -> list[str]:
    """The sides that speak or meet in an article, in order of code."""
    return sorted({code for item in items for code in item.sides})


def _suggested(article: Article, version: ArticleVersion) -> Iterable[Item]:
    for row in article.suggestions.filter(state=SuggestionState.OPEN, version=version):
        span = Span(row.start, row.end)
        words = span.of(version.text)
        if row.kind == SuggestionKind.CONTACT:
            draft = contact_draft(row)
            likely = tuple(likely_contacts(draft, article.published))
            yield Item(
                str(row.uid), row.kind, "suggested", span, (span,), words, draft, row, text=version.text, likely=likely
            )
        elif row.kind == SuggestionKind.STATEMENT:
            draft = statement_draft(row)
            yield Item(str(row.uid), row.kind, "suggested", span, draft.pieces or (span,), words, draft, row)


def _statements(article: Article, version: ArticleVersion) -> Iterable[Item]:
    rows = Statement.objects.kept().filter(article=article, version=version).select_related("speaker", "contact")
    for row in rows:
        draft = recorded(row)
        pieces = draft.pieces or (draft.span,)
        yield Item(str(row.uid), "statement", STATES[row.state], draft.span, pieces, row.words, draft, row)


def _contacts(article: Article, version: ArticleVersion) -> Iterable[Item]:
    reports = ContactReport.objects.filter(article=article, version=version, contact__binned_at__isnull=True)
    seen = set()
    for report in reports.select_related("contact").prefetch_related(
        "claims", "contact__contact_sides", "contact__participants__actor", "contact__domains"
    ):
        if report.contact_id in seen:
            continue
        seen.add(report.contact_id)
        span = Span(report.start, report.end)
        claims = tuple(ClaimDraft(c.field, Span(c.start, c.end)) for c in report.claims.all())
        contact = report.contact
        draft = recorded_contact(contact, span, claims)
        state = STATES[contact.state]
        yield Item(str(contact.uid), "contact", state, span, (span,), report.words, draft, contact, text=version.text)


def recorded_contact(contact: Contact, span: Span, claims: tuple[ClaimDraft, ...] = ()) -> ContactDraft:
    """What is recorded of a contact, in the form in which it is amended."""
    return ContactDraft(
        span=span,
        sides=tuple(row.side_id for row in contact.contact_sides.all()),
        mode=contact.mode,
        format=contact.format,
        status=contact.status,
        level=contact.level,
        setting=contact.setting,
        start=contact.start,
        end=contact.end,
        place=contact.place,
        host=contact.host_id or "",
        initiator=contact.initiator_id or "",
        claims=claims,
        domains=tuple(row.domain for row in contact.domains.all()),
        participants=tuple(
            ParticipantDraft(p.actor.name, p.side_id or "", p.role, p.led) for p in contact.participants.all()
        ),
    )
