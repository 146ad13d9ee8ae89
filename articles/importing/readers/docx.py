"""The paragraphs of a Word document: text, links and indent; read from the XML, without running anything in it."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from articles.importing.refusals import Refused

LARGEST_PART = 200 * 1024 * 1024
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
NOT_SHOWN = {f"{W}del", f"{W}pPr", f"{W}instrText", f"{W}moveFrom"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number in the document from 1, its text, the addresses it links to, its indent in twips."""

    number: int
    text: str
    links: tuple[str, ...]
    indent: int


def is_word_document(path: Path) -> bool:
    """Whether a ZIP archive holds a Word document; a broken archive does not."""
    try:
        with zipfile.ZipFile(path) as archive:
            return DOCUMENT in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def read_paragraphs(path: Path) -> Iterator[Paragraph]:
    """The paragraphs in order, also those in tables. Raises Refused where the document cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_bomb(archive)
            targets = _link_targets(archive)
            with archive.open(DOCUMENT) as part:
                yield from _paragraphs(part, targets)
    except (zipfile.BadZipFile, KeyError, EOFError, RuntimeError, NotImplementedError) as error:
        raise Refused("The Word document is damaged or protected. Open it in Word and save it again.") from error
    except etree.XMLSyntaxError as error:
        raise Refused("The Word document holds broken XML. Open it in Word and save it again.") from error


def _refuse_bomb(archive: zipfile.ZipFile) -> None:
    """zipfile reads no more of a part than the size it declares, so the declared sizes are a true bound."""
    for part in (DOCUMENT, RELATIONS):
        if part in archive.namelist() and archive.getinfo(part).file_size > LARGEST_PART:
            megabytes = LARGEST_PART // 1024**2
            raise Refused(f"The Word document unpacks to more than {megabytes} MB. Split it into smaller documents.")


def _link_targets(archive: zipfile.ZipFile) -> dict[str, str]:
    if RELATIONS not in archive.namelist():
        return {}
    with archive.open(RELATIONS) as part:
        root = etree.parse(part, etree.XMLParser(**SAFE)).getroot()
    return {r.get("Id", ""): r.get("Target", "") for r in root if r.get("TargetMode") == "External"}


def _paragraphs(part, targets: dict[str, str]) -> Iterator[Paragraph]:
    number = 0
    for _, element in etree.iterparse(part, tag=f"{W}p", **SAFE):
        if any(True for _ in element.iterancestors(f"{W}p")):
            continue
        number += 1
        links = (targets.get(link.get(R_ID, ""), "") for link in element.iter(f"{W}hyperlink"))
        yield Paragraph(number, "".join(_words(element)), tuple(filter(None, links)), _indent(element))
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _words(element) -> Iterator[str]:
    for child in element:
        if child.tag in NOT_SHOWN:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _words(child)


def _indent(element) -> int:
    properties = element.find(f"{W}pPr")
    if properties is None:
        return 0
    listed = 360 if properties.find(f"{W}numPr") is not None else 0
    ind = properties.find(f"{W}ind")
    if ind is None:
        return listed
    left = _twips(ind.get(f"{W}left") or ind.get(f"{W}start"))
    return max(listed, left, _twips(ind.get(f"{W}firstLine")))


def _twips(value: str | None) -> int:
    try:
        return int(float(value or 0))
    except ValueError:
        return 0
