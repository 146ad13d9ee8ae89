"""Finding the dates of a text: one pattern made of all rules finds the places, then each rule reads its own."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from articles.dates import absolute, days, ranges, stretches
from articles.dates.calendar import granularity_of
from articles.dates.expression import DateExpression
from articles.dates.rule import Place, Rule
from articles.text.reading import Reading
from articles.text.spans import Span

RULES: tuple[Rule, ...] = (*ranges.RULES, *absolute.RULES, *days.RULES, *stretches.RULES)
DISCOURSE = ("day", "month", "year", "range", "week")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_BACK_REFERENCE = re.compile(r"\(\?P=\w+\)")


def _anywhere() -> re.Pattern:
    """All rules as one pattern: the group that matched is the rule. Names within a rule are dropped, there are many."""
    parts = []
    for i, rule in enumerate(RULES):
        anonymous = _BACK_REFERENCE.sub("[/.-]", _GROUP_NAME.sub("(?:", rule.pattern))
        parts.append(f"(?P<r{i}>{anonymous})")
    return re.compile(r"\b(?=[A-Z0-9afmdlntwysioes])(?:" + "|".join(parts) + ")")


ANYWHERE = _anywhere()
SIGN = re.compile(
    r"\d\d|\d/\d|[Dd]ays?\b|day\b|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Qq]uarter"
    r"|Q[1-4]\b|[Tt]onight|[Yy]esterday|[Tt]omorrow|fortnight"
    r"|[Tt]his (?:morning|afternoon|evening|night)|ast (?:night|evening)|same (?:morning"
    r"|afternoon|evening|night)|hat (?:morning|night)"
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)|\b[Ss]pring\b|[Ss]ummer|[Aa]utumn|[Ww]inter|\bfall\b"
    r"|half of|wenties|irties|orties|ifties|ixties|eventies|ighties|ineties"
)
BEFORE_SIGN, AFTER_SIGN = 48, 40


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where a date can stand: around the words and digits that dates are made of. Most of a text lies outside."""
    begin, end = 0, -1
    for m in SIGN.finditer(text):
        if m.start() - BEFORE_SIGN > end:
            if end >= 0:
                yield begin, end
            begin = max(m.start() - BEFORE_SIGN, 0)
        end = min(m.end() + AFTER_SIGN, len(text))
    if end >= 0:
        yield begin, end


def _candidates(text: str) -> Iterator[re.Match]:
    for begin, end in _stretches(text):
        yield from ANYWHERE.finditer(text, begin, end)


def find_dates(reading: Reading, published: date | None) -> tuple[DateExpression, ...]:
    """The dates that a text names, in its order, none overlapping another.

    Relative ones ("on Tuesday", "last month") are read against `published`; without it only those that carry
    their own year are found. An expression that cannot be placed ("recently", "for two years") is left out.
    """
    found: list[DateExpression] = []
    text, last = reading.folded, ""
    begins = [s.start for s in reading.sentences]
    for m in _candidates(text):
        rule = RULES[int(m.lastgroup[1:])]
        if rule.relative and published is None:
            continue
        sentence = reading.sentences[max(bisect_right(begins, m.start()) - 1, 0)]
        place = Place(text, m.start(), m.end(), sentence, published or date.min, last)
        value = _read(rule, m, place)
        if value:
            granularity = granularity_of(value)
            last = value if granularity in DISCOURSE else last
            found.append(_expression(m, value, granularity, rule))
    return tuple(found)


def _read(rule: Rule, m: re.Match, place: Place) -> str | None:
    own = rule.compiled.match(m.string, m.start())
    return rule.read(own, place) if own else None


def _expression(m: re.Match, value: str, granularity: str, rule: Rule) -> DateExpression:
    return DateExpression(Span(*m.span()), value, granularity, rule.name, rule.reason, rule.confidence)
