"""Texts made to cost much are read in time that grows with their length, and nothing found lies outside them."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dates import find_dates
from articles.extraction import extract
from articles.extraction.actors import read_actors
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.text import Reading

LEXICON = Lexicon.built_in(2021)
WILD = [
    '" ',
    "“",
    "” ",
    "'' ",
    "‘a’ ",
    "(",
    "[[((",
    "A ",
    "Hale ",
    "Tilda Moore ",
    "China ",
    "the ",
    "of the ",
    "Minister of ",
    "said ",
    "said that ",
    "and said ",
    "who said, ",
    "he said, ",
    "as he said ",
    "to say ",
    "saying ",
    "according to ",
    "Tilda Moore said ",
    "Tilda Moore, who said ",
    "“No,” he said. ",
    "He said “a” and ",
    'Wu Qian said "a," ',
    "X: “a” ",
    "Q: ",
    "Q: a\n",
    "a, ",
    "I. ",
    "Mr. ",
    "— ",
    "the two sides ",
    "\n",
    "中",
    "\x00",
    "a-",
    "1 ",
]
SIZES = (150, 450)


def calls(text):
    """How many functions are called, in Python and in C, while `text` is read."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        reading = Reading(text)
        find_quotes(reading, read_actors(reading, LEXICON))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("wild", WILD)
def test_three_times_the_text_is_three_times_the_work(wild):
    calls("A warm engine reads. " + wild)
    short, long = (calls("Tilda Moore met Oscar Hale. " + wild * n * 6) for n in SIZES)
    assert long <= 3.3 * short + 2000


@pytest.mark.parametrize("wild", WILD)
def test_a_long_wild_text_is_read_to_its_end(wild):
    text = wild * (60_000 // len(wild))
    reading = Reading(text)
    found = find_quotes(reading, read_actors(reading, LEXICON))
    assert len(found) <= text.count(" ") + text.count("\n") + 1
    assert all(q.span.end <= len(text) for q in found)


WORDS = st.sampled_from(
    [w.strip(" ") for w in WILD]
    + ["Tilda Moore", "spokesman", "on Friday", ".", ",", "”", "met", "talks", "told", "’", "İ"]
)
TEXTS = st.lists(WORDS, max_size=50).map(" ".join) | st.text(max_size=150)


@settings(deadline=None, max_examples=150)
@given(TEXTS, TEXTS)
def test_every_span_lies_in_the_text_and_its_words_are_those_of_the_text(text, title):
    found = extract(text, lexicon=LEXICON, title=title)
    for quote in found.quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.span == (min(p.start for p in quote.pieces), max(p.end for p in quote.pieces))
        assert all(quote.span.start <= p.start < p.end <= quote.span.end for p in quote.pieces)
        assert list(quote.pieces) == sorted(quote.pieces)
        assert quote.speaker is None or quote.speaker.span.of(text) == quote.speaker.text
        assert quote.cue is None or quote.cue.of(text).strip()
    for mention in (m for actor in found.actors for m in actor.mentions):
        assert mention.span.of(text) == mention.text


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_dates_lie_in_the_text(text):
    for found in find_dates(Reading(text), None):
        assert 0 <= found.span.start < found.span.end <= len(text)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_a_reading_does_not_depend_on_what_was_read_before(text):
    reading = Reading(text)
    first = find_quotes(reading, read_actors(reading, Lexicon.built_in(2021)))
    again = Reading(text)
    assert find_quotes(again, read_actors(again, LEXICON)) == first
