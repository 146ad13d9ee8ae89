"""What became of a contact, from the words around its cue; None where the words say that it is none."""

import re
from dataclasses import dataclass

from articles.extraction.contacts.cues import NOUNS, Hit
from articles.extraction.contacts.slots import SlotReader

UNREAL = re.compile(
    r"(?:^|[ ,“(])(?:[Ii]f|[Uu]nless|as if|as though|wish(?:es|ed)?|[Ww]hether|doubt(?:s|ed|ful)?|unlikely)\b[^,;]*$"
    r"|^(?:Had|Were|Should)\b[^,;]*$"
)
CONDITION = re.compile(r"\b(?:if|provided|as long as|on condition|only when|once)\b")
NEGATED = re.compile(
    r"\b(?:not|never|n't|no longer|yet to|without|neither|nor|nobody|no one|neither side"
    r"|hardly|fail(?:ed|s) to|unable to|no (?:plans?|hurry|intention|reason|desire|wish)(?: to| for)?|"
    r"oppos(?:e|es|ed|ing|ed to)|lack of|absence of|instead of|rather than)\b(?: (?:going to|able to|any|a|an|the"
    r"|his|her|their|direct|yet|even|been|be|plan(?:s|ned|ning)? to|to|"
    r"have|had|having|hold(?:ing)?|held|currently|formally|so much as|once|such"
    r"|face-to-face|formal|with|in|a single|one|[a-z]+ly))* ?$"
)
NO_EVENT = re.compile(r"\b[Nn]o (?:[\w-]+ ){0,3}$")
QUESTION = re.compile(
    r"^\W*(?:[\w .]{1,40}: )?(?:(?:And|But|So),? )?(?:Will|Would|Could|Can|Does"
    r"|Do|Did|Is|Are|Has|Have|Should|May|Might|When|Where)\b[^?]*\?"
)
UNDER_WAY_TO = re.compile(
    r"\b(?:is|are|'s)(?: also| now| both| then)? (?:heading|travel+ing|flying|going|returning|journeying)\b[^,;]*$"
)
WELCOME_TO_COME = re.compile(r"[^,;.]{0,60}? to (?:visit|come|pay|travel|attend)\b")
POLITE = re.compile(r"\b(?:hono[u]?red|pleased|happy|glad|delighted|pleasure|privilege|great|good|honou?r) to $")
NOBODY = re.compile(r"\W*(?:Neither|None|No)\b")
DID_NOT = re.compile(
    r"[^.;\x00]{0,90}?\b(?:did not|didn't|never|has not|have not|had not|does not) "
    r"(?:take|taken|took|happen\w*|be|been|occur\w*|materiali\w+)\b"
)
WILL_NOT = re.compile(
    r"[^.;\x00]{0,90}?\b(?:will not|would not|won't|is not going to) (?:take place|happen|be held|go ahead|proceed)\b"
)
DENIED = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing)|disputed(?= that"
    r"| reports?| claims?))\b(?: [^\s,.;]+){0,5}? "
    r"(?:that|reports?|having|rumou?rs|claims?|allegations?|holding|meeting|it|he|she|they|there|any)\b"
)
THREAT = re.compile(r"\bthreat(?:en(?:s|ed|ing)?|s)? (?:to|of|that)\b")
WISH_THAT = re.compile(r"\b(?:propos|suggest|urg|request|recommend|demand|insist)(?:ed|es|s|e|ing)? that$")
WORD_END = re.compile(r"\w*")
ON_WHICH = re.compile(r"(?:where|when|during which|at which|in which)$")
MEANT_TO = re.compile(r"\b(?:was|were|had been|would have)\b(?: \w+){0,2} (?:to|\w+ed)?\b")
A_PLAN = re.compile(
    r"\W*(?:[\w-]+ )?(?:[Pp]lans?|[Pp]roposals?|[Aa] (?:[\w-]+ )?(?:plan|proposal)|[Aa]n? (?:idea|bid)|[Bb]ids?"
    r"|[Ii]deas?|[Ee]fforts?) (?:for|to|by|of)\b"
)
AS_PLANNED = re.compile(
    r"[^;]{0,60}?\bas (?:previously |originally |earlier )?(?:planned|scheduled|agreed|announced)\b"
)
ACCEPTED = re.compile(r"\b(?:accept(?:s|ed)?|agree(?:s|d)?|approv(?:es|ed)|confirm(?:s|ed))\b")
WOULD = re.compile(r"\b(?:would|may|might|could)\b")
REFUSED = (
    r"declin|refus|reject|turn(?:s|ed|ing)? down|spurn|rebuff|snub|rul(?:es|ed"
    r"|ing) out|(?:will|would|shall) not|won't|wouldn't|boycott|opt(?:ed|s) out"
)
DROPPED = (
    r"call(?:s|ed|ing)? off|cancel|scrap|scuttl|axed|br(?:eak|oke|eaks|oken|eaking)(?: the)? off"
    r"|pull(?:s|ed|ing)? out of|withdr[ae]w(?:n|s|ing)? from|walk(?:s|ed|ing)? out of"
    r"|abandon|abort|suspend|shelv|ditch|cut short|break off|broken off"
)
DELAYED = r"postpon|put(?:s|ting)? off|delay|defer(?:s|red|ring)?\b|push(?:es|ed)? back|reschedul"
FELL_AWAY = re.compile(rf"(?P<cancelled>{DROPPED})|(?P<postponed>{DELAYED})")
WISHED = (
    r"propos|offer|suggest|urg(?:e|es|ed|ing)\b|call(?:s|ed|ing)? (?:for|on|upon)"
    r"|invit|ready|willing|open to|want(?:s|ed)?\b|hop(?:es?|ed|ing)\b|seek|sought"
    r"|ask(?:s|ed|ing)?\b|"
    r"request|appeal|consider|\bmay\b|might|could\b|prepared to|demand|float(?:s"
    r"|ed)|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|interest(?:ed)? in|encourag"
    r"|"
    r"propos|potential|possib(?:le|ility)|likely|explor(?:e|es|ing)|in favou?r of|bid (?:to"
    r"|for)|should\b|need(?:s|ed)? to|welcome (?:a|to)|look(?:s|ing|ed)? forward to"
    r"|would like"
)
PLANNED = (
    r"\bwill\b|'ll\b|shall\b|would\b|(?:is|are|was|were) to\b|\bdue\b|\bset (?:to"
    r"|for)|schedul|plan(?:s|ned|ning)?\b|expect|agree[sd]? (?:to|on)|upcoming"
    r"|"
    r"forthcoming|announc|going to|prepar(?:e|es|ing)\b|slated|intend|arrang|accept"
    r"|(?:is|are) (?:visiting|travel+ing|heading|flying|hosting|meeting|attending)"
    r"|pledg|vow|"
    r"next (?:week|month|year)|ahead of|before (?:a|the|his|her|their)|planned"
    r"|to attend|en route|on (?:his|her) way|(?:^|[, ])to $"
)
BEFORE = re.compile(
    rf"(?P<declined>{REFUSED})|(?P<cancelled>{DROPPED})|(?P<postponed>{DELAYED})"
    rf"|(?P<proposed>{WISHED})|(?P<announced>{PLANNED})",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"[^.;\x00]{0,130}?\b(?:has been|have been|had been|was|were|is|are|be|being"
    r"|been|will be|would be|been|got)(?: [a-z]+ly| again| also| now)? "
    r"(?:(?P<postponed>postponed|put off|delayed|deferred|pushed back|rescheduled"
    r"|adjourned)|(?P<cancelled>cancell?ed|called off|scrapped|axed|broken off"
    r"|"
    r"suspended|abandoned|scuttled|shelved|dropped|ditched)|(?P<declined>rejected|declined|refused|turned down"
    r"|rebuffed|ruled out)|(?P<announced>scheduled|planned|expected|due|set|to be held"
    r"|"
    r"to take place|to begin|to start|slated|to be)|(?P<proposed>proposed|being considered"
    r"|under consideration|possible|on the table))\b"
)
ACTIVE_AFTER = re.compile(
    r"[^.;,\x00]{0,60}?\b(?:(?P<announced>will (?:take place|be held|begin|start"
    r"|resume|open|be|focus|continue|last)|would (?:take place|be held|begin|start)"
    r"|take place (?=next|later))|"
    r"(?P<ongoing>(?:is|are) (?:under way|underway|ongoing|continuing|being held"
    r"|taking place)|continue\b)|(?P<cancelled>collapsed|broke (?:down|up|off)"
    r"|fell through))\b"
)
ONGOING = re.compile(
    r"\b(?:have|has) been (?:holding|meeting|hosting|visiting|conducting|negotiating|touring|talking|in)\b[^,;]*$|"
    r"\b(?:is|are)(?: currently| now| already)? (?:holding|meeting|hosting|visiting"
    r"|in|conducting|attending|receiving|continuing|mediating|negotiating|taking part in|participating in)\b[^,;]*$"
    r"|\b(?:is|are)(?: currently| now)? on (?:an?|his|her|their|its)\b[^,;]*$"
    r"|\bunder ?way\b|\bcurrently\b"
    r"|\bthreat[^,]{0,20}\bstop\b"
)
TO_HAVE = re.compile(
    r"^(?: \w+ly| also| then)?(?: to)? have\b(?! (?:\w+ )?(?:met|held|been|had|\w+ed)\b)"
)  # "will have talks"
HAPPENED = re.compile(r"\b(?:held|met|has|have|had|hosted)\b")
OTHER_VERB = re.compile(
    r"(?:\b(?:and|but|then|who|which|when)|,)(?: then| later| also)? (?:(?:he|she|it|they) )?"
    r"(?:will|has|have|had|is|are|was|were|met|held|spoke|hosted|flew|went|[a-z]+ed)\b"
)
RANK = {"declined": 0, "cancelled": 0, "postponed": 0, "proposed": 1, "announced": 2}


@dataclass(frozen=True, slots=True)
class StatusRead:
    """A status and the words it was read from (offsets in the scene's line)."""

    status: str
    words: tuple[int, int]
    rule: str


def read_status(reader: SlotReader) -> StatusRead | None:
    """The status of the contact at a cue; None for one that is only imagined, denied or stands in a negation."""
    hit, before, here = reader.hit, reader.before, (reader.hit.start, reader.hit.end)
    if DENIED.search(reader.scene.line, 0, hit.start):
        return StatusRead("disputed", here, "denied")
    if _imagined(reader):
        return None
    if CONDITION.search(reader.after) and WOULD.search(before):
        return StatusRead("proposed", here, "condition")
    if hit.words.startswith(("after ", "before ")):
        planned = hit.words.startswith("before ") or re.search(r"\b(?:will|would)\b", before)
        return StatusRead("announced" if planned else "held", here, "aside")
    telling = before + hit.words if hit.cue.id == "arrived" else before
    dropped = _dropped_before(reader)
    if dropped:
        return dropped
    nearest = None if POLITE.search(before) else _nearest(telling)
    if A_PLAN.match(before):
        told = PASSIVE.match(reader.after)
        if told and told.lastgroup in ("cancelled", "postponed", "declined"):
            return StatusRead(told.lastgroup, _words_of(told, hit.end), "passive")
    if _negated(before, hit, nearest):
        return None
    if nearest and nearest.lastgroup in ("cancelled", "postponed", "declined"):
        return _settled(before, nearest, reader)
    return _from_after(reader) or _from_before(reader, nearest)


def _dropped_before(reader: SlotReader) -> StatusRead | None:
    """The status of a meeting on a trip that fell away: "cancelled a trip to B, where he was to meet C"."""
    earlier = reader.line[: reader.zone[0]]
    if not (ON_WHICH.search(earlier) and MEANT_TO.search(reader.before)):
        return None
    told = max(FELL_AWAY.finditer(earlier), key=re.Match.start, default=None)
    return StatusRead(told.lastgroup, told.span(), "dropped") if told else None


def _imagined(reader: SlotReader) -> bool:
    """Does the sentence only suppose it, ask for it, or say that it did not take place?"""
    line, hit = reader.scene.line, reader.hit
    if UNREAL.search(line[: hit.start]):
        return True
    if hit.cue.kind not in NOUNS:
        return bool(QUESTION.match(line))
    return bool(DID_NOT.match(reader.after))


def _words_of(told: re.Match, offset: int) -> tuple[int, int]:
    """Where in the line the telling word of a match in its rest stands."""
    start, end = told.span(told.lastgroup)
    return offset + start, offset + end


def _from_after(reader: SlotReader) -> StatusRead | None:
    """The status that words behind an occasion give: "talks were put off", "a visit is planned"."""
    hit = reader.hit
    if hit.cue.kind not in NOUNS:
        return None
    if WILL_NOT.match(reader.after):
        return StatusRead("cancelled", (hit.start, hit.end), "passive")
    after = PASSIVE.match(reader.after)
    active = None if after else ACTIVE_AFTER.match(reader.after)
    told = after or active
    return StatusRead(told.lastgroup, _words_of(told, hit.end), "active" if active else "passive") if told else None


def _from_before(reader: SlotReader, nearest: re.Match | None) -> StatusRead:
    hit, before, here = reader.hit, reader.before, (reader.hit.start, reader.hit.end)
    if WISH_THAT.search(reader.scene.line, 0, reader.zone[0]):
        return StatusRead("proposed", here, "wish-that")
    close_plan = nearest and nearest.lastgroup == "announced" and nearest.end() > len(before) - 12
    if ONGOING.search(before + hit.words) and not close_plan:
        return StatusRead("ongoing", here, "ongoing")
    if nearest:
        return _settled(before, nearest, reader)
    if hit.cue.id == "arrived" and UNDER_WAY_TO.search(before + hit.words):
        return StatusRead("announced", here, "under-way")
    if hit.cue.id == "hosted" and WELCOME_TO_COME.match(reader.after):
        return StatusRead("proposed", here, "invited")
    if hit.cue.kind == "invitation":
        return StatusRead("announced" if ACCEPTED.search(before) else "proposed", here, "invited")
    return StatusRead("held", here, "held")


def _nearest(before: str) -> re.Match | None:
    """The word that tells most: refusing or dropping before proposing before planning, the last of its rank.

    A word counts only up to the next finite verb: in "cancelled his trip and will meet" the first says nothing of
    the meeting.
    """
    best = None
    for m in BEFORE.finditer(before):
        if OTHER_VERB.search(before, m.end()):
            continue
        if best is None or _rank(m) <= _rank(best):
            best = m
    return best


def _rank(m: re.Match) -> int:
    """How much a word tells; "to" alone, as in "flew there to meet", tells least."""
    return len(RANK) if m[0].strip(" ,").lower() == "to" else RANK[m.lastgroup]


def _negated(before: str, hit: Hit, nearest: re.Match | None) -> bool:
    refused = nearest and nearest.lastgroup == "declined"
    if NOBODY.match(before):
        return True
    if hit.cue.kind in NOUNS and NO_EVENT.search(before):
        return True
    return bool(NEGATED.search(before)) and not refused


def _settled(before: str, nearest: re.Match, reader: SlotReader) -> StatusRead:
    """The status that the nearest telling word gives, unless a past verb between it and the cue speaks against it."""
    status, offset = nearest.lastgroup, reader.zone[0]
    words = (offset + nearest.start(), offset + WORD_END.match(before, nearest.end()).end())
    if status == "declined" and AS_PLANNED.search(reader.after):
        status = "cancelled"
    between = TO_HAVE.sub("", before[nearest.end() :])
    if THREAT.search(before):
        return StatusRead("ongoing" if reader.hit.cue.id == "negotiations" else "announced", words, "threat")
    if status in ("proposed", "announced") and HAPPENED.search(between):
        return StatusRead("held", (reader.hit.start, reader.hit.end), "held")
    if status == "proposed" and ACCEPTED.search(before) and reader.hit.cue.kind in NOUNS:
        return StatusRead("announced", words, "accepted")
    return StatusRead(status, words, nearest.lastgroup)
