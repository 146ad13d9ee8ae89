"""Reading the fields of a query: from what a reader wrote to labels of the index."""

import re

from articles.models import Side, SideForm
from articles.models.sides import SideFormKind
from articles.search import labels
from articles.search.language import SHORTEST_PREFIX, And, Field, Node, Not, Or, Phrase, Query, QueryError
from articles.search.tokens import wanted

NAMING = (SideFormKind.NAME, SideFormKind.DEMONYM, SideFormKind.ABBREVIATION)


def resolve(query: Query) -> Node | None:
    """The query with its fields read, so that it holds nothing but words and labels.

    Raises QueryError for a value that a field does not know; needs one query for each `side:` in it.
    """
    return _resolve(query.node) if query.node else None


def _resolve(node: Node) -> Node:
    if isinstance(node, Field):
        return READERS.get(node.name, _name)(node)
    if isinstance(node, Not):
        return Not(_resolve(node.part))
    if isinstance(node, And | Or):
        return type(node)(tuple(_resolve(part) for part in node.parts))
    return node


def _kind(field: Field) -> Node:
    kind = field.value.lower().removesuffix("s")
    if kind not in labels.KINDS:
        raise QueryError(f"There is no kind “{field.value}”. Write kind: with {', '.join(labels.KINDS)}.")
    return one(labels.value("kind", kind))


def _year(field: Field) -> Node:
    if not re.fullmatch(r"[0-9]{4}", field.value):
        raise QueryError(f"year: “{field.value}” is no year. Write four figures, such as year:2021.")
    return one(labels.value("year", field.value))


def _side(field: Field) -> Node:
    codes = sides_called(field.value)
    if not codes:
        raise QueryError(f"There is no side “{field.value}”. Write its code or name, such as side:CHN or side:China.")
    return any_of(labels.value("side", code) for code in codes)


def sides_called(text: str) -> list[str]:
    """The codes of the sides with that code or name, in any case."""
    text = " ".join(text.split())
    by_code = Side.objects.filter(code__iexact=text) | Side.objects.filter(name__iexact=text)
    codes = set(by_code.values_list("code", flat=True))
    if not codes:
        forms = SideForm.objects.filter(form__iexact=text, kind__in=NAMING)
        codes = set(forms.values_list("side", flat=True))
    return sorted(codes)


def _name(field: Field) -> Node:
    starred = field.value.endswith("*")
    words, prefix = wanted(field.value, prefix=starred)
    if starred and words[-1].isascii() and len(words[-1]) < SHORTEST_PREFIX:
        raise QueryError(f"{field.name}:{field.value} would find too much. Write more letters before the star.")
    return Phrase(tuple(labels.name_words(field.name, words)), prefix)


def one(label: str) -> Phrase:
    return Phrase((label,))


def any_of(found) -> Node:
    phrases = tuple(one(label) for label in found)
    return phrases[0] if len(phrases) == 1 else Or(phrases)


READERS = {"kind": _kind, "year": _year, "side": _side}
