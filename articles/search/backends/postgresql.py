"""PostgreSQL: a tsvector in the document's row, written by ourselves, under a GIN index.

Measured on a million articles: `order by day limit 20` lets the planner walk the index of days and read the tsvector of
every row, which is the best way for a common word and takes minutes for a rare one; counting or ranking all matches of
a common word takes seconds. Each method therefore switches off the plans that do not suit it.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter

from django.db import OperationalError, transaction

from articles.search.backends.base import Document, Engine, Key, Match, Row, SearchTimeout, render
from articles.search.language import Node, Or, Phrase
from articles.search.tokens import tokens

TABLE = "articles_searchdocument"
LAST_PLACE, MOST_PLACES, GAP = 16_383, 255, 10
LOCK = 7_324_109_561
COLUMNS = "id, kind, record_id, sort_on, labels"
PLANS = ("enable_seqscan", "enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan")
CANCELLED = "57014"
COMMON = 0.08
"""The share of documents from which on walking the index of days is cheaper than gathering all matches."""
WALK = 0.4
"""Seconds for walking the index of days before the matches are gathered instead: where all of them are old."""


class PostgresEngine(Engine):
    seconds = 3.0

    def prepare(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS words tsvector")
        self.end_load()

    def begin_load(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute("DROP INDEX IF EXISTS search_words")

    def end_load(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"CREATE INDEX IF NOT EXISTS search_words ON {TABLE} USING gin (words)")
            cursor.execute(f"ANALYZE {TABLE}")

    def serialise(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])

    def clear(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {TABLE}")

    def replace(self, gone: dict[str, Collection[int]], documents: Iterable[Document]) -> None:
        with self.connection.cursor() as cursor:
            for kind, ids in gone.items():
                cursor.execute(f"DELETE FROM {TABLE} WHERE kind = %s AND record_id = ANY(%s)", [kind, list(ids)])  # noqa: S608
            into = f"COPY {TABLE} (kind, record_id, sort_on, labels, indexed_at, words) FROM STDIN"
            with cursor.copy(into) as copy:
                for d in documents:
                    labels = " ".join(d.labels)
                    copy.write_row((d.kind, d.record_id, d.sort_on.isoformat(), labels, "now", tsvector(d)))

    @contextmanager
    def bounded(self, seconds: float) -> Iterator[None]:
        self.seconds = seconds
        settings = {
            "statement_timeout": f"{seconds}s",
            "work_mem": "64MB",
            "jit": "off",
            "max_parallel_workers_per_gather": "0",
        }
        try:
            nested = self.connection.in_atomic_block
            with transaction.atomic(using=self.connection.alias):
                self._set(settings)
                yield
                if nested:
                    self._reset((*settings, *PLANS))
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", "") == CANCELLED:
                raise SearchTimeout from error
            raise

    def gather(self, match: Match, limit: int) -> list[Row]:
        walked = self._walk(match, limit) if self._is_common(match) else None
        if walked is not None:
            return walked
        where, values = _where(match)
        self._only("enable_bitmapscan" if match.node else "enable_indexscan")
        rows = self._rows(f"SELECT {COLUMNS} FROM {TABLE} WHERE {where} LIMIT %s", [*values, limit])  # noqa: S608
        if len(rows) == limit:
            return self._rows(*_newest(match, limit))
        return sorted(rows, key=attrgetter("sort_on", "id"), reverse=True)

    def newest(self, match: Match, limit: int, below: Key) -> list[Row]:
        walked = self._walk(match, limit, below) if self._is_common(match) else None
        if walked is not None:
            return walked
        self._only("enable_bitmapscan")
        return self._rows(*_newest(match, limit, below))

    def _is_common(self, match: Match) -> bool:
        """Whether the words stand in so many documents that walking the index of days soon meets enough of them.

        The planner's statistics know the share of the thousand commonest words well. Of all others it only has to be
        known that they are rarer.
        """
        if match.node is None:
            return True
        rows = f"SELECT 1 FROM {TABLE} WHERE words @@ %s::tsquery UNION ALL SELECT 1 FROM {TABLE}"  # noqa: S608
        with self.connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (FORMAT JSON) {rows}", [tsquery(match.node)])
            ((answer,),) = cursor.fetchall()
        read = json.loads(answer) if isinstance(answer, str) else answer
        matching, documents = (part["Plan Rows"] for part in read[0]["Plan"]["Plans"])
        return matching >= COMMON * documents

    def _walk(self, match: Match, limit: int, below: Key | None = None) -> list[Row] | None:
        """The newest matches along the index of days; None where that takes long, because all of them are old."""
        try:
            with transaction.atomic(using=self.connection.alias):
                self._only("enable_indexscan", seconds=WALK if match.node else None)
                return self._rows(*_newest(match, limit, below))
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", "") != CANCELLED or match.node is None:
                raise
        return None

    def ranked(self, node: Node, ids: Sequence[int]) -> list[int]:
        self._only("enable_bitmapscan")
        query = (
            f"SELECT id FROM {TABLE} WHERE id = ANY(%s) "  # noqa: S608
            "ORDER BY round(ts_rank(words, %s::tsquery)::numeric, 5) DESC, sort_on DESC, id DESC"
        )
        with self.connection.cursor() as cursor:
            cursor.execute(query, [list(ids), tsquery(node)])
            return [pk for (pk,) in cursor.fetchall()]

    def nearest_names(self, grams: Collection[str], limit: int) -> list[int]:
        self._only("enable_bitmapscan")
        query = (
            f"SELECT record_id FROM {TABLE} WHERE words @@ %s::tsquery "  # noqa: S608
            "ORDER BY ts_rank(words, %s::tsquery) DESC, id LIMIT %s"
        )
        wanted = tsquery(Or(tuple(Phrase((gram,)) for gram in sorted(grams))))
        with self.connection.cursor() as cursor:
            cursor.execute(query, [wanted, wanted, limit])
            return [pk for (pk,) in cursor.fetchall()]

    def _rows(self, query: str, values: list) -> list[Row]:
        with self.connection.cursor() as cursor:
            cursor.execute(query, values)
            return [Row(*row) for row in cursor.fetchall()]

    def _only(self, plan: str, seconds: float | None = None) -> None:
        """Leave the planner one way to read the table, and so many seconds for it."""
        plans = {name: "on" if name == plan else "off" for name in PLANS}
        self._set({**plans, "statement_timeout": f"{seconds or self.seconds}s"})

    def _reset(self, settings: Iterable[str]) -> None:
        """Give an outer transaction its settings back."""
        with self.connection.cursor() as cursor:
            cursor.execute("; ".join(f"SET LOCAL {name} TO DEFAULT" for name in settings))

    def _set(self, settings: dict[str, str]) -> None:
        calls = ", ".join("set_config(%s, %s, true)" for _ in settings)
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT {calls}", [part for pair in settings.items() for part in pair])


def _newest(match: Match, limit: int, below: Key | None = None) -> tuple[str, list]:
    where, values = _where(match)
    if below:
        where, values = f"{where} AND (sort_on, id) < (%s, %s)", [*values, *below]
    query = f"SELECT {COLUMNS} FROM {TABLE} WHERE {where} ORDER BY sort_on DESC, id DESC LIMIT %s"  # noqa: S608
    return query, [*values, limit]


def _where(match: Match) -> tuple[str, list]:
    parts, values = ["true"], []
    for condition, value in (
        ("words @@ %s::tsquery", tsquery(match.node) if match.node else None),
        ("sort_on >= %s", match.first),
        ("sort_on <= %s", match.last),
    ):
        if value is not None:
            parts.append(condition)
            values.append(value)
    return " AND ".join(parts), values


def tsquery(node: Node) -> str:
    """The query in the form in which PostgreSQL itself writes one; its words hold letters, figures and = # ~ - only."""

    def phrase(leaf: Phrase) -> str:
        words = [f"'{token}'" for token in leaf.tokens]
        return "(" + " <-> ".join(words) + (":*" if leaf.prefix else "") + ")"

    def without(wanted: str, unwanted: list[str]) -> str:
        return " & ".join([wanted, *(f"!({part})" for part in unwanted)])

    return render(node, phrase, " & ", " | ", lambda w, u: f"({without(w, u)})")


def tsvector(document: Document) -> str:
    """The document's words with their places, title (weight A) before text, in the form of a tsvector.

    PostgreSQL keeps 16,383 places of a text and 255 of a word; what lies beyond is found as a word but not in a phrase.
    """
    places: dict[str, list[str]] = {label: [] for label in (*document.labels, *document.grams)}
    at = 0
    for words, weight in ((document.names, ""), (tokens(document.title), "A"), (tokens(document.text), "")):
        for word in words:
            at += 1
            held = places.setdefault(word, [])
            if at <= LAST_PLACE and len(held) < MOST_PLACES:
                held.append(f"{at}{weight}")
        at += GAP
    return " ".join(f"'{word}':{','.join(held)}" if held else f"'{word}'" for word, held in places.items())
