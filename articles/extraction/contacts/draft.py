"""A contact as one cue tells of it."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from articles.dates import PartialDate
from articles.extraction.contacts.certainty import rule_of, sure_of
from articles.extraction.contacts.facts import (
    read_domains,
    read_format,
    read_level,
    read_mode,
    read_participants,
    read_place,
    read_setting,
)
from articles.extraction.contacts.occasion import Occasion, read_occasion
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
    occasion: Occasion = field(default_factory=Occasion)
    participants: tuple[Participant, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=())
    definite: bool = False

    def contact(self) -> Contact:
        return Contact(
            span=self.span,
            sides=self.sides,
            mode=self.mode,
            format=self.format,
            status=self.status,
            rule=self.rule,
            reason=f"{rule_of(self.rule).reason[:-1]}; {STATUS_WORDS[self.status]}.",
            confidence=sure_of(self.rule, self.status, bool(self.timing.start)),
            start=self.timing.start,
            end=self.timing.end,
            participants=self.participants,
            place=self.place,
            level=self.level,
            domains=self.domains,
            host=self.host,
            setting=self.setting,
            initiator=self.initiator,
            evidence=once(self.evidence + self.occasion.evidence, {"status": self.status, "place": self.place}),
            side_levels=self.occasion.side_levels,
            track=self.occasion.track,
            series=self.occasion.series,
            number_in_series=self.occasion.number,
            reported_by=self.occasion.reported_by,
            new_start=self.occasion.new_start,
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
    setting, host = read_setting(slots.sides, window, scene.line[slice(*reader.own)], place, mode)
    words = scene.text
    occasion = read_occasion(scene, slots, hit.start, reader.own, status.status)
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
        host=host or _receiver(slots, mode),
        setting=setting,
        initiator=occasion.initiator or _initiator(status, hit.cue.id, slots),
        occasion=occasion,
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


def _receiver(slots: Slots, mode: str) -> str | None:
    """The side that receives a visitor."""
    if mode != "in_person":
        return None
    if slots.destination:
        return slots.destination.side
    return slots.subject[0].side if slots.rule == "received" and slots.subject else None


def once(evidence: tuple[Evidence, ...], told: dict[str, str]) -> tuple[Evidence, ...]:
    """The first words for each value of each field, in the order of the text.

    `told` has what was settled on: words for another status, place or day are no evidence of it.
    """
    kept: dict[tuple[str, str], Evidence] = {}
    for e in evidence:
        if e.field not in told or e.value in (told[e.field], ""):
            kept.setdefault((e.field, e.value), e)
    return tuple(sorted(kept.values(), key=lambda e: (e.span, e.field)))


def _initiator(status: StatusRead, cue: str, slots: Slots) -> str | None:
    """Who proposed, refused or dropped it, or who wrote or telephoned."""
    active = status.rule != "passive" and status.status in ("proposed", "declined", "cancelled", "postponed")
    if active or cue in (
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
    found = [Evidence("sides", p.span, p.side) for p in slots.parties]
    if slots.destination and slots.destination.side:
        found.append(Evidence("sides", slots.destination.span, slots.destination.side))
    found.append(Evidence("format", scene.text_span(reader.hit.start, reader.hit.end)))
    found.append(Evidence("status", scene.text_span(*status.words), status.status))
    found += [Evidence("start", d.span, d.value) for d in timing.read_from]
    if place:
        found.append(Evidence("place", place.span, place.name))
    return tuple(found)
