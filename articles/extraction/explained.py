"""An article with each finding under its text: what was found, by which rule, why, and how surely."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from articles.extraction.findings import ActorFound, Contact, DateExpression, Findings, Mention, Quote
from articles.text import Reading, Span

INDENT = "    "
LONGEST = 76
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
Note = tuple[Span, list[str]]


def explain(text: str, findings: Findings) -> str:
    """The paragraphs of `text`, each followed by the findings that begin in it, in the order of the text.

    Two lines a finding: its words with what they were read as, then `rule (confidence): reason`. A person or body
    stands where the text first names it.
    """
    paragraphs = Reading(text).paragraphs
    starts = [p.start for p in paragraphs]
    under: list[list[str]] = [[] for _ in paragraphs]
    for span, lines in sorted(_notes(text, findings), key=lambda note: note[0]):
        at = max(bisect_right(starts, span.start) - 1, 0)
        under[at] += [INDENT + line for line in lines]
    blocks = ("\n".join([p.of(text), *lines]) for p, lines in zip(paragraphs, under, strict=True))
    return "\n\n".join(blocks)


def visible(text: str) -> str:
    """`text` with U+FFFD for every control character, so that it cannot steer the terminal it is printed on."""
    return CONTROL.sub("\ufffd", text)


def _notes(text: str, findings: Findings) -> Iterable[Note]:
    for quote in findings.quotes:
        yield quote.span, [_statement(text, quote), _why(quote)]
    for contact in findings.contacts:
        yield contact.span, [_contact(contact), _why(contact)]
    for found in findings.dates:
        yield found.span, [f"date {_short(found.span.of(text))} → {found.value}, {found.granularity}", _why(found)]
    for actor in findings.actors:
        first = actor.mentions[0].span
        times = f"{len(actor.mentions)} mention{'' if len(actor.mentions) == 1 else 's'}"
        yield first, [f"{actor.kind} {_known_as(actor.name, actor.role, actor.side)}, {times}", _why(actor)]


def _statement(text: str, quote: Quote) -> str:
    words = " … ".join(_short(p.of(text)) for p in quote.pieces)
    by = _speaker(quote.speaker) if quote.speaker else "nobody named"
    more = [quote.channel and f"channel: {quote.channel}", quote.joint_side and f"jointly with {quote.joint_side}"]
    more += ["opening mark lost" if quote.lost_open else "", "closing mark lost" if quote.lost_close else ""]
    return "; ".join(filter(None, [f"{quote.kind} {words} ← {by}", *more]))


def _speaker(speaker: Mention) -> str:
    named = _short(speaker.text)
    if speaker.candidates:
        return f"{named}, left open between {' and '.join(speaker.candidates)}"
    if speaker.name and speaker.name != speaker.text:
        return f"{named} = {_known_as(speaker.name, speaker.role, speaker.side)}"
    return _known_as(named, speaker.role, speaker.side)


def _contact(contact: Contact) -> str:
    parts = [" and ".join(contact.sides), contact.status, contact.format, contact.mode, contact.level, contact.place]
    days = "/".join(dict.fromkeys(filter(None, (contact.start, contact.end)))) or "no date"
    people = ", ".join(_known_as(p.name, p.role, p.side) for p in contact.participants)
    return "contact " + "; ".join(filter(None, [", ".join(filter(None, [*parts, days])), people]))


def _known_as(name: str, role: str, side: str | None) -> str:
    about = ", ".join(filter(None, (role, side)))
    return f"{name} ({about})" if about else name


def _why(found: Quote | Contact | DateExpression | ActorFound) -> str:
    return f"{INDENT}{found.rule} ({found.confidence:.2f}): {found.reason}"


def _short(words: str) -> str:
    """Long words by their beginning and end, on one line."""
    line = " ".join(words.split())
    half = LONGEST // 2
    return line if len(line) <= LONGEST else f"{line[:half].rstrip()} […] {line[-half:].lstrip()}"
