"""Folding: what counts as the same word, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.tokens import located, tokens, trigrams, wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. said: “No.”", ["the", "u", "s", "said", "no"]),
        ("Élysée ÉLYSÉE E\u0301lyse\u0301e", ["elysee"] * 3),
        ("Straße", ["strasse"]),
        ("Łódź", ["lodz"]),
        ("ﬁnal ½", ["final", "1", "2"]),
        ("Москва", ["москва"]),
        ("两国防务", ["两国", "国防", "防务", "务"]),
        ("中国China谈", ["中国", "国", "china", "谈"]),
        ("a_b c-d", ["a", "b", "c", "d"]),
        ("x" * 100, ["x" * 64]),
    ],
)
def test_tokens(text, expected):
    assert tokens(text) == expected


@given(st.text(max_size=200))
def test_places_lie_in_the_text_in_order(text):
    found = list(located(text))
    assert [t.text for t in found] == tokens(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert all(t.text.isalnum() for t in found)


@given(st.text(alphabet="两国防务会谈ab ", min_size=1, max_size=20), st.data())
def test_any_part_of_a_chinese_run_is_a_phrase_of_its_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    if " " in part or not all(c >= "\u4e00" for c in part):
        return
    words, prefix = wanted(part)
    inside = tokens(text)
    assert any(
        tuple(inside[n : n + len(words) - 1]) == words[:-1]
        and (inside[n + len(words) - 1].startswith(words[-1]) if prefix else inside[n + len(words) - 1] == words[-1])
        for n in range(len(inside) - len(words) + 1)
    )


def test_trigrams_know_the_ends_of_words():
    assert trigrams("Wu") == {"__w", "_wu", "wu_"}
    assert trigrams("wú") == trigrams("WU")
