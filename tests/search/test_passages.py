"""Passages: the right stretch, nothing added, nothing marked that was not looked for."""

from hypothesis import given
from hypothesis import strategies as st

from articles.search.language import Phrase
from articles.search.passages import LENGTH, find, marked, passages
from articles.search.tokens import located, wanted

TALKS = Phrase(("talks",))
CALM = Phrase(("calm", "waters"))


def text_of(segments) -> str:
    return "".join(s.text for s in segments)


def marks(segments) -> list[str]:
    return [s.text for s in segments if s.marked]


def test_marks_words_phrases_and_beginnings():
    text = "Talks on calm,\n waters; talksy; the TALKS. Calm talks."
    assert marks(marked(text, [TALKS])) == ["Talks", "TALKS", "talks"]
    assert marks(marked(text, [CALM])) == ["calm, waters"]
    assert marks(marked(text, [Phrase(("talk",), prefix=True)])) == ["Talks", "talksy", "TALKS", "talks"]
    assert marks(marked("第一次会谈", [Phrase(("会谈",))])) == ["会谈"]
    assert marks(marked("第一次会谈", [Phrase(("会",), prefix=True)])) == ["会"]


def test_shows_the_stretch_with_most_of_the_phrases():
    filler = "and so it went on for a while without much to tell "
    text = f"The talks began. {filler * 20} The talks spoke of calm waters at last. {filler * 20}"
    shown = passages(text, [TALKS, CALM])
    assert len(shown) == 2
    assert marks(shown[0].segments) == ["talks"]
    assert marks(shown[1].segments) == ["talks", "calm waters"]
    assert not shown[0].cut_before
    assert shown[1].cut_before and shown[1].cut_after


def test_shows_the_beginning_where_nothing_is_marked():
    text = "word " * 200
    (only,) = passages(text, [TALKS])
    assert not only.cut_before
    assert only.cut_after
    assert LENGTH <= len(text_of(only.segments)) <= LENGTH + 25
    assert passages("", [TALKS]) == []


@given(
    st.text(alphabet="talks calm waters.会谈\n", max_size=900),
    st.lists(st.sampled_from([TALKS, CALM, Phrase(("会谈",))]), max_size=3),
)
def test_passages_are_stretches_of_the_text(text, phrases):
    plain = "".join(text.split())
    for passage in passages(text, phrases):
        assert "".join(text_of(passage.segments).split()) in plain
        assert len(text_of(passage.segments)) <= LENGTH + 100
    assert "".join(text_of(marked(text, phrases)).split()) == plain
    for hit in find(text, phrases):
        assert hit.span.of(text).strip()


@given(
    st.text(alphabet="ab é_\u0301会谈-", max_size=60),
    st.sampled_from(["a", "ab", "é", "会", "会谈", "a-b", "b a"]),
    st.booleans(),
)
def test_finds_what_reading_word_by_word_finds(text, phrase, starred):
    words, prefix = wanted(phrase, prefix=starred)
    tokens = [t.text for t in located(text)]
    slow = [
        n
        for n in range(len(tokens) - len(words) + 1)
        if tuple(tokens[n : n + len(words) - 1]) == words[:-1]
        and (tokens[n + len(words) - 1].startswith(words[-1]) if prefix else tokens[n + len(words) - 1] == words[-1])
    ]
    assert len(find(text, [Phrase(words, prefix)])) == len(slow)
