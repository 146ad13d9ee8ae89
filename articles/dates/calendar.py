"""Counting in days, weeks, months and years, with EDTF as the result; nothing outside years 1 to 9999."""

import re
from calendar import monthrange
from datetime import date, timedelta

PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day_of(year: int, month: int, day: int) -> str | None:
    """The day as EDTF, None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_of(year: int, month: int) -> str:
    return f"{year:04}-{month:02}"


def year_of(year: int) -> str:
    return f"{year:04}"


def decade_of(year: int) -> str:
    return f"{year // 10:03}X"


def span_of(first: date, last: date) -> str:
    """Both days as a range, or the one day."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def add_days(day: date, count: int) -> date:
    """`day` moved by `count` days, held at the ends of the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def add_months(day: date, count: int) -> date:
    """The same day of the month `count` months on, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_of(day: date, weeks_on: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week that holds `day`, or of one some weeks on."""
    monday = add_days(day, 7 * weeks_on - day.weekday())
    return monday, add_days(monday, 6)


def last_weekday(day: date, weekday: int) -> date:
    """The latest such weekday up to and with `day`."""
    return add_days(day, -((day.weekday() - weekday) % 7))


def next_weekday(day: date, weekday: int) -> date:
    """The first such weekday from `day` on."""
    return add_days(day, (weekday - day.weekday()) % 7)


def quarter_of(year: int, quarter: int) -> str:
    """A quarter of a year, 33 to 36 in EDTF."""
    return f"{year:04}-{32 + quarter}"


def granularity_of(value: str) -> str:
    """What kind of stretch an EDTF value of this package names."""
    if "/" in value:
        return _range_granularity(*value.split("/"))
    if "X" in value:
        return "decade"
    if len(value) == 7:
        part = int(value[5:])
        return "month" if part <= 12 else "season" if part <= 24 else "quarter" if part <= 36 else "half"
    return "day" if len(value) == 10 else "year"


def _range_granularity(first: str, last: str) -> str:
    if not (PLAIN_DAY.fullmatch(first) and PLAIN_DAY.fullmatch(last)):
        return "range"
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if (start.weekday(), (end - start).days) == (0, 6):
        return "week"
    return "weekend" if (start.weekday(), (end - start).days) == (5, 1) else "range"
