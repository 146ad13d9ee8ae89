"""Who speaks under a transcript's label: a person of the text, the holder of an office, or a reporter."""

from articles.extraction.actors import Cast
from articles.extraction.findings import Mention
from articles.extraction.labels import ANSWER, CALLED, OFFICES, asks, is_outlet, key
from articles.extraction.people import Person
from articles.text import Reading, Span


class TurnSpeakers:
    """Identifies the labels of one text."""

    def __init__(self, reading: Reading, cast: Cast):
        self.reading, self.register = reading, cast.register
        self.by_end = {m.span.end: m for m in cast.mentions}

    def speaker(self, label: Span) -> tuple[Mention, bool]:
        """The mention at the label, and whether it is a reporter's."""
        words = label.of(self.reading.text)
        mention = self.by_end.get(label.end)
        if asks(words):
            person = mention and mention.kind == "person" and not is_outlet(words) and not CALLED.search(words)
            return Mention(label, words, mention.name if person else "", "reporter", None, "person"), True
        if ANSWER.match(words):
            return self._answering(label, words), False
        by_name = self.register.by_name
        if mention and mention.candidates:
            return self._one_of(label, words, [by_name[name] for name in mention.candidates]), False
        if mention and (mention.kind == "organisation" or (mention.name in by_name and mention.side)):
            return Mention(label, words, mention.name, mention.role, mention.side, mention.kind), False
        return self._by_name_or_office(label, words), False

    def _answering(self, label: Span, words: str) -> Mention:
        """Under "A:" speaks whom the title introduces, or the only official of the text."""
        first = next((m for m in self.register.heading if m.side), None)
        if first and first.kind != "person":
            return Mention(label, words, "", first.text, first.side, "organisation")
        return self._one_of(label, words, [p for p in self.register.by_name.values() if p.side])

    def _one_of(self, label: Span, words: str, people: list[Person]) -> Mention:
        """The only candidate, or the first whom the title names; else the turn is left open."""
        titled = [m.name for m in self.register.heading if m.name]
        named = sorted((p for p in people if p.name in titled), key=lambda p: titled.index(p.name))
        person = named[0] if named else people[0] if len(people) == 1 else None
        if person is None:
            return Mention(label, words, kind="person", candidates=tuple(p.name for p in people))
        return Mention(label, words, person.name, person.role, person.side, "person")

    def _by_name_or_office(self, label: Span, words: str) -> Mention:
        people = list(self.register.by_name.values())
        last = words.split()[-1].casefold()
        role = key(words).removeprefix("the ")
        found = (
            [p for p in people if p.side and last in {s.casefold() for s in p.surnames}]
            or [p for p in people if role and role in p.role.lower()]
            or [p for p in people if p.side and last in p.name.casefold().split()]
            or [p for p in people if last in {s.casefold() for s in p.surnames}]
        )
        if found:
            return self._one_of(label, words, found)
        if role in OFFICES:
            return self._answering(label, words)
        return self._on_record(label, words, last)

    def _on_record(self, label: Span, words: str, last: str) -> Mention:
        """Somebody whom the text does not introduce, but whose surname one person on record has."""
        known = [a for a in self.register.known_by_surname.get(last, ()) if a.offices]
        if len(known) == 1 and known[0].name.split()[-1].casefold() == last:
            office = known[0].offices[0]
            return Mention(label, words, known[0].name, office.role, office.side, "person")
        name = " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in words.split())
        return Mention(label, words, name, "", None, "person")
