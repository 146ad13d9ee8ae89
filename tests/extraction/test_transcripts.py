"""Transcripts: one statement a turn, none of the sides for those who ask."""

import pytest

from articles.extraction.actors import read_actors
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.text import Reading


def turns_of(text, title=""):
    reading = Reading(text)
    cast = read_actors(reading, Lexicon.built_in(2025), title=title)
    return [q for q in find_quotes(reading, cast) if q.kind == "turn"]


BRIEFING = """Reuters: Will the road open in May?

Gao Lian: The road will open.

We have told everyone so.

AFP: And the bridge?

Gao Lian: I have nothing to add."""


def test_a_turn_runs_over_paragraphs_to_the_next_label():
    turns = turns_of(BRIEFING, title="Chinese Foreign Ministry Spokesperson Gao Lian takes questions")
    assert [len(t.pieces) for t in turns] == [1, 2, 1, 1]
    assert [t.speaker.name for t in turns] == ["", "Gao Lian", "", "Gao Lian"]
    assert turns[1].pieces[1].of(BRIEFING) == "We have told everyone so."


def test_a_question_has_no_side_and_the_answer_that_of_its_speaker():
    turns = turns_of(BRIEFING, title="Chinese Foreign Ministry Spokesperson Gao Lian takes questions")
    assert [t.side for t in turns] == [None, "CHN", None, "CHN"]


@pytest.mark.parametrize(
    ("label", "name", "side"),
    [
        ("MOORE", "Tilda Moore", "USA"),
        ("Secretary Moore", "Tilda Moore", "USA"),
        ("Tilda Moore", "Tilda Moore", "USA"),
        ("THE SECRETARY", "Tilda Moore", "USA"),
        ("A", "Tilda Moore", "USA"),
    ],
)
def test_forms_of_labels(label, name, side):
    text = f"Q: Is the road closed?\n\n{label}: It is closed.\n\nQ: Why?\n\n{label}: It is wet."
    turns = turns_of(text, title="US Deputy Secretary Tilda Moore is interviewed")
    assert [(t.speaker.name, t.side) for t in turns[1::2]] == [(name, side)] * 2


@pytest.mark.parametrize(
    "label",
    [
        "Q",
        "QUESTION",
        "Reporter 2",
        "NBC News' Tom Hale",
        "CNN",
        "Member of the press",
        "Utopian Daily ABC",
        "Folha de S.Paulo reporter",
        "Speaker 8 (23:16)",
        "Oscar Hale (NBC News)",
    ],
)
def test_labels_of_those_who_ask(label):
    text = f"{label}: Is the road closed?\n\nSecretary Moore: It is closed.\n\n{label}: Why?"
    assert [t.rule for t in turns_of(text)] == ["transcript-question", "transcript-turn", "transcript-question"]


def test_an_office_that_several_hold_goes_to_the_one_in_the_title():
    text = "Q: Will you meet President Adam Hale?\n\nThe President: I will.\n\nQ: When?\n\nThe President: Soon."
    turns = turns_of(text, title="French President Tilda Moore answers questions")
    assert [t.speaker.name for t in turns[1::2]] == ["Tilda Moore"] * 2


def test_a_colon_in_prose_is_no_label():
    assert turns_of("But here is the problem: the road is closed.\n\nThe bottom line: it is wet.") == []


def test_a_headline_with_a_colon_is_not_a_turn():
    assert turns_of("Moore: Town Road Stays Closed Until May\n\nTilda Moore spoke on Friday. The road is wet.") == []


def test_stage_directions_are_left_out():
    text = "Q: Is it wet?\n\nMOORE: It is.\n\n(Laughter.)\n\nQ: Why?"
    assert [t.pieces[0].of(text) for t in turns_of(text)] == ["Is it wet?", "It is.", "Why?"]


def test_a_quoted_transcript_ends_with_its_marks():
    text = 'He spoke:\n\n"HALE: Is it wet?\n\n"MOORE: It is wet.\n\n"HALE: Thanks.\n\nThe road is closed.'
    turns = turns_of(text)
    assert [t.pieces[-1].of(text) for t in turns] == ["Is it wet?", "It is wet.", "Thanks."]


def test_quotations_within_a_turn_keep_their_marks():
    text = "Q: Is it wet?\n\nMOORE: “Wet” is what I said. And I said “soon.”\n\nQ: Why?\n\nMOORE: “Soon!”"
    assert [t.pieces[0].of(text) for t in turns_of(text)[1::2]] == [
        "“Wet” is what I said. And I said “soon.”",
        "“Soon!”",
    ]


def test_times_after_a_label_and_text_below_it():
    text = "Tilda Moore (01:20): It is wet.\n\nOscar Hale (02:10):\n\nIt will open in May."
    turns = turns_of(text, title="US Secretary Tilda Moore and US Senator Oscar Hale")
    assert [(t.speaker.name, t.pieces[0].of(text)) for t in turns] == [
        ("Tilda Moore", "It is wet."),
        ("Oscar Hale", "It will open in May."),
    ]


def test_a_press_secretary_is_no_reporter():
    turns = turns_of("Q: Is it wet?\n\nPress Secretary Moore: It is.", title="White House Press Secretary Tilda Moore")
    assert [(t.rule, t.side) for t in turns] == [("transcript-question", None), ("transcript-turn", "USA")]
