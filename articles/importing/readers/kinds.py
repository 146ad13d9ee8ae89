"""What a file is, told by its first bytes and never by its name."""

import codecs
import re
from pathlib import Path
from typing import Literal

from articles.importing.readers.docx import is_word_document
from articles.importing.readers.encoding import WIDE_MARKS
from articles.importing.readers.table import is_header
from articles.importing.refusals import Refused

Kind = Literal["plain", "page", "jsonl", "table", "chronicle"]
HEAD = 64 * 1024
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
OTHER = {
    b"%PDF": "a PDF. Save its text as plain text or HTML",
    b"\xd0\xcf\x11\xe0": "a Word document of the old kind. Save it as .docx",
    b"{\\rtf": "rich text. Save it as .docx or plain text",
    b"\x1f\x8b": "a gzip archive. Unpack it first",
}


def kind_of(path: Path) -> Kind:
    """The format of a file. Raises Refused, with what to do, for one that cannot be read."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        raise Refused("The file is empty. Give a file with text.")
    for mark, what in OTHER.items():
        if head.startswith(mark):
            raise Refused(f"The file is {what}.")
    if head.startswith(b"PK\x03\x04"):
        if is_word_document(path):
            return "chronicle"
        raise Refused("The file is a ZIP archive or another Office document, no Word document. Unpack or convert it.")
    return _kind_of_text(_readable(head))


def _readable(head: bytes) -> str:
    if head.startswith(WIDE_MARKS):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) or _looks_binary(head):
        raise Refused("The file is neither text nor a Word document. Give text, HTML, .docx, JSONL or CSV.")
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")


def _looks_binary(head: bytes) -> bool:
    """More than one byte in a hundred is a control that text does not hold; single ones are left to the readers."""
    controls = sum(head.count(c) for c in (*range(9), *range(14, 27), 28, 29, 30, 31))
    return controls * 100 > len(head)


def _kind_of_text(head: str) -> Kind:
    first = head.lstrip().split("\n", 1)[0].strip()
    if first.startswith("<") and HTML.search(head, 0, 4_000):
        return "page"
    if first.startswith("{"):
        return "jsonl"
    if first.startswith("[") and re.match(r"\[\s*[{\]]", head.lstrip()):
        raise Refused("The file is one JSON list. Write one record on a line (JSON Lines), without the brackets.")
    return "table" if is_header(first) else "plain"
