"""Finding words again in a later version of a text, without ever guessing whose they are.

Only two answers let words pass without a person: they stand where they stood (*exact*), or elsewhere and only there
(*moved*). *Changed* points to the passage that took their place, for a person to decide; *lost* to nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from articles.text.sentences import split_paragraphs
from articles.text.spans import Span

Finding = Literal["exact", "moved", "changed", "lost"]
CONTEXT = 64
ALIKE = 0.5
MOST_WORDS = 2_000
WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Found:
    """How the words were found again, and where; `span` is None when lost, a likely place when changed."""

    finding: Finding
    span: Span | None

    @property
    def passes(self) -> bool:
        """Whether the words may be carried over without a person."""
        return self.finding in ("exact", "moved")


def find_again(old: str, span: Span, new: str) -> Found:
    """Find the words at `span` of `old` in `new`.

    Words up to which, or from which on, the texts are the same are where they were. Words that stood, or now stand,
    more than once are else told apart by the CONTEXT characters before and after them: both must be as they were at one
    place and at one only. An empty span is lost.
    """
    words = span.of(old)
    kept = _in_kept_part(old, span, new) if words else None
    if kept:
        return kept
    places = occurrences(words, new)
    if not places:
        return _changed_or_lost(old, span, new)
    if len(places) > 1 or len(occurrences(words, old)) > 1:
        places = [
            start for start in places if _surroundings(new, start, words) == _surroundings(old, span.start, words)
        ]
    if not places:
        return _changed_or_lost(old, span, new)
    if len(places) > 1:
        return Found("changed", _at(places[0], words))
    return Found("exact" if places[0] == span.start else "moved", _at(places[0], words))


def _in_kept_part(old: str, span: Span, new: str) -> Found | None:
    """Where the words stand if all before them, or all after them, is unchanged, with some context beyond."""
    if new.startswith(old[: span.end + CONTEXT]):
        return Found("exact", span)
    if new.endswith(old[max(0, span.start - CONTEXT) :]):
        start = span.start + len(new) - len(old)
        return Found("exact" if start == span.start else "moved", Span(start, start + span.end - span.start))
    return None


def occurrences(words: str, text: str) -> list[int]:
    """Where `words` stand in `text`, overlapping ones too; at most 1,000 places."""
    found: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0 and len(found) < 1_000:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def context(text: str, span: Span) -> tuple[str, str]:
    """The characters before and after a span, by which it is told from others of the same words."""
    return text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]


def _surroundings(text: str, start: int, words: str) -> tuple[str, str]:
    return context(text, _at(start, words))


def _at(start: int, words: str) -> Span:
    return Span(start, start + len(words))


def _changed_or_lost(old: str, span: Span, new: str) -> Found:
    """The passage most like the words, if it shares half of them; a hint for a person."""
    words = WORD.findall(span.of(old))[:MOST_WORDS]
    best, place = 0.0, None
    for paragraph in split_paragraphs(new):
        share, passage = _likeness(words, new, paragraph)
        if share > best:
            best, place = share, passage
    return Found("changed", place) if place and best >= ALIKE else Found("lost", None)


def _likeness(words: list[str], new: str, paragraph: Span) -> tuple[float, Span | None]:
    """How much of `words` a paragraph holds in their order (0 to 1), and from where to where."""
    tokens = list(WORD.finditer(new, *paragraph))[:MOST_WORDS]
    there = [token[0] for token in tokens]
    if not words or sum((Counter(words) & Counter(there)).values()) < ALIKE * len(words):
        return 0.0, None
    blocks = SequenceMatcher(None, words, there, autojunk=False).get_matching_blocks()[:-1]
    blocks = [block for block in blocks if block.size > 1 or len(words) < 4]
    if not blocks:
        return 0.0, None
    passage = Span(tokens[blocks[0].b].start(), tokens[blocks[-1].b + blocks[-1].size - 1].end())
    return sum(block.size for block in blocks) / len(words), passage
