"""Paragraphs and sentences of news text."""

import re

from articles.text.spans import Span

PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9À-ÞА-Я])|[。！？][」』”]*")
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col maj capt cmdr sgt adm brig rev hon st jr sr vs etc no vol inc ltd co "
    "corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n e.g i.e a.m p.m "
    "u.s.a d.c ph.d fig al dept supt messrs amb pres del".split()
)
LONGEST_ABBREVIATION = 12
LAST_WORD = re.compile(r"([\w.]+)\.$")


def split_paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in PARAGRAPH.finditer(text))


def split_sentences(text: str, within: Span) -> list[Span]:
    """The sentences of one paragraph; "Lt. Col. Meiners" and "the U.S. Army" do not end one."""
    found, begin = [], within.start
    for m in END.finditer(text, within.start, within.end):
        if _abbreviated(text, begin, m):
            continue
        stop = m.start() + len(m[0].rstrip())
        found.append(Span(begin, stop))
        begin = m.end()
    if begin < within.end:
        found.append(Span(begin, within.end))
    return found


def _abbreviated(text: str, begin: int, end: re.Match) -> bool:
    if not end[0].startswith(".") or end[0].startswith(".."):
        return False
    last = LAST_WORD.search(text, max(begin, end.start() - LONGEST_ABBREVIATION), end.start() + 1)
    if not last:
        return False
    word = last[1].lower()
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and last[1].isupper())
