"""A text with its statements marked in place: paragraphs of segments, each with the statements that cover it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from articles.models import Statement
from articles.text import Reading, Span


@dataclass(slots=True)
class Segment:
    """Words that all stand in the same statements. `begins` are those whose first words these are; `place` is where
    they stand in the text, if something links there."""

    text: str
    statements: tuple[Statement, ...] = ()
    begins: tuple[Statement, ...] = ()
    place: int | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph, or what may be shown of it; `cut` says that words between it and the last one are left out."""

    segments: list[Segment] = field(default_factory=list)
    cut: bool = False
    runs_on: bool = False

    @property
    def begins(self) -> list[Statement]:
        return [statement for segment in self.segments for statement in segment.begins]


def marked_text(
    text: str, passages: Sequence[Span], statements: Iterable[Statement], places: Iterable[int] = ()
) -> list[Paragraph]:
    """The passages of `text` by paragraph, cut wherever a statement begins or ends; statements may overlap. `places`
    are further positions that a link leads to."""
    stretches = [(Span(*piece), statement) for statement in statements for piece in _pieces(statement)]
    places = frozenset(places)
    edges = sorted({edge for span, _ in stretches for edge in span} | places)
    seen: set[int] = set()
    found, shown_to = [], 0
    for paragraph in Reading(text).paragraphs:
        for passage in passages:
            if not passage.overlaps(paragraph):
                continue
            part = Span(max(passage.start, paragraph.start), min(passage.end, paragraph.end))
            cut = bool(text[shown_to : part.start].strip())
            segments = _segments(text, part, edges, stretches, seen)
            for segment, start in zip(segments, _starts(part.start, segments), strict=True):
                segment.place = start if start in places else None
            found.append(Paragraph(segments, cut, part.start > paragraph.start))
            shown_to = part.end
    return found


def left_out_after(text: str, passages: Sequence[Span]) -> bool:
    """Whether words after the last passage are left out."""
    return bool(text[passages[-1].end if passages else 0 :].strip())


def _pieces(statement: Statement) -> list:
    return statement.pieces or [[statement.start, statement.end]]


def _starts(start: int, segments: Iterable[Segment]) -> list[int]:
    return list(accumulate((len(segment.text) for segment in segments), initial=start))[:-1]


def _segments(text: str, part: Span, edges, stretches, seen: set[int]) -> list[Segment]:
    inner = edges[bisect_right(edges, part.start) : bisect_left(edges, part.end)]
    near = [(span, statement) for span, statement in stretches if span.overlaps(part)]
    segments = []
    for start, end in pairwise([part.start, *inner, part.end]):
        here = tuple(dict.fromkeys(s for span, s in near if span.start <= start and end <= span.end))
        begins = tuple(s for s in here if s.pk not in seen)
        seen.update(s.pk for s in begins)
        segments.append(Segment(text[start:end], here, begins))
    return segments
