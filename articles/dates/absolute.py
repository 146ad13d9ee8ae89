"""Dates with a day of the month or a year in them: 29 June 1973, Sept. 28, the 1990s, mid-2011."""

import re
from datetime import date

from articles.dates.calendar import day_of, decade_of, month_of, quarter_of, year_of
from articles.dates.rule import Place, Rule
from articles.dates.words import (
    DAY,
    DECADES,
    MONTH,
    NTH,
    ORDINALS,
    PART,
    SEASON,
    SEASONS,
    WEEKDAY,
    YEAR,
    either,
    month_number,
)

NEAR = 20
NAMED_WEEKDAY = rf"(?:{WEEKDAY},? (?:the )?)?"
DAY_MONTH = rf"{NAMED_WEEKDAY}(?:the )?(?P<day>{DAY}){NTH}(?: of|-)? ?(?P<month>{MONTH})"
MONTH_DAY = rf"{NAMED_WEEKDAY}(?P<month>{MONTH})[ -]?(?:the )?(?P<day>{DAY}){NTH}(?!\w| million| billion)"
NTH_MONTH = rf"(?:the )?(?P<nth>{either(w for w in ORDINALS if w not in ('final', 'last'))}) of (?P<month>{MONTH})"
TELLS_A_MONTH = re.compile(
    r"(?:\b(?:in|since|until|by|from|of|through|for|during|to|and|between|before"
    r"|after|this|early|late|mid|around|till|or|as|"
    r"than|starting|beginning|back|every|both|once|again|on)|mid-|[,(]|early|^)\s*$",
    re.IGNORECASE,
)
AMBIGUOUS_MONTHS = ("Mar", "Apr", "May", "June", "Aug", "Dec", "Jan", "Sep", "Jun")


def nearest_year(month: int, day: int, place: Place) -> int | None:
    """The year of a day and month: the nearest, unless the tense speaks against it and the day is not close."""
    options = [(y, day_of(y, month, day)) for y in (place.published.year + n for n in (-1, 0, 1)) if 0 < y < 10000]
    distances = [((date.fromisoformat(text) - place.published).days, y) for y, text in options if text]
    if not distances:
        return None
    nearest = min(distances, key=lambda option: abs(option[0]))
    if abs(nearest[0]) <= NEAR or place.tense in ("", "either"):
        return nearest[1]
    agreeing = [d for d in distances if (d[0] > 0) == (place.tense == "future")]
    return min(agreeing, key=lambda option: abs(option[0]))[1] if agreeing else nearest[1]


def _full(m: re.Match, _place: Place) -> str | None:
    return day_of(int(m["year"]), month_number(m["month"]), int(m["day"]))


def _without_year(m: re.Match, place: Place) -> str | None:
    month = month_number(m["month"])
    day = ORDINALS[m["nth"]] if "nth" in m.re.groupindex else int(m["day"])
    year = nearest_year(month, day, place)
    return day_of(year, month, day) if year else None


def _nth_full(m: re.Match, _place: Place) -> str | None:
    return day_of(int(m["year"]), month_number(m["month"]), ORDINALS[m["nth"]])


def _year_said(m: re.Match, place: Place) -> int:
    """The year of "June last year" or "the third quarter of 2009"; without one that of publication."""
    said = m["year"]
    if said and said.isdigit():
        return int(said)
    moved = {"last": -1, "next": 1}.get(said.split()[0].lower(), 0) if said else 0
    return place.published.year + moved


def _month(m: re.Match, place: Place) -> str:
    return month_of(_year_said(m, place), month_number(m["month"]))


def _bare_month(m: re.Match, place: Place) -> str | None:
    """A month alone: the last one with that name up to now, or the next where the tense says so."""
    if m["month"].startswith(AMBIGUOUS_MONTHS) and not m["part"] and not TELLS_A_MONTH.search(place.before()):
        return None
    month, today = month_number(m["month"]), place.published
    if month == today.month:
        return month_of(today.year, month)
    if place.tense == "future":
        return month_of(today.year + (month < today.month), month)
    if not place.tense and 0 < month - today.month <= 2:
        return month_of(today.year, month)
    return month_of(today.year - (month > today.month), month)


def _numeric(m: re.Match, _place: Place) -> str | None:
    """7/8/07 is the 8th of July as Americans write it; where that is no date, the 7th of August's order is tried."""
    year = int(m["year"])
    if len(m["year"]) == 2:
        year += 2000 if year < 70 else 1900
    first, second = int(m["first"]), int(m["second"])
    if m["sep"] == ".":
        first, second = second, first
    return day_of(year, first, second) or day_of(year, second, first)


def _numeric_without_year(m: re.Match, place: Place) -> str | None:
    month, day = int(m["first"]), int(m["second"])
    if month > 12:
        month, day = day, month
    year = nearest_year(month, day, place) if 1 <= month <= 12 else None
    return day_of(year, month, day) if year else None


def _quarter(m: re.Match, place: Place) -> str | None:
    quarter = int(m["digit"]) if m["digit"] else ORDINALS[m["nth"].lower()]
    if m["year"]:
        return quarter_of(_year_said(m, place), quarter)
    now = (place.published.month + 2) // 3
    ahead = quarter > now if place.tense == "future" else quarter > now + (now == 3 or place.tense == "")
    return quarter_of(place.published.year - (ahead and place.tense != "future"), quarter)


def _half(m: re.Match, place: Place) -> str:
    return f"{_year_said(m, place):04}-{40 if m['nth'].lower() == 'first' else 41}"


def _season(m: re.Match, place: Place) -> str:
    return f"{_year_said(m, place):04}-{SEASONS[m['season'].lower()]}"


def _year(m: re.Match, _place: Place) -> str:
    return year_of(int(m["year"]))


def _short_year(m: re.Match, place: Place) -> str:
    return year_of(_with_century(int(m["short"]), place))


def _with_century(two_digits: int, place: Place) -> int:
    century = place.published.year // 100 * 100
    return century + two_digits - (100 if two_digits > place.published.year % 100 + 10 else 0)


def _decade(m: re.Match, place: Place) -> str:
    if m["word"]:
        return decade_of(_with_century(DECADES[m["word"].lower()] * 10, place))
    digits = int(m["digits"].strip("'"))
    return decade_of(digits if digits > 100 else _with_century(digits, place))


_YEAR_SAID = rf"(?P<year>{YEAR}|(?:last|this|next) year)"
RULES = (
    Rule(
        "iso-day",
        r"(?P<year>\d{4})-(?P<first>\d\d)-(?P<second>\d\d)(?P<sep>)(?![\d-])",
        _numeric,
        "A date in digits.",
        relative=False,
    ),
    Rule(
        "day-month-year",
        rf"{DAY_MONTH},? ?-?{_YEAR_SAID.replace('(?:last|this|next) year', YEAR)}",
        _full,
        "Day, month and year.",
        0.99,
        False,
    ),
    Rule(
        "month-day-year",
        rf"{MONTH_DAY}(?:,|-)? ?{_YEAR_SAID.replace('(?:last|this|next) year', YEAR)}",
        _full,
        "Month, day and year.",
        0.99,
        False,
    ),
    Rule(
        "nth-month-year", rf"{NTH_MONTH},? (?P<year>{YEAR})", _nth_full, "Day, month and year in words.", relative=False
    ),
    Rule(
        "month-year",
        rf"(?:{PART} ?-?)?(?P<month>{MONTH}),?(?: of|-)? ?(?P<year>{YEAR})",
        _month,
        "Month and year.",
        0.99,
        False,
    ),
    Rule(
        "month-of-year",
        rf"(?:{PART} )?(?P<month>{MONTH})(?: of)? (?P<year>(?:last|this|next) year)",
        _month,
        "A month of the year said.",
    ),
    Rule(
        "day-month",
        rf"{DAY_MONTH}(?!,? \d{{4}})",
        _without_year,
        "Day and month, in the nearest year that the tense allows.",
        0.9,
    ),
    Rule("month-day", MONTH_DAY, _without_year, "Month and day, in the nearest year that the tense allows.", 0.9),
    Rule("nth-month", NTH_MONTH, _without_year, "Day and month in words.", 0.9),
    Rule(
        "numeric",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:\d{2}"
        r"|(?:19|20)\d{2}))(?![\d/.-]\d|\d)",
        _numeric,
        "A date in digits.",
        0.85,
        False,
    ),
    Rule(
        "numeric-short",
        r"(?<=on )(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/])",
        _numeric_without_year,
        "Month and day in digits.",
        0.6,
    ),
    Rule(
        "quarter",
        r"(?:[Tt]he |[Ii]ts |[Oo]ur )?(?:(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth"
        rf"|[Ff]inal)[ -][Qq]uarter|Q(?P<digit>[1-4]))(?:,? (?:of |in )?{_YEAR_SAID})?",
        _quarter,
        "A quarter, of the last year that has it unless another is said.",
        0.85,
    ),
    Rule("half", rf"(?:the )?(?P<nth>first|second) half of {_YEAR_SAID}", _half, "Half a year."),
    Rule(
        "season-year",
        rf"(?:(?:the|early|late) )*(?P<season>{SEASON})(?: of)? {_YEAR_SAID}",
        _season,
        "A season of the year said.",
        relative=True,
    ),
    Rule(
        "decade",
        r"(?:[Tt]he )?(?:early |late |mid-? ?)?(?:(?P<digits>1[5-9]\d0|20\d0|(?<=the )[2-9]0"
        rf"|(?<=and )[2-9]0|'[2-9]0)'?s|(?P<word>(?<=the ){either(DECADES)}))\b",
        _decade,
        "A decade.",
        0.9,
    ),
    Rule(
        "part-of-year",
        rf"(?:{PART}[ -]|the end of |(?:[Tt]he )?year[- ]end )(?P<year>{YEAR})",
        _year,
        "A year, or a part of it that is not told closer.",
        0.9,
        False,
    ),
    Rule("fiscal-year", rf"fiscal (?:year )?(?P<year>{YEAR})", _year, "A fiscal year.", 0.7, False),
    Rule(
        "year",
        rf"(?<![\d$€£¥#/.,-])(?P<year>{YEAR})(?![%\w/]|-\d| ?(?:[A-Za-z]*(?:kilomet"
        r"|met|mile|people|troops|soldiers|percent|tons|dollars|euros|yuan|feet|feet)))",
        _year,
        "A year.",
        0.85,
        False,
    ),
    Rule("short-year", r"(?<![\w’'])'(?P<short>\d\d)\b(?!')", _short_year, "A year without its century.", 0.6),
    Rule(
        "bare-month",
        rf"(?P<part>{PART}[ -])?(?P<month>{MONTH})(?!\w|'?[A-Z]| [A-Z][a-z]+ (?:said|told|was|is)|\s\d)",
        _bare_month,
        "A month, the last or the next as the tense tells.",
        0.8,
    ),
)
