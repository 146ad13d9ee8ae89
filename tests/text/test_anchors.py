"""Words are found again exactly, or moved where there is one place only; everything else waits for a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import Span
from articles.text.anchors import find_again, occurrences

OLD = (
    "The ministers met on the lake.\n\n"
    "“We agreed to keep the line open,” said Arvo Tamm of Northland.\n\n"
    "“Yes,” said Ida Brandt of Southland.\n\n"
    "The weather was fair."
)
QUOTE = "“We agreed to keep the line open,”"


def span_of(words: str, text: str = OLD) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("new", "finding"),
    [
        (OLD, "exact"),
        (OLD.replace("fair", "foul"), "exact"),
        (OLD.replace("the lake", "the shore of the lake"), "moved"),
        ("A correction was made.\n\n" + OLD, "moved"),
        (OLD.replace("keep the line open", "keep both lines open"), "changed"),
        (OLD.replace(QUOTE + " said Arvo Tamm of Northland.\n\n", ""), "lost"),
        ("", "lost"),
    ],
)
def test_words_of_a_quotation(new, finding):
    found = find_again(OLD, span_of(QUOTE), new)
    assert found.finding == finding
    if found.passes:
        assert found.span.of(new) == QUOTE


def test_changed_points_to_the_passage():
    new = OLD.replace("keep the line open", "keep both lines open")
    assert "keep both lines open" in find_again(OLD, span_of(QUOTE), new).span.of(new)


def test_words_said_by_two_are_not_given_to_the_other():
    old = "“No comment,” said Arvo Tamm.\n\nThey left early that day, and nobody waited for them.\n\n“No comment,” said Ida Brandt."
    without_first = old.replace("“No comment,” said Arvo Tamm.\n\n", "It rained.\n\n")
    assert find_again(old, span_of("“No comment,”", old), without_first).finding not in ("exact", "moved")


def test_words_that_now_stand_twice_are_told_apart_by_their_surroundings():
    new = OLD + "\n\nA second reader wrote: " + QUOTE
    found = find_again(OLD, span_of(QUOTE), new)
    assert found.passes and found.span == span_of(QUOTE)


def test_words_that_now_stand_in_two_like_places_wait_for_a_person():
    old = "x" * 80 + "the words" + "y" * 80
    found = find_again(old, span_of("the words", old), "z" + old + "z" + old + "z")
    assert found.finding == "changed"


def test_every_place_is_found_also_overlapping_ones():
    assert occurrences("aa", "aaaa") == [0, 1, 2]
    assert occurrences("", "aaaa") == []


TEXTS = st.text("ab \n“”.", max_size=200)


@st.composite
def text_and_span(draw):
    text = draw(TEXTS.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(text_and_span())
def test_an_unchanged_text_keeps_every_span(case):
    text, span = case
    assert find_again(text, span, text).finding == "exact"
    assert find_again(text, span, text).span == span


@given(text_and_span(), TEXTS)
def test_what_passes_has_the_same_words_and_every_span_lies_in_the_text(case, new):
    old, span = case
    found = find_again(old, span, new)
    if found.passes:
        assert found.span.of(new) == span.of(old)
        assert (found.finding == "exact") == (found.span == span)
    if found.span is not None:
        assert 0 <= found.span.start <= found.span.end <= len(new)
    assert (found.span is None) == (found.finding == "lost")


@given(text_and_span(), st.text("ab \n", max_size=40))
def test_text_put_before_moves_the_words_and_nothing_else(case, added):
    old, span = case
    found = find_again(old, span, added + old)
    if added and not old.startswith(added):
        assert not found.passes or found.span.of(added + old) == span.of(old)
    assert found.finding != "lost"


def test_a_long_text_of_one_word_is_answered():
    old = "no " * 50_000
    assert find_again(old, Span(0, 90_000), "yes " * 50_000).finding == "lost"
