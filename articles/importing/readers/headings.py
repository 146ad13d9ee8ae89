"""The headings of days in a hand-kept chronicle, read with the slips of real typing."""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
ORDINAL = r"(\d{1,2})\s*(?:st|nd|rd|th)?"
HEADING = re.compile(
    rf"\s*(?:([A-Za-z]{{3,12}})\s*[,.]?\s+)?(?:([A-Za-z]{{3,12}})\.?\s*{ORDINAL}|{ORDINAL}\s+([A-Za-z]{{3,12}})\.?)"
    r"\s*,?\s+(\d{4})\s*[:.]?\s*"
)


@dataclass(frozen=True, slots=True)
class DayHeading:
    """A heading that opens a day: the day (None where the calendar has none), and what is odd about it."""

    words: str
    day: date | None
    remark: str = ""


def read_heading(text: str, before: date | None = None) -> DayHeading | None:
    """The day that a paragraph opens, None where it is no such heading; `before` is the day opened last."""
    if len(text) > 60:
        return None
    found = HEADING.fullmatch(text)
    if not found:
        return None
    named, month, day, day_first, month_after, year = found.groups()
    weekday = closest(named, WEEKDAYS) if named else None
    number = closest(month or month_after, MONTHS)
    if number is None or (named and weekday is None):
        return None
    return _checked(text.strip(), int(year), number + 1, int(day or day_first), weekday, before)


def closest(word: str, names: list[str]) -> int | None:
    """The position of the one name that `word` is, abbreviates, or misses by up to two letters."""
    word = word.lower()
    if word in names:
        return names.index(word)
    begun = [i for i, name in enumerate(names) if name.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    allowed = 0 if len(word) < 4 else 1 if len(word) < 6 else 2
    near = sorted((distance(word, name), i) for i, name in enumerate(names))
    if near[0][0] <= allowed and near[0][0] < near[1][0]:
        return near[0][1]
    return None


def distance(one: str, other: str) -> int:
    """Letters to insert, leave out, exchange, or swap with their neighbour between two short words."""
    before, row = [], list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _checked(words: str, year: int, month: int, day: int, weekday: int | None, before: date | None) -> DayHeading:
    try:
        written = date(year, month, day)
    except ValueError:
        return DayHeading(words, None)
    if weekday is None or written.weekday() == weekday:
        return DayHeading(words, written)
    other_year = _in_order_with_other_year(written, weekday, before)
    if other_year:
        return DayHeading(words, other_year, f"The year was read as {other_year.year}, as weekday and order ask.")
    right = WEEKDAYS[written.weekday()].capitalize()
    return DayHeading(words, written, f"The heading says “{words}”, and that day was a {right}. The date was kept.")


def _in_order_with_other_year(written: date, weekday: int, before: date | None) -> date | None:
    """The same day of a neighbouring year, where the weekday fits and it follows the day before by a month at most."""
    for year in (written.year - 1, written.year + 1):
        try:
            other = written.replace(year=year)
        except ValueError:
            continue
        if before and other.weekday() == weekday and 0 <= (other - before).days <= 31:
            return other
    return None
