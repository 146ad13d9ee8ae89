"""HTML: the article of a page, with title, author, date and address; nothing of it is ever run or shown as HTML."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml.etree import ParserError, XMLSyntaxError

from articles.importing.readers.encoding import decode
from articles.importing.readers.lines import refuse_large
from articles.importing.refusals import Refused
from articles.importing.rows import ArticleRow

LARGEST = 10 * 1024 * 1024
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
LANGUAGE = re.compile(r"""<html[^>]{0,500}?\blang\s*=\s*["']?([A-Za-z0-9-]{2,20})""", re.IGNORECASE)


def read_page(path: Path, name: str) -> Iterator[ArticleRow]:
    from trafilatura import bare_extraction  # slow to load and large: not for those who never read a page

    refuse_large(path.stat().st_size, LARGEST, "The page")
    markup = decode_page(path.read_bytes())
    try:
        found = bare_extraction(
            markup,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ParserError, XMLSyntaxError, ValueError, RecursionError) as error:
        raise Refused("The page is not HTML that can be read. Save the article as text.") from error
    if found is None or not (found.text or "").strip():
        raise Refused("No article text was found in the page. Save the article as text.")
    language = LANGUAGE.search(markup[:5000])
    yield ArticleRow(
        name,
        found.text,
        title=found.title or "",
        likely_published=found.date or "",
        url=found.url or "",
        likely_outlet=found.sitename or "",
        byline=found.author or "",
        language=language[1] if language else "",
    )


def decode_page(data: bytes) -> str:
    """The markup in the charset that the page names, else as any text."""
    named = CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(named[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
