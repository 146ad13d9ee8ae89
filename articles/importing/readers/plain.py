"""Plain text: one file, one article. Its text stays entire; only a title is made for it."""

import re
from collections.abc import Iterator
from pathlib import Path

from articles.importing.readers.encoding import decode
from articles.importing.readers.lines import refuse_large
from articles.importing.refusals import Refused
from articles.importing.rows import ArticleRow
from articles.text.sentences import split_paragraphs, split_sentences

LARGEST = 5 * 1024 * 1024
LONGEST_TITLE = 150
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_plain(path: Path, name: str) -> Iterator[ArticleRow]:
    refuse_large(path.stat().st_size, LARGEST, "The text")
    text = decode(path.read_bytes())
    if CONTROLS.search(text):
        raise Refused("The file holds control characters: it is not plain text. Give text, HTML, .docx, JSONL or CSV.")
    if not text.strip():
        raise Refused("The file holds nothing but white space. Give a file with text.")
    yield ArticleRow(name, text, title=title_of(text))


def title_of(text: str) -> str:
    """The first line if it is a headline, else the first sentence, cut at a word where it is long."""
    first = split_paragraphs(text)[0]
    sentence = split_sentences(text, first)[0].of(text)
    return shorten(" ".join(sentence.split()).rstrip("."), LONGEST_TITLE)


def shorten(words: str, longest: int) -> str:
    """`words` cut at a word, with an ellipsis, to at most `longest` characters."""
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    head = head.rsplit(" ", 1)[0] if " " in head else head
    return head.rstrip(" ,;:–—-") + "…"
