"""One search: count up to a cap, gather the matches or the newest of them, order, cut a page, count the facets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from articles.search.backends import Engine, Key, Match, Row, engine
from articles.search.facets import Facet, count_facets
from articles.search.fields import one, resolve
from articles.search.filters import Chosen, read_filters
from articles.search.hits import Found, show
from articles.search.language import And, Node, Phrase, Query, QueryError, leaves, parse
from articles.search.nearby import Nearby, did_you_mean

CAP = 1_000
PAGE = 20
SECONDS = 3.0
BEST, NEWEST = "best", "newest"
KEY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Result:
    """A page of results.

    `total` is exact up to 1,000; with `capped` there are more, the facets count the newest 1,000, and the best are the
    best of these. `after` is the key of the next page, empty at the end.
    """

    query: Query
    order: str
    can_rank: bool = False
    filters: dict[str, Chosen] = field(default_factory=dict)
    hits: list[Found] = field(default_factory=list)
    total: int = 0
    capped: bool = False
    facets: list[Facet] = field(default_factory=list)
    after: str = ""
    nearby: list[Nearby] = field(default_factory=list)

    @property
    def asked(self) -> bool:
        """Whether anything was looked for at all."""
        return bool(self.query.node or self.query.first or self.query.last or self.filters)


def search(
    text: str, filters: Mapping[str, str] | None = None, *, order: str = "", after: str = "", size: int = PAGE
) -> Result:
    """Search what readers may see.

    `text` is a query (`articles.search.language`), `filters` values by name (`articles.search.filters`), `order` best
    or newest (best where there are words to rank by), `after` the key of the page before.
    Raises QueryError for what cannot be read and SearchTimeout for what takes too long; both are sentences.
    """
    query = parse(text)
    words = [leaf for leaf in leaves(query.node) if isinstance(leaf, Phrase)]
    chosen = read_filters(filters or {}, with_words=query.node is not None)
    order = _order(order, bool(words))
    result = Result(query, order, bool(words), chosen)
    if not result.asked:
        return result
    match = _match(query, chosen)
    searching = engine()
    with searching.bounded(SECONDS):
        rows = searching.gather(match, CAP + 1)
        capped = len(rows) > CAP
        rows = rows[:CAP]
        page, key = _cut(searching, match, rows, order, after, size, capped)
        nearby = [] if rows else did_you_mean(query, searching)
    return replace(
        result,
        hits=show(page, words),
        total=len(rows),
        capped=capped,
        facets=count_facets(rows, chosen),
        after=key,
        nearby=nearby,
    )


def _order(order: str, can_rank: bool) -> str:
    if order not in ("", BEST, NEWEST):
        raise QueryError(f"“{order}” is no order. Choose {BEST} or {NEWEST}.")
    return NEWEST if order == NEWEST or not can_rank else BEST


def _match(query: Query, chosen: Mapping[str, Chosen]) -> Match:
    parts: list[Node] = [one(filter.label) for filter in chosen.values()]
    node = resolve(query)
    if node:
        parts = [*(node.parts if isinstance(node, And) else (node,)), *parts]
    last = query.last
    if query.first and not last:  # actors have no day, and stand at its end
        last = date.max.replace(day=30)
    return Match(None if not parts else parts[0] if len(parts) == 1 else And(tuple(parts)), query.first, last)


def _cut(searching: Engine, match: Match, rows: Sequence[Row], order: str, after: str, size: int, capped: bool):
    """One page of the documents, and the key of the page after it."""
    key = _read_key(after)
    if order == BEST:
        by_id = {row.id: row for row in rows}
        ranked = [by_id[pk] for pk in searching.ranked(match.node, list(by_id))] if rows else []
        at = next((n + 1 for n, row in enumerate(ranked) if key and row.id == key.id), 0)
        page = ranked[at : at + size + 1]
    else:
        page = [row for row in rows if not key or row.key < key][: size + 1]
        if key and capped and len(page) <= size:
            page = searching.newest(match, size + 1, below=key)
    more = len(page) > size
    page = page[:size]
    return page, f"{page[-1].sort_on}.{page[-1].id}" if more else ""


def _read_key(after: str) -> Key | None:
    read = KEY.fullmatch(after)
    try:
        return Key(date.fromisoformat(read[1]), int(read[2])) if after else None
    except (TypeError, ValueError) as error:
        raise QueryError("This page does not exist. Start from the first page of the results.") from error
