"""Stretches of days with both ends said: 28-29 September, Nov. 30 to Dec. 1, Tuesday and Wednesday."""

import re
from datetime import date

from articles.dates.absolute import nearest_year
from articles.dates.calendar import add_days, day_of, last_weekday, next_weekday, span_of
from articles.dates.rule import Place, Rule
from articles.dates.words import DASH, DAY, MONTH, NTH, WEEKDAY, YEAR, month_number, weekday_number

TO = rf"(?:{DASH}| to | through | until | till | and | & )"
OPENING = r"(?:(?:[Ff]rom|[Bb]etween) )?(?:the )?"
DAYS_MONTH = rf"{OPENING}(?P<first>{DAY}){NTH}{TO}(?:the )?(?P<last>{DAY}){NTH}(?: of)? (?P<month>{MONTH})"
MONTH_DAYS = rf"{OPENING}(?P<month>{MONTH}) (?P<first>{DAY}){NTH}{TO}(?:the )?(?P<last>{DAY}){NTH}(?!\w|:)"
TWO_MONTH_DAYS = (
    rf"{OPENING}(?P<month>{MONTH}) (?P<first>{DAY}){NTH}(?:, (?P<year1>{YEAR}))?{TO}(?P<month2>{MONTH}) "
    rf"(?P<last>{DAY}){NTH}"
)
TWO_DAY_MONTHS = (
    rf"{OPENING}(?P<first>{DAY}){NTH} (?P<month>{MONTH})(?: (?P<year1>{YEAR}))?{TO}(?P<last>{DAY}){NTH} "
    rf"(?P<month2>{MONTH})"
)


def _days(m: re.Match, place: Place) -> str | None:
    """First and last day; of a range over New Year's Eve the year said is that of its end."""
    groups = m.groupdict()
    month, end_month = month_number(groups["month"]), month_number(groups.get("month2") or groups["month"])
    first, last = int(groups["first"]), int(groups["last"])
    end_year = int(groups["year"]) if groups.get("year") else None
    begin_year = int(groups["year1"]) if groups.get("year1") else None
    if begin_year is None:
        known = end_year or nearest_year(month, first, place)
        begin_year = known - (month > end_month) if known and end_year else known
    if begin_year is None:
        return None
    begins, ends = day_of(begin_year, month, first), day_of(begin_year + (month > end_month), end_month, last)
    return f"{begins}/{ends}" if begins and ends and begins < ends else None


def _weekdays(m: re.Match, place: Place) -> str | None:
    """Two weekdays; joined by "and" they are a stretch only if they follow each other."""
    first, last = weekday_number(m["first"]), weekday_number(m["last"])
    length = (last - first) % 7
    if length == 0 or (m["to"].strip() in ("and", "&") and length != 1 and not m["between"]):
        return None
    if place.tense == "future":
        begin = next_weekday(place.published, first)
        return span_of(begin, add_days(begin, length))
    end = last_weekday(place.published, last)
    if (
        m["to"].strip() != "and"
        and (place.published - end).days > 3
        and length > (last - place.published.weekday()) % 7
    ):
        end = next_weekday(place.published, last)
    return span_of(add_days(end, -length), end)


def _months(m: re.Match, place: Place) -> str | None:
    first, last = month_number(m["first"]), month_number(m["last"])
    year = int(m["year"])
    return f"{year - (first > last):04}-{first:02}/{year:04}-{last:02}"


def _iso(m: re.Match, _place: Place) -> str | None:
    try:
        first, last = date.fromisoformat(m["first"]), date.fromisoformat(m["last"])
    except ValueError:
        return None
    return span_of(first, last) if first < last else None


RULES = (
    Rule(
        "iso-range",
        r"(?P<first>\d{4}-\d\d-\d\d)(?:/| to )(?P<last>\d{4}-\d\d-\d\d)",
        _iso,
        "Two days in digits.",
        0.98,
        False,
    ),
    Rule("days-month-year", rf"{DAYS_MONTH},? (?P<year>{YEAR})", _days, "Two days of one month and year.", 0.98, False),
    Rule("month-days-year", rf"{MONTH_DAYS},? (?P<year>{YEAR})", _days, "Two days of one month and year.", 0.98, False),
    Rule("two-month-days-year", rf"{TWO_MONTH_DAYS},? (?P<year>{YEAR})", _days, "Two days and a year.", 0.98, False),
    Rule("two-day-months-year", rf"{TWO_DAY_MONTHS},? (?P<year>{YEAR})", _days, "Two days and a year.", 0.98, False),
    Rule("days-month", DAYS_MONTH, _days, "Two days of one month, in the nearest year that the tense allows.", 0.9),
    Rule("month-days", MONTH_DAYS, _days, "Two days of one month, in the nearest year that the tense allows.", 0.9),
    Rule("two-month-days", TWO_MONTH_DAYS, _days, "Two days, in the nearest year that the tense allows.", 0.9),
    Rule("two-day-months", TWO_DAY_MONTHS, _days, "Two days, in the nearest year that the tense allows.", 0.9),
    Rule(
        "weekdays",
        rf"(?P<between>(?:[Ff]rom|[Bb]etween) )?(?P<first>{WEEKDAY})(?P<to>{TO})(?:(?:on|into) )?(?P<last>{WEEKDAY})",
        _weekdays,
        "Two weekdays, the last or the next as the tense tells.",
        0.9,
    ),
    Rule(
        "months-year",
        rf"(?:from |between )?(?P<first>{MONTH}){TO}(?P<last>{MONTH}) (?P<year>{YEAR})",
        _months,
        "Two months of a year.",
        0.9,
        False,
    ),
)
