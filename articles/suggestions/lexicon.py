"""The lexicon of a newsroom as of a day: its side forms, its actors and the offices these held, and with them the
leaders and spokespersons that ship with Readout, behind its own.

Reading thousands of articles must not load the actors for each of them: what the database holds is loaded once per
state of the archive (`_stamp`), and a lexicon is built once per stretch of days in which nothing in it differs.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from django.db.models import Count, Max

from articles.extraction.lexicon import KnownActor, KnownOffice, Lexicon, SideForm, read_known_actors
from articles.models import Actor, ActorAlias, Office
from articles.models import SideForm as SideFormRow

Stamp = tuple


def lexicon_on(day: date) -> Lexicon:
    """The lexicon for texts of `day`: forms in force in its year, actors with the offices held on it."""
    stamp = _stamp()
    stock = _stock(stamp)
    return _build(stamp, day.year, bisect_right(stock.changes, day))


@dataclass(frozen=True)
class _Stock:
    """Everything a lexicon can hold; `changes` are the days on which somebody takes or leaves an office."""

    forms: tuple[SideForm, ...]
    actors: tuple[Actor, ...]
    aliases: dict[int, tuple[str, ...]]
    offices: dict[int, tuple[Office, ...]]
    changes: tuple[date, ...]


def _stamp() -> Stamp:
    """Differs whenever a form, actor, alias or office was added, changed or taken away.

    An alias has no history of its own; it is changed together with its actor, which has.
    """
    rows = [m.objects.aggregate(n=Count("pk"), last=Max("pk")) for m in (SideFormRow, Actor, ActorAlias, Office)]
    changes = [m.history.aggregate(last=Max("history_id")) for m in (SideFormRow, Actor, Office)]
    return tuple(value for part in (*rows, *changes) for value in part.values())


@lru_cache(maxsize=2)
def _stock(stamp: Stamp) -> _Stock:
    aliases, offices = defaultdict(list), defaultdict(list)
    for actor_id, name in ActorAlias.objects.values_list("actor_id", "name"):
        aliases[actor_id].append(name)
    for office in Office.objects.all():
        offices[office.actor_id].append(office)
    return _Stock(
        forms=tuple(
            SideForm(f.side_id, f.form, f.kind, f.since, f.until)
            for f in SideFormRow.objects.order_by("side", "kind", "form", "since")
        ),
        actors=tuple(Actor.objects.only("name", "kind").order_by("pk")),
        aliases={key: tuple(names) for key, names in aliases.items()},
        offices={key: tuple(held) for key, held in offices.items()},
        changes=_days_of_change(offices),
    )


def _days_of_change(offices: dict[int, list[Office]]) -> tuple[date, ...]:
    held = [office for offices_of_one in offices.values() for office in offices_of_one]
    starts = {o.since_on for o in held if o.since_on}
    ends = {o.until_on + timedelta(days=1) for o in held if o.until_on and o.until_on < date.max}
    return tuple(sorted(starts | ends))


def _held(office: Office, day: date) -> bool:
    """As `Office.objects.on(day)` says, for a row in memory."""
    begun = office.since_on is None or office.since_on <= day
    return begun and (office.until_on >= day if office.until_on else not office.ended)


@lru_cache(maxsize=32)
def _build(stamp: Stamp, year: int, stretch: int) -> Lexicon:
    stock = _stock(stamp)
    day = stock.changes[stretch - 1] if stretch else date.min
    shipped = {name.casefold(): actor for actor in read_known_actors(year) for name in _full_names(actor)}
    own = tuple(_known(actor, stock, day, shipped) for actor in stock.actors)
    return Lexicon(tuple(f for f in stock.forms if f.holds_in(year)), (*own, *_not_taken(shipped.values(), own)))


def _known(actor: Actor, stock: _Stock, day: date, shipped: dict[str, KnownActor]) -> KnownActor:
    """The newsroom's actor with the offices held on the day, or the shipped ones where it has no office at any time."""
    rows = stock.offices.get(actor.pk, ())
    offices = tuple(KnownOffice(o.title, o.organisation, o.side_id) for o in rows if _held(o, day))
    if not rows and actor.name.casefold() in shipped:
        offices = shipped[actor.name.casefold()].offices
    return KnownActor(actor.name, stock.aliases.get(actor.pk, ()), actor.kind, offices)


def _not_taken(shipped: Iterable[KnownActor], own: Iterable[KnownActor]) -> Iterator[KnownActor]:
    """The shipped persons of whom the newsroom has no actor; a single name that it uses for another is left to it."""
    taken = {name.casefold() for actor in own for name in (actor.name, *actor.aliases)}
    for actor in dict.fromkeys(shipped):
        if not {name.casefold() for name in _full_names(actor)} & taken:
            yield replace(actor, aliases=tuple(name for name in actor.aliases if name.casefold() not in taken))


def _full_names(actor: KnownActor) -> list[str]:
    return [name for name in (actor.name, *actor.aliases) if " " in name]
