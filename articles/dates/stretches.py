"""Stretches said from where the writer stands: last week, two months ago, next spring, the weekend."""

import re
from datetime import date

from articles.dates.absolute import nearest_year
from articles.dates.calendar import (
    add_days,
    add_months,
    decade_of,
    last_weekday,
    month_of,
    next_weekday,
    quarter_of,
    span_of,
    week_of,
    year_of,
)
from articles.dates.rule import Place, Rule
from articles.dates.words import COUNT, DAY, MONTH, NTH, PART, SEASON, SEASONS, month_number, number

BACK = ("last", "past", "previous", "preceding")
ON = ("next", "coming", "following", "upcoming")


def _steps(which: str) -> int:
    which = which.lower()
    return -1 if which in BACK else 1 if which in ON else 0


def _stretch(m: re.Match, place: Place) -> str | None:
    """This, last or next week, weekend, month, quarter, year or decade; "the previous" counts from the date before."""
    which, unit = m["which"].lower(), m["unit"].lower()
    if which in ("the same", "that") and place.last and unit != "period":
        return _unit(place.last_day, unit, 0)
    anchored = which in ("previous", "preceding", "following") and place.last
    return _unit(place.last_day if anchored else place.published, unit, _steps(which))


def _unit(day: date, unit: str, steps: int) -> str | None:
    if unit == "day":
        return add_days(day, steps).isoformat()
    if unit == "week":
        return span_of(*week_of(day, steps))
    if unit == "weekend":
        saturday = add_days(week_of(day, steps)[0], 5)
        return span_of(saturday, add_days(saturday, 1))
    if unit == "month":
        moved = add_months(day, steps)
        return month_of(moved.year, moved.month)
    if unit == "quarter":
        moved = add_months(day, 3 * steps)
        return quarter_of(moved.year, (moved.month + 2) // 3)
    return _year_or_decade(day, unit, steps)


def _year_or_decade(day: date, unit: str, steps: int) -> str | None:
    years = steps * (10 if unit == "decade" else 1)
    if not 0 < day.year + years < 10000:
        return None
    return decade_of(day.year + years) if unit == "decade" else year_of(day.year + years)


def _weekend(_m: re.Match, place: Place) -> str:
    """The weekend just past, or the one to come."""
    saturday = next_weekday(place.published, 5) if place.tense == "future" else last_weekday(place.published, 5)
    return span_of(saturday, add_days(saturday, 1))


def _month_moved(m: re.Match, place: Place) -> str:
    """Last September is the last one gone by, next September the first to come."""
    month, today, which = month_number(m["month"]), place.published, m["which"].lower()
    if which in BACK:
        return month_of(today.year - (month >= today.month), month)
    if which in ON:
        return month_of(today.year + (month <= today.month), month)
    return month_of(today.year, month)


def _season_moved(m: re.Match, place: Place) -> str:
    season, today, which = SEASONS[m["season"].lower()], place.published, m["which"].lower()
    now = 21 + (today.month % 12 // 3 + 3) % 4
    if which in BACK:
        return f"{today.year - (season >= now):04}-{season}"
    if which in ON:
        return f"{today.year + (season <= now):04}-{season}"
    return f"{today.year:04}-{season}"


def _bare_season(m: re.Match, place: Place) -> str:
    season = next(code for word, code in SEASONS.items() if word in m[0])
    return f"{place.published.year:04}-{season}"


def _ago(m: re.Match, place: Place) -> str | None:
    """N units from the day of publication ("ago", "from now"), or from the date named before ("earlier", "later")."""
    way = m["way"].lower()
    count = number(m["count"]) * (-1 if way in ("ago", "earlier", "before", "previously", "back") else 1)
    if way in ("ago", "from now", "from today", "hence", "back", "'s time", "' time", "in"):
        return _moved(place.published, m["unit"].lower(), count)
    return _moved(place.last_day, m["unit"].lower(), count)


def _in_units(m: re.Match, place: Place) -> str | None:
    return _moved(place.published, m["unit"].lower(), number(m["count"])) if place.tense == "future" else None


def _moved(day: date, unit: str, count: int) -> str | None:
    """Days and weeks lead to a day, months to a month, years to a year: no closer than the words."""
    if unit in ("day", "week", "fortnight"):
        return add_days(day, count * {"day": 1, "week": 7, "fortnight": 14}[unit]).isoformat()
    if unit == "month":
        moved = add_months(day, count)
        return month_of(moved.year, moved.month)
    return _year_or_decade(day, unit, count)


def _this_year(_m: re.Match, place: Place) -> str:
    return year_of(place.published.year)


def _this_unit(m: re.Match, place: Place) -> str | None:
    return _unit(place.published, m["unit"], 0)


def _week_beginning(m: re.Match, place: Place) -> str | None:
    month, day = month_number(m["month"] or m["month2"]), int(m["day"] or m["day2"])
    year = nearest_year(month, day, place)
    return span_of(*week_of(date(year, month, day))) if year else None


_LOOSE = rf"(?:{PART} |over |sometime )?"
_THE = r"(?:[Tt]he )?"
RULES = (
    Rule(
        "month-moved",
        rf"(?:{PART} )?{_THE}(?P<which>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his|[Nn]ext"
        rf"|[Cc]oming) (?P<month>{MONTH})(?! \d)",
        _month_moved,
        "A month counted from publication.",
        0.9,
    ),
    Rule(
        "season-moved",
        rf"(?:{PART} )?{_THE}(?P<which>[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming) (?P<season>{SEASON})\b",
        _season_moved,
        "A season counted from publication.",
        0.85,
    ),
    Rule(
        "season",
        rf"(?<=in )the (?P<which>)(?P<season>{SEASON})(?= of (?:this|that) year|[,.;]"
        r"|$)|[Tt]he (?:summer|winter|autumn)\b(?! [A-Z])",
        _bare_season,
        "The season of this year.",
        0.6,
    ),
    Rule(
        "ago",
        r"(?:(?:[Aa]bout|[Jj]ust|[Ee]xactly|[Aa]round|[Nn]early|[Aa]lmost|some) )?(?P<count>[Aa]n?"
        rf"|[Oo]ne|{COUNT})[ -](?P<unit>day|week|fortnight|month|year|decade)s? (?P<way>ago"
        r"|earlier|later|from now|from today|hence|back|before(?=[,.;]|$)|after(?=[,.;]"
        r"|$))\b",
        _ago,
        "Counted back or on from publication, or from the date named before.",
        0.8,
    ),
    Rule(
        "in-units",
        rf"[Ii]n (?P<count>{COUNT}) (?P<unit>day|week|month|year)s?(?:['’]s?)?(?: time)?(?! of)",
        _in_units,
        "Counted on from publication.",
        0.6,
    ),
    Rule(
        "stretch",
        rf"{_LOOSE}(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?(?:in )?{_THE}(?P<which>[Ll]ast"
        r"|[Pp]ast|[Pp]revious|[Pp]receding|[Nn]ext|[Cc]oming|[Uu]pcoming|[Ff]ollowing"
        r"|[Tt]his|[Tt]hat|[Tt]he same|[Cc]urrent)(?: fiscal| calendar)? (?P<unit>weekend"
        r"|week|month|quarter|year|decade)\b(?!-)",
        _stretch,
        "A stretch of time counted from publication.",
        0.85,
    ),
    Rule("weekend", r"(?:over )?the weekend\b", _weekend, "The weekend just past, or to come as the tense tells.", 0.8),
    Rule(
        "in-the-year",
        rf"{PART} (?:in |of )?the year\b(?! \d)|(?:the |around )?year['’]?s?[ -]end\b|the full year",
        _this_year,
        "The year of publication.",
        0.8,
    ),
    Rule(
        "in-the-month",
        r"(?:earlier|later|early|late) in the (?P<unit>week|month)\b",
        _this_unit,
        "The month or week of publication.",
        0.8,
    ),
    Rule(
        "week-beginning",
        rf"(?:the )?week (?:of|beginning|starting)(?: on)? (?:(?P<month>{MONTH}) (?P<day>{DAY}){NTH}"
        rf"|(?P<day2>{DAY}){NTH} (?:of )?(?P<month2>{MONTH}))",
        _week_beginning,
        "The week that holds the day said.",
        0.85,
    ),
)
