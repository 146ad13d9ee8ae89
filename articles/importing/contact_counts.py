"""The counts of pairs after an import, also those that an import killed before its end has left behind."""

from collections.abc import Iterable

from django.db.models import Count, Q

from articles.models import Pair, recount_pair, recount_tallies
from articles.models.codes import PublicState


def recount_stale(changed: Iterable[tuple[str, str]]) -> None:
    """Count anew the pairs whose published contacts are more or fewer than their kept count, and the `changed` ones.

    Where none is to be counted nothing is written.
    """
    changed = set(changed)
    published = Q(contact_pairs__state=PublicState.PUBLISHED, contact_pairs__contact__binned_at__isnull=True)
    counted = Pair.objects.annotate(n=Count("contact_pairs", filter=published)).order_by("pk")
    stale = [p for p in counted if p.n != p.contact_count or (p.first_id, p.second_id) in changed]
    for pair in stale:
        recount_pair(pair)
    if stale:
        recount_tallies()
