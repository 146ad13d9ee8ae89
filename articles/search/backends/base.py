"""What every engine can do. An engine knows its database's dialect and nothing of queries as readers write them."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from articles.search.language import And, Node, Not, Or, Phrase


class SearchTimeout(Exception):
    """The database took longer over a search than allowed; the message is a sentence for the reader."""

    def __init__(self):
        super().__init__(
            "This search took too long and was stopped. Add a word, a side or a year, or leave out a common phrase."
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A record as the index takes it: `title` weighs more than `text`; `names` are labels whose order matters."""

    kind: str
    record_id: int
    sort_on: date
    title: str
    text: str
    labels: Sequence[str]
    names: Sequence[str] = ()
    grams: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What documents must match: words and labels (None: all), and days, both included."""

    node: Node | None = None
    first: date | None = None
    last: date | None = None


class Row(NamedTuple):
    """A document found: `sort_on` and `id` are its key, `labels` what it is counted by."""

    id: int
    kind: str
    record_id: int
    sort_on: date
    labels: str

    @property
    def key(self) -> "Key":
        return Key(self.sort_on, self.id)


class Key(NamedTuple):
    """Where a document stands when the newest come first."""

    sort_on: date
    id: int


class Engine:
    """One full-text engine on one database connection. Every method but `bounded` may raise SearchTimeout inside it."""

    def __init__(self, connection):
        self.connection = connection

    def prepare(self) -> None:
        """Make what the engine needs beside the tables of the models; doing it again changes nothing."""
        raise NotImplementedError

    def serialise(self) -> None:
        """Let nobody else index until the transaction ends, so that an older state never overwrites a newer one."""

    def replace(self, gone: dict[str, Collection[int]], documents: Iterable[Document]) -> None:
        """Take out the documents of the records `gone` (ids by kind), then put these in."""
        raise NotImplementedError

    def clear(self) -> None:
        """Take out everything."""
        raise NotImplementedError

    def begin_load(self) -> None:
        """Called on an empty index before very many documents are put in."""

    def end_load(self) -> None:
        """Called after it."""

    def bounded(self, seconds: float) -> AbstractContextManager:
        """A transaction in which a search may take no longer than so many seconds; SearchTimeout otherwise."""
        raise NotImplementedError

    def gather(self, match: Match, limit: int) -> list[Row]:
        """All matching documents, or the newest `limit` of them where there are more; the newest first."""
        raise NotImplementedError

    def newest(self, match: Match, limit: int, below: Key) -> list[Row]:
        """The newest matching documents below a key, the newest first; meant for matches that are many."""
        raise NotImplementedError

    def ranked(self, node: Node, ids: Sequence[int]) -> list[int]:
        """Those documents ordered by how well they match, best first; newest first where they match alike."""
        raise NotImplementedError

    def nearest_names(self, grams: Collection[str], limit: int) -> list[int]:
        """The ids of the actors whose names share most trigrams with these, best first."""
        raise NotImplementedError


def render(node: Node, phrase, both: str, either: str, without) -> str:
    """A tree of words as an engine writes it. `phrase` and `without` are functions; the others signs between parts."""
    if isinstance(node, Phrase):
        return phrase(node)
    if isinstance(node, Or):
        return "(" + either.join(render(p, phrase, both, either, without) for p in node.parts) + ")"
    parts = node.parts if isinstance(node, And) else (node,)
    wanted = [render(p, phrase, both, either, without) for p in parts if not isinstance(p, Not)]
    unwanted = [render(p.part, phrase, both, either, without) for p in parts if isinstance(p, Not)]
    return without("(" + both.join(wanted) + ")", unwanted)
