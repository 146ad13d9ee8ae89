"""The people of imported contacts: found among the actors by name or alias, or made, many at a time."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.text import slugify
from simple_history.utils import bulk_create_with_history

from articles.importing.checked_contacts import CheckedContact, CheckedParticipant
from articles.models import Actor, ActorAlias, name_key


class People:
    """The actors of some contacts, by name; those not on record yet are made, with the side of their first contact."""

    def __init__(self, contacts: Iterable[CheckedContact], *, user=None):
        wanted: dict[str, CheckedParticipant] = {}
        for contact in contacts:
            for person in contact.participants:
                wanted.setdefault(name_key(person.name), person)
        self.by_key = _on_record(wanted)
        missing = [person for key, person in wanted.items() if key not in self.by_key]
        if missing:
            self.by_key |= {actor.name_key: actor for actor in _make(missing, user)}

    def named(self, name: str) -> Actor:
        return self.by_key[name_key(name)]


def _on_record(keys: Iterable[str]) -> dict[str, Actor]:
    """By name, else by an alias that only one actor has."""
    keys = list(keys)
    by_alias = defaultdict(set)
    for alias in ActorAlias.objects.filter(name_key__in=keys).select_related("actor"):
        by_alias[alias.name_key].add(alias.actor)
    found = {key: actors.pop() for key, actors in by_alias.items() if len(actors) == 1}
    return found | {actor.name_key: actor for actor in Actor.objects.filter(name_key__in=keys)}


def _make(people: list[CheckedParticipant], user) -> list[Actor]:
    actors = [Actor(name=p.name, name_key=name_key(p.name), side_id=p.side) for p in people]
    slugs = [slugify(actor.name, allow_unicode=True) or "actor" for actor in actors]
    taken = set(Actor.objects.filter(slug__in=slugs).values_list("slug", flat=True))
    for actor, slug in zip(actors, slugs, strict=True):
        actor.slug = slug if slug not in taken else f"{slug}-{actor.uid.hex[:8]}"
        taken.add(actor.slug)
    return bulk_create_with_history(actors, Actor, default_user=user)
