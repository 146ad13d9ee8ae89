"""Facts of contacts, what later sentences add, and what any text must yield. All people are invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dates.partial import PartialDate
from articles.extraction import extract
from articles.extraction.findings import Contact

MARCH_16 = date(2022, 3, 16)


def contacts(text: str, published: date | None = MARCH_16) -> tuple[Contact, ...]:
    return extract(text, published).contacts


def told(text: str, published: date | None) -> list[tuple]:
    return [("-".join(c.sides), c.status, c.start, c.end) for c in contacts(text, published)]


def only(text: str, published: date | None = MARCH_16) -> Contact:
    (found,) = contacts(text, published)
    return found


def people(contact: Contact) -> list[tuple]:
    return [(p.name, p.side, p.led) for p in contact.participants]


def words(text: str, contact: Contact, name: str) -> set[str]:
    return {e.span.of(text) for e in contact.evidence if e.field == name}


ROUND = (
    "Defence officials from Chile and the US have held two days of talks as relations improve.\n\n"
    "The secure video conference held Monday and Tuesday was led by Maj Gen Tomas Rojas, deputy head of the Chilean "
    "army's planning office, and US Deputy Assistant Secretary of Defense Daniel Marsh.\n\n"
    'A Chilean spokesperson told a monthly briefing on Wednesday that "we welcome such exchanges".\n\n'
    "In a statement issued in Washington, a Pentagon spokesman said the meeting was part of an effort to keep lines open."
)


def test_later_sentences_add_days_channel_and_leaders():
    found = only(ROUND)
    assert (found.sides, found.status, found.start, found.end) == (("CHL", "USA"), "held", "2022-03-14", "2022-03-15")
    assert (found.mode, found.format, found.level) == ("video", "talks", "deputy")
    assert "defence" in found.domains
    assert people(found) == [("Tomas Rojas", "CHL", True), ("Daniel Marsh", "USA", True)]
    assert found.place == "", "where the statement was issued is not where they met"
    assert words(ROUND, found, "start") == {"Monday and Tuesday"}
    assert words(ROUND, found, "mode") == {"video"}
    assert words(ROUND, found, "participants") == {p.span.of(ROUND) for p in found.participants}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Finnish and Swedish officials met in Oslo on Monday.", "setting", "third_country"),
        ("Finnish and Swedish officials met in Oslo on Monday.", "host", "NOR"),
        ("Finnish and Swedish officials met in Oslo on Monday.", "place", "Oslo"),
        (
            "Mexico's president met his Cuban counterpart on the sidelines of a summit in Lima on Monday.",
            "setting",
            "sidelines",
        ),
        ("Iran and Iraq held indirect talks in Muscat on Monday.", "setting", "mediated"),
        ("Spain's king visited Rabat and met Morocco's prime minister on Monday.", "host", "MAR"),
        ("Peru has called off talks with Chile.", "initiator", "PER"),
        ("Kenya's president telephoned his Ugandan counterpart on Monday.", "initiator", "KEN"),
        ("The presidents of Ghana and Togo met on Monday.", "level", "head"),
        ("The foreign ministers of Ghana and Togo met on Monday.", "level", "minister"),
        ("The deputy foreign ministers of Ghana and Togo met on Monday.", "level", "deputy"),
        ("Border officials of Ghana and Togo met on Monday.", "level", "working"),
        ("India's foreign secretary met her Pakistani counterpart on Monday.", "level", "deputy"),
        ("Britain's foreign secretary met his Irish counterpart on Monday.", "level", "minister"),
        ("Ghana and Togo held talks on tariffs on Monday.", "domains", ("trade",)),
        ("Ghana and Togo held talks on tariffs and the border on Monday.", "domains", ("trade", "border_territory")),
        ("Ghana and Togo held talks by video link on Monday.", "mode", "video"),
        ("Ghana and Togo held talks on Monday.", "mode", "unspecified"),
        ("Ghana and Togo held talks in Lome on Monday.", "mode", "in_person"),
        ("A letter from Chad's president to the emir of Qatar was delivered on Monday.", "format", "letter"),
        ("The leaders of Ghana and Togo held a summit on Monday.", "format", "summit"),
    ],
)
def test_facts(text, field, value):
    assert getattr(only(text), field) == value


def test_participants_with_role_and_side():
    text = "Norwegian Foreign Minister Kari Lund met Latvian President Janis Ozols in Riga on Monday."
    found = only(text)
    assert [(p.name, p.side, p.role) for p in found.participants] == [
        ("Kari Lund", "NOR", "Norwegian Foreign Minister"),
        ("Janis Ozols", "LVA", "Latvian President"),
    ]
    assert words(text, found, "place") == {"Riga"}


def test_reason_says_rule_and_status():
    found = only("Peru has called off talks with Chile.")
    assert found.reason == "Names an occasion with the other side; it was called off."
    assert 0 < found.confidence < 1


def test_without_publication_date_only_full_dates_place_a_contact():
    text = "Officials of Peru and Chile met on Tuesday. Officials of Ghana and Togo met on 3 May 2019."
    assert told(text, None) == [("CHL-PER", "held", None, None), ("GHA-TGO", "held", "2019-05-03", "2019-05-03")]


def test_a_day_to_come_makes_a_plan():
    assert only("Ghana and Togo hold talks on March 20.").status == "announced"


def test_i_stands_for_the_side_of_who_speaks():
    text = (
        "Argentine President Lucia Ferro answered questions.\n\n"
        "Lucia Ferro: I met the president of Uruguay on Monday in Salto."
    )
    found = only(text)
    assert (found.sides, found.start) == (("ARG", "URY"), "2022-03-14")
    assert people(found) == [("Lucia Ferro", "ARG", False)]


PIECES = st.sampled_from(
    "Ghana|Togo|the president of|met|held talks with|between|and|,|.|on Monday|in Lome|will|not|if|“|”|\n|visit to|letter|"
    "his|they|from|called off|US-China|\ue000|\ue800|\uf000|Xi|Officials|Chinese|the|said|by phone|exercise|invitation".split(
        "|"
    )
)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=150))
def test_anything_yields_contacts_with_two_sides_and_words_of_the_text(text):
    for c in contacts(text):
        assert len(set(c.sides)) >= 2
        assert list(c.sides) == sorted(c.sides)
        for span in (c.span, *(e.span for e in c.evidence)):
            assert 0 <= span.start < span.end <= len(text)
        for value in filter(None, (c.start, c.end)):
            PartialDate.parse(value)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Kenya's defence ministry said on Monday that the 16th Kenya-Uganda Defence Policy Coordination Talks were "
            "held by video link on Friday.",
            {
                "series": "Kenya-Uganda Defence Policy Coordination Talks",
                "number_in_series": "16",
                "reported_by": ("KEN",),
                "start": "2022-03-11",
            },
        ),
        (
            "The third round of border consultations between Peru and Chile was held in Lima on March 3.",
            {"series": "border consultations", "number_in_series": "3", "host": "PER", "reported_by": ()},
        ),
        (
            "Poland has postponed until July a session of the joint historical commission with Ukraine that had been "
            "due on March 22.",
            {"status": "postponed", "start": "2022-03-22", "new_start": "2022-07", "initiator": "POL"},
        ),
        (
            "A visit by Turkey's trade minister to Iraq, planned for March 20, was pushed back to April 2.",
            {
                "start": "2022-03-20",
                "new_start": "2022-04-02",
                "initiator": None,
                "side_levels": (("TUR", "minister"),),
            },
        ),
        (
            "Chinese Vice Foreign Minister Gao Weimin and US Assistant Secretary of State Dana Kowalczyk met in Geneva on "
            "Tuesday at the request of the US side, China's foreign ministry said.",
            {
                "setting": "third_country",
                "host": "CHE",
                "initiator": "USA",
                "reported_by": ("CHN",),
                "side_levels": (("CHN", "deputy"), ("USA", "deputy")),
                "track": "1",
            },
        ),
        (
            "On the sidelines of a forum in Bali, Australian Foreign Minister Joan Petrie met her Indonesian counterpart "
            "last Tuesday.",
            {"setting": "sidelines", "side_levels": (("AUS", "minister"), ("IDN", "minister"))},
        ),
        ("Track 1.5 talks between India and Japan opened in Kochi on Monday.", {"track": "1.5", "side_levels": ()}),
        ("Jordan's king hosted the Egyptian president on Monday.", {"host": "JOR", "level": "head", "track": "1"}),
        ("Peru and Chile met in a third country on Monday.", {"setting": "third_country", "host": None, "track": ""}),
    ],
)
def test_what_is_said_of_the_occasion(text, facts):
    found = only(text)
    assert {name: getattr(found, name) for name in facts} == facts


def test_evidence_has_each_value_once_and_only_what_was_settled_on():
    text = (
        "China and Peru held talks in Lima on Tuesday, officials said. Chinese and Peruvian officials met in Lima on "
        "Tuesday, and the talks between China and Peru in Lima ended that evening."
    )
    (found,) = contacts(text)
    told = [(e.field, e.value) for e in found.evidence]
    assert len(told) == len(set(told))
    assert {value for field, value in told if field == "sides"} == set(found.sides)
    assert {value for field, value in told if field == "status"} <= {found.status}
