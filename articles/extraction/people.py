"""The persons of one text: introduced once, then met again by surname, title or pronoun."""

from dataclasses import dataclass, field

from articles.extraction.findings import Mention
from articles.extraction.lexicon import KnownActor, Lexicon
from articles.extraction.names import Naming
from articles.extraction.roles import apposition_after, role_words, side_of_role
from articles.extraction.tagging import Tagged
from articles.text import Span

CONFIDENCE = {
    "known-actor": 0.98,
    "titled-name": 0.95,
    "given-name": 0.92,
    "family-name-first": 0.9,
    "speaks": 0.8,
    "name-alone": 0.5,
}
SURE = frozenset(CONFIDENCE) - {"name-alone"}


@dataclass(slots=True)
class Person:
    """One person of the text, with what the text says about them."""

    name: str
    words: tuple[str, ...]
    rule: str
    said_role: str = ""
    office: str = ""
    side: str | None = None
    gender: str = ""
    family_first: bool = False
    places: list[int] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        return CONFIDENCE[self.rule]

    @property
    def role(self) -> str:
        """The role as the text gives it, unless the office on record says the same more fully."""
        return self.said_role if self.said_role and not _fuller(self.office, self.said_role) else self.office

    def learn_role(self, role: str) -> None:
        """Keep the fullest role of the text; of somebody on record only one that speaks of the office held."""
        if self.office and not _shared(role, self.office):
            return
        if role and (not self.said_role or _fuller(role, self.said_role)):
            self.said_role = role

    @property
    def surnames(self) -> set[str]:
        """The single words by which the text may call this person again."""
        found = {self.words[-1]}
        if self.family_first:
            found.add(self.words[0])
        return found


class Register:
    """Who has been introduced, by full name and by surname; `heading` holds the mentions in the article's title."""

    def __init__(self, lexicon: Lexicon):
        self.known = lexicon.actors_by_name
        self.known_by_surname = lexicon.actors_by_surname
        self.vocabulary = lexicon.vocabulary
        self.by_name: dict[str, Person] = {}
        self.by_surname: dict[str, list[Person]] = {}
        self.heading: tuple[Mention, ...] = ()
        self.title = ""

    def introduce(self, tagged: Tagged, text: str, naming: Naming) -> None:
        """Take a person's full name (two words or more) into the register, or learn a role from a new mention."""
        words = _name_words(tagged, naming)
        known = self.known.get(" ".join(words)) or self._in_that_office(tagged, naming, words)
        if len(words) < 2 and not (known and naming.first < naming.name):
            self._speaks(tagged, naming, words)
            return
        name = " ".join(words)
        person = self.by_name.get(known.name if known else name)
        rule = self._rule(tagged, naming, words, known)
        if person is None:
            person = self._enter(known, name, tuple(known.name.split()) if known else words, rule)
        elif CONFIDENCE[rule] > person.confidence:
            person.rule = rule
        person.places.append(naming.name)
        self._learn(person, tagged, text, naming)

    def _speaks(self, tagged: Tagged, naming: Naming, words: tuple[str, ...]) -> None:
        """ "Hale said" tells that the Oscar Hale of the line before is a person."""
        people = self.by_surname.get(words[-1], [])
        if len(people) == 1 and people[0].rule == "name-alone" and _reports(tagged, naming):
            people[0].rule = "speaks"

    def mention(self, tagged: Tagged, text: str, naming: Naming, span: Span) -> Mention | None:
        """The mention at a naming, with the person it stands for where one is left."""
        words = _name_words(tagged, naming)
        title = role_words(tagged, text, naming.first, naming.name)
        candidates = self.candidates(words, self._gender(tagged, naming))
        if len(candidates) == 1:
            person = candidates[0]
            if person.rule == "name-alone" and naming.first == naming.name:
                return None
            role = person.role if not title or _fuller(person.role, title) else title
            return Mention(span, span.of(text), person.name, role, person.side, "person")
        if candidates:
            names = tuple(p.name for p in candidates)
            return Mention(span, span.of(text), "", title, _common_side(candidates), "person", names)
        return self._stranger(tagged, naming, span, text, title)

    def candidates(self, words: tuple[str, ...], gender: str = "") -> list[Person]:
        """The persons who can be called by these words."""
        name = " ".join(words)
        known = self.known.get(name)
        if name in self.by_name:
            return [self.by_name[name]]
        if known and (len(words) > 1 or words[0] not in self.by_surname):
            return [
                self.by_name.get(known.name) or self._enter(known, known.name, tuple(known.name.split()), "known-actor")
            ]
        found = [p for p in self.by_surname.get(words[-1], []) if len(words) == 1 or p.words[0] == words[0]]
        fitting = [p for p in found if not gender or p.gender in ("", gender)]
        sure = [p for p in fitting if p.rule in SURE]
        return sure or fitting

    def _in_that_office(self, tagged: Tagged, naming: Naming, words: tuple[str, ...]) -> KnownActor | None:
        """ "Secretary Hale": the one person on record with that surname and such an office."""
        title = {w.lower() for w in tagged.words[naming.first : naming.name]}
        found = [
            actor
            for actor in self.known_by_surname.get(words[-1].casefold(), ())
            if len(words) == 1 and any(title & set(office.title.lower().split()) for office in actor.offices)
        ]
        return found[0] if len(found) == 1 else None

    def _enter(self, known: KnownActor | None, name: str, words: tuple[str, ...], rule: str) -> Person:
        person = Person(known.name if known else name, words, rule)
        first = words[0]
        person.family_first = first in self.vocabulary.family_first and len(words) < 4
        person.gender = self.vocabulary.genders.get(first, "")
        if known and known.offices:
            person.office, person.side = known.offices[0].role, known.offices[0].side
        self.by_name[person.name] = person
        for surname in person.surnames:
            self.by_surname.setdefault(surname, []).append(person)
        return person

    def _learn(self, person: Person, tagged: Tagged, text: str, naming: Naming) -> None:
        after = apposition_after(tagged, naming.last)
        for span in ((naming.first, naming.name), after):
            if span and span[1] > span[0]:
                person.learn_role(role_words(tagged, text, *span))
                person.side = person.side or side_of_role(tagged, *span)
                person.gender = person.gender or _gender_of(self.vocabulary.genders, tagged.words[span[0] : span[1]])

    def _rule(self, tagged: Tagged, naming: Naming, words: tuple[str, ...], known: KnownActor | None) -> str:
        if known:
            return "known-actor"
        if naming.first < naming.name or apposition_after(tagged, naming.last):
            return "titled-name"
        if words[0] in self.vocabulary.genders:
            return "given-name"
        if words[0] in self.vocabulary.family_first and len(words) < 4:
            return "family-name-first"
        return "speaks" if _reports(tagged, naming) and tagged.tags[naming.first - 1] != "D" else "name-alone"

    def _gender(self, tagged: Tagged, naming: Naming) -> str:
        return _gender_of(self.vocabulary.genders, tagged.words[naming.first : naming.name])

    def _stranger(self, tagged: Tagged, naming: Naming, span: Span, text: str, title: str) -> Mention | None:
        """A single name nobody introduced counts with a title or as the subject of a reporting verb."""
        if naming.in_headline:
            return None
        if naming.first == naming.name and not _reports(tagged, naming):
            return None
        side = side_of_role(tagged, naming.first, naming.name)
        return Mention(span, span.of(text), " ".join(_name_words(tagged, naming)), title, side, "person")


def _fuller(role: str, other: str) -> bool:
    """Does `role` say all that `other` says, and more?"""
    return set(other.lower().split()) < set(role.lower().split())


def _shared(role: str, office: str) -> bool:
    return bool({w for w in role.lower().split() if len(w) > 3} & set(office.lower().split()))


def _reports(tagged: Tagged, naming: Naming) -> bool:
    """Does a reporting verb stand beside the name?"""
    return "V" in (tagged.tags[naming.last : naming.last + 1], tagged.tags[naming.first - 1])


def _name_words(tagged: Tagged, naming: Naming) -> tuple[str, ...]:
    words = [w for w in tagged.words[naming.name : naming.last] if w not in ('"', "“", "”")]
    return tuple(words)


def _gender_of(genders: dict[str, str], words: list[str]) -> str:
    return next((genders[w] for w in words if genders.get(w)), "")


def _common_side(people: list[Person]) -> str | None:
    sides = {p.side for p in people}
    return sides.pop() if len(sides) == 1 else None
