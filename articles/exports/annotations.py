"""Statements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/)."""

from collections.abc import Iterator

from articles.exports import rights
from articles.exports.columns import Scope, iso
from articles.exports.tables import STATEMENTS
from articles.models import Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotations(scope: Scope) -> Iterator[dict]:
    """One annotation for every statement that somebody may see."""
    for statement in STATEMENTS.archived(scope):
        yield annotation(statement, scope)


def annotation(statement: Statement, scope: Scope) -> dict:
    """A statement as an annotation of its article: who said it for which side, anchored by words and by place.

    Positions count characters of the version named in the state; the quote goes out only where rights allow.
    """
    address = scope.address(statement)
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "Annotation",
        "motivation": "describing",
        "created": iso(statement.created_at),
        "modified": iso(statement.changed_at),
        "body": _bodies(statement),
        "target": {"source": _source(statement, scope), "selector": _selectors(statement, scope)},
    }


def _bodies(statement: Statement) -> list[dict]:
    speaker = statement.speaker.name if statement.speaker else statement.speaker_text
    sides = [side for side in (statement.side_id, statement.joint_side_id) if side]
    said = [("speaker", speaker), *(("side", side) for side in sides), ("kind", statement.kind)]
    return [
        {"type": "TextualBody", "purpose": "tagging", "value": f"{name}:{value}", "format": "text/plain"}
        for name, value in said
        if value
    ]


def _source(statement: Statement, scope: Scope) -> str:
    return statement.article.url or scope.address(statement.article)


def _selectors(statement: Statement, scope: Scope) -> list[dict]:
    position = {"type": "TextPositionSelector", "start": statement.start, "end": statement.end}
    if not rights.gives_words(statement.article, scope):
        return [position]
    before, after = rights.surroundings(statement, scope)
    quote = {"type": "TextQuoteSelector", "exact": statement.words, "prefix": before, "suffix": after}
    return [quote, position]
