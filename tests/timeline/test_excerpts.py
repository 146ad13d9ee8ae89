"""What an outlet's right lets readers see."""

import pytest

from articles.models import Article, Outlet
from articles.text import Span
from articles.timeline.excerpts import allowed_passages, sentences_around

TEXT = "One is first. Two is second. Three is third.\n\nFour is fourth. Five is fifth. Six is sixth."


def shown(right: str, words: str = "") -> list[str]:
    article = Article(outlet=Outlet(name="The Harbour Gazette", right=right))
    start = TEXT.index(words)
    return [
        span.of(TEXT) for span in allowed_passages(article, TEXT, [Span(start, start + len(words))] if words else [])
    ]


def test_full_right_shows_all():
    assert shown("full") == [TEXT]


def test_excerpts_are_the_sentences_around_a_statement():
    assert shown("excerpts", "Five") == ["Four is fourth. Five is fifth. Six is sixth."]
    assert shown("excerpts", "One") == ["One is first. Two is second."]


def test_nothing_is_excerpted_without_a_statement():
    assert shown("excerpts") == []


def test_metadata_right_shows_no_word():
    assert shown("metadata", "Five") == []


@pytest.mark.parametrize("words, number", [(["One", "Six"], 2), (["One", "Four"], 1), (["Two", "Three"], 1)])
def test_neighbouring_excerpts_are_one(words, number):
    spans = [Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in words]
    assert len(sentences_around(TEXT, spans)) == number
