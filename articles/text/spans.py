"""Stretches of text; offsets are Python string indices, ends are exclusive."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end
