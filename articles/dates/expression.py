"""A date as a text words it, with what it was read as."""

from dataclasses import dataclass

from articles.text.spans import Span


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in words, with its value read against the publication date.

    `value` is EDTF: a day, month or year, `2009-34` for a quarter, `2012-21` for a season, `199X` for a decade,
    or a range of days. `granularity` is day, week, weekend, range, month, quarter, season, half, year or decade.
    """

    span: Span
    value: str
    granularity: str
    rule: str = ""
    reason: str = ""
    confidence: float = 1.0
