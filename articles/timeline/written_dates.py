"""Dates as words: “28–29 September 2021”, “September 2021”, “between 3 and 5 March 1972”."""

import re
from calendar import month_name
from dataclasses import dataclass, replace

from articles.dates.partial import PartialDate

KNOWN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
DOUBT = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}


@dataclass(frozen=True, slots=True)
class Part:
    """One end of a date in words; `machine` is its ISO 8601 form, `before` what stands before it (a dash, “about ”)."""

    machine: str
    day: str = ""
    month: str = ""
    year: str = ""
    before: str = ""

    @property
    def words(self) -> str:
        return " ".join(filter(None, (self.day, self.month, self.year)))


def written(start: str, end: str = "") -> str:
    """A date or a range of dates, given as EDTF, in words; empty for none."""
    return "".join(part.before + part.words for part in parts(start, end))


def parts(start: str, end: str = "") -> list[Part]:
    """One part for a day, month or year, two for a range; what both ends share is said once."""
    if not start:
        return []
    return _one(start) if not end or end == start else _range(_one(start)[0], _one(end)[-1])


def _one(text: str) -> list[Part]:
    known = KNOWN.fullmatch(text)
    if known:
        return [_part(*known.groups())]
    meant = PartialDate.parse(text)
    first, last = (_one(day.isoformat())[0] for day in (meant.earliest, meant.latest))
    if first == last:
        return [first]
    return [replace(first, before="between "), replace(last, before=" and ")]


def _part(year: str, month: str | None, day: str | None, doubt: str) -> Part:
    if month in SEASONS:
        return Part(year, month=SEASONS[month], year=str(int(year)), before=DOUBT[doubt])
    machine = "-".join(filter(None, (year, month, day)))
    return Part(
        machine,
        str(int(day)) if day else "",
        month_name[int(month)] if month else "",
        str(int(year)),
        DOUBT[doubt],
    )


def _range(first: Part, last: Part) -> list[Part]:
    """“28–29 September 2021”, “September–October 2021”, “28 September – 2 October 2021”."""
    doubted = first.before or last.before
    if first.year == last.year and not doubted:
        same_month = first.day and last.day and first.month == last.month
        first = replace(first, year="", month="" if same_month else first.month)
    tight = " " not in first.words and (" " not in last.words or not first.month)
    tight = tight or (not first.day and not last.day and not first.year)
    return [first, replace(last, before=("–" if tight else " – ") + last.before.removeprefix("between "))]
