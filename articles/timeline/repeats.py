"""The same words in several articles: shown once, with every article that gives them."""

from collections.abc import Iterable

from articles.models import Statement
from articles.timeline.excerpts import words_allowed


def gathered(statements: Iterable[Statement]) -> list[Statement]:
    """One statement for each speaker and wording, in order; `also` are the others with the same words.

    Words are the same where their letters and figures are, whatever the marks and spaces of an outlet. One whose outlet
    lets its words be shown goes before one that does not.
    """
    found: dict[tuple, list[Statement]] = {}
    for statement in statements:
        found.setdefault(_wording(statement), []).append(statement)
    gathered = []
    for same in found.values():
        first, *others = sorted(same, key=lambda s: not words_allowed(s.article.outlet))
        first.also = others
        gathered.append(first)
    return gathered


def _wording(statement: Statement) -> tuple:
    speaker = statement.speaker_id or statement.speaker_text.casefold()
    words = "".join(c for piece in statement.said() for c in piece.casefold() if c.isalnum())
    return statement.side_id, statement.joint_side_id, speaker, words or statement.pk
