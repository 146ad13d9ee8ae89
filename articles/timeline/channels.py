"""The channels of a pair: how often it used each mode and rank, and the last contact that took place by each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from articles.models import Contact, ContactPair, Pair
from articles.models.codes import Defined, Level, Mode, Status
from articles.timeline.entries import timeline_rows
from articles.timeline.filters import label_query
from articles.timeline.silence import TOOK_PLACE, Silence

BY = {"mode": Mode, "level": Level, "status": Status}
FIELDS = [f"contact__{field}" for field in BY]


@dataclass(frozen=True, slots=True)
class Channel:
    """One label: how many contacts carry it, the last that took place, and the days since then."""

    code: Defined
    count: int
    last: Contact | None
    days: int

    @property
    def query(self) -> str:
        return label_query(self.code.value)


def newest_alike(pair: Pair, today: date) -> list[ContactPair]:
    """For each mode, rank and status in use together the newest row, with `alike`: how many there are of it. One held
    on a day to come does not count."""
    rows = timeline_rows(pair).exclude(contact__status__in=TOOK_PLACE, sort_on__gt=today)
    newest_first = [F("sort_on").desc(), F("contact").desc()]
    return list(
        rows.annotate(
            place=Window(RowNumber(), partition_by=FIELDS, order_by=newest_first),
            alike=Window(Count("pk"), partition_by=FIELDS),
        ).filter(place=1)
    )


def channels(rows: Sequence[ContactPair], field: str, today: date) -> list[Channel]:
    """The labels of one field that any contact carries, in the order of the code list."""
    found = []
    for code in BY[field]:
        alike = [row for row in rows if getattr(row.contact, field) == code.value]
        if alike:
            last = last_held(alike)
            days = Silence(last.end_on or last.sort_on, today).days if last else 0
            found.append(Channel(code, sum(row.alike for row in alike), last, days))
    return found


def last_held(rows: Iterable[ContactPair]) -> Contact | None:
    """The newest contact that took place."""
    held = [row for row in rows if row.contact.status in TOOK_PLACE]
    return max(held, key=lambda row: (row.sort_on, row.contact_id)).contact if held else None
