"""Headings of days, as people type them."""

from datetime import date

import pytest

from articles.importing.readers.headings import closest, distance, read_heading

TUESDAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday, February 3, 2026",
        "  Tuesday, February 3rd, 2026 ",
        "Tuesday February 3 2026",
        "Tuesday, February 3rd , 2026:",
        "Tuesday, Febuary 3, 2026",
        "Teusday, February 3, 2026",
        "Tue, Feb. 3, 2026",
        "TUESDAY, FEBRUARY 3, 2026",
        "Tuesday, 3 February 2026",
        "February 3, 2026",
    ],
)
def test_a_day(words):
    found = read_heading(words)
    assert found.day == TUESDAY
    assert not found.remark


def test_a_month_misspelt_and_a_wrong_ordinal():
    assert read_heading("Monday, Apil 21, 2025").day == date(2025, 4, 21)
    assert read_heading("Thursday, August 21th, 2025").day == date(2025, 8, 21)


@pytest.mark.parametrize(
    "words",
    [
        "January 20, 2025 – September 22, 2025",
        "The ministers meet on Tuesday, February 3, 2026",
        "Someday, February 3, 2026",
        "Chapter 3, 2026",
        "Mao 3, 2026",
        "",
        "2026",
        "Tuesday, February 3, 2026" + " " * 100,
    ],
)
def test_no_day(words):
    assert read_heading(words) is None


def test_a_day_that_is_not_in_the_calendar_is_a_heading_without_a_day():
    found = read_heading("February 31, 2025")
    assert found.day is None
    assert found.words == "February 31, 2025"


def test_a_wrong_weekday_is_remarked_and_the_date_kept():
    found = read_heading("Monday, February 3, 2026")
    assert found.day == TUESDAY
    assert "Tuesday" in found.remark


def test_a_wrong_year_gives_way_to_weekday_and_order():
    found = read_heading("Friday, January 2, 2025", before=date(2025, 12, 31))
    assert found.day == date(2026, 1, 2)
    assert "2026" in found.remark


def test_names_are_matched_only_where_one_is_nearest():
    months = ["june", "july"]
    assert closest("juny", months) is None
    assert closest("jully", months) == 1
    assert closest("ju", months) is None
    assert distance("apil", "april") == 1
    assert distance("", "may") == 3
