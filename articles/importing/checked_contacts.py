"""Contact rows checked: days in the calendar and in order, two sides on record, codes that have a meaning."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from articles.dates.partial import PartialDate
from articles.importing.checked_articles import check_address, check_storable
from articles.importing.known_sides import KnownSides
from articles.importing.refusals import Refused
from articles.importing.rows import ContactRow
from articles.models import name_key
from articles.models.codes import Format, Level, Mode, Setting, Status, Track

LONGEST = {
    "source": 200, "id": 200, "place": 500, "visit_type": 40, "title": 300, "series": 200, "number": 20,
    "duplicate_of": 200,
}  # fmt: skip
LONGEST_NAME, LONGEST_ROLE = 200, 300
OF_MANY = "multilateral attendance"


@dataclass(frozen=True, slots=True)
class CheckedParticipant:
    """Somebody who took part, with role and side on the day."""

    name: str
    role: str
    side: str | None
    led: bool


@dataclass(frozen=True, slots=True)
class CheckedContact:
    """A contact that can be saved; `sides` are in order of code. Days are derived from the EDTF texts."""

    place_in_source: str
    source: str
    source_id: str
    source_url: str
    title: str
    summary: str
    start: str
    end: str
    start_on: date
    end_on: date
    mode: str
    format: str
    visit_type: str
    status: str
    level: str
    track: str
    setting: str
    place: str
    host: str | None
    initiator: str | None
    series: str
    number_in_series: str
    sides: tuple[str, ...]
    participants: tuple[CheckedParticipant, ...]
    duplicate_of: str

    def facts(self) -> dict:
        """Fields of the record; sides that it refers to by `…_id`."""
        return {_column(name): getattr(self, name) for name in FACTS}

    def digest(self) -> str:
        """The same for rows that say the same; 32 hexadecimal digits."""
        said = {name: value for name, value in asdict(self).items() if name != "place_in_source"}
        return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()[:32]


FACTS = (
    "source source_id source_url title summary start end start_on end_on mode format visit_type status level track "
    "setting place host initiator series number_in_series"
).split()


def _column(name: str) -> str:
    return f"{name}_id" if name in ("host", "initiator") else name


def check_contact(row: ContactRow, sides: KnownSides, source: str = "") -> CheckedContact:
    """The row as it can be saved; `source` stands in where it names none. Raises Refused with what to do."""
    values = {name: _words(row.values, name) for name in row.values if name not in ("participants", "sides")}
    for name, longest in LONGEST.items():
        if len(values.get(name, "")) > longest:
            raise Refused(f"Its {name.replace('_', ' ')} is longer than {longest} characters. Shorten it.")
    start, end = _days(values.get("start_date", ""), values.get("end_date", ""))
    year = start.earliest.year
    codes = _codes(row, values, sides, year)
    visit_type = values.get("visit_type", "")
    named = {role: values.get(role, "") for role in ("host", "initiator")}
    checked = {
        "place_in_source": row.place,
        "source": _source(values, source),
        "source_url": check_address(values.get("source_url", "")),
        "title": values.get("title", ""),
        "summary": values.get("description", "") or values.get("summary", ""),
        "start": start.text,
        "end": end.text if end.text != start.text else "",
        "start_on": start.earliest,
        "end_on": end.latest,
        "visit_type": visit_type,
        "setting": _code(Setting, values, "setting", Setting.SIDELINES if visit_type == OF_MANY else Setting.BILATERAL),
        "mode": _code(Mode, values, "mode", Mode.UNSPECIFIED),
        "format": _code(Format, values, "format", Format.MEETING),
        "status": _code(Status, values, "status", Status.HELD),
        "level": _code(Level, values, "level", ""),
        "track": _code(Track, values, "track", ""),
        "place": values.get("place", ""),
        **{role: sides.find(code, "", year) if code else None for role, code in named.items()},
        "series": values.get("series", ""),
        "number_in_series": values.get("number", ""),
        "sides": tuple(sorted(codes)),
        "participants": _participants(row, sides, codes, year),
        "duplicate_of": values.get("duplicate_of", ""),
    }
    return CheckedContact(source_id=values.get("id", "") or _made_id(checked), **checked)


def _source(values: dict[str, str], otherwise: str) -> str:
    source = values.get("source", "") or " ".join(otherwise.split())
    if not source:
        raise Refused("It names no source, and readers must see one. Add “source”, or name one for all (--source).")
    return source


def _words(values: dict[str, Any], name: str) -> str:
    value = values[name]
    if value is None:
        return ""
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise Refused(f"“{name}” must be text, not {json.dumps(value)[:40]}. Put it between quotation marks.")
    check_storable(name, str(value))
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _days(start: str, end: str) -> tuple[PartialDate, PartialDate]:
    if not start:
        raise Refused("It has no “start_date”. Write the day, month or year it began: 1972-02-21, 1972-02 or 1972.")
    try:
        begun = PartialDate.parse(start)
        ended = PartialDate.parse(end) if end else begun
    except ValueError as error:
        raise Refused(str(error)) from error
    if len(begun.text) > 40 or len(ended.text) > 40:
        raise Refused("A date has no more than 40 characters. Shorten it.")
    if ended.latest < begun.earliest:
        raise Refused(f"It ends ({end}) before it begins ({start}). Correct the dates.")
    return begun, ended


def _codes(row: ContactRow, values: dict[str, str], sides: KnownSides, year: int) -> tuple[str, ...]:
    """The codes of its sides: `sides`, or `side_a` and `side_b` with their names where a code is missing."""
    listed = row.values.get("sides")
    if listed:
        if not isinstance(listed, list) or not all(isinstance(code, str) for code in listed):
            raise Refused("“sides” must be a list of codes, such as CHN and USA.")
        codes = [sides.find(code, "", year) for code in listed]
    else:
        codes = [sides.find(values.get(s, ""), values.get(f"{s}_name", ""), year) for s in ("side_a", "side_b")]
    if len(set(codes)) < 2 or len(set(codes)) < len(codes):
        raise Refused(f"Its sides are the same ({' and '.join(codes)}). A contact needs two different sides.")
    return tuple(codes)


def _participants(row: ContactRow, sides: KnownSides, codes: tuple[str, ...], year: int) -> tuple:
    people = row.values.get("participants") or []
    if not isinstance(people, list) or not all(isinstance(person, dict) for person in people):
        raise Refused("“participants” must be a list of records with name, role and side.")
    without_code = [c for c, s in zip(codes, ("side_a", "side_b"), strict=False) if not row.values.get(s)]
    checked = {}
    for person in people:
        one = _participant(person, sides, without_code, year)
        checked.setdefault(name_key(one.name), one)
    return tuple(checked.values())


def _participant(person: dict, sides: KnownSides, without_code: list[str], year: int) -> CheckedParticipant:
    """Without a code of its own, a participant is of the side that has none in the source either."""
    name, role, side = (" ".join(_words(person, n).split()) if n in person else "" for n in ("name", "role", "side"))
    if not name:
        raise Refused("A participant has no name. Give the name, or leave the participant out.")
    if len(name) > LONGEST_NAME or len(role) > LONGEST_ROLE:
        raise Refused(f"A participant's name or role is too long ({name[:40]}…). Shorten it.")
    code = sides.find(side, "", year) if side else None
    if code is None and len(without_code) == 1:
        code = without_code[0]
    return CheckedParticipant(name, role, code, person.get("led") in (True, 1, "1", "true", "yes", "led"))


def _code(choices, values: dict[str, str], name: str, otherwise: str) -> str:
    value = values.get(name, "") or otherwise
    if value not in choices.values:
        known = ", ".join(filter(None, choices.values))
        raise Refused(f"“{value[:30]}” is no {name} of a contact. Use one of: {known}.")
    return value


def _made_id(checked: dict) -> str:
    """An id for a row that has none: the same for the same days, sides, place and people."""
    parts: Iterable = (checked[name] for name in ("start", "end", "sides", "place", "participants", "format"))
    return "made-" + hashlib.sha256(repr([str(part) for part in parts]).encode()).hexdigest()[:32]
