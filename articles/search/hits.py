"""From documents found to what a result list shows: the record as it is now, its heading and passages."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.models import Actor, Article, Contact, Statement
from articles.search import labels
from articles.search.backends import Row
from articles.search.documents import actors, articles, contacts, statements
from articles.search.language import Phrase
from articles.search.passages import Passage, Segment, marked, passages


@dataclass(frozen=True, slots=True)
class Found:
    """One result. `day` is None for an actor."""

    kind: str
    record: Article | Statement | Contact | Actor
    day: date | None
    title: tuple[Segment, ...]
    passages: list[Passage]


def show(rows: Sequence[Row], phrases: Sequence[Phrase]) -> list[Found]:
    """The records of these documents in order, as readers may see them now; without any that was withdrawn since."""
    ids = defaultdict(list)
    for row in rows:
        ids[row.kind].append(row.record_id)
    found = {(kind, r.pk): (r, title, text) for kind, pks in ids.items() for r, title, text in READERS[kind](pks)}
    kept = [row for row in rows if (row.kind, row.record_id) in found]
    return [_found(row, *found[row.kind, row.record_id], phrases) for row in kept]


def _found(row: Row, record, title: str, text: str, phrases: Sequence[Phrase]) -> Found:
    day = None if row.sort_on == labels.UNDATED else row.sort_on
    return Found(row.kind, record, day, marked(title, phrases), passages(text, phrases))


def _articles(ids: list[int]):
    rows = list(Article.objects.published().filter(pk__in=ids).select_related("outlet"))
    texts = articles.full_texts(rows) | articles.excerpts(rows)
    return [(a, a.title, texts.get(a.pk, "")) for a in rows]


def _statements(ids: list[int]):
    rows = statements.findable_statements().filter(pk__in=ids).for_display()
    return [(s, statements.title_of(s), statements.text_of(s)) for s in rows]


def _contacts(ids: list[int]):
    rows = Contact.objects.published().filter(pk__in=ids).for_display()
    return [(c, contacts.title_of(c), contacts.text_of(c)) for c in rows]


def _actors(ids: list[int]):
    rows = actors.public_actors().filter(pk__in=ids).select_related("side").prefetch_related("aliases", "offices__side")
    return [(a, a.name, actors.text_of(a)) for a in rows]


READERS = {
    labels.ARTICLE: _articles,
    labels.STATEMENT: _statements,
    labels.CONTACT: _contacts,
    labels.ACTOR: _actors,
}
