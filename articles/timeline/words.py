"""The words of a statement as readers see them: cut at the cue, each quotation mark kept, a lost one in brackets."""

from dataclasses import dataclass

from articles.models import Statement
from articles.models.codes import StatementKind

OPENING = "\"“‘'«„「『"
CLOSING = "\"”’'»“」』"
MARKED = {StatementKind.DIRECT}


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of what was said. `lost_open` and `lost_close` say that the source left out the mark there."""

    text: str
    lost_open: bool = False
    lost_close: bool = False


def quotation(statement: Statement) -> list[Piece]:
    """What was said, piece by piece. A mark is lost where the other mark of its piece is there; a piece that the next
    one opens anew keeps its end open, as print does between paragraphs."""
    texts = [text for text in statement.said() if text.strip()]
    if statement.kind not in MARKED:
        return [Piece(text) for text in texts]
    opened = [text.lstrip()[0] in OPENING for text in texts]
    closed = [len(text.strip()) > 1 and text.rstrip()[-1] in CLOSING for text in texts]
    return [
        Piece(
            text,
            lost_open=closed[n] and not opened[n],
            lost_close=opened[n] and not closed[n] and not any(opened[n + 1 : n + 2]),
        )
        for n, text in enumerate(texts)
    ]
