"""Silence: the days between two contacts that took place, with none recorded between them.

A contact that was only proposed, announced, postponed, cancelled, declined or disputed does not end a silence. Where a
date is imprecise the shortest silence that it allows is given.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isqrt

from articles.models import Contact
from articles.models.codes import Status

TOOK_PLACE = (Status.HELD, Status.ONGOING)
WORTH_SAYING = 31
LONGEST_STEP = 24


@dataclass(frozen=True, slots=True)
class Silence:
    """The days after `since` and before `until` on which no contact is recorded."""

    since: date
    until: date

    @property
    def days(self) -> int:
        return max((self.until - self.since).days - 1, 0)

    @property
    def step(self) -> int:
        """How long it is drawn, 1 to 24: by the root of the days, so that ten years stay on the page."""
        return min(max(isqrt(self.days) // 3, 1), LONGEST_STEP)


def took_place(contact: Contact) -> bool:
    return contact.status in TOOK_PLACE


def silences(contacts: Sequence[Contact], earlier: Contact | None = None) -> dict[int, Silence]:
    """The silence before each contact that took place, by its id; `contacts` newest first, `earlier` the next older
    one that took place. Silences too short to say are left out."""
    found = {}
    last_day = _last_day(earlier) if earlier else None
    for contact in reversed([c for c in contacts if took_place(c)]):
        if last_day:
            silence = Silence(last_day, contact.sort_on)
            if silence.days >= WORTH_SAYING:
                found[contact.pk] = silence
        last_day = max(filter(None, (last_day, _last_day(contact))))
    return found


def _last_day(contact: Contact) -> date:
    return max(contact.end_on or contact.sort_on, contact.sort_on)
