"""The query language: what is read, what is refused, and that nothing else ever happens."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.backends.postgresql import tsquery
from articles.search.backends.sqlite import match_text
from articles.search.language import And, Field, Not, Or, Phrase, Query, QueryError, leaves, parse

W = {name: Phrase((name,)) for name in "abc"}
A, B, C = W.values()

READ = [
    ("a", A),
    ("a b", And((A, B))),
    ("a AND b", And((A, B))),
    ("a OR b c", Or((A, And((B, C))))),
    ("(a OR b) c", And((Or((A, B)), C))),
    ("a NOT b", And((A, Not(B)))),
    ("a -b", And((A, Not(B)))),
    ("a -(b c)", And((A, Not(And((B, C)))))),
    ("NOT NOT a", A),
    ('"a b"', Phrase(("a", "b"))),
    ("“a b”", Phrase(("a", "b"))),
    ('"a', None),
    ("follow-up", Phrase(("follow", "up"))),
    ("China’s", Phrase(("china", "s"))),
    ("Élysée", Phrase(("elysee",))),
    ("tariff*", Phrase(("tariff",), prefix=True)),
    ('"trade tariff*"', Phrase(("trade", "tariff"), prefix=True)),
    ("a & b – c", And((A, B, C))),
    ("10:30", Phrase(("10", "30"))),
    ("and or not", And((Phrase(("and",)), Phrase(("or",)), Phrase(("not",))))),
    ('"AND"', Phrase(("and",))),
    ("side:CHN", Field("side", "CHN")),
    ('Speaker:"Wu Qian"', Field("speaker", "Wu Qian")),
    ("-kind:actor a", And((Not(Field("kind", "actor")), A))),
    ("会谈", Phrase(("会谈",))),
    ("防务会谈", Phrase(("防务", "务会", "会谈"))),
    ("会", Phrase(("会",), prefix=True)),
    ("中国 china", And((Phrase(("中国",)), Phrase(("china",))))),
    ('"中国 china"', Phrase(("中国", "国", "china"))),
    ("", None),
    ("  &  ", None),
]


@pytest.mark.parametrize(("text", "node"), [row for row in READ if row[0] != '"a'])
def test_reads(text, node):
    assert parse(text).node == node


@pytest.mark.parametrize(
    ("text", "node", "first", "last"),
    [
        ("before:2022", None, None, date(2021, 12, 31)),
        ("after:2021-09", None, date(2021, 10, 1), None),
        ("a after:2021-09-28 before:2022-02", A, date(2021, 9, 29), date(2022, 1, 31)),
        ("a before:2022 before:2020", A, None, date(2019, 12, 31)),
        ("after:2020 (a OR b)", Or((A, B)), date(2021, 1, 1), None),
        ("a AND before:2022", A, None, date(2021, 12, 31)),
    ],
)
def test_days_hold_for_the_whole_search(text, node, first, last):
    assert parse(text) == Query(text, node, first, last)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('"open', "quotation mark is open"),
        ("a AND", "AND has nothing after it"),
        ("OR a", "OR has nothing before it"),
        ("a NOT", "NOT has nothing after it"),
        ("()", "nothing between the brackets"),
        ("(a", "bracket is open"),
        ("a)", "closed that was not opened"),
        ("NOT a", "not only what to leave out"),
        ("a OR NOT b", "not only what to leave out"),
        ("-a", "not only what to leave out"),
        ("foo:bar", "is no field"),
        ("https://example.org/", "is no field"),
        ("side:", "nothing after it"),
        ('side:""', "no word after it"),
        ("pr*", "at least 3 letters"),
        ("before:soon a", "is no date"),
        ("before:2021-13", "not in the calendar"),
        ("before:9999", "outside the calendar"),
        ("a OR before:2022", "holds for the whole search"),
        ("a NOT before:2022", "holds for the whole search"),
        ("(" * 12 + "a" + ")" * 12, "at most 8 deep"),
        (" ".join("a" * 41), "at most 40"),
        ("a" * 401, "at most 400"),
        ("a\x00", "no text holds"),
    ],
)
def test_refuses_with_a_sentence(text, sentence):
    with pytest.raises(QueryError, match=sentence) as refused:
        parse(text)
    assert str(refused.value).endswith(".")


PIECES = st.sampled_from(
    ["a", "talks", "AND", "OR", "NOT", "(", ")", '"', "-", "*", ":", "side:", "CHN", "before:2022", "会谈", "é", "'", "\\",
     "“", "”", "&", "|", "!", "<->", "\n", "speaker:", "tal*", "\u0301", "ﬁ", "½", "🙂", "%", "_", "~", "#", "="]
)  # fmt: skip


@given(
    st.one_of(
        st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
    )
)
def test_any_text_is_read_or_refused(text):
    try:
        query = parse(text)
    except QueryError as error:
        assert str(error).endswith(".")
        return
    for leaf in leaves(query.node, positive=False):
        assert 0 <= leaf.spot[0] < leaf.spot[1] <= len(text)
        if isinstance(leaf, Phrase):
            assert leaf.tokens
            assert all(token.isalnum() for token in leaf.tokens)


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_what_is_read_is_written_for_every_engine_without_loose_signs(text):
    try:
        node = parse(text).node
    except QueryError:
        return
    if node is None or any(isinstance(leaf, Field) for leaf in leaves(node, positive=False)):
        return
    for written, quote in ((tsquery(node), "'"), (match_text(node), '"')):
        assert written.count(quote) % 2 == 0
        outside = "".join(written.split(quote)[::2])
        assert set(outside) <= set("()&|!<->: *ANDORT")
