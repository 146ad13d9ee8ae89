"""Counts that pages show are kept: after a decision the pairs and articles it touched are counted anew."""

from collections.abc import Iterable

from django.db.models import Q

from articles.models import Article, ContactPair, Pair, Statement, recount_pair
from articles.models.codes import PublicState


def recount(
    *,
    contacts: Iterable[int | None] = (),
    pairs: Iterable[int] = (),
    articles: Iterable[int] = (),
) -> None:
    """Count anew these pairs, those that the contacts are filed under, and these articles (all by id).

    Counted rows are locked first, always in the same order, so that two decisions do not count past each other.
    """
    filed = ContactPair.objects.filter(contact__in={pk for pk in contacts if pk}).values("pair")
    for pair in Pair.objects.select_for_update().filter(Q(pk__in=filed) | Q(pk__in=set(pairs))).order_by("pk"):
        recount_pair(pair)
    for pk in set(articles):
        count = Statement.objects.kept().filter(article=pk, state=PublicState.PUBLISHED).count()
        Article.objects.filter(pk=pk).update(statement_count=count)
