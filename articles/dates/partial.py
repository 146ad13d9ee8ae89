"""Partial dates: what is known of a day, as EDTF (ISO 8601-2:2019), with the first and last day it can mean."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from edtf import EDTFParseException, parse_edtf, struct_time_to_date

Precision = Literal["day", "month", "year", "other"]
PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF text and the days between which it lies, both included."""

    text: str
    earliest: date
    latest: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read a day (2021-09-28), a month (2021-09), a year (2021) or any other closed EDTF date.

        Raises ValueError with a sentence for an empty text, a day that is not in the calendar, or no EDTF.
        """
        text = text.strip()
        plain = PLAIN.fullmatch(text)
        return _plain(text, *plain.groups()) if plain else _edtf(text)


def _plain(text: str, year: str, month: str | None, day: str | None) -> PartialDate:
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    try:
        if day:
            known = date(int(year), first_month, int(day))
            return PartialDate(text, known, known, "day")
        last = date(int(year), last_month, monthrange(int(year), last_month)[1])
        return PartialDate(text, date(int(year), first_month, 1), last, "month" if month else "year")
    except ValueError as error:
        if month and 21 <= first_month <= 41 and not day:
            return _edtf(text)
        raise ValueError(f"“{text}” is not in the calendar. Correct the date.") from error


def _edtf(text: str) -> PartialDate:
    refusal = f"“{text}” is no date. Write 2021-09-28, 2021-09 or 2021."
    if not text:
        raise ValueError("The date is empty. Write 2021-09-28, 2021-09 or 2021.")
    if len(text) > LONGEST:
        raise ValueError(f"A date has no more than {LONGEST} characters. Write 2021-09-28, 2021-09 or 2021.")
    try:
        parsed = parse_edtf(text)
        earliest = struct_time_to_date(parsed.lower_strict())
        latest = struct_time_to_date(parsed.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError) as error:
        raise ValueError(refusal) from error
    if earliest > latest:
        raise ValueError(f"“{text}” ends before it begins. Correct the date.")
    return PartialDate(text, earliest, latest, "other")
