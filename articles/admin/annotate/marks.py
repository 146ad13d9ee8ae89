"""An article's text cut into marked stretches, so that overlapping marks are all shown and reachable."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from articles.text import Span
from articles.text.sentences import split_paragraphs


@dataclass(frozen=True)
class Stretch:
    """Words under the same marks; `begins` are the items whose mark begins here."""

    text: str
    items: tuple = ()
    begins: tuple = ()

    @property
    def top(self):
        """The innermost item, whose look the stretch takes."""
        return min(self.items, key=lambda item: item.span.end - item.span.start)

    @property
    def uids(self) -> str:
        return " ".join(str(item.uid) for item in self.items)


@dataclass
class _Edges:
    """Where marks begin and end within one paragraph."""

    at: set[int] = field(default_factory=set)

    def add(self, span: Span, within: Span) -> None:
        if span.overlaps(within):
            self.at |= {max(span.start, within.start), min(span.end, within.end)}


def marked_paragraphs(text: str, items: Sequence, touching: Sequence[Span] | None = None) -> list[tuple]:
    """The paragraphs of a text, each with its number as stretches; only those that `touching` spans reach into.

    An item has `span`, `pieces` (what is marked) and `uid`.
    """
    chosen = [
        (number, paragraph)
        for number, paragraph in enumerate(split_paragraphs(text), start=1)
        if touching is None or any(span.overlaps(paragraph) for span in touching)
    ]
    return [(number, _stretches(text, p, [i for i in items if i.span.overlaps(p)])) for number, p in chosen]


def _stretches(text: str, paragraph: Span, items: list) -> list[Stretch]:
    edges = _Edges({paragraph.start, paragraph.end})
    for item in items:
        for piece in item.pieces:
            edges.add(piece, paragraph)
    cuts = sorted(edges.at)
    return [_stretch(text, Span(a, b), items) for a, b in pairwise(cuts)]


def _stretch(text: str, span: Span, items: list) -> Stretch:
    over = tuple(i for i in items if any(p.covers(span) for p in i.pieces))
    begins = tuple(i for i in over if i.pieces[0].start == span.start)
    return Stretch(span.of(text), over, begins)
