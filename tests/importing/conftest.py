"""Files as sources give them."""

import json

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt


@pytest.fixture
def write(tmp_path):
    """A function that writes a file and answers its path."""

    def write_file(name: str, content: str | bytes):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture
def write_lines(write):
    """A function that writes records as JSON Lines."""
    return lambda name, records: write(name, "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records))


@pytest.fixture
def chronicle(tmp_path):
    """A function that makes a Word chronicle of paragraphs: text, (headline, link), or text indented as [text]."""

    def make(*paragraphs, name="chronicle.docx"):
        document = docx.Document()
        for content in paragraphs:
            paragraph = document.add_paragraph()
            if isinstance(content, list):
                paragraph.paragraph_format.left_indent = Pt(36)
                paragraph.add_run(content[0])
            elif isinstance(content, tuple):
                _link(paragraph, *content)
            else:
                paragraph.add_run(content)
        document.save(tmp_path / name)
        return tmp_path / name

    return make


def _link(paragraph, text: str, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)
