"""Dates in sentences, read against a day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dates import find_dates
from articles.dates.partial import PartialDate
from articles.text import Reading

THURSDAY = date(2021, 9, 30)


def values(text: str, published: date | None = THURSDAY) -> list[tuple[str, str]]:
    reading = Reading(text)
    return [(d.span.of(text), d.value) for d in find_dates(reading, published)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # days with their year
        ("The pact was signed on 29 June 1973.", [("29 June 1973", "1973-06-29")]),
        ("They met on Sept. 28, 2020, in Oslo.", [("Sept. 28, 2020", "2020-09-28")]),
        ("It came on Tuesday, September 8, 2020.", [("Tuesday, September 8, 2020", "2020-09-08")]),
        ("Talks held 2020-02-29 went well.", [("2020-02-29", "2020-02-29")]),
        ("The note is dated 7/8/07.", [("7/8/07", "2007-07-08")]),
        ("The note is dated 28.09.2020.", [("28.09.2020", "2020-09-28")]),
        # days without one
        ("They met on 12 May.", [("12 May", "2021-05-12")]),
        ("They will meet on 12 May.", [("12 May", "2022-05-12")]),
        ("They will meet on October 3rd.", [("October 3rd", "2021-10-03")]),
        ("They met on the 14th of August.", [("the 14th of August", "2021-08-14")]),
        # weekdays
        ("They met on Tuesday.", [("Tuesday", "2021-09-28")]),
        ("They met on Thursday.", [("Thursday", "2021-09-30")]),
        ("They will meet on Tuesday.", [("Tuesday", "2021-10-05")]),
        ("The visit planned for Friday has been put off.", [("Friday", "2021-10-01")]),
        (
            "They will meet on Saturday, the ministry said Wednesday.",
            [("Saturday", "2021-10-02"), ("Wednesday", "2021-09-29")],
        ),
        ("Last Friday they met.", [("Last Friday", "2021-09-24")]),
        ("He arrives next Monday.", [("next Monday", "2021-10-04")]),
        ("He flies in on Tuesday next week.", [("on Tuesday next week", "2021-10-05")]),
        ("They spoke on Monday evening.", [("Monday evening", "2021-09-27")]),
        # named days
        ("They spoke yesterday and meet today.", [("yesterday", "2021-09-29"), ("today", "2021-09-30")]),
        ("They spoke the day before yesterday.", [("the day before yesterday", "2021-09-28")]),
        ("They spoke late last night.", [("late last night", "2021-09-29")]),
        ("It was said this morning.", [("this morning", "2021-09-30")]),
        # counted
        ("They met two weeks ago.", [("two weeks ago", "2021-09-16")]),
        ("They met ten days ago.", [("ten days ago", "2021-09-20")]),
        ("They met three months ago.", [("three months ago", "2021-06")]),
        (
            "They met on 3 May, and two days earlier they had spoken.",
            [("3 May", "2021-05-03"), ("two days earlier", "2021-05-01")],
        ),
        ("They met on 3 May and again the next day.", [("3 May", "2021-05-03"), ("the next day", "2021-05-04")]),
        (
            "They met on 3 May; the ministers dined the same day.",
            [("3 May", "2021-05-03"), ("the same day", "2021-05-03")],
        ),
        # stretches
        ("They met last week.", [("last week", "2021-09-20/2021-09-26")]),
        ("They met earlier this month.", [("earlier this month", "2021-09")]),
        ("They will meet next month.", [("next month", "2021-10")]),
        ("They met over the weekend.", [("over the weekend", "2021-09-25/2021-09-26")]),
        ("They met last year.", [("last year", "2020")]),
        ("They met in November.", [("November", "2020-11")]),
        ("They will meet in November.", [("November", "2021-11")]),
        ("They met in March last year.", [("March last year", "2020-03")]),
        ("They last met in May 2019.", [("May 2019", "2019-05")]),
        ("They may meet in early 2022.", [("early 2022", "2022")]),
        ("They met in spring 2012.", [("spring 2012", "2012-21")]),
        ("They will meet next spring.", [("next spring", "2022-21")]),
        ("Trade fell in the third quarter of 2009.", [("the third quarter of 2009", "2009-35")]),
        ("Trade fell in the 1990s.", [("the 1990s", "199X")]),
        ("They meet in the week of October 4.", [("the week of October 4", "2021-10-04/2021-10-10")]),
        # ranges
        ("They met on 28-29 September 2020.", [("28-29 September 2020", "2020-09-28/2020-09-29")]),
        ("They met from 3 to 5 May.", [("from 3 to 5 May", "2021-05-03/2021-05-05")]),
        ("They met from Oct. 30 to Nov. 1, 2020.", [("from Oct. 30 to Nov. 1, 2020", "2020-10-30/2020-11-01")]),
        (
            "They met from 30 December to 2 January 2020.",
            [("from 30 December to 2 January 2020", "2019-12-30/2020-01-02")],
        ),
        ("Talks held Tuesday and Wednesday ended well.", [("Tuesday and Wednesday", "2021-09-28/2021-09-29")]),
        ("They will meet from Monday to Wednesday.", [("from Monday to Wednesday", "2021-10-04/2021-10-06")]),
        # no dates
        ("You may march on and second the motion.", []),
        ("He spoke for two years about recent events.", []),
        ("A Mr. April Field said so.", []),
        ("They want 2,000 men and 1,973 ships.", []),
        ("It was signed on 31 February 2020.", []),
    ],
)
def test_sentences(sentence, expected):
    assert values(sentence) == expected


def test_over_new_year():
    assert values("They met on Tuesday, 28 December.", date(2022, 1, 3)) == [("Tuesday, 28 December", "2021-12-28")]
    assert values("They met in December.", date(2022, 1, 3)) == [("December", "2021-12")]
    assert values("They met last month.", date(2022, 1, 31)) == [("last month", "2021-12")]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They were due to meet on Tuesday.", "2021-09-28"),
        ("They were due to meet on Friday.", "2021-10-01"),
        ("Talks that had been set for Saturday were called off.", "2021-10-02"),
        ("A visit planned for Friday was put off.", "2021-10-01"),
        ("On Tuesday, they agreed to meet.", "2021-09-28"),
    ],
)
def test_plans_told_in_the_past(sentence, day):
    """The nearer of the last and the next such day."""
    assert [value for _, value in values(sentence)] == [day]


def test_without_publication_date_only_full_dates():
    text = "On Tuesday they met, as they had on 29 June 1973 and in May 2019."
    assert values(text, None) == [("29 June 1973", "1973-06-29"), ("May 2019", "2019-05")]


def test_findings_carry_rule_and_reason():
    (found,) = find_dates(Reading("They met on Tuesday."), THURSDAY)
    assert (found.granularity, found.rule) == ("day", "weekday")
    assert found.reason.endswith(".")
    assert 0 < found.confidence <= 1


WORDS = st.sampled_from(
    "on the of last next May March 31 30 February 2020 1999 12/31/99 Monday Tuesday and to - , . week ago a two years earlier "
    "'80s nineties quarter third 0000 9999 day following same later in weekend fall spring \n “ ' said will September 0 99".split()
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200), st.dates() | st.none())
def test_anything_yields_readable_dates_in_order(text, published):
    found = find_dates(Reading(text), published)
    ends = [0]
    for d in found:
        assert ends[-1] <= d.span.start < d.span.end <= len(text)
        ends.append(d.span.end)
        PartialDate.parse(d.value)
