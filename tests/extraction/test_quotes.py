"""Statements: text in, who said what out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.actors import read_actors
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.text import Reading

LEXICON = Lexicon.built_in(2021)


def quotes_of(text, title=""):
    reading = Reading(text)
    return find_quotes(reading, read_actors(reading, LEXICON, title=title))


def told(text):
    """(speaker as resolved or as named, kind, the words) of every statement."""
    return [
        (q.speaker and (q.speaker.name or q.speaker.text), q.kind, " … ".join(p.of(text) for p in q.pieces))
        for q in quotes_of(text)
    ]


DIRECT = [
    ("“The road is closed,” said Tilda Moore.", [("Tilda Moore", "direct", "“The road is closed,”")]),
    ('"The road is closed," Tilda Moore said.', [("Tilda Moore", "direct", '"The road is closed,"')]),
    ("''The road is closed,'' Tilda Moore said.", [("Tilda Moore", "direct", "''The road is closed,''")]),
    ("‘The drivers’ road is closed,’ said Tilda Moore.", [("Tilda Moore", "direct", "‘The drivers’ road is closed,’")]),
    ("'The road's closed,' Tilda Moore said.", [("Tilda Moore", "direct", "'The road's closed,'")]),
    ("«The road is closed», said Tilda Moore.", [("Tilda Moore", "direct", "«The road is closed»")]),
    ("Tilda Moore said: “The road is closed.”", [("Tilda Moore", "direct", "“The road is closed.”")]),
    (
        "Tilda Moore told reporters on Friday, “The road is closed.”",
        [("Tilda Moore", "direct", "“The road is closed.”")],
    ),
    (
        "“The road,” Tilda Moore said on Friday, “is closed.”",
        [("Tilda Moore", "direct", "“The road,” … “is closed.”")],
    ),
    (
        "“The road is closed,” said Tilda Moore, the mayor of a small town. “It will open in May.”",
        [("Tilda Moore", "direct", "“The road is closed,”"), ("Tilda Moore", "direct", "“It will open in May.”")],
    ),
    (
        "“The road is closed,” Tilda Moore, the mayor of a small town, said.",
        [("Tilda Moore", "direct", "“The road is closed,”")],
    ),
    (
        "Tilda Moore said the road was closed, adding, “It will open in May.”",
        [("Tilda Moore", "indirect", "the road was closed"), ("Tilda Moore", "direct", "“It will open in May.”")],
    ),
    (
        "Tilda Moore arrived late. She got up and joked, “The road was closed.”",
        [("Tilda Moore", "direct", "“The road was closed.”")],
    ),
    ("“The road is closed,” Tilda Moore shot back.", [("Tilda Moore", "direct", "“The road is closed,”")]),
    (
        "Tilda Moore went on to say:\n\n“The road is closed. It will open in May.”",
        [("Tilda Moore", "direct", "“The road is closed. It will open in May.”")],
    ),
    (
        "“The road is closed,” Tilda Moore said.\n\n“It will open in May. We are working on it.”",
        [
            ("Tilda Moore", "direct", "“The road is closed,”"),
            ("Tilda Moore", "direct", "“It will open in May. We are working on it.”"),
        ],
    ),
    ("“I like the road.” — Tilda Moore, teacher", [("Tilda Moore", "direct", "“I like the road.”")]),
    (
        "“I like the road.”\n― Tilda Moore\n“I do not.”\n― Oscar Hale",
        [("Tilda Moore", "direct", "“I like the road.”"), ("Oscar Hale", "direct", "“I do not.”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT, ids=[t[:50] for t, _ in DIRECT])
def test_quotations_and_their_speakers(text, expected):
    assert told(text) == expected


REPORTED = [
    ("Tilda Moore said that the road was closed.", [("Tilda Moore", "indirect", "that the road was closed")]),
    ("The road was closed, Tilda Moore said.", [("Tilda Moore", "indirect", "The road was closed")]),
    (
        "The road, Tilda Moore said on Friday, was closed.",
        [("Tilda Moore", "indirect", "The road … was closed")],
    ),
    ("According to the ministry, the road was closed.", [("the ministry", "indirect", "the road was closed")]),
    ("The road was closed, according to the ministry.", [("the ministry", "indirect", "The road was closed")]),
    ("Tilda Moore urged drivers to stay at home.", [("Tilda Moore", "indirect", "drivers to stay at home")]),
    ("Tilda Moore called for patience.", [("Tilda Moore", "indirect", "patience")]),
    (
        "Tilda Moore said the road was “a danger to everyone who uses it”.",
        [("Tilda Moore", "partial", "the road was “a danger to everyone who uses it”")],
    ),
    (
        "Tilda Moore said the road was closed, but she gave no reason.",
        [("Tilda Moore", "indirect", "the road was closed")],
    ),
    (
        "Tilda Moore was quoted by an agency as saying the road was closed.",
        [("Tilda Moore", "indirect", "the road was closed")],
    ),
    (
        "The agency quoted Tilda Moore as saying that the road was closed.",
        [("Tilda Moore", "indirect", "that the road was closed")],
    ),
    (
        "Tilda Moore told a crowd in Arlen, Utopia on Monday that the road was closed.",
        [("Tilda Moore", "indirect", "that the road was closed")],
    ),
    (
        "The road, which Tilda Moore said was closed, is wet.",
        [("Tilda Moore", "indirect", "was closed")],
    ),
    (
        "Department spokesman Oscar Hale said talks were useful.",
        [("Oscar Hale", "indirect", "talks were useful")],
    ),
    (
        "Tilda Moore said the road was ‘a danger’ to drivers.",
        [("Tilda Moore", "partial", "the road was ‘a danger’ to drivers")],
    ),
    (
        "Drivers and residents said the road was closed.",
        [("Drivers and residents", "indirect", "the road was closed")],
    ),
    (
        "A spokeswoman for Tilda Moore said the road was closed.",
        [("A spokeswoman for Tilda Moore", "indirect", "the road was closed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=[t[:50] for t, _ in REPORTED])
def test_reported_speech(text, expected):
    assert told(text) == expected


SILENT = [
    "The talks are believed to mark a new beginning.",
    "Tilda Moore was told to leave.",
    "The claims and reports of the year filled a shelf.",
    "Tilda Moore could say no more.",
    "The neighbours have been angered by ships near what Washington calls freedom of navigation operations.",
    "He read the novel “The Long Road” twice.",
    "The so-called “road” is a path.",
    "according to who said,",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_statement(text):
    assert told(text) == []


LOST = [
    ('The road is closed," Tilda Moore said.', [("Tilda Moore", "direct", 'The road is closed,"')]),
    (
        '"The road is closed," Tilda Moore said.\n\nIt will open in May. We are working on it."',
        [
            ("Tilda Moore", "direct", '"The road is closed,"'),
            ("Tilda Moore", "direct", 'It will open in May. We are working on it."'),
        ],
    ),
    ('Tilda Moore said, The road is closed."', [("Tilda Moore", "direct", 'The road is closed."')]),
    ('Tilda Moore said the road was closed."', [("Tilda Moore", "indirect", "the road was closed")]),
    (
        'The town has one road.\n\nIt is closed," Tilda Moore said.\n\nThe town is small.',
        [("Tilda Moore", "direct", 'It is closed,"')],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LOST, ids=[t[:50] for t, _ in LOST])
def test_a_lost_opening_mark_is_supplied_within_its_line(text, expected):
    assert told(text) == expected


MARKED = [
    ("“The road is closed,” Tilda Moore said.", (False, False)),
    ('The road is closed," Tilda Moore said.', (True, False)),
    ("Tilda Moore said: “The road is closed.", (False, True)),
    ("Tilda Moore said the road was “closed” to buses” and cars.", (True, False)),
    ("Tilda Moore said: “The road is closed.\n\n“It will open in May.”", (False, False)),
]


@pytest.mark.parametrize(("text", "lost"), MARKED, ids=[t[:50] for t, _ in MARKED])
def test_a_supplied_mark_is_told(text, lost):
    quote = quotes_of(text)[0]
    assert (quote.lost_open, quote.lost_close) == lost


FRAGMENTS = [
    ("Tilda Moore said the road was “a danger to us all.”", "the road was “a danger to us all.”"),
    ("Tilda Moore said the road was “a danger”.", "the road was “a danger”"),
    ("Tilda Moore said the “danger,” as she put it, was there.", "the “danger,” as she put it, was there"),
    ("Tilda Moore said the road was ``a danger''.", "the road was ``a danger''"),
]


@pytest.mark.parametrize(("text", "words"), FRAGMENTS, ids=[t[:50] for t, _ in FRAGMENTS])
def test_a_fragment_keeps_both_its_marks(text, words):
    (quote,) = quotes_of(text)
    assert quote.span.of(text) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chinese spokesperson Gao Lian met the press. He said the road was closed.", "Gao Lian"),
        ("Chinese spokesperson Gao Lian met the press. The spokesperson said the road was closed.", "Gao Lian"),
        ("Tilda Moore met Oscar Hale. She said the road was closed.", "Tilda Moore"),
        ("Tilda Moore, who said the road was closed, left.", "Tilda Moore"),
    ],
)
def test_pronouns_and_offices_lead_back_to_one_person(text, name):
    assert [q.speaker.name for q in quotes_of(text)] == [name]


def test_a_pronoun_that_fits_two_stays_open():
    (quote,) = quotes_of("Adam Hale met Oscar Moore. He said the road was closed.")
    assert quote.speaker.name == ""
    assert set(quote.speaker.candidates) == {"Adam Hale", "Oscar Moore"}


@pytest.mark.parametrize(
    ("text", "side", "joint"),
    [
        ("Beijing said the road was closed.", "CHN", None),
        ("The Chinese embassy said the road was closed.", "CHN", None),
        ("US officials said the road was closed.", "USA", None),
        ("Chinese and US envoys met. The two sides agreed that the road was closed.", "CHN", "USA"),
        ("Tilda Moore, a China expert at a college, said the road was closed.", None, None),
    ],
)
def test_the_side_spoken_for(text, side, joint):
    assert [(q.side, q.joint_side) for q in quotes_of(text)] == [(side, joint)]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("In a statement, Tilda Moore said the road was closed.", "statement"),
        ("Tilda Moore said at a briefing that the road was closed.", "briefing"),
        ("Tilda Moore said in an interview that the road was closed.", "interview"),
        ("Tilda Moore tweeted that the road was closed.", "post"),
        ("Town spokeswoman Tilda Moore said the road was closed.", "spokesperson"),
        ("Tilda Moore said the road was closed.", ""),
    ],
)
def test_channels(text, channel):
    assert [q.channel for q in quotes_of(text)] == [channel]


POST_TITLES = [
    ("US Secretary Tilda Moore posted on Truth Social about the road:", "Tilda Moore", "USA"),
    ("Mayor Oscar Hale left. Chinese Ambassador Gao Lian posts on X about the road", "Gao Lian", "CHN"),
    ("The Chinese Embassy in the US posted the following on X:", "Chinese Embassy", "CHN"),
]


@pytest.mark.parametrize(("title", "name", "side"), POST_TITLES)
def test_a_post_kept_whole_is_one_written_statement(title, name, side):
    text = "“We closed the road. It is wet.\n\nIt will open in May!”"
    (post,) = quotes_of(text, title=title)
    assert (post.kind, post.channel, post.speaker.name, post.side) == ("written", "post", name, side)
    assert [p.of(text) for p in post.pieces] == ["“We closed the road. It is wet.", "It will open in May!”"]


def test_a_report_about_a_post_is_read_as_a_report():
    found = quotes_of("Tilda Moore said the road was closed.", title="Tilda Moore on the road")
    assert [q.kind for q in found] == ["indirect"]


def test_a_body_that_several_sides_have_is_that_of_the_side_in_the_text():
    found = quotes_of("China will act. The Ministry of Commerce said the road was closed.")
    assert [q.side for q in found] == ["CHN"]


def test_background_after_an_orphan_closing_mark_is_no_statement():
    text = 'Spokesman Oscar Hale said the talks were important to the town."\n\nTies have been poor for years.'
    assert told(text) == [("Oscar Hale", "indirect", "the talks were important to the town")]


def test_every_finding_explains_itself():
    for quote in quotes_of("“The road is closed,” Tilda Moore said. Drivers said they knew, according to the town."):
        assert quote.rule
        assert quote.reason
        assert 0 < quote.confidence <= 1


ALPHABET = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "‘",
        "’",
        "«",
        "»",
        "(",
        ")",
        ",",
        ".",
        ":",
        "\n",
        " ",
        "said",
        "told",
        "Tilda Moore",
        "he",
        "the",
        "according to",
        "that",
        "Beijing",
        "Q",
        "A",
        "Wu Qian:",
        "saying",
        "\x00",
        "—",
        "İ",
        "ﬁ",
        "中",
        "\u2028",
        "🙂",
    ]
)


@settings(deadline=None)
@given(st.lists(ALPHABET, max_size=60).map(" ".join) | st.text(max_size=120))
def test_spans_lie_in_the_text_whatever_it_is(text):
    for quote in quotes_of(text):
        for span in (quote.span, *quote.pieces, quote.speaker and quote.speaker.span, quote.cue):
            if span:
                assert 0 <= span.start < span.end <= len(text)
        assert all(quote.span.covers(p) for p in quote.pieces)
        if quote.speaker:
            assert quote.speaker.span.of(text) == quote.speaker.text


@pytest.mark.parametrize("wild", ['"', "“", "(", "A ", "said ", "Q: ", "a, ", "I.", "“A” said "])
def test_wild_text_is_read_to_its_end(wild):
    assert isinstance(quotes_of(wild * 5000), tuple)
