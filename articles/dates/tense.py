"""Whether a date in a sentence lies behind the day of publication or before it.

"Held Tuesday" is the last Tuesday, "will meet Tuesday" the next. The nearest word to the left that tells decides;
where none does, the first to the right. A plan told in the past ("was to meet Tuesday") can be either.
"""

import re
from typing import Literal

Tense = Literal["past", "future", "either", ""]

_MOVES = (
    "be|hold|meet|visit|travel|start|begin|resume|host|attend|arrive|leave|take|go|fly|sign|discuss|launch|open|close|end|"
    "continue|return|convene|sit|speak|talk|deliver|release|land|come|make|give|address|join|reopen|announce|vote|decide|"
    "finali[sz]e|complete|receive|welcome|see|head|chair|brief|appear|report|send|face|exchange|gather|reconvene|lead|depart"
)
FUTURE = re.compile(
    r"(?:will|shall|due to|set to|expected to) have(?! (?:\w+ )?(?:met|held|been|had|\w+ed)\b)"
    r"|will|'ll|won't|shall|would(?! have)|may(?! have)|might(?! have)|could(?! have)"
    rf"|can|to be (?:held|\w+ed|taken|made)|to (?:{_MOVES})\b|(?:is|are) to(?= [a-z])|due|set (?:for|to)"
    r"|scheduled|expect(?:ed|s|ing)?|plann?(?:ed|s|ning)?(?! by)|slated|supposed|tentatively|going to|hop(?:es?|ing) to"
    r"|intend(?:s|ed)?|next|upcoming|forthcoming|coming|until|ahead of|deadline"
    r"|by(?= $)|before(?= $)|no later than|(?:is|are|am) \w+ing"
    r"|starting|beginning|begins|starts|resumes|departs|arrives|kicks off|ends|lasts|effective"
    r"|invit(?:ed|es?|ing)|(?:agrees?|agreed|proposes?"
    r"|proposed|offer(?:s|ed)?) (?:to|a|an|talks|that|holding|meeting|sending)"
    r"|(?:suggest|urg|demand|request|recommend)(?:e?d|es|s) that"
)
PAST = re.compile(
    r"(?!(?:armed|united|need|indeed|speed|unprecedented|detailed|so-called|alleged"
    r"|advanced|aged|limited|naked|sacred|hundred|"
    r"embed|feed|exceed|proceed|succeed|breed|seed|bed|red|led by)\b)[a-z]{2,}ed\b"
    r"|was|were|had|has|have|said|says|met|held|told|spoke|went|came|took|gave"
    r"|made|left|began|became|wrote|sent|saw|put|"
    r"rose|fell|hit|shot|flew|sat|led|got|drew|broke|brought|thought|knew|kept"
    r"|paid|lost|won|struck|sought|stood|ran|set off|set out|read|"
    r"quoted|would have|could have|after(?= $)|since|last|ago|earlier|previous"
    r"|recent|did|grew|sold|bought|spent|overthrew|withdrew|"
    r"swore|spread|sank|shook|fought|found|caught|cut|dealt|heard|meant|quit|rode|sang|slept|taught|threw|woke|wore"
)
PLANNED_BACK = re.compile(
    r"(?:refused|declined|failed|vowed not) to \w+"
    r"|(?:was|were|had been|been)(?: \w+)? (?:due|to|set|scheduled|expected|planned|supposed|slated)"
    r"(?: to (?:have (?:been )?)?\w+|(?<=to) (?:have (?:been )?)?\w+)?(?: \w+ly)?"
)
CUE = re.compile(
    rf"(?<![\w'])(?:(?P<either>(?:{PLANNED_BACK.pattern})(?!\w))|(?P<future>(?:{FUTURE.pattern})(?!\w))"
    rf"|(?P<past>(?:{PAST.pattern})(?!\w)))|(?P<soon>'ll\b)"
)
FINITE_PLAN = re.compile(r"agreed|proposed|offered|invited|planned|scheduled")
REACH = 140


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense:
    """The tense of the clause around `text[start:end]`, empty where no word tells."""
    left = text[max(sentence[0], start - REACH) : start]
    found = ""
    for cue in CUE.finditer(left):
        found = _tense_of(cue)
    if found:
        return found
    cue = CUE.search(text, end, min(sentence[1], end + REACH))
    if not cue:
        return ""
    return "past" if FINITE_PLAN.match(cue[0]) else _tense_of(cue)


def _tense_of(cue: re.Match) -> Tense:
    return "future" if cue.lastgroup == "soon" else cue.lastgroup
