"""Which rows a decision touched, and how they were before: what undoing it and doing it again work from."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, time

from django.db import models
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save

from articles.models import (
    Article,
    ArticleActor,
    Claim,
    Contact,
    ContactDomain,
    ContactPair,
    ContactReport,
    ContactSide,
    Participant,
    Statement,
    StatusChange,
    Suggestion,
)
from articles.models.base import Record

PARTS = (ArticleActor, Claim, ContactDomain, ContactPair, ContactReport, ContactSide, Participant, StatusChange)
KEPT = {model._meta.model_name: model for model in (Article, Contact, Statement, Suggestion, *PARTS)}
PUT_BY_OTHERS = {"statement_count"}
SIMPLE = str | int | float | bool | list | dict | None


@dataclass
class Touched:
    """A row, with the fields that differ; `before` is None where the decision made it, `after` where it deleted it."""

    model: str
    pk: int
    before: dict | None
    after: dict | None


@dataclass
class Journal:
    """The rows touched so far, in the order in which they were touched first."""

    rows: dict[tuple[str, int], Touched] = field(default_factory=dict)

    def began(self, model: str, pk: int, before: dict | None) -> None:
        self.rows.setdefault((model, pk), Touched(model, pk, before, None))

    def ended(self, model: str, pk: int, after: dict | None) -> None:
        self.rows[model, pk].after = after

    def as_json(self) -> list[list]:
        """Rows as [model, pk, before, after], with only the fields that differ; of a record made, only its change time
        (it goes to the bin when it is undone, and stays whole there)."""
        return [[row.model, row.pk, *_differences(row)] for row in self.rows.values() if row.before != row.after]


def _differences(row: Touched) -> tuple[dict | None, dict | None]:
    before, after = row.before, row.after
    if before is None and after is not None and issubclass(KEPT[row.model], Record):
        return None, {"changed_at": after["changed_at"]}
    if before is None or after is None:
        return before, after
    names = [name for name in after if before[name] != after[name]]
    return {n: before[n] for n in names}, {n: after[n] for n in names}


def plain(row: models.Model) -> dict:
    """A row's fields as JSON keeps them."""
    found = {}
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        if column.attname not in PUT_BY_OTHERS:
            found[column.attname] = value if isinstance(value, SIMPLE) else _as_text(value)
    return found


def _as_text(value) -> str:
    """Days and times to the microsecond, ids as they are written."""
    return value.isoformat() if isinstance(value, date | time) else str(value)


_current: ContextVar[Journal | None] = ContextVar("journal", default=None)


@contextmanager
def journal() -> Iterator[Journal]:
    """Write down which rows are saved and deleted within the block."""
    kept = Journal()
    token = _current.set(kept)
    try:
        yield kept
    finally:
        _current.reset(token)


def _before(sender, instance, **_) -> None:
    kept, name = _current.get(), sender._meta.model_name
    if kept is None or KEPT.get(name) is not sender or not instance.pk or (name, instance.pk) in kept.rows:
        return
    held = sender._base_manager.filter(pk=instance.pk).first()
    kept.began(name, instance.pk, plain(held) if held else None)


def _after_save(sender, instance, **_) -> None:
    kept, name = _current.get(), sender._meta.model_name
    if kept is not None and KEPT.get(name) is sender:
        kept.began(name, instance.pk, None)
        kept.ended(name, instance.pk, plain(instance))


def _after_delete(sender, instance, **_) -> None:
    kept, name = _current.get(), sender._meta.model_name
    if kept is not None and (name, instance.pk) in kept.rows:
        kept.ended(name, instance.pk, None)


for signal, receiver in (
    (pre_save, _before),
    (pre_delete, _before),
    (post_save, _after_save),
    (post_delete, _after_delete),
):
    signal.connect(receiver, dispatch_uid=f"journal {receiver.__name__} {id(signal)}")
