"""Finding the words an editor selected: offsets are computed here, from the stored text, never in the browser."""

import re

from articles.decisions.base import Refused
from articles.text import Span

WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def find_words(text: str, words: str, before: str = "", after: str = "") -> Span:
    """Where `words` stand in `text`; white space may differ. `before` and `after` tell several places apart.

    Raises Refused when they stand nowhere, or in several places that the surroundings do not tell apart.
    """
    if not words.strip():
        raise Refused("No words are selected. Select them in the text, or paste them into the field.")
    places = [Span(*m.span()) for m in _pattern(words).finditer(text)]
    if not places:
        raise Refused("These words do not stand in the text. Copy them from the text exactly as they are.")
    if len(places) > 1:
        places = _best(text, places, before, after)
    if len(places) > 1:
        raise Refused(f"These words stand in {len(places)} places. Select a few words more, so that it is clear which.")
    return places[0]


def _pattern(words: str) -> re.Pattern:
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()))


def _best(text: str, places: list[Span], before: str, after: str) -> list[Span]:
    """The places whose surroundings agree longest with those given."""
    scores = [
        _shared(_packed(text[max(0, p.start - 200) : p.start])[::-1], _packed(before)[::-1])
        + _shared(_packed(text[p.end : p.end + 200]), _packed(after))
        for p in places
    ]
    best = max(scores)
    return [p for p, score in zip(places, scores, strict=True) if score == best]


def _packed(text: str) -> str:
    return "".join(text.split())


def _shared(a: str, b: str) -> int:
    """How many characters two texts have in common from their beginning."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def check_span(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends. Raises Refused unless it holds words of the text."""
    if not 0 <= start < end <= len(text):
        raise Refused(f"The span must lie within the text: from 0 to {len(text)}, its end after its start.")
    held = text[start:end]
    span = Span(start + len(held) - len(held.lstrip()), end - len(held) + len(held.rstrip()))
    if span.start >= span.end:
        raise Refused("The span holds no words. Choose a stretch of the text with words in it.")
    return span


def move_edge(text: str, span: Span, edge: str, by: int) -> Span:
    """The span with its `start` or `end` at the next stop (`by` = 1) or the one before (-1); as it was where none is.

    A stop is the edge of a word, and again the edge of the marks that stand at it: “concern” and “concern.”.
    """
    words = [Span(*m.span()) for m in WORD.finditer(text)]
    edges = {stop for word in words for stop in _stops(text, word, edge)}
    if edge == "start":
        ahead = [s for s in edges if (span.start < s < span.end if by > 0 else s < span.start)]
    else:
        ahead = [s for s in edges if (s > span.end if by > 0 else span.start < s < span.end)]
    if not ahead:
        return span
    stop = min(ahead) if by > 0 else max(ahead)
    return Span(stop, span.end) if edge == "start" else Span(span.start, stop)


def _stops(text: str, word: Span, edge: str) -> tuple[int, int]:
    """Where the word begins (ends), without and with the marks before (after) it."""
    bare, step = (word.start, -1) if edge == "start" else (word.end, 1)
    at = bare
    while (
        0 <= (look := at - 1 if step < 0 else at) < len(text) and not text[look].isspace() and not text[look].isalnum()
    ):
        at += step
    return bare, at
