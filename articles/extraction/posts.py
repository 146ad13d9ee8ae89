"""Texts that are somebody's post or letter as a whole, as the title says; a chronicle keeps them so."""

import re

from articles.extraction.actors import Cast
from articles.extraction.confidence import confidence_in, reason_for
from articles.extraction.findings import Mention, Quote
from articles.text import Reading, Span

POSTED = re.compile(
    r"\b(?:re)?(?:posts?|posted|tweets?|tweeted|wrote|writes)\b.{0,80}?"
    r"\b(?:X|Twitter(?:/X)?|Truth ?Social|Weibo|WeChat|Facebook|Instagram|Telegram)\b"
    r"|\b(?:Truth ?Social|Twitter|Weibo|Facebook) posts?\b|\bon (?:Truth ?Social|Weibo) posted\b"
)
RULE = "title-post"


def find_post(reading: Reading, cast: Cast) -> Quote | None:
    """The whole text as one written statement of the last one whom the title names before "posted"."""
    m = POSTED.search(cast.register.title)
    named = [h for h in cast.register.heading if m and h.side and h.kind != "side" and h.span.start < m.end()]
    before = [h for h in named if h.span.end <= m.start()] or named
    if not before or not reading.paragraphs:
        return None
    poster = before[-1]
    pieces = tuple(p for p in reading.paragraphs if any(map(str.isalnum, p.of(reading.text))))
    if not pieces or _reports(reading.text):
        return None
    speaker = Mention(Span(pieces[0].start, pieces[0].start), "", poster.name, poster.role, poster.side, poster.kind)
    hull = Span(pieces[0].start, pieces[-1].end)
    sure = confidence_in(RULE, "written", None)
    return Quote(hull, pieces, "written", RULE, reason_for(RULE), sure, speaker, channel="post", side=poster.side)


def _reports(text: str) -> bool:
    """Several quotations, labels or links with words of others make it a report of posts, not a post."""
    openings, closings = re.findall(r"(?m)^\s*[“\"]", text), re.findall(r"(?m)[”\"]\s*$", text)
    labelled = re.search(r"(?m)^[.@]{0,2}\w[\w .’']{1,40}: ", text)
    return bool(labelled) or (len(openings) > 1 and len(closings) > 1)
