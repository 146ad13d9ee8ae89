"""Names under which records are found by actor: and speaker:."""

from collections import defaultdict
from collections.abc import Collection

from articles.models import Actor, ActorAlias


def names_of(actors: Collection[int]) -> dict[int, list[str]]:
    """All names of each actor, its own first."""
    wanted = {pk for pk in actors if pk}
    found: dict[int, list[str]] = defaultdict(list)
    if wanted:
        for pk, name in Actor.objects.filter(pk__in=wanted).values_list("pk", "name").order_by("pk"):
            found[pk].append(name)
        for pk, name in ActorAlias.objects.filter(actor__in=wanted).values_list("actor", "name").order_by("pk"):
            found[pk].append(name)
    return found
