"""Article rows checked: what is missing or wrong is refused with a sentence, what is stored is storable."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, time
from urllib.parse import urlsplit

from articles.importing.readers.plain import shorten, title_of
from articles.importing.refusals import Refused
from articles.importing.rows import ArticleRow

DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)\S*)?")
LONGEST_TITLE = 1000
LONGEST = {"source_id": 200, "outlet": 200, "likely_outlet": 200, "language": 20}
SHORTENED = {"byline": 500, "dateline": 200}
LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """An article that can be saved. `facts` are the fields of the record beside its key and its text."""

    place: str
    outlet: str
    source_id: str
    url: str
    title: str
    published: date
    published_time: time | None
    byline: str
    dateline: str
    language: str
    text: str

    def facts(self) -> dict:
        return {name: getattr(self, name) for name in FACTS}

    def digest(self) -> str:
        """The same for rows that say the same; 32 hexadecimal digits."""
        said = {name: value for name, value in asdict(self).items() if name != "place"}
        return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()[:32]


FACTS = ("title", "url", "source_id", "published", "published_time", "byline", "dateline", "language")


def check_article(row: ArticleRow, *, outlet: str = "", published: date | None = None) -> CheckedArticle:
    """The row as it can be saved; `outlet` and `published` stand in where the row names none.

    A row without an outlet belongs to the site of its address. Raises Refused with what is wrong and what to do.
    """
    row = _storable(row)
    for name, longest in LONGEST.items():
        if len(getattr(row, name)) > longest:
            raise Refused(f"Its {name.replace('_', ' ')} is longer than {longest} characters. Shorten it.")
    text, title = row.text, " ".join(row.title.split())
    if not text.strip() and not title:
        raise Refused("It has neither title nor text. Give at least one of them.")
    day, hour = _published(row, published)
    url = check_address(row.url)
    return CheckedArticle(
        place=row.place,
        outlet=_outlet(row, url, outlet),
        source_id=row.source_id.strip(),
        url=url,
        title=shorten(title or title_of(text), LONGEST_TITLE),
        published=day,
        published_time=hour,
        byline=shorten(" ".join(row.byline.split()), SHORTENED["byline"]),
        dateline=shorten(" ".join(row.dateline.split()), SHORTENED["dateline"]),
        language=row.language.strip(),
        text=text if text.strip() else title,
    )


def _storable(row: ArticleRow) -> ArticleRow:
    """Lines ended by a line feed only; nothing else is altered. Raises Refused for what no database keeps."""
    changed = {}
    for field in fields(row):
        value = getattr(row, field.name)
        check_storable(field.name, value)
        if "\r" in value:
            changed[field.name] = value.replace("\r\n", "\n").replace("\r", "\n")
    return replace(row, **changed) if changed else row


def check_storable(name: str, value: str) -> None:
    """Raise Refused for a NUL, or half a character, which cannot be kept in a database."""
    named = name.replace("_", " ")
    if "\x00" in value:
        raise Refused(f"Its {named} holds a NUL character. Remove it.")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Refused(f"Its {named} holds half a character (at {error.start + 1}). Correct its encoding.") from error


def _published(row: ArticleRow, otherwise: date | None) -> tuple[date, time | None]:
    if not row.published.strip() and otherwise:
        return otherwise, None
    written = row.published.strip() or row.likely_published.strip()
    if not written:
        raise Refused("It has no publication date. Add “published” to it, or give one for all (--published).")
    found = DAY.fullmatch(written)
    try:
        if found:
            return date.fromisoformat(found[1]), time.fromisoformat(found[2]) if found[2] else None
    except ValueError:
        pass
    raise Refused(f"“{written[:40]}” is no day of the calendar. Write the date like this: 2021-09-30")


def check_address(url: str) -> str:
    """The address. Raises Refused unless it is empty or one of http or https that a page may link to."""
    url = url.strip()
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        plain = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        plain = False
    if not plain or re.search(r"[\s<>\"\\]", url) or not url.isprintable():
        raise Refused(f"“{url[:60]}” is no web address. Give one that begins with http:// or https://, or none.")
    if len(url) > LONGEST_ADDRESS:
        raise Refused(f"Its address is longer than {LONGEST_ADDRESS} characters. Shorten it, or leave it out.")
    return url


def _outlet(row: ArticleRow, url: str, otherwise: str) -> str:
    site = (urlsplit(url).hostname or "").removeprefix("www.")
    name = next((" ".join(n.split()) for n in (row.outlet, otherwise, row.likely_outlet, site) if n.strip()), "")
    if not name:
        raise Refused("It names no outlet. Add “outlet” to it, or give one for all (--outlet).")
    return name
