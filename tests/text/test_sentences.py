"""Paragraphs and sentences."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import Reading


def sentences(text):
    return [s.of(text) for s in Reading(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Lt. Col. Hale left. He ran.", ["Lt. Col. Hale left.", "He ran."]),
        ("The U.S. Army left. It ran.", ["The U.S. Army left.", "It ran."]),
        ("J. Hale left. He ran.", ["J. Hale left.", "He ran."]),
        ("“It rained.” It stopped.", ["“It rained.”", "It stopped."]),
        ("Did it rain? Yes! It did…", ["Did it rain?", "Yes!", "It did…"]),
        ("It rained.\nIt stopped", ["It rained.", "It stopped"]),
        ("It cost 3.5 million. It was cheap.", ["It cost 3.5 million.", "It was cheap."]),
    ],
)
def test_sentences_end_where_they_end(text, expected):
    assert sentences(text) == expected


def test_paragraphs_are_lines_without_white_space_around_them():
    text = "  One \n\n\t\nTwo  "
    assert [p.of(text) for p in Reading(text).paragraphs] == ["One", "Two"]


@given(st.text(alphabet='aB .!?"”\n\tMr…。', max_size=200))
def test_sentences_lie_in_order_inside_paragraphs(text):
    reading = Reading(text)
    assert all(any(p.covers(s) for p in reading.paragraphs) for s in reading.sentences)
    assert not any(a.overlaps(b) for a, b in itertools.pairwise(reading.sentences))
    assert all(s.of(text).strip() for s in reading.sentences)


@pytest.mark.parametrize("wild", [".", ". ", "Mr. ", "a. ", ' "', "a" + " " * 50])
def test_wild_text_is_cut_to_its_end(wild):
    text = wild * 40_000
    assert all(s.end <= len(text) for s in Reading(text).sentences)
