"""The words of a statement with their marks."""

import pytest

from articles.models import Statement
from articles.timeline.words import quotation

CASES = [
    ("direct", "“We met.”", None, ["“We met.”"]),
    ("direct", "We met,”", None, ["[We met,”"]),
    ("direct", "“We met", None, ["“We met]"]),
    ("direct", '"We met,"', None, ['"We met,"']),
    ("direct", "We met", None, ["We met"]),
    ("direct", "“We met,” she said. We talked.”", [[0, 9], [20, 31]], ["“We met,”", "[We talked.”"]),
    ("direct", "“We met.\n\n“We talked.”", [[0, 8], [10, 22]], ["“We met.", "“We talked.”"]),
    ("indirect", "they met,”", None, ["they met,”"]),
    ("partial", "it was “frank”", None, ["it was “frank”"]),
]


@pytest.mark.parametrize("kind, words, pieces, shown", CASES)
def test_a_mark_that_the_source_lost_is_told(kind, words, pieces, shown):
    statement = Statement(kind=kind, words=words, start=0, end=len(words), pieces=pieces or [])
    found = [("[" if p.lost_open else "") + p.text + ("]" if p.lost_close else "") for p in quotation(statement)]
    assert found == [text.strip() for text in shown]
