"""A chronicle kept in Word: days, headlines with links, texts."""

import io
import zipfile

import pytest

from articles.importing.readers import read_articles
from articles.importing.refusals import Refusal, Remark
from articles.importing.rows import ArticleRow

LINK = "https://example.org/talks"
OTHER = "https://example.org/other"


def read(path):
    return list(read_articles([path]))


def test_days_headlines_links_and_texts(chronicle):
    path = chronicle(
        "Tab 1",
        "A Chronicle of the Lake",
        "2025",
        "Tuesday, July 1st, 2025",
        ("Northland and Southland hold talks", LINK),
        "",
        ["Arvo Tamm: We met."],
        [""],
        ["Ida Brandt: We did."],
        ("A headline alone", OTHER),
        "Wednesday, July 2, 2025:",
        ("The next day", LINK),
        ["Text."],
    )
    first, second, third = read(path)
    assert (first.title, first.url, first.published) == ("Northland and Southland hold talks", LINK, "2025-07-01")
    assert first.text == "Arvo Tamm: We met.\n\nIda Brandt: We did."
    assert (second.title, second.text) == ("A headline alone", "")
    assert third.published == "2025-07-02"
    assert first.likely_outlet == "A Chronicle of the Lake"
    assert first.place == "chronicle.docx, paragraph 5"


def test_a_headline_without_a_link_opens_an_entry_after_a_text(chronicle):
    path = chronicle(
        "Tuesday, July 1, 2025",
        ("One", LINK),
        ["Text of one."],
        "Ida Brandt answers questions in Southland",
        ["Text of two."],
    )
    assert [row.title for row in read(path)] == ["One", "Ida Brandt answers questions in Southland"]


@pytest.mark.parametrize(
    "continued",
    [
        "“A quotation that was not indented.”",
        "Arvo Tamm: We have nothing to add.",
        "\tPushed in by a tab",
        "Southland release:",
    ],
)
def test_what_looks_like_a_part_of_the_text_stays_in_it(chronicle, continued):
    (row,) = read(chronicle("Tuesday, July 1, 2025", ("One", LINK), ["Text of one."], continued, ["More."]))
    assert row.text == f"Text of one.\n\n{continued.strip()}\n\nMore."


def test_entries_of_one_day_with_the_same_headline_and_link_are_told_apart(chronicle):
    days = ("Tuesday, July 1, 2025", ("One", LINK), ["First."], ("One", LINK), ["Second."], ("One", OTHER), ["Third."])
    again = [row.source_id for row in read(chronicle(*days))]
    assert len(set(again)) == 3
    assert again == [row.source_id for row in read(chronicle(*days))]


def test_an_entry_keeps_its_id_when_its_text_or_the_rest_of_the_chronicle_changes(chronicle):
    (before,) = read(chronicle("Tuesday, July 1, 2025", ("One", LINK), ["Text."]))
    _, after = read(chronicle("Tuesday, July 1, 2025", ("Zero", LINK), ["Zero."], ("One", LINK), ["Text, corrected."]))
    assert after.source_id == before.source_id


def test_links_that_a_page_must_not_have_are_passed_over(chronicle):
    (row,) = read(chronicle("Tuesday, July 1, 2025", ("One", "javascript:alert(1)"), ["Text."]))
    assert row.url == ""


def test_the_entries_of_a_day_that_is_not_in_the_calendar_are_refused(chronicle):
    first, second = read(
        chronicle("February 31, 2025", ("One", LINK), ["Text."], "March 1, 2025", ("Two", LINK), ["Text."])
    )
    assert isinstance(first, Refusal) and "February 31, 2025" in first.reason and first.place.endswith("paragraph 2")
    assert isinstance(second, ArticleRow)


def test_a_wrong_weekday_is_remarked(chronicle):
    remark, row = read(chronicle("Friday, July 1, 2025", ("One", LINK), ["Text."]))
    assert isinstance(remark, Remark) and "Tuesday" in remark.text
    assert row.published == "2025-07-01"


def test_a_letter_in_word_is_no_chronicle(chronicle):
    (refusal,) = read(chronicle("Dear editor,", "here is my text."))
    assert "no chronicle" in refusal.reason


def test_a_zip_named_docx_is_refused(write):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("holiday.txt", "sea")
    (refusal,) = read(write("talks.docx", packed.getvalue()))
    assert "no Word document" in refusal.reason


def test_a_document_that_unpacks_to_a_mountain_is_refused(write):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 201 * 1024 * 1024)
    (refusal,) = read(write("talks.docx", packed.getvalue()))
    assert "MB" in refusal.reason


@pytest.mark.parametrize("content", [b"<w:document>", b"not xml at all", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;"])
def test_a_document_of_broken_xml_is_refused(write, content):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", content)
    (refusal,) = read(write("talks.docx", packed.getvalue()))
    assert refusal.reason.endswith(".")


def test_a_document_cut_off_is_refused(chronicle, write):
    whole = chronicle("Tuesday, July 1, 2025", ("One", LINK), ["Text."]).read_bytes()
    (refusal,) = read(write("cut.docx", whole[: len(whole) // 2]))
    assert isinstance(refusal, Refusal)
