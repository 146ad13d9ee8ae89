"""Keeping the search in step with the records.

A change writes what is out of date into a row of its own transaction (`articles.search.changes`). When that is
committed, `catch_up` brings the documents up to date, a limited number at a time, so that nobody waits for a hundred
thousand of them; `manage.py reindex --pending` does the rest. What was written past the records' own methods
(`bulk_create`, SQL) is found by `add_missing`; `rebuild` makes everything anew.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef

from articles.models import Actor, Article, Contact, SearchDocument, SearchPending, Statement
from articles.search import labels
from articles.search.backends import engine
from articles.search.documents import documents
from articles.search.reach import reach

BATCH = 500
AT_ONCE = 2_000
MODELS = {labels.ARTICLE: Article, labels.STATEMENT: Statement, labels.CONTACT: Contact, labels.ACTOR: Actor}


def refresh(kind: str, ids: Collection[int]) -> None:
    """Bring the documents of these records up to date, in one transaction."""
    if ids:
        with transaction.atomic():
            searching = engine()
            searching.serialise()
            searching.replace({kind: ids}, documents(kind, ids))


def catch_up(limit: int | None = AT_ONCE) -> int:
    """Bring up to date what is pending, up to `limit` records (None: all). Answers how many are still waiting."""
    done = 0
    while limit is None or done < limit:
        taken = _take(BATCH)
        if not taken:
            return 0
        done += taken
    return SearchPending.objects.count()


def _take(size: int) -> int:
    """Refresh the records of the oldest pending rows; what reaches further than them is put at the end of the line."""
    with transaction.atomic():
        engine().serialise()
        rows = list(SearchPending.objects.order_by("pk")[:size].values_list("pk", "kind", "record_id"))
        SearchPending.objects.filter(pk__in=[pk for pk, _, _ in rows]).delete()
        ids = defaultdict(set)
        for _, kind, record in rows:
            ids[kind].add(record)
        for kind in list(ids):
            if kind not in MODELS:
                put_off(reach(kind, ids.pop(kind)))
        for kind, records in ids.items():
            refresh(kind, records)
    return len(rows)


def put_off(found: Iterable[tuple[str, int]]) -> None:
    SearchPending.objects.bulk_create(
        (SearchPending(kind=kind, record_id=record) for kind, record in found), batch_size=BATCH
    )


def add_missing(say: Callable[[str, int], None] = lambda kind, count: None) -> int:
    """Refresh records that have no document or an older one than themselves; answers how many that were.

    For what was imported in bulk. `say` is told of the kind and the number done so far.
    """
    total = 0
    for kind, model in MODELS.items():
        newer = SearchDocument.objects.filter(
            kind=kind, record_id=OuterRef("pk"), indexed_at__gte=OuterRef("changed_at")
        )
        rows = model.objects.filter(~Exists(newer))
        if kind != labels.ACTOR:
            rows = rows.published()
        total += _refresh_all(kind, rows, say)
    return total


def rebuild(say: Callable[[str, int], None] = lambda kind, count: None) -> int:
    """Make all documents anew, in place: what is searched meanwhile is found. Answers how many records were read."""
    with transaction.atomic():
        SearchPending.objects.all().delete()
    for kind, model in MODELS.items():
        record = model.objects.filter(pk=OuterRef("record_id"))
        SearchDocument.objects.filter(~Exists(record), kind=kind).delete()
    return sum(_refresh_all(kind, _with_document(kind, model), say) for kind, model in MODELS.items())


def _with_document(kind: str, model):
    """Published records, and those that have a document without being published."""
    rows = model.objects.all()
    if kind == labels.ACTOR:
        return rows
    held = SearchDocument.objects.filter(kind=kind, record_id=OuterRef("pk"))
    return rows.published() | rows.filter(Exists(held))


def start_afresh(say: Callable[[str, int], None] = lambda kind, count: None) -> int:
    """Throw the index away and make it anew, which is faster; until it is done, less is found."""
    searching = engine()
    searching.clear()
    searching.begin_load()
    try:
        return rebuild(say)
    finally:
        searching.end_load()


def _refresh_all(kind: str, rows, say: Callable[[str, int], None]) -> int:
    done, last = 0, 0
    while ids := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        refresh(kind, ids)
        done, last = done + len(ids), ids[-1]
        say(kind, done)
    return done
