"""The article with its findings: each under its own paragraph, with rule, confidence and reason."""

from datetime import date

import pytest

from articles.extraction import extract
from articles.extraction.explained import explain, visible

TEXT = """US spokesman Owen Hale met the press. “The road is closed,” Hale said on Friday.

It will open in May," Hale said. Adam Moore met Oscar Moore. Moore said the road was wet.

The bridge is old."""


@pytest.fixture(scope="module")
def paragraphs():
    return explain(TEXT, extract(TEXT, date(2021, 10, 4))).split("\n\n")


def finding(paragraph, beginning):
    lines = paragraph.split("\n")
    at = next(i for i, line in enumerate(lines) if line.strip().startswith(beginning))
    return lines[at].strip(), lines[at + 1].strip()


def test_a_statement_says_who_why_and_how_surely(paragraphs):
    line, why = finding(paragraphs[0], "direct")
    assert line == "direct “The road is closed,” ← Hale = Owen Hale (US spokesman, USA); channel: spokesperson"
    assert why == "quote-name-cue (0.99): The quotation is followed by its speaker and a reporting verb."


def test_persons_and_dates_stand_with_their_readings(paragraphs):
    assert finding(paragraphs[0], "person")[0] == "person Owen Hale (US spokesman, USA), 3 mentions"
    line, why = finding(paragraphs[0], "date")
    assert line == "date Friday → 2021-10-01, day"
    assert why.startswith("weekday (")


def test_lost_marks_and_open_speakers_are_told(paragraphs):
    assert finding(paragraphs[1], "direct")[0].endswith("opening mark lost")
    assert "Moore, left open between Adam Moore and Oscar Moore" in finding(paragraphs[1], "indirect")[0]


def test_a_paragraph_without_findings_stands_alone(paragraphs):
    assert paragraphs[2] == "The bridge is old."


def test_contacts_come_with_sides_and_days():
    text = "French and German officials held talks in Bonn on Friday."
    line, why = finding(explain(text, extract(text, date(2021, 10, 4))), "contact")
    assert line.startswith("contact DEU and FRA, held")
    assert "2021-10-01" in line
    assert why


def test_a_long_statement_is_shown_by_its_ends():
    text = f"“{'The road is closed. ' * 20}It is wet,” Tilda Moore said."
    line, _ = finding(explain(text, extract(text)).split("wet,” Tilda Moore said.")[1], "direct")
    assert "[…]" in line
    assert len(line) < 130


def test_no_text_can_steer_the_terminal():
    assert visible("a\x1b[2Jb\u202ec\n") == "a\ufffd[2Jb\ufffdc\n"


def test_nothing_is_explained_about_nothing():
    assert explain(" \n ", extract(" \n ")) == ""
