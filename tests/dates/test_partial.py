"""Partial dates: what they cover and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dates.partial import PartialDate


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2021-09-28", date(2021, 9, 28), date(2021, 9, 28), "day"),
        (" 2021-09 ", date(2021, 9, 1), date(2021, 9, 30), "month"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("1943", date(1943, 1, 1), date(1943, 12, 31), "year"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "other"),
        ("2012-21", date(2012, 3, 1), date(2012, 5, 31), "other"),
        ("2009-34", date(2009, 4, 1), date(2009, 6, 30), "other"),
        ("2013-03-11/2013-03-17", date(2013, 3, 11), date(2013, 3, 17), "other"),
    ],
)
def test_known_stretch(text, earliest, latest, precision):
    read = PartialDate.parse(text)
    assert (read.earliest, read.latest, read.precision) == (earliest, latest, precision)
    assert read.text == text.strip()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("2021-02-31", "not in the calendar"),
        ("2021-13", "not in the calendar"),
        ("0000", "not in the calendar"),
        ("yesterday", "is no date"),
        ("2021-09/..", "is no date"),
        ("٢٠٢١", "is no date"),
        ("2021-09-28/2020-01-01", "ends before it begins"),
        ("2021" * 30, "no more than"),
    ],
)
def test_refusals_say_why(text, says):
    with pytest.raises(ValueError, match=says):
        PartialDate.parse(text)


@given(st.dates())
def test_every_day_is_itself(day):
    read = PartialDate.parse(day.isoformat())
    assert read.earliest == read.latest == day


@given(st.dates())
def test_month_and_year_hold_their_days(day):
    for text in (day.isoformat()[:7], day.isoformat()[:4]):
        read = PartialDate.parse(text)
        assert read.earliest <= day <= read.latest


@given(st.text(alphabet="0123456789-/X?~.{}[],", max_size=70) | st.text(max_size=30))
def test_any_text_is_a_date_or_refused_with_a_sentence(text):
    try:
        read = PartialDate.parse(text)
    except ValueError as refusal:
        assert str(refusal).endswith(".")
    else:
        assert read.earliest <= read.latest
