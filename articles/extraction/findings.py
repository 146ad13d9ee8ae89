"""What reading a text yields: frozen records, each with its span, rule, reason and confidence.

Offsets are Python string indices into the text that was read; `text[span.start:span.end]` gives the words.
Sides are ISO 3166-1 alpha-3 codes (withdrawn ones for states that are gone) or EU, NATO, UN, ASEAN.
Dates are EDTF strings: a day `2021-09-28`, a month `2021-09`, a year `2021`, a range `2013-03-11/2013-03-17`.
"""

from dataclasses import dataclass, field
from typing import Literal

from articles.dates.expression import DateExpression
from articles.text.spans import Span

QuoteKind = Literal["direct", "partial", "indirect", "turn", "written"]
CueClass = Literal["speech", "other"]
ContactStatus = Literal["proposed", "announced", "ongoing", "held", "postponed", "cancelled", "declined", "disputed"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone as the text names them at one place.

    `name` is the resolved full name ("Wu Qian" for "Wu" or "he"), empty when nobody could be settled on;
    `candidates` then says between whom. The span is empty where only the article's title names them.
    `kind` is person, organisation, side or group ("officials").
    """

    span: Span
    text: str
    name: str = ""
    role: str = ""
    side: str | None = None
    kind: Literal["person", "organisation", "side", "group", "pronoun"] = "person"
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement: what was said (`pieces`, cut at the cue and at line breaks) and by whom.

    `span` is the hull of the pieces. `side` is the side spoken for, `joint_side` the second one of a joint
    statement. `lost_open` and `lost_close` say that a quotation mark had to be supplied.
    """

    span: Span
    pieces: tuple[Span, ...]
    kind: QuoteKind
    rule: str
    reason: str
    confidence: float
    speaker: Mention | None = None
    cue: Span | None = None
    cue_class: CueClass = "speech"
    channel: str = ""
    side: str | None = None
    joint_side: str | None = None
    lost_open: bool = False
    lost_close: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part in a contact."""

    name: str
    side: str | None
    role: str = ""
    led: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words from which one value of a field of a contact was read; fields of two values have one each."""

    field: str
    span: Span
    value: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact between sides that the text reports. Codes: `articles/models/codes.py`.

    `span` is the sentence that reports it first; `start` and `end` are EDTF or None where the text does not say.
    `side_levels` has (side, level) where the text ranks a side; `number_in_series` is "16" for "the 16th talks";
    `reported_by` the sides of the contact that the text names as its source; `new_start` the day to which it was
    postponed.
    """

    span: Span
    sides: tuple[str, ...]
    mode: str
    format: str
    status: ContactStatus
    rule: str
    reason: str
    confidence: float
    start: str | None = None
    end: str | None = None
    participants: tuple[Participant, ...] = ()
    place: str = ""
    level: str = ""
    domains: tuple[str, ...] = ()
    host: str | None = None
    setting: str = "bilateral"
    initiator: str | None = None
    evidence: tuple[Evidence, ...] = ()
    side_levels: tuple[tuple[str, str], ...] = ()
    track: str = ""
    series: str = ""
    number_in_series: str = ""
    reported_by: tuple[str, ...] = ()
    new_start: str | None = None


@dataclass(frozen=True, slots=True)
class ActorFound:
    """A person or organisation the text names, with every place where it does."""

    name: str
    kind: Literal["person", "organisation"]
    mentions: tuple[Mention, ...]
    role: str = ""
    side: str | None = None
    rule: str = ""
    reason: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one reading of a text found, each tuple in the order of the text."""

    quotes: tuple[Quote, ...] = ()
    contacts: tuple[Contact, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    actors: tuple[ActorFound, ...] = field(default=())
