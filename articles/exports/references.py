"""References to records: plain text, CSL-JSON, BibTeX, RIS, and the metadata that a reference manager reads.

A name is given as one piece: which part of it is the family name is not known for every language.
"""

import re
from dataclasses import dataclass
from datetime import date

from articles.exports.columns import Scope
from articles.models import Article, Contact, Statement
from articles.timeline.excerpts import words_allowed
from articles.timeline.headings import long_heading
from articles.timeline.written_dates import written

LONGEST_QUOTE = 120
ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
BY = re.compile(r"^by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited. `start` and `end` are EDTF; `kind` is article, statement or contact; `source` says what a record
    of the archive rests on, and is empty for an article."""

    kind: str
    uid: str
    title: str
    author: str
    container: str
    start: str
    end: str
    address: str
    original: str
    source: str
    language: str = "en"

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.uid[:8]}"

    @property
    def day(self) -> str:
        return written(self.start, self.end)

    def date_parts(self) -> list[list[int]]:
        """Year, month and day as far as known, of the first day and of the last."""
        found = (ISO.match(text) for text in (self.start, self.end) if text)
        return [[int(part) for part in match[0].split("-")] for match in found if match]


def reference(record: Article | Statement | Contact, scope: Scope, site_name: str) -> Reference:
    """A contact needs its sides, a statement its article, outlet, speaker and side."""
    if isinstance(record, Article):
        return _of_article(record, scope)
    return (
        _of_statement(record, scope, site_name)
        if isinstance(record, Statement)
        else _of_contact(record, scope, site_name)
    )


def _of_article(article: Article, scope: Scope) -> Reference:
    return Reference(
        "article",
        str(article.uid),
        article.title,
        BY.sub("", article.byline),
        article.outlet.name,
        _iso(article.published),
        "",
        scope.address(article),
        article.url,
        "",
        article.language,
    )


def _of_statement(statement: Statement, scope: Scope, site_name: str) -> Reference:
    article = statement.article
    speaker = statement.speaker.name if statement.speaker else statement.speaker_text
    return Reference(
        "statement",
        str(statement.uid),
        _quoted(statement),
        speaker or (statement.side.name if statement.side else ""),
        site_name,
        _iso(article.published),
        "",
        scope.address(statement),
        article.url,
        f"{article.title}, {article.outlet.name}, {written(_iso(article.published))}",
        statement.language,
    )


def _quoted(statement: Statement) -> str:
    """The first words, where the outlet lets words go out; their own marks are not doubled."""
    if not words_allowed(statement.article.outlet):
        return f"Statement ({statement.get_kind_display().lower()})"
    pieces = (" ".join(piece.split()).strip("“”\"'‘’ ,") for piece in statement.said())
    words = " … ".join(filter(None, pieces))
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def _of_contact(contact: Contact, scope: Scope, site_name: str) -> Reference:
    return Reference(
        "contact",
        str(contact.uid),
        long_heading(contact),
        "",
        site_name,
        contact.start,
        contact.end,
        scope.address(contact),
        contact.source_url,
        contact.source,
    )


def _iso(day: date) -> str:
    return day.isoformat()


def plain(ref: Reference) -> str:
    """“Wu Qian: “…”, 30 September 2021. In: Talks, The Gazette. Readout, https://…”"""
    if ref.kind == "article":
        parts = [ref.author, ref.title, f"{ref.container}, {ref.day}", ref.original or ref.address]
    elif ref.kind == "statement":
        parts = [f"{ref.author}: {ref.title}" if ref.author else ref.title, f"In: {ref.source}"]
        parts.append(f"{ref.container}, {ref.address}")
    else:
        parts = [ref.title, ref.source, f"{ref.container}, {ref.address}"]
    return ". ".join(part.strip().rstrip(".") for part in parts if part)


def csl_json(ref: Reference) -> dict:
    """One item of CSL-JSON (citationstyles.org)."""
    item = {
        "id": ref.key,
        "type": "article-newspaper" if ref.kind == "article" else "webpage",
        "title": ref.title,
        "author": [{"literal": ref.author}] if ref.author else [],
        "container-title": ref.container,
        "issued": {"date-parts": ref.date_parts()},
        "URL": ref.original if ref.kind == "article" and ref.original else ref.address,
        "archive_location": ref.address,
        "note": ref.source,
        "language": ref.language,
    }
    return {name: value for name, value in item.items() if value and value != {"date-parts": []}}


BIBTEX = str.maketrans({c: f"\\{c}" for c in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\~{}", "^": r"\^{}"})


def bibtex(ref: Reference) -> str:
    """One entry for BibLaTeX, UTF-8; names and titles in braces stay as they are."""
    kind = "article" if ref.kind == "article" else "online"
    fields = {
        "title": ref.title,
        "author": ref.author,
        "journaltitle" if kind == "article" else "organization": ref.container,
        "note": ref.source,
    }
    lines = [f"  {name} = {{{{{_line(value).translate(BIBTEX)}}}}}," for name, value in fields.items() if value]
    if ref.start:
        lines.append(f"  date = {{{'/'.join(filter(None, (ref.start, ref.end)))}}},")
    lines.append(f"  url = {{{ref.original if kind == 'article' and ref.original else ref.address}}},")
    return f"@{kind}{{{ref.key},\n" + "\n".join(lines) + "\n}\n"


def ris(ref: Reference) -> str:
    """One record of RIS; a comma ends a name that is one piece."""
    first = ref.date_parts()[:1]
    fields = [
        ("TY", "NEWS" if ref.kind == "article" else "ELEC"),
        ("ID", ref.key),
        ("TI", ref.title),
        ("AU", f"{ref.author}," if ref.author else ""),
        ("T2", ref.container),
        ("PY", str(first[0][0]) if first else ""),
        ("DA", "/".join(f"{part:02}" for part in first[0]) if first else ""),
        ("UR", ref.address),
        ("L2", ref.original),
        ("N1", ref.source),
        ("LA", ref.language),
    ]
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def metadata(ref: Reference) -> list[tuple[str, str]]:
    """Names and contents of the <meta> elements that Zotero and others read: Highwire Press and Dublin Core."""
    first = ref.date_parts()[:1]
    found = [
        ("citation_title", ref.title),
        ("citation_author", ref.author),
        ("citation_publication_date", "/".join(f"{part:02}" for part in first[0]) if first else ""),
        ("citation_public_url", ref.address),
        ("citation_language", ref.language),
        ("DC.title", ref.title),
        ("DC.creator", ref.author),
        ("DC.date", ref.start),
        ("DC.publisher", ref.container),
        ("DC.identifier", ref.address),
        ("DC.source", ref.original),
        ("DC.language", ref.language),
        ("DC.type", "newspaperArticle" if ref.kind == "article" else "webpage"),
        ("DC.description", ref.source),
    ]
    return [(name, content) for name, content in found if content]


def _line(text: str) -> str:
    return " ".join(text.split())
