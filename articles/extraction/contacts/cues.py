"""Words that can tell of a contact, each with the shape of the sentence around it.

Kinds: `mutual` (A met B, A and B met), `with` (A spoke with B), `object` (A hosted B), `to` (A wrote to B), `place`
(A visited B), and nouns: `event` (talks between A and B), `visit` (A's visit to B), `letter`, `invitation`.
"""

import re
from dataclasses import dataclass
from functools import cache

from articles.extraction.contacts.scene import D, L, P
from articles.extraction.contacts.words import rows

NOUNS = frozenset({"event", "visit", "letter", "invitation"})
NO_MEETING = re.compile(
    r" (?:(?:each other|one another|the|these|those|this|that|their|its|his|her|all|any|some|a|an|our"
    r"|of|current|new|growing|rising|basic|own|with (?:a|an|the|"
    r"widespread|strong|fierce|little|resistance|opposition)|[\w-]+s'?|P(?:'s)?) ){0,3}?"
    r"(?:demands?|needs?|targets?|goals?|deadlines?|obligations?|commitments?"
    r"|requirements?|conditions?|standards?|criteria|expectations?|"
    r"challenges?|resistance|opposition|criticism|quota|costs?|end|death|threshold"
    r"|approval|objections?|bar|mark|test|mandate|guidelines|rules|skepticism|scepticism|halfway)\b"
)
QUICK = re.compile(
    r"\b(?:met|meets?|meeting|sen[dt]|dispatch|despatch|summon|table|mixed|sitting|conven|shuttl|carr(?:y|ie)|pass|relay|convey|plenary|intergov"
    r"|bilateral|session|round|talk|sat down|sits? down|g(?:ather|o|i|av|re)|c(?:ome"
    r"|ame|onve|onfer|onsul|ommuni|onver|all|abl)|huddl|sp(?:eak|ok)|chatt|"
    r"discuss|exchang|in (?:touch|contact)|engag|negotia|host|receiv|welcom|extended"
    r"|rang|rings|phon|tele|wr[io]t|messag|visit|tour|arriv|land|"
    r"le(?:ft|av)|depart|set (?:off|out)|touch|fl[eyio]|travel|head|went|journ|return|put|dock|anchor|port|"
    r"trip|stopover|expected in|due in"
    r"|encounter|get-together|face-to|lunch|dinner|audience|"
    r"dialogue|working group|joint|commission|summit|video|virtual|hotline|hot line"
    r"|led (?:by|the)|military|combined|exercise|drill|man[eo]|war ?game|letter|"
    r"diplomatic note|note verbale|mediat|shuttle|proximity|indirect|invit|condolence"
    r"|is in|are in|parley|bargain|paid|pays|made|makes)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CueKind:
    """A row of contact_cues.csv."""

    id: str
    kind: str
    format: str
    mode: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a scene's line."""

    cue: CueKind
    start: int
    end: int
    words: str


@cache
def _all_cues() -> tuple[re.Pattern, tuple[CueKind, ...]]:
    kinds, parts = [], []
    for i, row in enumerate(rows("contact_cues.csv")):
        kinds.append(CueKind(row["id"], row["kind"], row["format"], row["mode"]))
        parts.append(f"(?P<c{i}>(?:{_with_signs(row['pattern'])})(?![\\w-]))")
    order = sorted(range(len(parts)), key=lambda i: RANK.index(kinds[i].id) if kinds[i].id in RANK else len(RANK))
    return re.compile(r"(?<![\w-])(?:" + "|".join(parts[i] for i in order) + ")", re.IGNORECASE), tuple(kinds)


RANK = [
    "mediation",
    "video",
    "port call",
    "call",
    "wrote",
    "ship",
    "hotline",
    "dialogue",
    "letter",
    "met",
    "spoke",
    "talked",
    "visited",
    "arrived",
]


def _with_signs(pattern: str) -> str:
    """In the list {P}, {L} and {D} stand for the characters of parties, places and dates."""
    return pattern.replace("{P}", P).replace("{L}", L).replace("{D}", D)


def _met_otherwise(line: str, m: re.Match) -> bool:
    """To meet a demand, and demands that are met, are no meetings."""
    passive = line[: m.start()].endswith((" be ", " been ", " are ", " is ", " were ", " was "))
    return bool(NO_MEETING.match(line, m.end())) or passive


def find_cues(line: str) -> list[Hit]:
    """The cues of a scene's line, in order."""
    anywhere, kinds = _all_cues()
    found = []
    for m in anywhere.finditer(line):
        cue = kinds[int(m.lastgroup[1:])]
        if cue.id == "met" and _met_otherwise(line, m):
            continue
        start = m.end() - len("visit") if m[0].endswith(" visit") else m.start()
        found.append(Hit(cue, start, m.end(), line[start : m.end()]))
    return found
