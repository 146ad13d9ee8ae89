"""Silence between contacts that took place."""

from datetime import date

import pytest

from articles.models import Contact
from articles.timeline.silence import Silence, silences


def contact(pk: int, start: date, end: date | None = None, status: str = "held") -> Contact:
    return Contact(pk=pk, status=status, start_on=start, end_on=end or start, sort_on=start)


def test_silence_is_counted_between_the_days():
    newer, older = contact(2, date(2021, 9, 28)), contact(1, date(2021, 7, 1), date(2021, 7, 3))
    assert {pk: s.days for pk, s in silences([newer, older]).items()} == {2: 86}


def test_a_short_silence_is_not_said():
    assert silences([contact(2, date(2021, 1, 31)), contact(1, date(2021, 1, 1))]) == {}


@pytest.mark.parametrize("status", ["proposed", "announced", "postponed", "cancelled", "declined", "disputed"])
def test_a_refused_contact_does_not_end_a_silence(status):
    rows = [contact(3, date(2021, 12, 1)), contact(2, date(2021, 6, 1), status=status), contact(1, date(2021, 1, 1))]
    assert {pk: s.days for pk, s in silences(rows).items()} == {3: 333}


def test_a_long_contact_that_began_earlier_covers_the_days_of_a_later_one():
    rows = [
        contact(3, date(2021, 12, 1)),
        contact(2, date(2021, 3, 1)),
        contact(1, date(2021, 1, 1), date(2021, 11, 30)),
    ]
    assert silences(rows) == {}


def test_the_contact_before_the_page_is_known():
    found = silences([contact(2, date(2021, 9, 28))], earlier=contact(1, date(2020, 9, 28)))
    assert found[2].days == 364


def test_a_longer_silence_is_drawn_longer_but_not_in_proportion():
    steps = [Silence(date(2000, 1, 1), date(2000 + years, 1, 1)).step for years in (1, 4, 16)]
    assert steps == sorted(set(steps))
    assert steps[2] < 4 * steps[1]
