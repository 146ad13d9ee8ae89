"""One sentence made ready for the rules: parties, places and dates become single characters.

"German officials met in Oslo on Monday" reads "P met in L on D" to the rules, P, L and D each being a character of
its own range that leads back to the mention, the place or the date. So a rule is a short regular expression.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from articles.dates.expression import DateExpression
from articles.text import Span

PARTY, PLACE, DATE = 0xE000, 0xE800, 0xF000
P, L, D = "[\ue000-\ue7ff]", "[\ue800-\uefff]", "[\uf000-\uf7ff]"
ROOM = 0x7FF


@dataclass(frozen=True, slots=True)
class Party:
    """A mention that can take part in a contact for its side."""

    span: Span
    side: str
    kind: str
    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A named place; `side` is where it lies, None for a place on no list."""

    span: Span
    name: str
    side: str | None


class Scene:
    """A sentence: `line` is its text with the characters of parties, places and dates in it."""

    def __init__(self, folded: str, span: Span, items: list[Party | Location | DateExpression]):
        self.span, self.text = span, span.of(folded)
        self.parties: list[Party] = []
        self.places: list[Location] = []
        self.dates: list[DateExpression] = []
        self.line = self._line(folded, sorted(items, key=lambda i: i.span))

    def _line(self, folded: str, items: list) -> str:
        pieces, done, length = [], self.span.start, 0
        self._line_starts, self._text_starts = [0], [self.span.start]
        for item in items:
            if item.span.start < done or item.span.end > self.span.end:
                continue
            pieces += (folded[done : item.span.start], self._sign(item))
            length += item.span.start - done + 1
            done = item.span.end
            self._line_starts.append(length)
            self._text_starts.append(done)
        pieces.append(folded[done : self.span.end])
        return "".join(pieces)

    def _sign(self, item: Party | Location | DateExpression) -> str:
        kept, base = {Party: (self.parties, PARTY), Location: (self.places, PLACE)}.get(type(item), (self.dates, DATE))
        kept.append(item)
        return chr(base + min(len(kept) - 1, ROOM))

    def party(self, sign: str) -> Party:
        return self.parties[ord(sign) - PARTY]

    def place(self, sign: str) -> Location:
        return self.places[ord(sign) - PLACE]

    def date(self, sign: str) -> DateExpression:
        return self.dates[ord(sign) - DATE]

    def words(self, span: Span) -> str:
        """The words of the sentence at a span of the text."""
        return self.text[span.start - self.span.start : span.end - self.span.start]

    def text_span(self, start: int, end: int) -> Span:
        """The stretch of text behind `line[start:end]`."""
        return Span(self._offset(start), max(self._offset(end, closing=True), self._offset(start)))

    def _offset(self, index: int, closing: bool = False) -> int:
        """Inside the text between two signs; before a sign its mention's beginning, after it the mention's end."""
        find = bisect_left if closing and index not in self._line_starts else bisect_right
        k = max(find(self._line_starts, index) - 1, 0)
        return self._text_starts[k] + index - self._line_starts[k]
