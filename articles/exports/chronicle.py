"""A chronicle in Word: a day's heading, a headline with its link, the text indented below.

It is the form in which such desks keep and circulate a tracker, and what the importer reads from one it writes here
again: day, headline, link and text come out as they came in.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import BinaryIO

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from articles.exports import rights
from articles.exports.columns import Scope
from articles.models import Article

INDENT = Inches(0.5)
BETWEEN = re.compile(r"(?<=\S)\n\n(?=\S)")
SEEN = re.compile(r"[^\s\u200b\u200e\ufeff]")
LIKE_A_DAY = re.compile(r"\w+,? .{0,40}\d{4}\W*")
LIKE_TEXT = re.compile(r"[“\"‘]|\.@|[A-Z][^.,:]{1,40}:\s+\S|(?:Sec\.|Section) \d|(?:\S+\s+){0,5}\S+:\s*$")
NOT_IN_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NEEDS = ("versions", "statements__speaker")


def write_chronicle(articles: Iterable[Article], scope: Scope, title: str, file: BinaryIO) -> int:
    """Write articles, which come in order of publication, and answer how many there were.

    Under a headline stands the whole text where the scope gives it, else each published statement by its speaker.
    """
    document = Document()
    document.core_properties.title = title
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(12)
    document.add_paragraph(_clean(title), style="Title")
    count = 0
    for day, of_day in groupby(articles, key=lambda a: a.published):
        document.add_paragraph(day_heading(day), style="Heading 3")
        above = "day"
        for article in of_day:
            paragraphs = [_clean(p) for p in _paragraphs(article, scope)]
            _headline(document, article, scope, above)
            for text in paragraphs:
                document.add_paragraph(text).paragraph_format.left_indent = INDENT
            above, count = "text" if paragraphs else "headline", count + 1
    document.save(file)
    return count


def day_heading(day: date) -> str:
    """“Tuesday, February 3, 2026”, in English whatever the locale."""
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"


def _headline(document, article: Article, scope: Scope, above: str) -> None:
    """Where a headline could be taken for text of the entry above and has no link of its own, it links to this
    archive."""
    paragraph = document.add_paragraph()
    needs_link = above == "headline" or (above == "text" and LIKE_TEXT.match(article.title))
    address = article.url or (scope.address(article) if needs_link else "")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = _clean(" ".join(article.title.split()))
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    if not address:
        paragraph._p.append(run)
        return
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run)
    paragraph._p.append(link)


def _paragraphs(article: Article, scope: Scope) -> Iterator[str]:
    if not rights.gives_text(article, scope):
        yield from _by_speaker(article, scope)
        return
    text = article.version.text if article.versions.all() else ""
    if text != article.title:
        yield from split(text)


def _by_speaker(article: Article, scope: Scope) -> Iterator[str]:
    if not rights.gives_words(article, scope):
        return
    for statement in sorted(article.statements.all(), key=lambda s: s.start):
        if statement.is_public:
            speaker = statement.speaker.name if statement.speaker else statement.speaker_text
            words = " ".join(statement.words.split())
            yield f"{speaker}: {words}" if speaker else words


def split(text: str) -> list[str]:
    """The paragraphs of a text, which joined by an empty line give it again.

    A part that would read as nothing or as a day's heading alone stays in the paragraph before it.
    """
    parts: list[str] = []
    for part in BETWEEN.split(text):
        alone = SEEN.search(part) and not LIKE_A_DAY.fullmatch(part)
        if parts and not alone:
            parts[-1] = f"{parts[-1]}\n\n{part}"
        else:
            parts.append(part)
    return [part for part in parts if part.strip()]


def _clean(text: str) -> str:
    """Without control characters, which a Word document cannot hold."""
    return NOT_IN_XML.sub("", text)
