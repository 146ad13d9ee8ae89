"""Dates in words."""

import pytest

from articles.timeline.written_dates import parts, written

CASES = [
    ("", "", ""),
    ("2021-09-28", "", "28 September 2021"),
    ("2021-09-28", "2021-09-28", "28 September 2021"),
    ("2021-09-28", "2021-09-29", "28–29 September 2021"),
    ("2021-09-28", "2021-10-02", "28 September – 2 October 2021"),
    ("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022"),
    ("2021-09", "", "September 2021"),
    ("2021-09", "2021-10", "September–October 2021"),
    ("2021", "", "2021"),
    ("1972", "1973", "1972–1973"),
    ("2021-09", "2021-10-02", "September – 2 October 2021"),
    ("2012-21", "", "spring 2012"),
    ("1972?", "", "perhaps 1972"),
    ("1972-02~", "", "about February 1972"),
    ("2013-03-11/2013-03-17", "", "between 11 March 2013 and 17 March 2013"),
]


@pytest.mark.parametrize("start, end, words", CASES)
def test_dates_are_written_out(start, end, words):
    assert written(start, end) == words


def test_each_end_of_a_range_keeps_its_machine_form():
    assert [part.machine for part in parts("2021-09-28", "2021-09-29")] == ["2021-09-28", "2021-09-29"]
    assert [part.machine for part in parts("2021-09")] == ["2021-09"]
