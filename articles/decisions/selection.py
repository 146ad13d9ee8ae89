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
    """The span with its `start` or `end` one word further (`by` = 1) or less far (-1); as it was where there is none.

    Marks that stand at a word go with it.
    """
    words = [_with_marks(text, Span(*m.span())) for m in WORD.finditer(text)]
    if edge == "start":
        stops = [w.start for w in words if w.start < span.end]
        ahead = [s for s in stops if s > span.start] if by > 0 else [s for s in reversed(stops) if s < span.start]
        return Span(ahead[0], span.end) if ahead else span
    stops = [w.end for w in words if w.end > span.start]
    ahead = [s for s in stops if s > span.end] if by > 0 else [s for s in reversed(stops) if s < span.end]
    return Span(span.start, ahead[0]) if ahead else span


def _with_marks(text: str, word: Span) -> Span:
    start, end = word
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return Span(start, end)
