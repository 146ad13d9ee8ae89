"""A reporting verb with its subject and what it reports, and the shapes that stand around such verbs."""

import re
from dataclasses import dataclass, field

from articles.extraction.clauses import HEAD, WORD
from articles.extraction.findings import Mention
from articles.extraction.vocabulary import Cue

QUOTED = "QYZ"
NOUN_BEFORE = frozenset("DdsmJPoSeg")
ADJUNCTS = re.compile(
    rf"(?:[RM#]|,(?=R,)|[oP](?:[Dd]{{0,2}}(?:{WORD}[s']?){{0,10}}{HEAD}|p)(?:[oP][Dd]{{0,2}}(?:{WORD}[s']?){{0,8}}{HEAD})*)+"
)
OBJECT = re.compile(rf"p|[Dd]{{0,2}}(?:{WORD}[s']?){{0,8}}{HEAD}(?:[oP][Dd]{{0,2}}(?:{WORD}[s']?){{0,8}}{HEAD}){{0,2}}")


@dataclass(slots=True)
class Site:
    """One reporting verb at letter `k` of a line, its subject, and the letters of what was said."""

    k: int
    cue: Cue
    rule: str
    speaker: Mention | None = None
    begin: int = 0
    end: int = 0
    parts: list[tuple[int, int]] = field(default_factory=list)
    inherits: bool = False
