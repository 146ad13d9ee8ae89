"""How, where, at which level and about what: the facts of a contact besides its sides and days."""

import re

from articles.extraction.contacts.cues import Hit
from articles.extraction.contacts.scene import L, Location, Party, Scene
from articles.extraction.contacts.slots import Slots
from articles.extraction.contacts.words import keyed_patterns, level_patterns, places
from articles.extraction.findings import Participant

MODES = (
    ("hotline", re.compile(r"\bhot ?lines?\b")),
    (
        "video",
        re.compile(r"\b(?:video\w*(?: link)?|virtual(?:ly)?|online|teleconference|by zoom|remotely)\b", re.IGNORECASE),
    ),
    ("phone", re.compile(r"\b(?:(?:tele)?phone[sd]?|phoned|phone call|on the line)\b")),
)
FACE_TO_FACE = re.compile(r"\b(?:in person|face[- ]to[- ]face|met|visit\w*|hosted|arriv\w+|delegations?|flew)\b")
SIDELINES = re.compile(r"\b(?:sidelines?|margins?|fringes?)\b")
MEDIATED = re.compile(
    r"\b(?:indirect|mediat\w+|proximity|shuttle|through (?:a third|intermediar\w+)|carrying messages|brokered)\b"
)
NEUTRAL = re.compile(r"\b(?:third country|neutral (?:ground|territory|venue|country))\b")
PLACE_AFTER = re.compile(rf"(?P<before>\b(?:in|at|to|into|near) (?:the )?(?:[\w-]+ )?)(?P<place>{L})")
RANKS = ("head", "minister", "deputy", "working", "nonofficial")


def read_mode(hit: Hit, window: str, place: Location | None) -> str:
    """The channel: said in the sentence, else that of the cue; talks at a named place are in person."""
    for mode, pattern in MODES:
        if pattern.search(window) and hit.cue.mode != "message" and hit.cue.kind not in ("place", "visit"):
            return mode
    if hit.cue.mode == "unspecified" and (place or FACE_TO_FACE.search(window)):
        return "in_person"
    return hit.cue.mode


def read_format(hit: Hit, mode: str, window: str) -> str:
    """The kind of occasion; what was said by phone is a call."""
    if mode == "phone" and hit.cue.format != "letter":
        return "call"
    if MEDIATED.search(window) and hit.cue.id == "mediation":
        return "talks" if "talks" in hit.words.lower() else "mediation"
    return hit.cue.format


def read_place(scene: Scene, line: str, hit: Hit, slots: Slots, own: tuple[int, int]) -> Location | None:
    """Where it was: the goal of a journey, else the first place named behind the cue, else one before it."""
    goal = slots.destination
    if isinstance(goal, Location):
        return goal
    if goal and scene.words(goal.span) in places():
        return Location(goal.span, scene.words(goal.span), goal.side)
    for begin, end in ((hit.end, own[1]), (own[0], hit.start)):
        m = PLACE_AFTER.search(line, begin, end)
        if m:
            return scene.place(m["place"])
    return None


def read_setting(
    sides: tuple[str, ...], window: str, clause: str, place: Location | None, mode: str
) -> tuple[str, str | None]:
    """Setting and host: the margins of another meeting, a third side's ground, or one side's own."""
    host = place.side if place and mode == "in_person" else None
    if MEDIATED.search(window):
        return "mediated", host
    if SIDELINES.search(clause):
        return "sidelines", host
    if NEUTRAL.search(clause):
        return "third_country", host
    return ("third_country" if host and host not in sides else "bilateral"), host


def read_level(sides: tuple[str, ...], slots: Slots, words: str) -> str:
    """The rank of the higher side, from the roles of who took part and the words of the sentence about them."""
    found = {code for p in slots.parties for code in levels_in(p.role, (p.side,))} or set(levels_in(words, sides))
    return next((rank for rank in RANKS if rank in found), "")


def level_of_people(people: tuple[Participant, ...]) -> str:
    """The highest rank among the roles of persons, "" where none tells."""
    found = {code for p in people for code in levels_in(p.role, (p.side or "",))}
    return next((rank for rank in RANKS if rank in found), "")


def levels_in(text: str, sides: tuple[str, ...]) -> list[str]:
    """The levels that the words name; a deputy's title does not also count as a minister's."""
    found = []
    for code, only_for, pattern in level_patterns():
        if only_for and not set(only_for) & set(sides):
            continue
        text, count = pattern.subn(" ", text)
        if count:
            found.append(code)
    return found


def read_domains(words: str) -> tuple[str, ...]:
    """What it was about, at most three domains; relations in general only where nothing else is said."""
    found = [code for code, pattern in keyed_patterns("domains.csv") if pattern.search(words)]
    special = [code for code in found if code != "relations_general"]
    return tuple((special or found)[:3])


def read_participants(parties: tuple[Party, ...], sides: tuple[str, ...], led: bool = False) -> tuple[Participant, ...]:
    """The persons among the parties, each once."""
    found = {
        p.name: Participant(p.name, p.side, p.role, led, p.span)
        for p in parties
        if p.kind == "person" and p.name and p.side in sides
    }
    return tuple(found.values())
