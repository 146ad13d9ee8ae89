"""Findings as plain dictionaries, for `manage.py extract` and for measuring.

The shapes are those of the open gold files for quotes (start, end, pieces, speaker, cue) and contacts.
"""

from dataclasses import asdict
from typing import Any

from articles.extraction.findings import ActorFound, Contact, DateExpression, Findings, Mention, Quote
from articles.text import Span

KINDS = {"direct": "direct", "partial": "mixed", "indirect": "indirect", "turn": "direct", "written": "direct"}


def findings_as_json(text: str, findings: Findings) -> dict[str, list[dict[str, Any]]]:
    """All findings of one text; every start and end is an index into `text`."""
    return {
        "quotes": [quote_as_json(text, q) for q in findings.quotes],
        "contacts": [contact_as_json(text, c) for c in findings.contacts],
        "dates": [date_as_json(text, d) for d in findings.dates],
        "actors": [actor_as_json(a) for a in findings.actors],
    }


def quote_as_json(text: str, quote: Quote) -> dict[str, Any]:
    kind = KINDS[quote.kind]
    found = {
        **_place(text, quote.span),
        "pieces": [{"start": p.start, "end": p.end, "kind": kind} for p in quote.pieces],
        "kind": kind,
        "speaker": _speaker(quote.speaker),
        "cue": _place(text, quote.cue) if quote.cue else None,
        "cue_class": quote.cue_class,
        "side": quote.side,
        "rule": quote.rule,
        "reason": quote.reason,
        "confidence": quote.confidence,
    }
    optional = {
        "joint_side": quote.joint_side,
        "channel": quote.channel,
        "lost_open": quote.lost_open,
        "lost_close": quote.lost_close,
        "form": quote.kind if quote.kind in ("turn", "written") else "",
    }
    return found | {key: value for key, value in optional.items() if value}


def contact_as_json(text: str, contact: Contact) -> dict[str, Any]:
    fields = {
        name: _plain(value)
        for name, value in _fields(contact).items()
        if name not in ("span", "participants", "evidence")
    }
    return {
        **fields,
        "side_levels": dict(contact.side_levels),
        "span": _place(text, contact.span),
        "participants": [
            {"name": p.name, "side": p.side, "role": p.role, "led": p.led}
            | ({"start": p.span.start, "end": p.span.end} if p.span else {})
            for p in contact.participants
        ],
        "evidence": [{"field": e.field, "value": e.value, **_place(text, e.span)} for e in contact.evidence],
    }


def date_as_json(text: str, found: DateExpression) -> dict[str, Any]:
    place = _place(text, found.span)
    return {
        "start": place["start"],
        "end": place["end"],
        "expression": place["text"],
        "value": found.value,
        "granularity": found.granularity,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def actor_as_json(actor: ActorFound) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "side": actor.side,
        "mentions": [{"start": m.span.start, "end": m.span.end, "text": m.text} for m in actor.mentions],
        "rule": actor.rule,
        "reason": actor.reason,
        "confidence": actor.confidence,
    }


def _speaker(mention: Mention | None) -> dict[str, Any] | None:
    if mention is None:
        return None
    found = {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "name": mention.name,
        "side": mention.side,
        "role": mention.role,
        "kind": mention.kind,
    }
    return found | ({"candidates": list(mention.candidates)} if mention.candidates else {})


def _place(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _fields(record: Contact) -> dict[str, Any]:
    return {name: getattr(record, name) for name in asdict(record)}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
