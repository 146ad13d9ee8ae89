"""The browser sends words; the place is found in the stored text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.decisions import Refused
from articles.decisions.selection import check_span, find_words, move_edge
from articles.text import Span

TEXT = 'He said "yes" on Monday.\n\nShe said "yes" on Friday, and “no” later.'


@pytest.mark.parametrize(
    ("words", "before", "after", "expected"),
    [
        ("on Monday", "", "", "on Monday"),
        ("Monday. She  said", "", "", "Monday.\n\nShe said"),
        ("  on Friday\n", "", "", "on Friday"),
        ('"yes"', "He said ", " on Monday", '"yes"'),
        ("“no”", "", "", "“no”"),
    ],
)
def test_words_are_found_whatever_the_white_space(words, before, after, expected):
    assert find_words(TEXT, words, before, after).of(TEXT) == expected


@pytest.mark.parametrize(("before", "start"), [("He said ", 8), ("She said ", 35), ("on Monday. She said", 35)])
def test_surroundings_tell_places_apart(before, start):
    assert find_words(TEXT, '"yes"', before).start == start


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("  ", "No words"), ("no such words", "do not stand in the text"), ('"yes"', "in 2 places")],
)
def test_what_cannot_be_found_is_refused(words, sentence):
    with pytest.raises(Refused, match=sentence):
        find_words(TEXT, words)


@pytest.mark.parametrize(
    ("edge", "by", "expected"),
    [
        ("start", -1, 'said "yes"'),
        ("start", 1, 'yes"'),
        ("end", 1, '"yes" on'),
        ("end", -1, '"yes'),
    ],
)
def test_an_edge_stops_at_words_and_at_their_marks(edge, by, expected):
    assert move_edge(TEXT, find_words(TEXT, '"yes"', "He said "), edge, by).of(TEXT) == expected


@given(st.text(alphabet='ab "“.\n', max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_moving_an_edge_never_leaves_the_text(text, start, length):
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    if span.start == span.end:
        return
    for edge in ("start", "end"):
        for by in (-1, 1):
            moved = move_edge(text, span, edge, by)
            assert 0 <= moved.start < moved.end <= len(text)


def test_a_span_of_white_space_is_refused():
    with pytest.raises(Refused, match="holds no words"):
        check_span(TEXT, 24, 26)
