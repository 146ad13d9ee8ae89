"""When a contact took or takes place: the dates that belong to its cue, and how many days it lasts."""

import re
from dataclasses import dataclass
from datetime import date

from articles.dates import PartialDate
from articles.dates.calendar import add_days
from articles.dates.expression import DateExpression
from articles.dates.words import COUNT, number
from articles.extraction.contacts.scene import D
from articles.extraction.contacts.slots import SlotReader
from articles.extraction.contacts.status import StatusRead
from articles.extraction.contacts.words import VERB

SIGN = re.compile(D)
NOT_ITS_OWN = re.compile(
    r"\b(?:since|until|by|before|after|ahead of|than|till|following"
    r"|for the first time since)(?: the| an?| late| early)? $|"
    r"\b(?:released|issued|published|announced|said|told|reported|signed"
    r"|elected|expires?|founded|took office|inaugurated|attack(?:ed)?|killed)"
    r"(?: \w+| [\ue800-\uefff]){0,3}?(?: on| in)? $"
)
ATTACHED = re.compile(rf"(?P<date>{D})(?:'s)? (?P<between>(?:[\w-]+ ){{0,4}})$")
WHEN = re.compile(rf"(?P<date>{D}),? (?:when|where)\W*$")
MOVED_TO = re.compile(r"\b(?:until|till|to|for)(?: late| early| mid)?[ -]$")
SINCE = re.compile(rf"\bsince (?P<date>{D})")
LAST_DAY = re.compile(
    rf"\b(?:until|through|wind(?:s|ing)? up|wrap(?:s|ping)? up|ends?|conclud(?:e|es|ing)|clos(?:e|es)|finish(?:es)?)"
    rf"(?: [\w-]+){{0,4}}? (?P<date>{D})"
)
DURATION = re.compile(
    rf"\b(?:(?P<count>{COUNT})(?:-(?:day|week)\b| (?:\w+ )?(?:days|weeks)(?: of\b|['’] ))|week-long\b|a week of\b)",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"\b(?:wrap(?:s|ped|ping)? up|end(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|finish(?:es|ed)?|clos(?:e|es|ed)|"
    r"complet(?:e|es|ed))\b"
)
FINE = ("day", "range")
USABLE = ("day", "range", "month", "week", "weekend")
DISPATCHED = ("proposed", "declined", "cancelled", "postponed", "disputed")


@dataclass(frozen=True, slots=True)
class Timing:
    """First and last day as EDTF, and the expressions they were read from."""

    start: str | None = None
    end: str | None = None
    read_from: tuple[DateExpression, ...] = ()


def read_timing(reader: SlotReader, status: StatusRead) -> Timing:
    """The timing of the contact at a cue: the date behind it, else the one before it, within its own event."""
    since = SINCE.search(reader.line, reader.hit.end) if status.status == "ongoing" else None
    if since:
        return _since(reader, since)
    chosen = _choose(reader, status)
    if chosen is None:
        return Timing()
    start, end = ends_of(chosen.value)
    return _lasting(reader, chosen, start, end)


def ends_of(value: str) -> tuple[str, str]:
    """Start and end of an EDTF value; a single day or month is both."""
    first, _, last = value.partition("/")
    return first, last or first


def _since(reader: SlotReader, since: re.Match) -> Timing:
    """The first day of what is under way, and the last where the words name it."""
    first = reader.scene.date(since["date"])
    until = LAST_DAY.search(reader.line, since.end())
    last = reader.scene.date(until["date"]) if until else None
    start, end = ends_of(first.value)
    return Timing(start, ends_of(last.value)[1], (first, last)) if last else Timing(start, end, (first,))


def _choose(reader: SlotReader, status: StatusRead) -> DateExpression | None:
    line, hit = reader.line, reader.hit
    begin, end = reader.own
    when = WHEN.search(line[: reader.zone[0]])
    if when:
        return _usable(reader, [when["date"]])
    attached = ATTACHED.search(line[: hit.start])
    if attached and not (VERB.search(attached["between"]) or MOVED_TO.search(line[: attached.start()])):
        return _usable(reader, [attached["date"]])
    if status.rule == "passive" and status.status in DISPATCHED:
        end = max(hit.end, status.words[1])
    after = [m for m in SIGN.finditer(line, hit.end, end) if not _foreign(line, m, hit.end)]
    before = [m for m in SIGN.finditer(line, 0, hit.start) if not _foreign(line, m, 0)]
    if status.status in DISPATCHED:
        before = [m for m in before if m.start() > status.words[1]]
    near = [m for m in before if m.start() >= begin]
    return _usable(reader, [m[0] for m in after]) or _usable(reader, [m[0] for m in reversed(near or before)])


def _foreign(line: str, m: re.Match, begin: int) -> bool:
    return bool(NOT_ITS_OWN.search(line[max(begin - 30, 0) : m.start()]))


def _usable(reader: SlotReader, signs: list[str]) -> DateExpression | None:
    """The finest date: a day or range before a week or month."""
    dates = [reader.scene.date(s) for s in signs]
    fine = [d for d in dates if d.granularity in FINE]
    return next(iter(fine or [d for d in dates if d.granularity in USABLE]), None)


def _lasting(reader: SlotReader, chosen: DateExpression, start: str, end: str) -> Timing:
    """ "Two days of talks" from or up to the day said."""
    line = reader.scene.line
    days = _length(line[reader.zone[0] : reader.right]) - 1
    if start != end or len(start) != 10 or not 0 < days < 60:
        return Timing(start, end, (chosen,))
    day = date.fromisoformat(start)
    said_at = next((m.start() for m in SIGN.finditer(line) if reader.scene.date(m[0]) is chosen), len(line))
    if ENDING.search(line, reader.zone[0], max(said_at, reader.hit.start)):
        return Timing(add_days(day, -days).isoformat(), end, (chosen,))
    return Timing(start, add_days(day, days).isoformat(), (chosen,))


def _length(words: str) -> int:
    """How many days the words say it lasts, 1 where they do not."""
    said = DURATION.search(words)
    if not said:
        return 1
    count = number(said["count"].lower()) if said["count"] else 1
    return count * (7 if "week" in said[0].lower() else 1)


def agree(first: Timing, second: Timing) -> bool:
    """Can both be the same occasion? Yes where one says nothing or their days meet."""
    if not first.start or not second.start:
        return True
    a, b = (PartialDate.parse(t) for t in (first.start, second.start))
    c, d = (PartialDate.parse(t) for t in (first.end or first.start, second.end or second.start))
    return a.earliest <= d.latest and b.earliest <= c.latest
