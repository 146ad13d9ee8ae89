"""The lexicon holds what was true on the day, is built once, and knows when it is out of date."""

from datetime import date

import pytest

from articles.extraction.lexicon import read_known_actors
from articles.models import Actor, ActorAlias, Office, SideForm
from articles.suggestions.lexicon import lexicon_on


@pytest.fixture
def envoy(db):
    actor = Actor.objects.create(name="Mirela Costin")
    ActorAlias.objects.create(actor=actor, name="M. Costin")
    Office.objects.create(actor=actor, title="Envoy", side_id="ROU", since="2019-03-01", until="2021-06-30")
    Office.objects.create(
        actor=actor, title="Minister", organisation="Foreign Ministry", side_id="ROU", since="2021-07-01"
    )
    Office.objects.create(actor=actor, title="Mayor", since="2010", ended=True)
    return actor


def offices_on(day):
    return [o.title for o in lexicon_on(day).actors_by_name["Mirela Costin"].offices]


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        (date(2019, 2, 28), []),
        (date(2019, 3, 1), ["Envoy"]),
        (date(2021, 6, 30), ["Envoy"]),
        (date(2021, 7, 1), ["Minister"]),
        (date(2024, 1, 1), ["Minister"]),
    ],
)
def test_offices_are_those_held_on_the_day(envoy, day, titles):
    assert offices_on(day) == titles
    assert [o.title for o in Office.objects.filter(actor=envoy).on(day)] == titles


def test_aliases_lead_to_the_actor(envoy):
    assert lexicon_on(date(2020, 1, 1)).actors_by_name["M. Costin"].name == "Mirela Costin"


def test_forms_are_those_of_the_year(db):
    SideForm.objects.create(side_id="JPN", form="Lantern House", kind="seat", since="2020", until="2022")
    found = {year: "Lantern House" in lexicon_on(date(year, 6, 1)).sides_by_form for year in (2019, 2020, 2022, 2023)}
    assert found == {2019: False, 2020: True, 2022: True, 2023: False}


def test_it_is_built_once_for_all_days_alike(envoy):
    assert lexicon_on(date(2020, 1, 1)) is lexicon_on(date(2020, 12, 31))
    assert lexicon_on(date(2021, 6, 30)) is not lexicon_on(date(2021, 7, 1))


def test_a_change_is_seen_at_once(envoy):
    before = lexicon_on(date(2024, 1, 1))
    Office.objects.filter(title="Minister").get().delete()
    assert lexicon_on(date(2024, 1, 1)) is not before
    assert offices_on(date(2024, 1, 1)) == []
    envoy.name = "Mirela Costin-Pop"
    envoy.save()
    assert "Mirela Costin-Pop" in lexicon_on(date(2024, 1, 1)).actors_by_name
    ActorAlias.objects.create(actor=envoy, name="Costin")
    assert "Costin" in lexicon_on(date(2024, 1, 1)).actors_by_name


def test_asking_again_costs_few_queries(envoy, django_assert_max_num_queries):
    lexicon_on(date(2020, 1, 1))
    with django_assert_max_num_queries(7):
        lexicon_on(date(2020, 1, 1))


@pytest.fixture
def shipped():
    """Somebody with an office and a single-name alias on the lists that ship with Readout."""
    return next(a for a in read_known_actors(2021) if " " in a.name and any(" " not in x for x in a.aliases))


def test_the_shipped_leaders_of_the_year_are_known(db, shipped):
    found = lexicon_on(date(2021, 6, 1)).actors_by_name
    assert found[shipped.name].offices == shipped.offices
    of_the_year = {a.name for a in read_known_actors(2021)}
    assert of_the_year <= set(found)
    assert any(a.name not in found for a in read_known_actors(2014))


def test_an_office_on_the_newsrooms_record_comes_before_the_shipped_one(db, shipped):
    actor = Actor.objects.create(name=shipped.name)
    assert lexicon_on(date(2021, 6, 1)).actors_by_name[shipped.name].offices == shipped.offices
    Office.objects.create(actor=actor, title="Envoy", side_id="ROU", since="2021-03-01", until="2021-08-31")
    (known,) = [a for a in lexicon_on(date(2021, 6, 1)).actors if a.name == shipped.name]
    assert [o.title for o in known.offices] == ["Envoy"]
    assert lexicon_on(date(2021, 10, 1)).actors_by_name[shipped.name].offices == ()


def test_the_newsrooms_other_spelling_replaces_the_shipped_person(db, shipped):
    actor = Actor.objects.create(name="The Honourable " + shipped.name)
    ActorAlias.objects.create(actor=actor, name=shipped.name)
    lexicon = lexicon_on(date(2021, 6, 1))
    assert lexicon.actors_by_name[shipped.name].name == actor.name
    assert shipped.name not in {a.name for a in lexicon.actors}


def test_a_single_name_that_the_newsroom_uses_is_the_newsrooms(db, shipped):
    alias = next(x for x in shipped.aliases if " " not in x)
    Actor.objects.create(name=alias)
    lexicon = lexicon_on(date(2021, 6, 1))
    assert lexicon.actors_by_name[alias].name == alias
    assert lexicon.actors_by_name[shipped.name].name == shipped.name
