"""Statements marked in their text."""

from hypothesis import given
from hypothesis import strategies as st

from articles.models import Statement
from articles.text import Span
from articles.timeline.marked_text import left_out_after, marked_text


def statement(pk: int, start: int, end: int, pieces=()) -> Statement:
    return Statement(pk=pk, start=start, end=end, pieces=list(pieces))


def test_overlapping_statements_are_cut_where_either_begins_or_ends():
    text = "abcdefghij"
    (paragraph,) = marked_text(text, [Span(0, 10)], [statement(1, 2, 6), statement(2, 4, 8)])
    assert [(s.text, [x.pk for x in s.statements]) for s in paragraph.segments] == [
        ("ab", []),
        ("cd", [1]),
        ("ef", [1, 2]),
        ("gh", [2]),
        ("ij", []),
    ]
    assert [x.pk for x in paragraph.begins] == [1, 2]


def test_the_cue_between_two_pieces_is_not_marked():
    text = "“We met,” she said, “and we talked.”"
    said = statement(1, 0, len(text), [[0, 9], [20, len(text)]])
    (paragraph,) = marked_text(text, [Span(0, len(text))], [said])
    assert [s.text for s in paragraph.segments if not s.statements] == [" she said, "]
    assert len(paragraph.begins) == 1


def test_what_is_left_out_is_told():
    text = "First here. Second here.\n\nThird here. Fourth here."
    kept = [Span(0, 11), Span(26, 37)]
    assert [p.cut for p in marked_text(text, kept, [])] == [False, True]
    assert left_out_after(text, kept)
    assert not left_out_after(text, [Span(0, len(text))])


@given(st.text("ab \n“.", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_no_word_is_lost_or_doubled(text, spans):
    said = [statement(n, *sorted(span)) for n, span in enumerate(spans) if span[0] != span[1]]
    paragraphs = marked_text(text, [Span(0, len(text))], said)
    shown = "\n".join("".join(s.text for s in p.segments) for p in paragraphs)
    assert shown.split() == text.split()
