"""Who is named in a text: persons, organisations, groups and sides, each mention led back to one actor."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from articles.extraction.findings import ActorFound, Mention
from articles.extraction.lexicon import Lexicon
from articles.extraction.names import Naming, find_namings
from articles.extraction.people import Person, Register
from articles.extraction.tagging import Tagged
from articles.text import Reading, Span


@dataclass(frozen=True)
class Cast:
    """Everybody a text names. `mentions` are in the order of the text and do not overlap."""

    reading: Reading
    tagged: Tagged
    mentions: tuple[Mention, ...]
    actors: tuple[ActorFound, ...]
    register: Register

    def in_span(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside `span`."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        return tuple(m for m in self.mentions[first:last] if m.span.end <= span.end)

    @cached_property
    def starts(self) -> list[int]:
        """Where the mentions begin."""
        return [m.span.start for m in self.mentions]

    def person(self, name: str) -> Person | None:
        """The person of that full name."""
        return self.register.by_name.get(name)


def read_actors(reading: Reading, lexicon: Lexicon, title: str = "") -> Cast:
    """Find every mention in a text and settle whom it names, with the roles and sides the text gives.

    `title` is the article's headline where it is not part of the text; it can introduce people, but has no mentions.
    """
    register = Register(lexicon)
    if title:
        heading = Reading(title)
        register.title = title
        register.heading = tuple(_mentions(title, *_introduce(heading, lexicon, register), register))
    tagged, namings = _introduce(reading, lexicon, register)
    mentions = tuple(_with_likely_sides(tagged, tuple(_mentions(reading.text, tagged, namings, register)), register))
    return Cast(reading, tagged, mentions, tuple(_actors(mentions, register)), register)


def _introduce(reading: Reading, lexicon: Lexicon, register: Register) -> tuple[Tagged, list[Naming]]:
    tagged = Tagged(reading.folded, lexicon.vocabulary)
    namings = find_namings(tagged)
    for naming in namings:
        if naming.kind == "person" and not naming.in_headline:
            register.introduce(tagged, reading.text, naming)
    return tagged, namings


def _mentions(text: str, tagged: Tagged, namings: Iterable[Naming], register: Register) -> Iterable[Mention]:
    for naming in namings:
        span = tagged.span(naming.first, naming.last)
        if naming.kind == "person":
            mention = register.mention(tagged, text, naming, span)
            if mention:
                yield mention
        else:
            name = "" if naming.kind in ("group", "side") else " ".join(span.of(text).split())
            yield Mention(span, span.of(text), name, "", naming.side, naming.kind)


def _with_likely_sides(tagged: Tagged, mentions: tuple[Mention, ...], register: Register) -> Iterable[Mention]:
    """A body that several sides have ("Ministry of Commerce") is that of the only one of them the text speaks about."""
    present = {m.side for m in (*mentions, *register.heading) if m.side}
    bodies = register.vocabulary.bodies
    for mention in mentions:
        form = tagged.forms.get(tagged.at(mention.span.start)) if mention.kind == "organisation" else None
        sides = (
            set(form.sides) if form else bodies.get(mention.name, set()) if mention.kind == "organisation" else set()
        )
        likely = present & sides if not mention.side else ()
        yield replace(mention, side=min(likely)) if len(likely) == 1 else mention


def _actors(mentions: Iterable[Mention], register: Register) -> Iterable[ActorFound]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.name and mention.kind in ("person", "organisation"):
            found.setdefault(mention.name, []).append(mention)
    for name, places in found.items():
        person = register.by_name.get(name)
        if places[0].kind == "person":
            sure = person.confidence if person else 0.5
            role = person.role if person else places[0].role
            rule = person.rule if person else "name-alone"
            yield ActorFound(name, "person", tuple(places), role, places[0].side, rule, REASONS[rule], sure)
        else:
            side = next((p.side for p in places if p.side), None)
            named = tuple(replace(p, side=p.side or side) for p in places)
            yield ActorFound(name, "organisation", named, "", side, "organisation", REASONS["organisation"], 0.7)


REASONS = {
    "known-actor": "A person on record.",
    "titled-name": "A name with a title or role before or after it.",
    "given-name": "A known given name and a family name.",
    "family-name-first": "A family name that stands first in its language and a given name.",
    "speaks": "A name that is the subject of a reporting verb.",
    "name-alone": "Two or three capitalised words that may be a person's name.",
    "organisation": "Capitalised words with a word for a body among them.",
}
