"""Noticing changes: each saved or deleted row says which documents are out of date, in the same transaction.

The documents follow when the transaction is committed. An import of many rows puts itself into `held()`, which notes
the changes in memory and brings the documents up to date at its end.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from articles import models
from articles.search import labels
from articles.search.index import add_missing, catch_up, put_off
from articles.search.reach import IN_ACTOR, IN_ARTICLE, IN_CONTACT, IN_OUTLET, IN_TOPIC

Marks = list[tuple[str, int | None]]
_held: ContextVar[set | None] = ContextVar("held", default=None)

TOUCHES: dict[type[Model], Callable[[Model], Marks]] = {
    models.Article: lambda r: [(labels.ARTICLE, r.pk), (IN_ARTICLE, r.pk)],
    models.ArticleVersion: lambda r: [(labels.ARTICLE, r.article_id)],
    models.ArticleActor: lambda r: [(labels.ARTICLE, r.content_object_id), (labels.ACTOR, r.tag_id)],
    models.TaggedTopic: lambda r: [(labels.ARTICLE, r.content_object_id)],
    models.Statement: lambda r: [
        (labels.STATEMENT, r.pk), (labels.ARTICLE, r.article_id), (labels.ACTOR, r.speaker_id)
    ],
    models.StatementTopic: lambda r: [(labels.STATEMENT, r.content_object_id)],
    models.Contact: lambda r: [(labels.CONTACT, r.pk), (IN_CONTACT, r.pk)],
    models.ContactSide: lambda r: [(labels.CONTACT, r.contact_id), (IN_CONTACT, r.contact_id)],
    models.ContactDomain: lambda r: [(labels.CONTACT, r.contact_id)],
    models.ContactReport: lambda r: [(labels.CONTACT, r.contact_id), (labels.ARTICLE, r.article_id)],
    models.Participant: lambda r: [(labels.CONTACT, r.contact_id), (labels.ACTOR, r.actor_id)],
    models.Actor: lambda r: [(labels.ACTOR, r.pk), (IN_ACTOR, r.pk)],
    models.ActorAlias: lambda r: [(labels.ACTOR, r.actor_id), (IN_ACTOR, r.actor_id)],
    models.Office: lambda r: [(labels.ACTOR, r.actor_id)],
    models.Outlet: lambda r: [(IN_OUTLET, r.pk)],
    models.Topic: lambda r: [(IN_TOPIC, r.pk)],
}  # fmt: skip
NEW_REACHES_NOTHING = {models.Actor, models.Outlet, models.Topic, models.Article, models.Contact}


def watch() -> None:
    """Begin to notice changes; called once when the app is ready."""
    for model in TOUCHES:
        post_save.connect(_noticed, sender=model, dispatch_uid=f"search.saved.{model.__name__}")
        post_delete.connect(_noticed, sender=model, dispatch_uid=f"search.deleted.{model.__name__}")


def _noticed(sender: type[Model], instance: Model, raw: bool = False, created: bool = False, **kwargs) -> None:
    marks = [(kind, pk) for kind, pk in TOUCHES[sender](instance) if pk]
    if created and sender in NEW_REACHES_NOTHING:
        marks = [(kind, pk) for kind, pk in marks if kind in labels.KINDS]
    held = _held.get()
    if held is not None:
        held.update(marks)
    elif marks:
        put_off(marks)
        transaction.on_commit(_catch_up_once, robust=True)


def _catch_up_once() -> None:
    catch_up()


@contextmanager
def held() -> Iterator[None]:
    """Note changes in memory, and bring the documents up to date at the end, also of rows created in bulk."""
    if _held.get() is not None:
        yield
        return
    marks: set[tuple[str, int]] = set()
    token = _held.set(marks)
    try:
        yield
    finally:
        _held.reset(token)
        put_off(sorted(marks))
        catch_up(limit=None)
        add_missing()
