"""Passages of a text around the words that were looked for, as segments; whoever shows them escapes the text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.search.language import Phrase
from articles.search.tokens import HAN_RUN, LONGEST, MARKS, WORD, Token, located, pieces
from articles.text import Span

LENGTH, LEAD, MOST = 240, 60, 2
SPACE = re.compile(r"\s+")
MARK = re.compile(f"[{MARKS}]")


@dataclass(frozen=True, slots=True)
class Segment:
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text; `cut_before` and `cut_after` say that the text goes on there."""

    segments: tuple[Segment, ...]
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase stands, and which of those looked for it is."""

    span: Span
    phrase: int


def marked(text: str, phrases: Sequence[Phrase]) -> tuple[Segment, ...]:
    """The whole of a short text, with the words looked for marked."""
    return _segments(text, Span(0, len(text)), find(text, phrases))


def passages(text: str, phrases: Sequence[Phrase]) -> list[Passage]:
    """Up to two passages in the order of the text: those with most of the phrases, else its beginning."""
    found = find(text, phrases)
    if len(text) <= LENGTH + LEAD:
        return [Passage(_segments(text, Span(0, len(text)), found))] if text.strip() else []
    windows = _windows(text, found) or [_widen(text, Span(0, LENGTH))]
    return [Passage(_segments(text, w, found), w.start > 0, w.end < len(text)) for w in sorted(windows)]


def find(text: str, phrases: Sequence[Phrase]) -> list[Hit]:
    """Where the phrases stand in a text, in order; a phrase of n words at n neighbouring ones."""
    longest = max((len(phrase.tokens) for phrase in phrases), default=0)
    hits = []
    for start, inside in _candidates(text, phrases):
        words = list(islice(located(text, start), inside + longest - 1))
        hits += [
            Hit(_span(words, at, phrase), n)
            for at in range(inside)
            for n, phrase in enumerate(phrases)
            if _stands(words, at, phrase)
        ]
    return hits


def _candidates(text: str, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Where words stand with which a phrase can begin, and of how many tokens each consists.

    The words of a text repeat, so that folding each different one once is much faster than reading it word by word.
    """
    whole = {phrase.tokens[0] for phrase in phrases if len(phrase.tokens) > 1 or not phrase.prefix}
    begun = tuple(phrase.tokens[0] for phrase in phrases if len(phrase.tokens) == 1 and phrase.prefix)
    words = {word for word in set(WORD.findall(text)) if _can_begin(word, whole, begun)}
    if words:
        any_word = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        for found in re.finditer(rf"(?<![^\W_])(?:{any_word})", text):
            if WORD.match(text, found.start())[0] == found[0] and not _inside(text, found.start()):
                yield found.start(), len(pieces(found[0]))


def _can_begin(word: str, whole: set[str], begun: tuple[str, ...]) -> bool:
    if word.isascii():  # nearly all are, and need no reading
        folded = word[:LONGEST].lower()
        return folded in whole or folded.startswith(begun)
    return any(piece.text in whole or piece.text.startswith(begun) for piece in pieces(word))


def _inside(text: str, at: int) -> bool:
    """Whether a word goes on at `at` after an accent that stands as a letter of its own."""
    before = at
    while before and MARK.match(text, before - 1):
        before -= 1
    return 0 < before < at and text[before - 1].isalnum()


def _stands(words: list[Token], at: int, phrase: Phrase) -> bool:
    here = [word.text for word in words[at : at + len(phrase.tokens)]]
    if len(here) < len(phrase.tokens):
        return False
    last = here.pop()
    wanted = phrase.tokens[-1]
    return here == list(phrase.tokens[:-1]) and (last.startswith(wanted) if phrase.prefix else last == wanted)


def _span(words: list[Token], at: int, phrase: Phrase) -> Span:
    last = words[at + len(phrase.tokens) - 1]
    chinese_letter = phrase.prefix and HAN_RUN.fullmatch(phrase.tokens[-1])
    return Span(words[at].start, last.start + 1 if chinese_letter else last.end)


def _windows(text: str, hits: list[Hit]) -> list[Span]:
    """The stretches with most different phrases, then most hits, then nearest to the beginning."""
    chosen: list[Span] = []
    left = hits
    while left and len(chosen) < MOST:
        best = max(left, key=lambda hit: _score(hit, left))
        window = _widen(text, Span(max(best.span.start - LEAD, 0), best.span.start - LEAD + LENGTH))
        chosen.append(window)
        left = [hit for hit in left if not _widened(window).overlaps(hit.span)]
    return chosen


def _score(first: Hit, hits: list[Hit]) -> tuple[int, int, int]:
    within = [h.phrase for h in hits if first.span.start <= h.span.start < first.span.start + LENGTH - LEAD]
    return len(set(within)), len(within), -first.span.start


def _widened(window: Span) -> Span:
    return Span(window.start - LENGTH, window.end + LENGTH)


def _widen(text: str, window: Span) -> Span:
    """The window with whole words at its ends, within reason: Chinese has no spaces."""
    start, end = max(window.start, 0), min(window.end, len(text))
    space = text.rfind(" ", max(start - 20, 0), start + 1)
    start = space + 1 if start and space >= 0 else start
    space = text.find(" ", end, end + 20)
    return Span(start, space if space >= 0 else min(end, len(text)))


def _segments(text: str, window: Span, hits: Iterable[Hit]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at = window.start
    for span in sorted(hit.span for hit in hits):
        start, end = max(span.start, at), min(span.end, window.end)
        if start >= end:
            continue
        segments += [Segment(_spaced(text[at:start])), Segment(_spaced(text[start:end]), marked=True)]
        at = end
    segments.append(Segment(_spaced(text[at : window.end])))
    return tuple(segment for segment in segments if segment.text)


def _spaced(text: str) -> str:
    return SPACE.sub(" ", text)
