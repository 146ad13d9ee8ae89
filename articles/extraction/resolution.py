"""Whom "he", "who", "the spokesperson" and "the ministry" stand for, where only one candidate is left."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from articles.extraction.actors import Cast
from articles.extraction.findings import Mention
from articles.extraction.people import Person

GENDERS = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
RELATIVE = frozenset(("who", "which", "that", "whom"))
SPOKES = ("spokesperson", "spokesman", "spokeswoman")
JOINT = frozenset(
    (
        "both sides",
        "the two sides",
        "the sides",
        "both countries",
        "the two countries",
        "the two governments",
        "both governments",
    )
)
REACH = 3
FAR = 200


class Resolver:
    """Settles speakers in the order of the text; remembers who spoke last."""

    def __init__(self, cast: Cast):
        self.cast = cast
        self.text = cast.reading.text
        self.people = [m for m in cast.mentions if m.kind == "person" and m.name]
        self.starts = [m.span.start for m in self.people]
        self.lines = [p.start for p in cast.reading.paragraphs]
        self.last: str = ""

    def settle(self, speaker: Mention | None) -> Mention | None:
        """The mention with its name, role and side, or with the candidates between whom the text leaves it open."""
        if speaker is None:
            return None
        settled = self._settled(speaker)
        if settled.name and settled.kind in ("person", "pronoun"):
            self.last = settled.name
        return settled

    def joint_sides(self, speaker: Mention | None) -> tuple[str, str] | None:
        """The two sides for whom "both sides" speak: the only two that the text names, or names most."""
        if speaker is None or " ".join(speaker.text.lower().split()) not in JOINT:
            return None
        counts: dict[str, int] = {}
        for mention in self.cast.mentions:
            if mention.side:
                counts[mention.side] = counts.get(mention.side, 0) + 1
        ranked = sorted(counts, key=lambda s: -counts[s])
        if len(ranked) < 2 or (len(ranked) > 2 and counts[ranked[1]] == counts[ranked[2]]):
            return None
        first, second = sorted(ranked[:2])
        return first, second

    def _settled(self, speaker: Mention) -> Mention:
        word = speaker.text.lower()
        if speaker.kind == "pronoun":
            if word in GENDERS:
                return self._pronoun(speaker, GENDERS[word])
            return self._relative(speaker) if word in RELATIVE else speaker
        if speaker.kind == "person" and not speaker.name and not speaker.candidates:
            return self._office(speaker)
        if speaker.kind == "organisation" and not speaker.side:
            return self._body(speaker)
        return speaker

    def _before(self, speaker: Mention, lines: int) -> list[Mention]:
        """Persons mentioned before, from the beginning of the paragraph that lies `lines` back."""
        index = max(0, bisect_right(self.lines, speaker.span.start) - 1 - lines)
        low = self.lines[index] if self.lines else 0
        return self.people[bisect_left(self.starts, low) : bisect_left(self.starts, speaker.span.start)]

    def _pronoun(self, speaker: Mention, gender: str) -> Mention:
        for lines in range(REACH + 1):
            near = self._before(speaker, lines)
            people = self._fitting(near, gender)
            if people:
                break
        else:
            return speaker
        if len(people) > 1 and self.last in people:
            people = {self.last: people[self.last]}
        if len(people) > 1:
            return replace(speaker, candidates=tuple(people))
        return self._as(speaker, next(iter(people.values())))

    def _fitting(self, mentions: Iterable[Mention], gender: str) -> dict[str, Person]:
        found = {}
        for mention in mentions:
            person = self.cast.person(mention.name)
            if person and person.gender in ("", gender):
                found[person.name] = person
        exact = {name: p for name, p in found.items() if p.gender == gender}
        return exact or found

    def _relative(self, speaker: Mention) -> Mention:
        before = self.people[: bisect_left(self.starts, speaker.span.start)][-1:]
        if not before or self.text[before[0].span.end : speaker.span.start].strip(" ,"):
            return speaker
        person = self.cast.person(before[0].name)
        return self._as(speaker, person) if person else replace(speaker, name=before[0].name, side=before[0].side)

    def _office(self, speaker: Mention) -> Mention:
        """ "The spokesperson": the one person of the text who holds such an office."""
        words = speaker.text.lower().split()
        if len(words) > 4 or words[0] not in ("the", "this", "that"):
            return speaker
        wanted = SPOKES if words[-1] in SPOKES else (words[-1],)
        named = {m.name for m in self.people[: bisect_left(self.starts, speaker.span.start)][-FAR:]}
        holders = [
            p for name in named if (p := self.cast.person(name)) and any(w in p.role.lower().split() for w in wanted)
        ]
        if len(holders) == 1:
            return self._as(speaker, holders[0])
        return replace(speaker, candidates=tuple(sorted(p.name for p in holders)))

    def _body(self, speaker: Mention) -> Mention:
        """ "The ministry": the last one named."""
        head = speaker.text.split()[-1].lower()
        end = bisect_left(self.cast.starts, speaker.span.start)
        for mention in reversed(self.cast.mentions[max(0, end - FAR) : end]):
            body = mention.kind == "organisation" and mention.side
            if body and mention.text.lower().split()[-1].startswith(head):
                return replace(speaker, name=speaker.name or mention.name, side=mention.side)
        return speaker

    def _as(self, speaker: Mention, person: Person) -> Mention:
        return replace(speaker, name=person.name, role=person.role, side=person.side)
