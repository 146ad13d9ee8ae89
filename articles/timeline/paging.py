"""Pages of a list by key: the cost of a page is the same at either end of the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

SEPARATOR = "~"


class BadKey(ValueError):
    """A key that no page of this list was ever given; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows in reading order. `onward` and `back` are the queries of the pages after and before, empty at the ends;
    `beyond` is the row just after the last one, None at the end or where the page was reached backwards."""

    rows: list
    onward: str = ""
    back: str = ""
    beyond: Model | None = None


def read_page(
    rows: QuerySet, fields: Sequence[str], size: int, *, before: str = "", after: str = "", ascending: bool = False
) -> Page:
    """`size` rows in the order of `fields` (the last of them unique), beside the key `before` or `after`.

    Without a key the first page. Raises BadKey for a key that cannot be read, or for both at once.
    """
    if before and after:
        raise BadKey("A page stands before a key or after one, not both.")
    onward_name, back_name = ("after", "before") if ascending else ("before", "after")
    key, name = (before, "before") if before else (after, "after")
    backwards = bool(key) and name == back_name
    if key:
        rows = rows.filter(_beside(rows.model, fields, key, "lt" if before else "gt"))
    descending = ascending == backwards
    found = list(rows.order_by(*(f"-{f}" if descending else f for f in fields))[: size + 1])
    more, found = len(found) > size, _in_order(found, size, backwards)
    beyond = found.pop() if more and not backwards else None
    if not found:
        return Page([])
    has_onward, has_back = (True, more) if backwards else (more, bool(key))
    return Page(
        found,
        urlencode({onward_name: key_of(found[-1], fields)}) if has_onward else "",
        urlencode({back_name: key_of(found[0], fields)}) if has_back else "",
        beyond,
    )


def key_of(row: Model, fields: Sequence[str]) -> str:
    """What names the row's place in its list, as `read_page` reads it."""
    return SEPARATOR.join(str(getattr(row, row._meta.get_field(f).attname)) for f in fields)


def _in_order(found: list, size: int, backwards: bool) -> list:
    return found[:size][::-1] if backwards else found


def _beside(model: type[Model], fields: Sequence[str], key: str, side: str) -> Q:
    texts = key.split(SEPARATOR, len(fields) - 1)
    if len(texts) != len(fields) or "\x00" in key:
        raise BadKey("This page does not exist. Start from the first page of the list.")
    try:
        values = [model._meta.get_field(f).to_python(t) for f, t in zip(fields, texts, strict=True)]
    except ValidationError as error:
        raise BadKey("This page does not exist. Start from the first page of the list.") from error
    beside, same = Q(), Q()
    for field, value in zip(fields, values, strict=True):
        beside |= same & Q(**{f"{field}__{side}": value})
        same &= Q(**{field: value})
    return beside & Q(**{f"{fields[0]}__{side}e": values[0]})
