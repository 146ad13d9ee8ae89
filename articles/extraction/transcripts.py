"""Transcripts: lines that open with a speaker's label, one statement a turn."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.actors import Cast
from articles.extraction.findings import Quote
from articles.extraction.labels import LABEL, LONGEST, asks, key, like_a_label, names_a_speaker
from articles.extraction.turn_speakers import TurnSpeakers
from articles.text import Reading, Span

DIRECTION = re.compile(r"^[\"“]?[(\[][^()\[\]]{0,80}[)\]]?[.\"”]{0,3}$")
SIGN_OFF = re.compile(
    r"^[\"“]?(?:Follow .{3,60} on (?:Twitter|X)\b|Read (?:more|the rest)\b|Editor’s note|Editor's note)"
)
MARKS = '"“”'
REASON = "The paragraph opens with the speaker's label and a colon; the turn runs to the next label."
QUESTION_REASON = "A reporter's turn in a transcript: it belongs to no side."


@dataclass(frozen=True, slots=True)
class Turn:
    """What one label governs: the label's own place and the lines of the turn."""

    label: Span
    pieces: tuple[Span, ...]
    quoted: bool


def find_turns(reading: Reading, cast: Cast) -> tuple[list[Turn], set[int]]:
    """The turns of a text, and where the lines begin that they use up."""
    labels = _labels(reading, cast)
    turns: list[Turn] = []
    used: set[int] = set()
    label, pieces = None, []
    for line in reading.paragraphs:
        found = labels.get(line.start)
        if found:
            _close(turns, label, pieces, reading)
            label, pieces = found, []
            colon = LABEL.match(reading.text, line.start, min(line.end, line.start + LONGEST)).end()
            rest = _content(reading, Span(colon, line.end))
        elif label and not _ends_turn(reading, line, label):
            rest = _content(reading, line)
        else:
            _close(turns, label, pieces, reading)
            label, pieces = None, []
            continue
        used.add(line.start)
        if rest:
            pieces.append(rest)
    _close(turns, label, pieces, reading)
    return turns, used


def turn_quotes(reading: Reading, cast: Cast, turns: Iterable[Turn]) -> Iterable[Quote]:
    """One statement a turn."""
    identify = TurnSpeakers(reading, cast)
    for turn in turns:
        speaker, asks = identify.speaker(turn.label)
        hull = Span(turn.pieces[0].start, turn.pieces[-1].end)
        sure = 0.97 if speaker.name or asks else 0.85
        yield Quote(
            hull,
            turn.pieces,
            "turn",
            "transcript-question" if asks else "transcript-turn",
            QUESTION_REASON if asks else REASON,
            sure,
            speaker=speaker,
            cue=Span(turn.label.end, turn.label.end + 1),
            side=None if asks else speaker.side,
            channel="briefing" if "spokes" in speaker.role.lower() else "",
        )


def _labels(reading: Reading, cast: Cast) -> dict[int, Span]:
    """The labels of a text by the start of their line; a lone colon is a label only after a known speaker."""
    found: dict[int, Span] = {}
    for line in reading.paragraphs:
        m = LABEL.match(reading.text, line.start, min(line.end, line.start + LONGEST))
        if m and line.start == 0 and _is_headline(reading.text, line) and not asks(m["label"]):
            continue
        alone = m and m.end() >= line.end and not names_a_speaker(m["label"]) and m.end() == m.end("label") + 1
        if m and not alone and like_a_label(m["label"]):
            found[line.start] = Span(*m.span("label"))
    counts = Counter(key(span.of(reading.text)) for span in found.values())
    people = {m.span.end for m in cast.mentions if m.kind == "person"}
    asked = any(asks(span.of(reading.text)) for span in found.values())
    sure = {
        start: span
        for start, span in found.items()
        if counts[key(span.of(reading.text))] > 1
        or span.end in people
        or names_a_speaker(span.of(reading.text))
        or (asked and len(span.of(reading.text).split()) < 4)
    }
    if any(span.of(reading.text).isupper() for span in sure.values()):
        sure |= {start: span for start, span in found.items() if span.of(reading.text).isupper()}
    introduced = {m.span.end for m in cast.mentions if m.kind == "person" and m.side}
    lone_known = any(span.end in introduced for span in sure.values())
    return sure if len(sure) > 1 or lone_known or _lone_turn(reading, sure) else {}


def _lone_turn(reading: Reading, labels: dict[int, Span]) -> bool:
    """One label alone makes a transcript only at the top of the text, before a whole answer."""
    if not labels:
        return False
    first = reading.paragraphs[0]
    return first.start in labels and len(first.of(reading.text).split()) > 20


def _is_headline(text: str, line: Span) -> bool:
    long = [w for w in re.findall(r"[^\W\d_]+", line.of(text)) if len(w) > 3]
    return 3 < len(long) < 25 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def _ends_turn(reading: Reading, line: Span, label: Span) -> bool:
    """A transcript whose lines open with a quotation mark ends at the first that does not; so does a sign-off."""
    words = line.of(reading.text)
    before = reading.text[label.start - 1 : label.start]
    quoted = before in ('"', "“") and before != ""
    return bool(SIGN_OFF.match(words)) or (quoted and words[0] not in '"“')


def _content(reading: Reading, line: Span) -> Span | None:
    """What is said on a line, without the mark of a quotation that began or ends on another line."""
    text, start, end = reading.text, line.start, line.end
    while start < end and text[start].isspace():
        start += 1
    if sum(text.count(mark, start, end) for mark in MARKS) % 2:
        start += text[start] in MARKS
        end -= text[end - 1] in MARKS and end > start
    if not text[start:end].strip(MARKS) or DIRECTION.match(text[start:end]):
        return None
    return Span(start, end)


def _close(turns: list[Turn], label: Span | None, pieces: list[Span], reading: Reading) -> None:
    if label and pieces:
        turns.append(Turn(label, tuple(pieces), reading.text[label.start - 1 : label.start] in ('"', "“")))
