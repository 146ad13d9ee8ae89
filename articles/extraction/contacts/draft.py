"""A contact as one cue tells of it."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from articles.dates import PartialDate
from articles.extraction.contacts.facts import (
    read_domains,
    read_format,
    read_level,
    read_mode,
    read_participants,
    read_place,
    read_setting,
)
from articles.extraction.contacts.scene import Scene
from articles.extraction.contacts.slots import SlotReader, Slots
from articles.extraction.contacts.status import StatusRead, read_status
from articles.extraction.contacts.timing import Timing, read_timing
from articles.extraction.findings import Contact, Evidence, Participant
from articles.text import Span

SPORT = re.compile(
    r"\b(?:final|semi-?final|quarter-?final|match(?:es)?|tournament|World Cup"
    r"|league|goals?|scored|coach|stadium|championship|medal|Olympic|season opener"
    r"|game)\b"
)
NO_GOVERNMENT = re.compile(r"\b(?:executives? of|neither government)\b", re.IGNORECASE)
CONFIDENCE = {
    "between": 0.9,
    "met": 0.9,
    "spoke-with": 0.88,
    "event-with": 0.88,
    "received": 0.85,
    "wrote-to": 0.88,
    "journey": 0.75,
    "visit": 0.8,
    "joined-names": 0.72,
    "event-of": 0.78,
    "letter": 0.82,
    "invitation": 0.75,
}
REASONS = {
    "between": "Names both sides after “between”.",
    "met": "Says that they met.",
    "spoke-with": "Says that one spoke with the other.",
    "event-with": "Names an occasion with the other side.",
    "received": "Says that one received the other.",
    "wrote-to": "Says that one wrote to the other.",
    "journey": "Says that somebody of one side came to the other.",
    "visit": "Names a visit of one side to the other.",
    "joined-names": "Names an occasion after both sides.",
    "event-of": "Says that both held, planned or dropped an occasion.",
    "letter": "Names a letter from one side to the other.",
    "invitation": "Names an invitation of one side by the other.",
}
STATUS_WORDS = {
    "held": "it took place",
    "announced": "it is planned",
    "proposed": "it is proposed",
    "ongoing": "it is under way",
    "postponed": "it was put off",
    "cancelled": "it was called off",
    "declined": "it was refused",
    "disputed": "it is denied",
}
LEAST_SURE = 0.3


@dataclass(frozen=True)
class Draft:
    """A contact in the making; `slots` keep who did what, `anchored` that a cue of its own tells of it."""

    span: Span
    sides: tuple[str, ...]
    slots: Slots
    status: str
    timing: Timing
    mode: str
    format: str
    rule: str
    place: str = ""
    level: str = ""
    domains: tuple[str, ...] = ()
    host: str | None = None
    setting: str = "bilateral"
    initiator: str | None = None
    participants: tuple[Participant, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=())
    definite: bool = False

    def contact(self) -> Contact:
        sure = CONFIDENCE[self.rule]
        sure -= 0.1 if not self.timing.start else 0
        sure -= 0.08 if self.status not in ("held", "announced") else 0
        return Contact(
            span=self.span,
            sides=self.sides,
            mode=self.mode,
            format=self.format,
            status=self.status,
            rule=self.rule,
            reason=f"{REASONS[self.rule][:-1]}; {STATUS_WORDS[self.status]}.",
            confidence=round(max(sure, LEAST_SURE), 2),
            start=self.timing.start,
            end=self.timing.end,
            participants=self.participants,
            place=self.place,
            level=self.level,
            domains=self.domains,
            host=self.host,
            setting=self.setting,
            initiator=self.initiator,
            evidence=self.evidence,
        )


def draft_contact(reader: SlotReader, slots: Slots, published: date | None) -> Draft | None:
    """The contact at one cue; None where the sentence imagines or denies it or is about something else."""
    scene, hit = reader.scene, reader.hit
    if NO_GOVERNMENT.search(scene.line) or (SPORT.search(scene.line) and hit.cue.kind in ("mutual", "object", "event")):
        return None
    status = read_status(reader)
    if status is None:
        return None
    timing = read_timing(reader, status)
    status = replace(status, status=_by_date(status, timing, published, scene.line))
    window = scene.line[max(reader.zone[0] - 20, reader.own[0], 0) : min(reader.right, reader.own[1])]
    place = None if hit.cue.mode in ("message", "phone") else read_place(scene, reader.line, hit, slots, reader.own)
    mode = read_mode(hit, window, place)
    setting, host = read_setting(slots.sides, window, place, mode)
    words = scene.text
    return Draft(
        span=scene.span,
        sides=slots.sides,
        slots=slots,
        status=status.status,
        timing=timing,
        mode=mode,
        format=read_format(hit, mode, window),
        rule=slots.rule,
        place=place.name if place else "",
        level=read_level(slots.sides, slots, words),
        domains=read_domains(words),
        host=host,
        setting=setting,
        initiator=_initiator(status.status, hit.cue.id, slots),
        participants=read_participants(slots.parties, slots.sides),
        evidence=_evidence(scene, reader, slots, status, timing, place),
        definite=bool(re.search(r"\b(?:the|that|this|these|those)(?: [\w-]+){0,3} $", reader.before, re.IGNORECASE)),
    )


def _by_date(read: StatusRead, timing: Timing, published: date | None, line: str) -> str:
    """A day to come makes what seems held a plan; one gone by makes "flew there on Monday to meet" held."""
    if not (published and timing.start):
        return read.status
    day = PartialDate.parse(timing.start)
    if read.status == "held" and day.earliest > published:
        return "announced"
    purpose = line[slice(*read.words)].strip(" ,").lower() == "to"
    return "held" if read.status == "announced" and purpose and day.latest < published else read.status


def _initiator(status: str, cue: str, slots: Slots) -> str | None:
    """Who proposed, refused or dropped it, or who wrote or telephoned."""
    if status in ("proposed", "declined", "cancelled", "postponed") or cue in (
        "phoned",
        "wrote",
        "letter",
        "invitation",
    ):
        return slots.subject[0].side if slots.subject else None
    return None


def _evidence(
    scene: Scene, reader: SlotReader, slots: Slots, status: StatusRead, timing: Timing, place
) -> tuple[Evidence, ...]:
    found = [Evidence("sides", p.span) for p in slots.parties]
    if slots.destination:
        found.append(Evidence("sides", slots.destination.span))
    found.append(Evidence("format", scene.text_span(reader.hit.start, reader.hit.end)))
    found.append(Evidence("status", scene.text_span(*status.words)))
    found += [Evidence("start", d.span) for d in timing.read_from]
    if place:
        found.append(Evidence("place", place.span))
    return tuple(dict.fromkeys(found))
