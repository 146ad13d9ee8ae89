"""What a sentence says of the occasion beside who, what and when: rank of each side, series, who asked, who reports."""

import re
from dataclasses import dataclass, replace

from articles.dates.words import ORDINALS
from articles.extraction.contacts.clauses import HEAD, OPENER, TAIL
from articles.extraction.contacts.facts import RANKS, levels_in
from articles.extraction.contacts.scene import D, P, Party, Scene
from articles.extraction.contacts.slots import Slots
from articles.extraction.contacts.words import VERB
from articles.extraction.findings import Evidence
from articles.text import Span

NTH = (
    rf"(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS.keys() - {'final', 'last'}, key=len, reverse=True))})"
)
HEAD_NOUN = (
    r"(?:[Tt]alks|[Dd]ialogues?|[Cc]ommission|[Cc]ommittee|[Cc]onsultations?|[Ww]orking [Gg]roup|[Ss]ummit|[Ff]orum|"
    r"[Cc]onference|[Mm]echanism|[Cc]ouncil|[Nn]egotiations|[Ss]trategic [Pp]artnership)"
)
CAPITAL_NOUN = re.sub(r"\[(\w)\w\]", r"\1", HEAD_NOUN)
NAMED_SERIES = rf"(?:[A-Z][\w&'–-]+ (?:(?:and|of|for|on) )?){{1,6}}?{CAPITAL_NOUN}"
COMMON_SERIES = rf"(?:[\w'–-]+ ){{0,4}}?{HEAD_NOUN}"
NUMBERED = re.compile(
    rf"\b{NTH} (?:annual |regular |plenary )?(?:(?:round|session|meeting|edition|iteration)s? of (?:the |their )?"
    rf"(?P<of>{COMMON_SERIES})|(?P<named>{NAMED_SERIES}))\b"
)
SERIES = re.compile(
    rf"\b[Tt]he (?:annual |regular |biennial )?(?P<named>(?:[A-Z][\w&'–-]+ (?:and )?){{2,6}}?{CAPITAL_NOUN})\b"
)
TRACK = (
    ("1.5", re.compile(r"\btrack[ -](?:1\.5|one and a half|one-and-a-half)(?!\w)", re.IGNORECASE)),
    (
        "2",
        re.compile(
            r"\btrack[ -](?:2|two|ii)\b|\b(?:unofficial|non-official|informal) (?:\w+ )?(?:talks|dialogue|meeting)s?"
            r"[^.;]{0,60}\b(?:scholars|academics|former|retired|think tanks?)\b",
            re.IGNORECASE,
        ),
    ),
)
COUNTERPART = re.compile(r"[^,.;]{0,30}\b(?:counterparts?|opposite numbers?|colleagues?)\b")
TITLE_BEFORE = re.compile(r"[\w' -]{3,50} (?:of|from)(?: the)? $")
TITLE_END = re.compile(r"[,.;]| (?:and|on|in|at|to|for|from|with|by)\b")
JOINS = re.compile(r"(?:,|,? and)(?: the)? $")
INITIATED = re.compile(
    r"\bat (?:the )?(?:request|invitation|initiative|behest|suggestion|urging) of (?:the )?(?:\w+ )?"
    rf"(?P<of>{P})|\bat (?:the )?(?P<owner>{P})(?:'s?)? (?:\w+ ){{0,3}}?(?:request|invitation|initiative|behest|urging)"
    rf"|\b(?:requested|initiated|sought) by (?:the )?(?P<by>{P})"
)
NEW_DATE = re.compile(
    r"\b(?:until|till|to|(?:rescheduled|moved|put back|pushed back) (?:\w+ ){0,2}for|new date of)"
    rf"(?: the)?(?: late| early| mid| at least)? (?P<date>{D})"
)


ENOUGH = 40


@dataclass(frozen=True, slots=True)
class Occasion:
    """Facts that most sentences leave open; empty where they do."""

    side_levels: tuple[tuple[str, str], ...] = ()
    track: str = ""
    series: str = ""
    number: str = ""
    initiator: str | None = None
    reported_by: tuple[str, ...] = ()
    new_start: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def filled_by(self, other: "Occasion") -> "Occasion":
        """This one, with what only the other knows."""
        levels = dict(other.side_levels) | dict(self.side_levels)
        return replace(
            self,
            side_levels=tuple(sorted(levels.items())),
            track=other.track if not self.track or other.track in ("1.5", "2") else self.track,
            series=self.series or other.series,
            number=self.number or other.number,
            initiator=self.initiator or other.initiator,
            reported_by=tuple(sorted({*self.reported_by, *other.reported_by})),
            new_start=self.new_start or other.new_start,
            evidence=self.evidence + other.evidence if len(self.evidence) < ENOUGH else self.evidence,
        )


def read_occasion(scene: Scene, slots: Slots, cue: int, own: tuple[int, int], status: str) -> Occasion:
    """The occasion of the cue at `cue` in its line; `own` is the stretch of the line about this event."""
    notes: list[Evidence] = []
    levels = _side_levels(scene, slots, notes)
    told = around_occasion(scene, slots.sides, cue)
    initiator = _initiator(scene, slots.sides, own, notes)
    return replace(
        told,
        side_levels=levels,
        track=told.track or ("1" if len(levels) == len(slots.sides) else ""),
        initiator=initiator,
        new_start=_new_start(scene, own, notes) if status == "postponed" else None,
        evidence=told.evidence + tuple(notes),
    )


def around_occasion(scene: Scene, sides: tuple[str, ...], cue: int) -> Occasion:
    """What any sentence about a contact can add: series, number, track and which side reports it."""
    notes: list[Evidence] = []
    series, number = _series(scene, notes)
    return Occasion(
        track=next((code for code, pattern in TRACK if pattern.search(scene.text)), ""),
        series=series,
        number=number,
        reported_by=_reported_by(scene, sides, cue, notes),
        evidence=tuple(notes),
    )


def _series(scene: Scene, notes: list[Evidence]) -> tuple[str, str]:
    m = NUMBERED.search(scene.text) or SERIES.search(scene.text)
    if not m:
        return "", ""
    kind = "named" if m["named"] else "of"
    notes.append(Evidence("series", _span(scene, m, kind), m[kind]))
    if m.re is SERIES:
        return m["named"], ""
    nth = m["nth"]
    number = re.sub(r"\D", "", nth) if nth[0].isdigit() else str(ORDINALS[nth])
    notes.append(Evidence("number_in_series", _span(scene, m, "nth"), number))
    return m[kind], number


def _span(scene: Scene, m: re.Match, group: str) -> Span:
    start, end = m.span(group)
    return Span(scene.span.start + start, scene.span.start + end)


def _side_levels(scene: Scene, slots: Slots, notes: list[Evidence]) -> tuple[tuple[str, str], ...]:
    """The rank of each side: by its title before or behind its name; a counterpart has the other's."""
    found: dict[str, set[str]] = {}
    same: list[str] = []
    for party in slots.parties:
        if party not in scene.parties:
            continue
        ranks = _ranks(scene, scene.parties.index(party))
        if ranks:
            found.setdefault(party.side, set()).update(ranks)
            notes.append(Evidence("level", _with_title(scene, party), party.side))
        elif COUNTERPART.match(_after(scene, scene.parties.index(party))):
            same.append(party.side)
    highest = {side: next(rank for rank in RANKS if rank in ranks) for side, ranks in found.items()}
    if same and highest:
        best = next(rank for rank in RANKS if rank in highest.values())
        highest |= {side: best for side in same if side not in highest}
    return tuple(sorted(highest.items()))


def _with_title(scene: Scene, party: Party) -> Span:
    """A party's words with the title behind them: "B" and "'s defence minister"."""
    index = scene.parties.index(party)
    title = TITLE_END.split(_after(scene, index), maxsplit=1)[0].rstrip()
    start = scene.line.index(chr(0xE000 + index))
    return scene.text_span(start, start + 1 + len(title)) if title else party.span


def _ranks(scene: Scene, index: int, most_joined: int = 4) -> list[str]:
    """The ranks in the words of a party and next to it; of "A and B ministers" both are ministers."""
    party = scene.parties[index]
    after = _after(scene, index)
    joined = most_joined and JOINS.fullmatch(after) and index + 1 < len(scene.parties)
    if joined and scene.parties[index + 1].kind != "person":
        return _ranks(scene, index + 1, most_joined - 1)
    before = TITLE_BEFORE.search(scene.line, 0, scene.line.index(chr(0xE000 + index)))
    words = f"{before[0] if before else ''} {scene.words(party.span)} {party.role} {after}"
    return levels_in(words, (party.side,))


def _after(scene: Scene, index: int) -> str:
    """The words behind a party up to the next one or the next verb, at most 60 characters."""
    line = scene.line
    start = line.index(chr(0xE000 + index)) + 1
    following = re.search(P, line[start : start + 60])
    stop = start + (following.start() if following else 60)
    verb = VERB.search(line, start, stop)
    return line[start : verb.start() if verb else stop]


def _initiator(scene: Scene, sides: tuple[str, ...], own: tuple[int, int], notes: list[Evidence]) -> str | None:
    m = INITIATED.search(scene.line, *own)
    if not m:
        return None
    party = scene.party(m["of"] or m["owner"] or m["by"])
    if party.side not in sides:
        return None
    notes.append(Evidence("initiator", party.span, party.side))
    return party.side


def _new_start(scene: Scene, own: tuple[int, int], notes: list[Evidence]) -> str | None:
    """The day to which it was moved."""
    m = NEW_DATE.search(scene.line, *own)
    if not m:
        return None
    found = scene.date(m["date"])
    start = found.value.partition("/")[0]
    notes.append(Evidence("new_start", found.span, start))
    return start


def _reported_by(scene: Scene, sides: tuple[str, ...], cue: int, notes: list[Evidence]) -> tuple[str, ...]:
    """The sides of the contact whose people the sentence names as its source: "B's ministry said", before or behind."""
    line, head = scene.line, HEAD.match(scene.line)
    stretches = [m.span() for m in TAIL.finditer(line) if not m.start() <= cue < m.end()]
    if head and head.end() <= cue:
        opener = OPENER.match(line)
        stretches.append((opener.end() if opener else 0, head.end()))
    parties = [scene.party(m[0]) for start, end in stretches for m in re.finditer(P, line[start:end])]
    telling = [p for p in parties if p.side in sides]
    notes += [Evidence("reported_by", p.span, p.side) for p in telling]
    return tuple(sorted({p.side for p in telling}))
