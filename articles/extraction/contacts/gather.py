"""Several mentions of one contact are one contact, and later sentences add what the first left open."""

import re
from dataclasses import replace
from datetime import date

from articles.extraction.contacts.clauses import without_reports
from articles.extraction.contacts.draft import Draft
from articles.extraction.contacts.facts import MODES, level_of_people, read_participants
from articles.extraction.contacts.occasion import around_occasion
from articles.extraction.contacts.scene import D, L, P, Scene
from articles.extraction.contacts.slots import SlotReader
from articles.extraction.contacts.timing import Timing, agree, ends_of
from articles.extraction.findings import Evidence, Participant

SAME_FOOTING = ({"held", "ongoing"}, {"proposed", "announced"}, {"announced", "ongoing"})
FARTHEST, ENOUGH = 40, 60
SETTLED = ("cancelled", "postponed", "declined", "disputed", "ongoing")
REFERS_BACK = re.compile(
    r"\b[Tt]h(?:e|is|at|ese|ose)(?: [\w-]+){0,4}? (?:meetings?|talks|video ?conference"
    r"|conference|calls?|visits?|trip|summit|discussions?|consultations?|dialogue"
    r"|"
    r"negotiations?|conversation|exercises?|drills?|letter|delegations|two sides"
    r"|sides|two (?:leaders|ministers|men|officials)|round|session|encounter)\b"
    r"|\b[Ii]t was (?:led|headed|chaired|held|attended|co-chaired)\b"
    rf"|(?:{P}|\b(?:sides?|delegations?|teams?)) (?:was|were) (?:led|headed) by {P}|\b(?:led|headed|chaired) them\b"
)
LED_BY = re.compile(r"\b(?:led|headed|chaired|co-chaired|attended)(?: jointly)? by (?P<people>.+)")
LEADING = re.compile(r"(?P<people>[^.;]+?)\b(?:led|headed|chaired|co-chaired) (?:jointly )?(?:the|them|it)\b[^.;]*")
HELD_ON = re.compile(
    r"\b(?:held|took place|taking place|began|opened|ended|concluded|conducted|scheduled|planned|set|due|came|lasted|"
    rf"start(?:ed|s)|place)(?:[^.;]{{0,40}}?)(?P<date>{D})"
)
HELD_IN = re.compile(rf"\b(?:held|took place|place|met|conducted)(?:[^.;]{{0,30}}?)\bin (?P<place>{L})")
FORMATS_BY_MODE = {"phone": "call"}


def fold_into(drafts: list[Draft], found: list[Draft]) -> None:
    """Join each of `found` to the one of `drafts` that it tells of again, or add it."""
    for draft in found:
        earlier = range(len(drafts) - 1, max(len(drafts) - FARTHEST, 0) - 1, -1)
        at = next((i for i in earlier if _same(drafts[i], draft)), None)
        if at is None:
            drafts.append(draft)
        else:
            drafts[at] = _joined(drafts[at], draft)


def within_sentence(found: list[tuple[SlotReader, Draft]]) -> list[Draft]:
    """One draft for the words of one event: a journey for talks, an invitation to a meeting."""
    kept: list[tuple[SlotReader, Draft]] = []
    for reader, draft in found:
        for i, (earlier, other) in enumerate(kept):
            if earlier.other_event(earlier.hit.end, reader.hit.start) or not agree(other.timing, draft.timing):
                continue
            if (
                set(draft.sides) & set(other.sides)
                and (other.rule == "journey") != (draft.rule == "journey")
                and draft.sides != other.sides
            ):
                kept[i] = (reader, draft if other.rule == "journey" else other)
                break
            if set(draft.sides) <= set(other.sides) or set(other.sides) <= set(draft.sides):
                kept[i] = (reader, _one_event(other, draft))
                break
        else:
            kept.append((reader, draft))
    return [draft for _, draft in kept]


def _one_event(first: Draft, second: Draft) -> Draft:
    """What was refused or dropped stays so; an invitation takes the occasion it is for."""
    joined = _joined(first, second)
    if second.status in SETTLED and first.status not in SETTLED:
        joined = replace(joined, status=second.status)
    if first.rule == "invitation" or second.mode == "phone":
        joined = replace(joined, format=second.format, mode=second.mode)
    return joined


def _same(first: Draft, second: Draft) -> bool:
    """The same occasion: the same sides, days that meet, a channel and a status that go together."""
    if not (set(first.sides) <= set(second.sides) or set(second.sides) <= set(first.sides)):
        return False
    if first.mode != second.mode and "unspecified" not in (first.mode, second.mode) and not second.definite:
        return False
    if first.status != second.status and {first.status, second.status} not in SAME_FOOTING and not second.definite:
        return False
    return agree(first.timing, second.timing)


def _joined(first: Draft, second: Draft) -> Draft:
    """The first telling with what the second adds; a day beats a week or a month."""
    timing = second.timing if _finer(second.timing, first.timing) else first.timing
    return replace(
        first,
        sides=max(first.sides, second.sides, key=len),
        timing=timing,
        mode=_mode_of(second) if first.mode == "unspecified" else first.mode,
        place=first.place or second.place,
        host=first.host or second.host,
        level=first.level or second.level,
        domains=tuple(dict.fromkeys(first.domains + second.domains))[:3],
        initiator=first.initiator or second.initiator,
        occasion=first.occasion.filled_by(second.occasion),
        setting=second.setting if first.setting == "bilateral" else first.setting,
        participants=_merged(first.participants, second.participants),
        evidence=_with_evidence(first.evidence, second.evidence),
    )


def _mode_of(again: Draft) -> str:
    """The channel that a second telling gives; "the meeting" alone may have been one by video."""
    named_only = again.definite and again.mode == "in_person" and not again.place
    return "unspecified" if named_only else again.mode


def _with_evidence(first: tuple[Evidence, ...], second: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Both, each once; nobody reads more than enough of it."""
    return first if len(first) >= ENOUGH else tuple(dict.fromkeys(first + second))


def _finer(new: Timing, old: Timing) -> bool:
    if not new.start:
        return False
    if not old.start:
        return True
    return (
        len(new.start) > len(old.start)
        or (_is_week(old) and not _is_week(new))
        or (old.start == old.end and new.start != new.end and new.start == old.start)
    )


def _is_week(timing: Timing) -> bool:
    return any(d.granularity in ("week", "weekend") for d in timing.read_from)


def _merged(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Everybody once; a later mention can add a role or that somebody led."""
    people = {p.name: p for p in first}
    for p in second:
        known = people.get(p.name)
        people[p.name] = replace(known, role=known.role or p.role, led=known.led or p.led) if known else p
    return tuple(people.values())


def add_facts(draft: Draft, scene: Scene, published: date | None) -> Draft:
    """The draft with what a sentence says that refers back to it: who led, when, where, by which channel."""
    if not REFERS_BACK.search(scene.line):
        return draft
    line = without_reports(scene.line, len(scene.line))
    draft = add_leaders(draft, scene)
    draft = _with_date(draft, scene, line)
    held_in = HELD_IN.search(line)
    if held_in and not draft.place:
        place = scene.place(held_in["place"])
        draft = replace(
            draft,
            mode="in_person" if draft.mode == "unspecified" else draft.mode,
            place=place.name,
            host=draft.host or place.side,
            evidence=(*draft.evidence, Evidence("place", place.span, place.name)),
        )
    told = around_occasion(scene, draft.sides, len(scene.line))
    return _with_mode(replace(draft, occasion=draft.occasion.filled_by(told)), scene)


def add_leaders(draft: Draft, scene: Scene) -> Draft:
    """The draft with those who, as the sentence says, led or attended it."""
    line = without_reports(scene.line, len(scene.line))
    led = LED_BY.search(line) or LEADING.search(line)
    if not led:
        return draft
    people = tuple(scene.party(m[0]) for m in re.finditer(P, led["people"]))
    added = read_participants(people, draft.sides, led="attended" not in led[0][:12])
    spans = tuple(Evidence("participants", p.span, p.name) for p in added if p.span)
    people = _merged(draft.participants, added)
    level = level_of_people(people) or draft.level
    return replace(draft, participants=people, level=level, evidence=draft.evidence + spans)


def _with_date(draft: Draft, scene: Scene, line: str) -> Draft:
    held = HELD_ON.search(line)
    if not held or draft.timing.start:
        return draft
    found = scene.date(held["date"])
    if found.granularity not in ("day", "range", "month", "week", "weekend"):
        return draft
    timing = Timing(*ends_of(found.value), (found,))
    return replace(draft, timing=timing, evidence=(*draft.evidence, Evidence("start", found.span, found.value)))


def _with_mode(draft: Draft, scene: Scene) -> Draft:
    if draft.mode != "unspecified":
        return draft
    for mode, pattern in MODES:
        m = pattern.search(scene.line)
        if m:
            evidence = (*draft.evidence, Evidence("mode", scene.text_span(*m.span()), mode))
            return replace(draft, mode=mode, format=FORMATS_BY_MODE.get(mode, draft.format), evidence=evidence)
    return draft
