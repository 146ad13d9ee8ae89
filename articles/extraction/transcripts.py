"""Transcripts: lines that open with a speaker's label, one statement a turn."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from articles.extraction.actors import Cast
from articles.extraction.findings import Mention, Quote
from articles.extraction.people import Person
from articles.extraction.vocabulary import RULES
from articles.text import Reading, Span

LABEL = re.compile(
    r"[\"“]?(?:\[[^\]\n]{1,40}\]\s*)?(?P<label>[^\s:.!?“”\"\[\]#@](?:[^:!?\n“”\"\[\]]{0,68}?[^\s:!?\n“”\"\[\]])??)\s{0,2}:(?=\s|$)"
)
CALLED = re.compile(
    r"(?i)\b(reporters?|journalists?|press|media|question(?:er)?|interviewer|moderator|host|anchor|correspondent"
    r"|audience|caller|staff|speaker|participant|interpreter|translator)\b"
)
QUESTION = re.compile(r"(?i)^(q|question|press|the press|reporters?(?: \d+)?|journalists?)$")
ANSWER = re.compile(r"(?i)^(a|answer)$")
SMALL = frozenset(
    "of the from and for in a an at to s by reporter journalist asked after clip off mic anchor "
    "spokesperson spokesman spokeswoman".split()
)
OFFICES = frozenset(
    "president spokesperson spokesman spokeswoman minister secretary congressman senator ambassador chairman".split()
)
DIRECTION = re.compile(r"^[\"“]?[(\[][^()\[\]]{0,80}[)\]]?[.\"”]{0,3}$")
SIGN_OFF = re.compile(
    r"^[\"“]?(?:Follow .{3,60} on (?:Twitter|X)\b|Read (?:more|the rest)\b|Editor’s note|Editor's note)"
)
REASON = "The paragraph opens with the speaker's label and a colon; the turn runs to the next label."
QUESTION_REASON = "A reporter's turn in a transcript: it belongs to no side."


@dataclass(frozen=True, slots=True)
class Turn:
    """What one label governs: the label's own place and the lines of the turn."""

    label: Span
    pieces: tuple[Span, ...]
    quoted: bool


def find_turns(reading: Reading, cast: Cast) -> tuple[list[Turn], set[int]]:
    """The turns of a text, and where the lines begin that they use up."""
    labels = _labels(reading, cast)
    turns: list[Turn] = []
    used: set[int] = set()
    label, pieces = None, []
    for line in reading.paragraphs:
        found = labels.get(line.start)
        if found:
            _close(turns, label, pieces, reading)
            label, pieces = found, []
            rest = _content(reading, Span(found.end, line.end), skip_colon=True)
        elif label and not _ends_turn(reading, line, label):
            rest = _content(reading, line)
        else:
            _close(turns, label, pieces, reading)
            label, pieces = None, []
            continue
        used.add(line.start)
        if rest:
            pieces.append(rest)
    _close(turns, label, pieces, reading)
    return turns, used


def turn_quotes(reading: Reading, cast: Cast, turns: Iterable[Turn]) -> Iterable[Quote]:
    """One statement a turn."""
    identify = _Identify(reading, cast)
    for turn in turns:
        speaker, asks = identify.speaker(turn.label)
        hull = Span(turn.pieces[0].start, turn.pieces[-1].end)
        sure = 0.97 if speaker.name or asks else 0.85
        yield Quote(
            hull,
            turn.pieces,
            "turn",
            "transcript-question" if asks else "transcript-turn",
            QUESTION_REASON if asks else REASON,
            sure,
            speaker=speaker,
            cue=Span(turn.label.end, turn.label.end + 1),
            side=None if asks else speaker.side,
            channel="briefing" if "spokes" in speaker.role.lower() else "",
        )


def _labels(reading: Reading, cast: Cast) -> dict[int, Span]:
    """The labels of a text by the start of their line; a lone colon is a label only after a known speaker."""
    found: dict[int, Span] = {}
    for line in reading.paragraphs:
        m = LABEL.match(reading.text, line.start, min(line.end, line.start + 90))
        if m and line.start == 0 and _is_headline(reading.text, line) and not _asks(m["label"]):
            continue
        if m and m.end() < line.end and _like_a_label(m["label"]):
            found[line.start] = Span(*m.span("label"))
    counts = Counter(_key(span.of(reading.text)) for span in found.values())
    people = {m.span.end for m in cast.mentions if m.kind == "person"}
    asked = any(_asks(span.of(reading.text)) for span in found.values())
    sure = {
        start: span
        for start, span in found.items()
        if counts[_key(span.of(reading.text))] > 1
        or _names_a_speaker(span.of(reading.text), span.end in people)
        or (asked and len(span.of(reading.text).split()) < 4)
    }
    if any(span.of(reading.text).isupper() for span in sure.values()):
        sure |= {start: span for start, span in found.items() if span.of(reading.text).isupper()}
    introduced = {m.span.end for m in cast.mentions if m.kind == "person" and m.side}
    lone_known = any(span.end in introduced for span in sure.values())
    return sure if len(sure) > 1 or lone_known or _lone_turn(reading, sure) else {}


def _lone_turn(reading: Reading, labels: dict[int, Span]) -> bool:
    """One label alone makes a transcript only at the top of the text, before a whole answer."""
    if not labels:
        return False
    first = reading.paragraphs[0]
    return first.start in labels and len(first.of(reading.text).split()) > 20


def _is_headline(text: str, line: Span) -> bool:
    long = [w for w in re.findall(r"[^\W\d_]+", line.of(text)) if len(w) > 3]
    return 3 < len(long) < 25 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def _like_a_label(label: str) -> bool:
    words = re.findall(r"[^\W_]+", label)
    if not words or len(words) > 12 or re.search(r"\s[-–—―]", label):
        return False
    if CALLED.search(label) and len(words) < 9 and (words[-1] == "asked" or words[0][0].isupper()):
        return True
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in SMALL for w in words) and (
        words[0][0].isupper() or words[0] == "A"
    )


def _names_a_speaker(label: str, is_person: bool) -> bool:
    office = _key(label).removeprefix("the ") in OFFICES
    return (
        is_person
        or office
        or _is_outlet(label)
        or bool(CALLED.search(label) or ANSWER.match(label) or QUESTION.match(label))
    )


def _asks(label: str) -> bool:
    return bool(QUESTION.match(label) or CALLED.search(label) or _is_outlet(label))


def _key(label: str) -> str:
    return " ".join(label.lower().split())


def _is_outlet(label: str) -> bool:
    return _key(label).replace("’", "'") in _outlets()


@cache
def _outlets() -> frozenset[str]:
    lines = (RULES / "outlets.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(form for name in lines for form in (name.lower(), "the " + name.lower()))


def _ends_turn(reading: Reading, line: Span, label: Span) -> bool:
    """A transcript whose lines open with a quotation mark ends at the first that does not; so does a sign-off."""
    words = line.of(reading.text)
    before = reading.text[label.start - 1 : label.start]
    quoted = before in ('"', "“") and before != ""
    return bool(SIGN_OFF.match(words)) or (quoted and words[0] not in '"“')


def _content(reading: Reading, line: Span, *, skip_colon: bool = False) -> Span | None:
    text, start, end = reading.text, line.start, line.end
    while start < end and (text[start].isspace() or text[start] in '"“' or (skip_colon and text[start] == ":")):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '"”'):
        end -= 1
    if end <= start or DIRECTION.match(text[start:end]):
        return None
    return Span(start, end)


def _close(turns: list[Turn], label: Span | None, pieces: list[Span], reading: Reading) -> None:
    if label and pieces:
        turns.append(Turn(label, tuple(pieces), reading.text[label.start - 1 : label.start] in ('"', "“")))


class _Identify:
    """Who speaks under a label: a person of the text, an office that one person holds, or a reporter."""

    def __init__(self, reading: Reading, cast: Cast):
        self.reading, self.cast = reading, cast
        self.by_end = {m.span.end: m for m in cast.mentions}

    def speaker(self, label: Span) -> tuple[Mention, bool]:
        """The mention at the label, and whether it is a reporter's."""
        words = label.of(self.reading.text)
        mention = self.by_end.get(label.end)
        if _is_outlet(words) or CALLED.search(words) or QUESTION.match(words) or self._of_an_outlet(words):
            person = mention and mention.kind == "person" and not _is_outlet(words) and not CALLED.search(words)
            return Mention(label, words, mention.name if person else "", "reporter", None, "person"), True
        if ANSWER.match(words):
            return self._answering(label, words), False
        by_name = self.cast.register.by_name
        if mention and mention.candidates:
            return self._one_of(label, words, [by_name[name] for name in mention.candidates]), False
        if mention and (mention.name in by_name or mention.kind == "organisation"):
            return Mention(
                label, words, mention.name, mention.role, mention.side, mention.kind, mention.candidates
            ), False
        return self._by_surname_or_office(label, words), False

    def _answering(self, label: Span, words: str) -> Mention:
        """Under "A:" speaks the official whom the title introduces, or the only one of the text."""
        register = self.cast.register
        first = next((m for m in register.heading if m.side), None)
        if first and first.kind != "person":
            return Mention(label, words, "", first.text, first.side, "organisation")
        return self._one_of(label, words, [p for p in register.by_name.values() if p.side])

    def _one_of(self, label: Span, words: str, people: list[Person]) -> Mention:
        """The only candidate, or the first whom the title names; else the turn is left open."""
        titled = [m.name for m in self.cast.register.heading if m.name]
        named = sorted((p for p in people if p.name in titled), key=lambda p: titled.index(p.name))
        person = named[0] if named else people[0] if len(people) == 1 else None
        if person is None:
            return Mention(label, words, kind="person", candidates=tuple(p.name for p in people))
        return Mention(label, words, person.name, person.role, person.side, "person")

    def _of_an_outlet(self, words: str) -> bool:
        inside = re.search(r"\(([^)]+)\)", words)
        of = re.match(r"(.+?)['’]s? ", words)
        return any(m and _is_outlet(m[1]) for m in (inside, of))

    def _by_surname_or_office(self, label: Span, words: str) -> Mention:
        register = self.cast.register
        people = list(register.by_name.values())
        last = words.split()[-1].casefold()
        named = [p for p in people if any(s.casefold() == last for s in p.surnames)]
        role = _key(words).removeprefix("the ")
        found = named or [p for p in people if role and role in p.role.lower()]
        if found:
            return self._one_of(label, words, found)
        known = [a for a in register.known_by_surname.get(last, ()) if a.offices]
        if len(known) == 1 and known[0].name.split()[-1].casefold() == last:
            office = known[0].offices[0]
            return Mention(label, words, known[0].name, office.title, office.side, "person")
        name = " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in words.split())
        return Mention(label, words, "" if role in OFFICES else name, "", None, "person")
