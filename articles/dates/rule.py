"""What a rule for dates is, and what it may look at when it reads one."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from articles.dates.tense import Tense, tense_at


class Place:
    """Where in which text a date stands, for the rules that need more than its own words.

    `published` is the day against which relative dates are read; `last` the EDTF value of the day or stretch that
    the text named before, "" for none.
    """

    def __init__(self, text: str, start: int, end: int, sentence: tuple[int, int], published: date, last: str):
        self.text, self.start, self.end, self.sentence = text, start, end, sentence
        self.published, self.last = published, last

    @cached_property
    def tense(self) -> Tense:
        return tense_at(self.text, self.start, self.end, self.sentence)

    @property
    def last_day(self) -> date:
        """The day the text spoke of before, or the day of publication."""
        day = self.last.split("/")[-1]
        return date.fromisoformat(day) if len(day) == 10 else self.published

    def before(self, reach: int = 30) -> str:
        """The words to the left within the sentence."""
        return self.text[max(self.sentence[0], self.start - reach) : self.start]


@dataclass(frozen=True)
class Rule:
    """A way to word a date.

    `read` gets the match and its place and gives the EDTF value, None where it is no date after all. A rule that
    is `relative` needs a publication date.
    """

    name: str
    pattern: str
    read: Callable[[re.Match, Place], str | None]
    reason: str
    confidence: float = 0.95
    relative: bool = True

    @cached_property
    def compiled(self) -> re.Pattern:
        return re.compile(self.pattern)
