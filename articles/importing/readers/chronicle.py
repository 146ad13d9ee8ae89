"""A chronicle kept in Word: a day's heading, an unindented headline with its link, its text indented below.

A paragraph opens an entry if it is not indented and has a link, or if it follows the indented text of an entry and does
not look like a part of it (a speaker's label, an opening quotation mark, a line pushed in by tabs or spaces).
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from articles.importing.readers.docx import Paragraph, read_paragraphs
from articles.importing.readers.headings import DayHeading, read_heading
from articles.importing.refusals import Refusal, Refused, Remark
from articles.importing.rows import ArticleRow

INDENTED = 100
PUSHED_IN = re.compile(r"\n|\t| {3}")
PART_OF_TEXT = re.compile(r"[“\"‘]|\.@|[A-Z][^.,:]{1,40}:\s+\S|(?:Sec\.|Section) \d|(?:\S+\s+){0,5}\S+:\s*$")
TAB_NAME = re.compile(r"Tab \d+")
BLANK = re.compile(r"[\s\u200b\u200e\ufeff]*")


@dataclass(slots=True)
class Entry:
    """One entry while its paragraphs are gathered."""

    number: int
    headline: str
    link: str
    text: list[str] = field(default_factory=list)
    ends_indented: bool = False


def read_chronicle(path: Path, name: str) -> Iterator[ArticleRow | Refusal | Remark]:
    """The entries of each day. Raises Refused where the document has no day's heading."""
    book = _Book(name)
    for paragraph in read_paragraphs(path):
        yield from book.take(paragraph)
    yield from book.close()
    if not book.days:
        raise Refused(
            "The Word document is no chronicle: no paragraph such as “Tuesday, February 3, 2026” opens a day. "
            "Save an article as text or HTML."
        )


class _Book:
    """What stands open while a chronicle is read: its name, the day, the entry."""

    def __init__(self, name: str):
        self.name, self.days, self.front = name, 0, []
        self.heading: DayHeading | None = None
        self.last_day: date | None = None
        self.entry: Entry | None = None
        self.seen: Counter[str] = Counter()

    def take(self, paragraph: Paragraph) -> Iterator[ArticleRow | Refusal | Remark]:
        text = paragraph.text
        heading = None if paragraph.links else read_heading(text, self.last_day)
        if heading:
            yield from self.close()
            yield from self._open_day(paragraph, heading)
        elif BLANK.fullmatch(text):
            return
        elif self.heading is None:
            self.front.append(" ".join(text.split()))
        elif self._opens_entry(paragraph):
            yield from self.close()
            self.entry = Entry(paragraph.number, " ".join(text.split()), _address(paragraph.links))
        elif self.entry:
            self.entry.text.append(text.strip())
            self.entry.ends_indented = _is_indented(paragraph)
        else:
            yield Refusal(self._place(paragraph.number), "This text stands under no headline. Give it one, unindented.")

    def close(self) -> Iterator[ArticleRow | Refusal]:
        """The entry that stood open, if there is one."""
        entry, self.entry = self.entry, None
        if entry is None or TAB_NAME.fullmatch(entry.headline):
            return
        place = self._place(entry.number)
        if self.heading.day is None:
            yield Refusal(place, f"Its day “{self.heading.words}” is not in the calendar. Correct the heading.")
            return
        yield ArticleRow(
            place,
            "\n\n".join(entry.text),
            title=entry.headline,
            published=self.heading.day.isoformat(),
            url=entry.link,
            source_id=self._source_id(entry),
            likely_outlet=self._chronicle(),
        )

    def _open_day(self, paragraph: Paragraph, heading: DayHeading) -> Iterator[Remark]:
        self.heading, self.days = heading, self.days + 1
        self.last_day = heading.day or self.last_day
        if heading.remark:
            yield Remark(self._place(paragraph.number), heading.remark)

    def _opens_entry(self, paragraph: Paragraph) -> bool:
        if _is_indented(paragraph):
            return False
        if paragraph.links or self.entry is None:
            return True
        return self.entry.ends_indented and not PART_OF_TEXT.match(paragraph.text.strip())

    def _source_id(self, entry: Entry) -> str:
        """The same for an entry whenever the chronicle is read: day, headline, link, and which of several alike."""
        key = "\n".join([self.heading.day.isoformat(), entry.headline.casefold(), entry.link])
        self.seen[key] += 1
        return hashlib.sha256(f"{key}\n{self.seen[key]}".encode()).hexdigest()[:32]

    def _chronicle(self) -> str:
        """The name of the chronicle: what stands before its first day, without dates and names of tabs."""
        names = [line for line in self.front if not TAB_NAME.fullmatch(line) and not re.search(r"\b\d{4}\b", line)]
        return " ".join(names)[:200].strip()

    def _place(self, number: int) -> str:
        return f"{self.name}, paragraph {number}"


def _is_indented(paragraph: Paragraph) -> bool:
    """By its settings, or by tabs, blanks or an empty line; a link after an empty line is a headline all the same."""
    text = paragraph.text.lstrip("\n") if paragraph.links else paragraph.text
    return paragraph.indent >= INDENTED or bool(PUSHED_IN.match(text))


def _address(links: Iterable[str]) -> str:
    return next((link for link in links if link.startswith(("http://", "https://"))), "")
