"""The CAMEO and PLOVER codes of a contact, read from `event_codes.csv`.

The first row of the file that fits the contact's status, setting, format or mode gives the event; rows of its domains
give PLOVER's contexts. Sources: CAMEO 1.1b3 (Schrodt), PLOVER 2.0 (Open Event Data Alliance).
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("event_codes.csv")


@dataclass(frozen=True, slots=True)
class EventCode:
    """Codes for one value of one field; `cameo` holds two codes where visitor (042) and host (043) differ."""

    field: str
    value: str
    cameo: tuple[str, ...]
    event: str
    mode: str
    context: str


@cache
def event_codes() -> tuple[EventCode, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            EventCode(
                row["field"],
                row["value"],
                tuple(row["cameo"].split()),
                row["plover_event"],
                row["plover_mode"],
                row["plover_context"],
            )
            for row in csv.DictReader(file)
        )


def _event(contact) -> EventCode | None:
    for code in event_codes():
        if code.field != "domain" and getattr(contact, code.field) == code.value:
            return code
    return None


def cameo(contact) -> list[str]:
    """CAMEO codes; none for a postponed contact, for which the scheme has no code."""
    event = _event(contact)
    return list(event.cameo) if event else []


def plover(contact) -> dict | None:
    """PLOVER event, mode and contexts, None where the scheme has no event. Reads the contact's domains."""
    event = _event(contact)
    if event is None or not event.event:
        return None
    domains = {row.domain for row in contact.domains.all()}
    contexts = {code.context for code in event_codes() if code.field == "domain" and code.value in domains}
    contexts.add(event.context)
    return {"event": event.event, "mode": event.mode, "contexts": sorted(filter(None, contexts))}
