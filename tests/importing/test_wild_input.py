"""Whatever a file holds, reading it ends in rows and sentences, never in an error."""

import io
import json
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.importing.checked_articles import check_article
from articles.importing.readers import read_articles, read_contacts
from articles.importing.readers.headings import read_heading
from articles.importing.refusals import Refusal, Refused, Remark
from articles.importing.rows import ArticleRow, ContactRow

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda c: st.lists(c, max_size=3)
)
FIELDS = st.sampled_from("id published title url urls body text outlet byline language start_date side_a".split())
STARTS = [
    b"",
    b"PK\x03\x04",
    b"<!DOCTYPE html><html><body>",
    b"id,title,body\n",
    b'{"id": 1}\n',
    b"\xff\xfe",
    b"\xef\xbb\xbf",
]
wild = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def outcome(path) -> None:
    for row in [*read_articles([path]), *read_contacts([path])]:
        assert isinstance(row, ArticleRow | ContactRow | Refusal | Remark)
        if isinstance(row, Refusal):
            assert row.place and row.reason
        if isinstance(row, ArticleRow):
            try:
                checked = check_article(row, outlet="Gazette")
            except Refused:
                continue
            assert checked.title and checked.text and "\r" not in checked.text and "\x00" not in checked.text


@wild
@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_bytes(tmp_path, start, content):
    path = tmp_path / "file"
    path.write_bytes(start + content)
    outcome(path)


@wild
@given(st.lists(st.dictionaries(FIELDS, JSON, max_size=5) | JSON, max_size=5))
def test_records(tmp_path, records):
    path = tmp_path / "file"
    path.write_text("{}\n" + "".join(json.dumps(record) + "\n" for record in records))
    outcome(path)


@wild
@given(st.text('ab,;"\n\r\x00\t“”', max_size=300))
def test_tables(tmp_path, content):
    path = tmp_path / "file"
    path.write_bytes(("id,title,body\n" + content).encode())
    outcome(path)


@wild
@given(st.binary(max_size=300), st.binary(max_size=100))
def test_documents(tmp_path, document, relations):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", document)
        archive.writestr("word/_rels/document.xml.rels", relations)
    path = tmp_path / "file"
    path.write_bytes(packed.getvalue())
    outcome(path)


@given(st.text(max_size=80) | st.from_regex(r"[A-Z][a-z]{2,9},? [A-Z][a-z]{2,9} \d{1,2}(th)?, \d{4}", fullmatch=True))
def test_headings(words):
    found = read_heading(words)
    assert found is None or found.day is None or 1 <= found.day.year <= 9999
