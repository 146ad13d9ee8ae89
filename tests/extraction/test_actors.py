"""Who is named: sentence in, mentions out."""

import itertools

import pytest

from articles.extraction.actors import read_actors
from articles.extraction.lexicon import KnownActor, KnownOffice, Lexicon
from articles.text import Reading


def cast_of(text, title=""):
    return read_actors(Reading(text), Lexicon.built_in(2021), title=title)


def mention(text, words):
    return next(m for m in cast_of(text).mentions if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "name", "side"),
    [
        ("German Foreign Minister Anke Rohde arrived.", "German Foreign Minister Anke Rohde", "Anke Rohde", "DEU"),
        (
            "She met her Turkish counterpart, Selim Arkan, on Friday.",
            "Turkish counterpart, Selim Arkan",
            "Selim Arkan",
            "TUR",
        ),
        (
            "It was led by US Assistant Secretary of Defense for China Paul Dorsey.",
            "US Assistant Secretary of Defense for China Paul Dorsey",
            "Paul Dorsey",
            "USA",
        ),
        (
            "It was led by Maj Gen Huo Mingde, deputy head of the People's Liberation Army's training office.",
            "Maj Gen Huo Mingde",
            "Huo Mingde",
            "CHN",
        ),
        ("China's foreign minister, Gao Lian, arrived.", "China's foreign minister, Gao Lian", "Gao Lian", "CHN"),
        ("Tilda Moore, US ambassador to China, left.", "Tilda Moore", "Tilda Moore", "USA"),
        ("Tilda Moore, a China expert at a college, left.", "Tilda Moore", "Tilda Moore", None),
        (
            "Department of Defence spokesperson Lt. Col Owen Hale left.",
            "Department of Defence spokesperson Lt. Col Owen Hale",
            "Owen Hale",
            "USA",
        ),
    ],
)
def test_persons_come_with_name_and_side(text, words, name, side):
    found = mention(text, words)
    assert (found.kind, found.name, found.side) == ("person", name, side)


def test_a_surname_leads_back_to_the_full_name_in_either_name_order():
    text = "Chinese spokesperson Gao Lian met Tilda Moore. Gao left before Moore did."
    assert mention(text, "Gao").name == "Gao Lian"
    assert mention(text, "Moore").name == "Tilda Moore"


def test_a_surname_that_two_share_stays_open():
    found = mention("Tilda Moore met Oscar Moore. Senator Moore left.", "Senator Moore")
    assert found.name == ""
    assert set(found.candidates) == {"Tilda Moore", "Oscar Moore"}


def test_an_honorific_settles_between_two_of_one_surname():
    assert mention("Tilda Moore met Oscar Moore. Mrs. Moore left.", "Mrs. Moore").name == "Tilda Moore"


@pytest.mark.parametrize(
    ("text", "words", "kind", "side"),
    [
        ("US officials declined.", "US officials", "group", "USA"),
        ("The Chinese embassy declined.", "Chinese embassy", "organisation", "CHN"),
        ("The State Department declined.", "State Department", "organisation", "USA"),
        ("Beijing declined.", "Beijing", "side", "CHN"),
    ],
)
def test_bodies_groups_and_sides(text, words, kind, side):
    found = mention(text, words)
    assert (found.kind, found.side) == (kind, side)


def test_a_capital_after_a_place_preposition_is_a_place():
    assert [m.text for m in cast_of("They met in Beijing.").mentions] == []


def test_a_rank_is_not_the_role_when_an_office_is_given():
    text = "Maj Gen Huo Mingde, deputy head of a Chinese office, spoke."
    assert cast_of(text).actors[0].role == "deputy head of a Chinese office"


ROLES = [
    ("Utopia Ministry spokesperson Lt. Col Owen Hale left.", "Utopia Ministry spokesperson"),
    ("Maj. Gen. Owen Hale left.", ""),
    ("NATO Secretary General Owen Hale left.", "NATO Secretary General"),
    ("Spokesperson Owen Hale came. Town Council spokesperson Owen Hale left.", "Town Council spokesperson"),
    ("Town Council spokesperson Owen Hale came. The spokesperson, Owen Hale, left.", "Town Council spokesperson"),
]


@pytest.mark.parametrize(("text", "role"), ROLES, ids=[t[:50] for t, _ in ROLES])
def test_a_role_is_the_fullest_one_of_the_text_without_a_rank(text, role):
    found = next(a for a in cast_of(text).actors if a.name == "Owen Hale")
    assert found.role == role
    assert cast_of(text).mentions[-1].role == role


SPOKESMAN = (
    Lexicon.built_in(2021).forms,
    (KnownActor("Owen Hale", (), "person", (KnownOffice("Spokesman", "Ministry of Roads", "USA"),)),),
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Owen Hale left.", "Ministry of Roads spokesman"),
        ("Spokesman Owen Hale left.", "Ministry of Roads spokesman"),
        ("US Roads Ministry spokesman Owen Hale came. Hale left.", "US Roads Ministry spokesman"),
        ("Owen Hale, a keen gardener and author, left.", "Ministry of Roads spokesman"),
    ],
)
def test_an_office_on_record_fills_in_what_the_text_leaves_out(text, role):
    cast = read_actors(Reading(text), Lexicon(*SPOKESMAN))
    assert [m.role for m in cast.mentions if m.name == "Owen Hale"][-1] == role


def test_mentions_stand_in_order_and_do_not_overlap():
    text = "Department of Defence spokesperson Owen Hale met German Foreign Minister Anke Rohde in Washington."
    spans = [m.span for m in cast_of(text).mentions]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in itertools.pairwise(spans))


def test_the_title_can_introduce_a_person():
    assert cast_of("Hale left.", title="US spokesman Owen Hale speaks").mentions[0].name == "Owen Hale"
