"""Through what a statement reached the public: a briefing, an interview, a post …"""

import re

from articles.extraction.clauses import Line
from articles.extraction.findings import Mention

NEAR = 60
CHANNELS = (
    ("press conference", re.compile(r"(?i)\b(?:press|news|media) conference\b")),
    ("briefing", re.compile(r"(?i)\b(?:briefing|press gaggle)\b")),
    (
        "interview",
        re.compile(r"(?i)\binterview(?:ed|s)?\b|\btold (?:the )?(?:[A-Z][\w&.]+ ?){1,4}(?:$|[,.“\"]| on | in )"),
    ),
    (
        "post",
        re.compile(
            r"(?i)\b(?:tweet\w*|posted|(?:social media|Facebook|Weibo|Truth Social|Instagram) post"
            r"|(?:wrote|said|posted) on (?:X|Twitter|Weibo|Facebook|Truth Social))\b"
        ),
    ),
    ("letter", re.compile(r"(?i)\b(?:letter|memo|e-?mail)\b")),
    ("statement", re.compile(r"(?i)\b(?:statement|read-?out|communiqu[eé]|press release|news release)\b")),
)


def channel_of(line: Line, k: int, speaker: Mention | None, pieces: list[tuple[int, int]]) -> str:
    """The channel that the sentence around letter `k` names, else "spokesperson" where one speaks, else ""."""
    words = _around(line, k, pieces)
    for name, pattern in CHANNELS:
        if pattern.search(words):
            return name
    if speaker and "spokes" in f"{speaker.role} {speaker.text}".lower():
        return "spokesperson"
    return ""


def _around(line: Line, k: int, pieces: list[tuple[int, int]]) -> str:
    """The words of the sentence that are not the statement's own."""
    begin, end = line.sentence(k)
    at, stop = max(begin, k - NEAR), min(end, k + NEAR, len(line.tags))
    words: list[str] = []
    for first, last in (*sorted(pieces), (stop, stop)):
        words.extend(line.word(j) for j in range(at, min(first, stop)) if j not in line.regions)
        at = max(at, last)
    return " ".join(words)
