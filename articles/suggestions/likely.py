"""“This may be the contact you already have”: recorded contacts of the same sides at near dates, with differences."""

from dataclasses import dataclass
from datetime import date, timedelta

from articles.dates.partial import PartialDate
from articles.models import Contact, ContactPair
from articles.models.codes import Format, Level, Mode, Status
from articles.suggestions.drafts import ContactDraft

NEAR = timedelta(days=10)
LABELS = {"mode": Mode, "format": Format, "status": Status, "level": Level}


@dataclass(frozen=True)
class Difference:
    """A field in which the report and the record differ; an empty text where one of them does not say."""

    field: str
    recorded: str
    reported: str


@dataclass(frozen=True)
class Likely:
    """A recorded contact that a report may be about, and in what they differ."""

    contact: Contact
    days_apart: int
    differences: tuple[Difference, ...]


def likely_contacts(draft: ContactDraft, published: date, *, limit: int = 5) -> list[Likely]:
    """Recorded contacts with the same sides, of whatever status, within ten days of the draft's; nearest first.

    A draft without a date is compared by the day on which the article was published.
    """
    if len(draft.sides) < 2:
        return []
    first, last = _days(draft, published)
    rows = ContactPair.objects.filter(
        pair__first=draft.sides[0],
        pair__second=draft.sides[1],
        sort_on__range=(first - NEAR, last + NEAR),
        contact__binned_at__isnull=True,
    ).select_related("contact")
    contacts = [row.contact for row in rows.prefetch_related("contact__contact_sides", "contact__participants__actor")]
    same = [c for c in contacts if tuple(row.side_id for row in c.contact_sides.all()) == draft.sides]
    found = [Likely(c, _apart(c, first, last), _differences(c, draft)) for c in same]
    return sorted(found, key=lambda x: (x.days_apart, len(x.differences), x.contact.pk))[:limit]


def _days(draft: ContactDraft, published: date) -> tuple[date, date]:
    try:
        first = PartialDate.parse(draft.start)
        last = PartialDate.parse(draft.end or draft.start)
    except ValueError:
        return published, published
    return first.earliest, max(first.earliest, last.latest)


def _apart(contact: Contact, first: date, last: date) -> int:
    begin, end = contact.start_on or contact.sort_on, contact.end_on or contact.sort_on
    return max((first - end).days, (begin - last).days, 0)


def _differences(contact: Contact, draft: ContactDraft) -> tuple[Difference, ...]:
    pairs = [("from", contact.start, draft.start), ("to", contact.end, draft.end)]
    pairs += [(n, _label(n, getattr(contact, n)), _label(n, getattr(draft, n))) for n in LABELS]
    pairs.append(("place", contact.place, draft.place))
    names = [p.actor.name for p in contact.participants.all()]
    reported = [p.name for p in draft.participants]
    if {n.casefold() for n in names} != {n.casefold() for n in reported}:
        pairs.append(("participants", ", ".join(names), ", ".join(reported)))
    return tuple(Difference(*p) for p in pairs if p[1] != p[2])


def _label(field: str, value: str) -> str:
    return str(LABELS[field](value).label) if value else ""
