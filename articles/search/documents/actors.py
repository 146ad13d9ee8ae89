"""Documents of actors."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef

from articles.models import Actor, ArticleActor, Participant, Statement
from articles.models.codes import PublicState
from articles.search import labels
from articles.search.backends import Document


def public_actors():
    """Actors who speak in a published statement, took part in a published contact or are named on a public article."""
    article = {"content_object__state": PublicState.PUBLISHED, "content_object__binned_at__isnull": True}
    contact = {"contact__state": PublicState.PUBLISHED, "contact__binned_at__isnull": True}
    return Actor.objects.filter(
        Exists(Statement.objects.published().filter(speaker=OuterRef("pk")))
        | Exists(Participant.objects.filter(actor=OuterRef("pk"), **contact))
        | Exists(ArticleActor.objects.filter(tag=OuterRef("pk"), **article))
    )


def actor_documents(ids: Collection[int]) -> list[Document]:
    rows = public_actors().filter(pk__in=ids).select_related("side").prefetch_related("aliases", "offices__side")
    return [_document(actor) for actor in rows]


def text_of(actor: Actor) -> str:
    """Other names and offices, one a line."""
    offices = (", ".join(filter(None, (o.title, o.organisation))) for o in actor.offices.all())
    side = [actor.side.name] if actor.side else []
    return "\n".join((*(alias.name for alias in actor.aliases.all()), *offices, *side))


def _document(actor: Actor) -> Document:
    called = [actor.name, *(alias.name for alias in actor.aliases.all())]
    sides = {actor.side_id, *(office.side_id for office in actor.offices.all())}
    return Document(
        kind=labels.ACTOR,
        record_id=actor.pk,
        sort_on=labels.UNDATED,
        title=actor.name,
        text=text_of(actor),
        labels=[
            labels.value("kind", labels.ACTOR),
            *(labels.value("side", code) for code in sorted(filter(None, sides))),
        ],
        names=labels.names(("actor", name) for name in called),
        grams=labels.grams(called),
    )
