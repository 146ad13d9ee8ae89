"""What would be recorded if a suggestion were accepted as it stands."""

from dataclasses import dataclass
from functools import cache

from articles.models import Suggestion
from articles.models.codes import Channel, Domain, Format, Level, Mode, Setting, StatementKind, Status
from articles.text import Span

KINDS = {"mixed": StatementKind.PARTIAL}


@dataclass(frozen=True)
class StatementDraft:
    """A statement to be: its span and pieces in the version, who said it, how, and for which side."""

    span: Span
    pieces: tuple[Span, ...] = ()
    kind: str = StatementKind.DIRECT
    channel: str = ""
    speaker_text: str = ""
    speaker: str = ""
    speaker_kind: str = "person"
    speaker_role: str = ""
    side: str = ""
    joint_side: str = ""


@dataclass(frozen=True)
class ParticipantDraft:
    """Somebody who would be recorded as taking part."""

    name: str
    side: str = ""
    role: str = ""
    led: bool = False


@dataclass(frozen=True)
class ClaimDraft:
    """The words from which one field was read."""

    field: str
    span: Span


@dataclass(frozen=True)
class ContactDraft:
    """A contact to be, with the sentence that reports it and the words for each field. Dates are EDTF."""

    span: Span
    sides: tuple[str, ...]
    mode: str = Mode.UNSPECIFIED
    format: str = Format.MEETING
    status: str = Status.HELD
    level: str = ""
    setting: str = Setting.BILATERAL
    start: str = ""
    end: str = ""
    place: str = ""
    host: str = ""
    initiator: str = ""
    domains: tuple[str, ...] = ()
    participants: tuple[ParticipantDraft, ...] = ()
    claims: tuple[ClaimDraft, ...] = ()


def statement_draft(suggestion: Suggestion) -> StatementDraft:
    """The statement that a suggestion of one would become."""
    found = suggestion.finding
    speaker = found.get("speaker") or {}
    kind = found.get("form") or found.get("kind")
    named = speaker.get("kind", "person") in ("person", "organisation", "pronoun")
    return StatementDraft(
        span=Span(suggestion.start, suggestion.end),
        pieces=_pieces(suggestion),
        kind=_code(StatementKind, KINDS.get(kind, kind), StatementKind.INDIRECT),
        channel=_code(Channel, found.get("channel"), ""),
        speaker_text=(speaker.get("text") or "")[:300],
        speaker=(speaker.get("name") or "")[:200] if named else "",
        speaker_kind="organisation" if speaker.get("kind") == "organisation" else "person",
        speaker_role=(speaker.get("role") or "")[:300],
        side=found.get("side") or speaker.get("side") or "",
        joint_side=found.get("joint_side") or "",
    )


def _pieces(suggestion: Suggestion) -> tuple[Span, ...]:
    """The stretches said, none where they are the whole span or do not lie within it."""
    pieces = tuple(Span(p["start"], p["end"]) for p in suggestion.finding.get("pieces") or ())
    whole = Span(suggestion.start, suggestion.end)
    return pieces if pieces != (whole,) and all(whole.covers(p) and p.start < p.end for p in pieces) else ()


def contact_draft(suggestion: Suggestion) -> ContactDraft:
    """The contact that a suggestion of one would become."""
    found = suggestion.finding
    return ContactDraft(
        span=Span(suggestion.start, suggestion.end),
        sides=tuple(sorted(found.get("sides") or ())),
        mode=_code(Mode, _first(found, "mode"), Mode.UNSPECIFIED),
        format=_code(Format, _first(found, "format"), Format.MEETING),
        status=_code(Status, _first(found, "status"), Status.HELD),
        level=_code(Level, found.get("level"), ""),
        setting=_code(Setting, found.get("setting"), Setting.BILATERAL),
        start=found.get("start") or "",
        end=found.get("end") or "",
        place=found.get("place") or "",
        host=found.get("host") or "",
        initiator=found.get("initiator") or "",
        domains=tuple(d for d in found.get("domains") or () if d in Domain.values),
        participants=tuple(_participant(p) for p in found.get("participants") or () if p.get("name")),
        claims=tuple(ClaimDraft(e["field"], Span(e["start"], e["end"])) for e in found.get("evidence") or ()),
    )


def _participant(found: dict) -> ParticipantDraft:
    return ParticipantDraft(
        found["name"][:200], found.get("side") or "", (found.get("role") or "")[:300], bool(found.get("led"))
    )


def _first(found: dict, name: str):
    """A code, or the first of several."""
    value = found.get(name)
    return value[0] if isinstance(value, list) and value else value


def _code(choices, value, otherwise: str) -> str:
    return value if value in _codes(choices) else otherwise


@cache
def _codes(choices) -> frozenset[str]:
    return frozenset(choices.values)
