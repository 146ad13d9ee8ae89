"""Which records a change reaches beyond the record itself: those whose documents hold its name, state or sides."""

from collections.abc import Callable, Collection, Iterator
from itertools import chain

from articles.models import Article, ArticleActor, Contact, Statement
from articles.search import labels

IN_ARTICLE, IN_CONTACT, IN_ACTOR, IN_OUTLET, IN_TOPIC = (
    "in:article",
    "in:contact",
    "in:actor",
    "in:outlet",
    "in:topic",
)
Found = Iterator[tuple[str, int]]


def reach(kind: str, ids: Collection[int]) -> Found:
    """The records reached by a change of those of a kind (IN_ARTICLE …), as (kind, id)."""
    return REACHED[kind](ids)


def _all(kind: str, ids) -> Found:
    return ((kind, pk) for pk in ids.iterator() if pk)


def _of_articles(ids: Collection[int]) -> Found:
    statements = Statement.objects.filter(article__in=ids)
    return chain(
        _all(labels.STATEMENT, statements.values_list("pk", flat=True)),
        _all(labels.CONTACT, Contact.objects.filter(reports__article__in=ids).values_list("pk", flat=True).distinct()),
        _all(labels.ACTOR, statements.order_by().values_list("speaker", flat=True).distinct()),
        _all(
            labels.ACTOR, ArticleActor.objects.filter(content_object__in=ids).values_list("tag", flat=True).distinct()
        ),
    )


def _of_contacts(ids: Collection[int]) -> Found:
    contacts = Contact.objects.filter(pk__in=ids).order_by()
    return chain(
        _all(labels.ARTICLE, contacts.values_list("reports__article", flat=True).distinct()),
        _all(labels.ACTOR, contacts.values_list("participants__actor", flat=True).distinct()),
    )


def _of_actors(ids: Collection[int]) -> Found:
    said = Statement.objects.filter(speaker__in=ids).order_by()
    return chain(
        _all(labels.STATEMENT, said.values_list("pk", flat=True)),
        _all(labels.ARTICLE, said.values_list("article", flat=True).distinct()),
        _all(labels.ARTICLE, ArticleActor.objects.filter(tag__in=ids).values_list("content_object", flat=True)),
        _all(
            labels.CONTACT, Contact.objects.filter(participants__actor__in=ids).values_list("pk", flat=True).distinct()
        ),
    )


def _of_outlets(ids: Collection[int]) -> Found:
    return chain(
        _all(labels.ARTICLE, Article.objects.filter(outlet__in=ids).values_list("pk", flat=True)),
        _all(labels.STATEMENT, Statement.objects.filter(article__outlet__in=ids).values_list("pk", flat=True)),
    )


def _of_topics(ids: Collection[int]) -> Found:
    return chain(
        _all(labels.ARTICLE, Article.objects.filter(tagged_topics__tag__in=ids).values_list("pk", flat=True)),
        _all(labels.STATEMENT, Statement.objects.filter(tagged_topics__tag__in=ids).values_list("pk", flat=True)),
    )


REACHED: dict[str, Callable[[Collection[int]], Found]] = {
    IN_ARTICLE: _of_articles,
    IN_CONTACT: _of_contacts,
    IN_ACTOR: _of_actors,
    IN_OUTLET: _of_outlets,
    IN_TOPIC: _of_topics,
}
