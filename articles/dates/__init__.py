"""Dates in text and partial dates. Pure: the day of publication comes in, the clock is never asked."""

from articles.dates.expression import DateExpression
from articles.dates.find import find_dates
from articles.dates.partial import PartialDate

__all__ = ["DateExpression", "PartialDate", "find_dates"]
