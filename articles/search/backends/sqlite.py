"""SQLite: an FTS5 table beside the documents, with the document's id as its rowid.

The words come folded (`articles.search.tokens`), so that FTS5 has only to cut at spaces. From 3.43 on FTS5 can forget
words it has not kept the text of; before, the table keeps its folded text, which makes the file larger.
"""

import json
import sqlite3
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter

from django.db import OperationalError

from articles.models import SearchDocument
from articles.search.backends.base import Document, Engine, Key, Match, Row, SearchTimeout, render
from articles.search.language import Node, Or, Phrase
from articles.search.tokens import tokens

TABLE, WORDS = "articles_searchdocument", "articles_search_words"
COLUMNS = "d.id, d.kind, d.record_id, d.sort_on, d.labels"
STEPS = 20_000
"""Instructions of SQLite's machine between two looks at the clock."""
CONTENT = ", content='', contentless_delete=1" if sqlite3.sqlite_version_info >= (3, 43) else ""


class SqliteEngine(Engine):
    def prepare(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {WORDS} USING fts5(labels, names, title, text, "
                f"tokenize=\"ascii tokenchars '=#~-_'\", prefix='3'{CONTENT})"
            )
            forget = f"DELETE FROM {WORDS} WHERE rowid = old.id"  # noqa: S608
            cursor.execute(
                f"CREATE TRIGGER IF NOT EXISTS search_document_gone AFTER DELETE ON {TABLE} BEGIN {forget}; END"
            )

    def clear(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER IF EXISTS search_document_gone")
            cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608
            cursor.execute(f"DROP TABLE IF EXISTS {WORDS}")
        self.prepare()

    def end_load(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {WORDS}({WORDS}) VALUES ('optimize')")  # noqa: S608
            cursor.execute(f"ANALYZE {TABLE}")

    def replace(self, gone: dict[str, Collection[int]], documents: Iterable[Document]) -> None:
        for kind, ids in gone.items():
            SearchDocument.objects.filter(kind=kind, record_id__in=list(ids))._raw_delete(self.connection.alias)
        documents = list(documents)
        rows = SearchDocument.objects.bulk_create(
            SearchDocument(kind=d.kind, record_id=d.record_id, sort_on=d.sort_on, labels=" ".join(d.labels))
            for d in documents
        )
        words = [
            (row.pk, " ".join((*d.labels, *d.grams)), " ".join(d.names), _words(d.title), _words(d.text))
            for row, d in zip(rows, documents, strict=True)
        ]
        with self.connection.cursor() as cursor:
            insert = f"INSERT INTO {WORDS}(rowid, labels, names, title, text) VALUES (%s, %s, %s, %s, %s)"  # noqa: S608
            cursor.executemany(insert, words)

    @contextmanager
    def bounded(self, seconds: float) -> Iterator[None]:
        self.connection.ensure_connection()
        until = time.monotonic() + seconds
        self.connection.connection.set_progress_handler(lambda: time.monotonic() > until, STEPS)
        try:
            yield
        except OperationalError as error:
            if "interrupted" in str(error):
                raise SearchTimeout from error
            raise
        finally:
            self.connection.connection.set_progress_handler(None, 0)

    def gather(self, match: Match, limit: int) -> list[Row]:
        source, values = _source(match)
        rows = self._rows(f"SELECT {COLUMNS} {source} LIMIT %s", [*values, limit])
        if len(rows) == limit:
            return self.newest(match, limit)
        return sorted(rows, key=attrgetter("sort_on", "id"), reverse=True)

    def newest(self, match: Match, limit: int, below: Key | None = None) -> list[Row]:
        source, values = _source(match, by_day=True)
        if below:
            source, values = f"{source} AND (d.sort_on, d.id) < (%s, %s)", [*values, *below]
        return self._rows(f"SELECT {COLUMNS} {source} ORDER BY d.sort_on DESC, d.id DESC LIMIT %s", [*values, limit])

    def ranked(self, node: Node, ids: Sequence[int]) -> list[int]:
        query = (
            f"SELECT d.id FROM {WORDS} CROSS JOIN {TABLE} d ON d.id = {WORDS}.rowid "  # noqa: S608
            f"WHERE {WORDS} MATCH %s AND +{WORDS}.rowid IN (SELECT value FROM json_each(%s)) "
            "ORDER BY round(bm25(articles_search_words, 0, 0, 8, 1), 4), d.sort_on DESC, d.id DESC"
        )
        return [pk for (pk,) in self._fetch(query, [match_text(node), json.dumps(list(ids))])]

    def nearest_names(self, grams: Collection[str], limit: int) -> list[int]:
        query = (
            f"SELECT d.record_id FROM {WORDS} CROSS JOIN {TABLE} d ON d.id = {WORDS}.rowid "  # noqa: S608
            f"WHERE {WORDS} MATCH %s ORDER BY bm25(articles_search_words, 1, 0, 0, 0), d.id LIMIT %s"
        )
        wanted = match_text(Or(tuple(Phrase((gram,)) for gram in sorted(grams))))
        return [pk for (pk,) in self._fetch(query, [wanted, limit])]

    def _rows(self, query: str, values: list) -> list[Row]:
        return [Row(*row) for row in self._fetch(query, values)]

    def _fetch(self, query: str, values: list) -> list[tuple]:
        with self.connection.cursor() as cursor:
            cursor.execute(query, values)
            return cursor.fetchall()


def _source(match: Match, *, by_day: bool = False) -> tuple[str, list]:
    """FROM and WHERE: beginning at the words, or (`by_day`, for many matches in order) at the index of days."""
    source, values = f"FROM {TABLE} d WHERE true", []
    if match.node and by_day:
        matching = f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH %s"  # noqa: S608
        source = f"FROM {TABLE} d INDEXED BY search_newest WHERE d.id IN ({matching})"
        values.append(match_text(match.node))
    elif match.node:
        source = f"FROM {WORDS} CROSS JOIN {TABLE} d ON d.id = {WORDS}.rowid WHERE {WORDS} MATCH %s"
        values.append(match_text(match.node))
    for sign, day in ((">=", match.first), ("<=", match.last)):
        if day:
            source, values = f"{source} AND d.sort_on {sign} %s", [*values, day]
    return source, values


def match_text(node: Node) -> str:
    """The query in FTS5's language; its words hold letters, figures and = # ~ - _ only."""

    def phrase(leaf: Phrase) -> str:
        return f'"{" ".join(leaf.tokens)}"' + (" *" if leaf.prefix else "")

    def without(wanted: str, unwanted: list[str]) -> str:
        for part in unwanted:
            wanted = f"({wanted} NOT {part})"
        return wanted

    return render(node, phrase, " AND ", " OR ", without)


def _words(text: str) -> str:
    return " ".join(tokens(text))
