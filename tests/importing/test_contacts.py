"""Contacts are saved by source and id, filed under their pair, counted."""

from datetime import date

import pytest
from django.utils import timezone

from articles.importing.contacts import ContactImport
from articles.importing.readers import read_contacts
from articles.importing.refusals import Refusal
from articles.importing.rows import ContactRow
from articles.models import Actor, ActorAlias, Contact, ContactPair, Pair, Participant, Side, Tally

pytestmark = pytest.mark.django_db
TAMM = {"name": "Arvo Tamm", "role": "Minister", "side": "USA"}


def row(line="a.jsonl, line 1", **values) -> ContactRow:
    given = {
        "id": "1", "source": "List", "start_date": "1972-02-21", "end_date": "1972-02-28", "side_a": "USA",
        "side_b": "CHN", "host": "CHN", "participants": [TAMM], "mode": "in_person", "format": "visit",
        "visit_type": "state visit", "level": "head", "status": "held", "place": "Peking", "description": "They met.",
        "source_url": "https://example.org/1",
    }  # fmt: skip
    return ContactRow(line, given | values)


def take(*rows, **options):
    return ContactImport(**{"publish": True} | options).run(rows)


def test_a_contact_is_created_with_everything_it_is_made_of():
    assert take(row()).totals() == "created 1, updated 0, skipped 0, refused 0"
    contact = Contact.objects.get()
    assert (contact.start_on, contact.end_on, contact.sort_on) == (
        date(1972, 2, 21),
        date(1972, 2, 28),
        date(1972, 2, 21),
    )
    assert (contact.mode, contact.format, contact.level, contact.status) == ("in_person", "visit", "head", "held")
    assert (contact.visit_type, contact.place, contact.summary) == ("state visit", "Peking", "They met.")
    assert (contact.host_id, contact.source, contact.source_id) == ("CHN", "List", "1")
    assert contact.is_public and contact.published_at and contact.history.count() == 1
    assert [(s.side_id, s.level) for s in contact.contact_sides.all()] == [("CHN", ""), ("USA", "head")]
    person = contact.participants.get()
    assert (person.actor.name, person.role, person.side_id, person.led) == ("Arvo Tamm", "Minister", "USA", False)
    assert (person.actor.slug, person.actor.side_id, person.actor.history.count()) == ("arvo-tamm", "USA", 1)
    assert person.history.count() == 1
    pair = Pair.objects.get()
    assert (pair.slug, pair.contact_count, pair.first_on, pair.last_on) == (
        "chn-usa", 1, date(1972, 2, 21), date(1972, 2, 28),
    )  # fmt: skip
    assert list(pair.years.values_list("year", "contact_count")) == [(1972, 1)]
    assert list(Contact.objects.between("USA", "CHN")) == [contact]
    assert Tally.objects.get(subject="contact", label="").count == 1


def test_a_day_is_kept_as_one_and_a_month_as_a_month():
    take(row(id="1", start_date="1972-02-21", end_date="1972-02-21"), row(id="2", start_date="1972-02", end_date=None))
    day, month = Contact.objects.order_by("source_id")
    assert (day.end, day.end_on) == ("", date(1972, 2, 21))
    assert (month.start, month.start_on, month.end_on) == ("1972-02", date(1972, 2, 1), date(1972, 2, 29))


def test_running_again_changes_nothing():
    rows = [row(id=str(n), start_date=f"19{n}-01-01", end_date="") for n in range(50, 60)]
    take(*rows)
    before = [list(m.objects.order_by("pk").values()) for m in (Contact, ContactPair, Pair, Tally, Actor, Participant)]
    assert take(*rows).totals() == "created 0, updated 0, skipped 10, refused 0"
    assert [
        list(m.objects.order_by("pk").values()) for m in (Contact, ContactPair, Pair, Tally, Actor, Participant)
    ] == before


def test_a_changed_row_updates_the_contact_its_pairs_and_people():
    take(row())
    report = take(row(side_b="JPN", host="JPN", start_date="1973-02-21", end_date="", place="Tokyo", participants=[
        {"name": "Ida Brandt", "role": "Secretary", "side": "USA"}]))  # fmt: skip
    assert report.totals() == "created 0, updated 1, skipped 0, refused 0"
    contact = Contact.objects.get()
    assert (contact.place, contact.sort_on, contact.end_on) == ("Tokyo", date(1973, 2, 21), date(1973, 2, 21))
    assert [p.actor.name for p in contact.participants.all()] == ["Ida Brandt"]
    assert {p.slug: p.contact_count for p in Pair.objects.all()} == {"chn-usa": 0, "jpn-usa": 1}
    assert ContactPair.objects.get().sort_on == date(1973, 2, 21)


def test_what_an_editor_changed_stays():
    take(row())
    contact = Contact.objects.get()
    contact.place = "Beijing and Shanghai"
    contact.save()
    person = contact.participants.get()
    person.role, person.led = "Secretary of State", True
    person.save()
    added = Actor.objects.create(name="Ida Brandt")
    contact.participants.create(actor=added)
    assert take(row()).counts["skipped"] == 1
    assert take(row(description="They met again.", participants=[TAMM | {"role": "Envoy"}])).counts["updated"] == 1
    contact = Contact.objects.get()
    assert (contact.place, contact.summary) == ("Beijing and Shanghai", "They met again.")
    assert {p.actor.name: p.role for p in contact.participants.all()} == {
        "Arvo Tamm": "Secretary of State",
        "Ida Brandt": "",
    }


def test_a_contact_in_the_bin_stays_there():
    take(row())
    Contact.objects.update(binned_at=timezone.now())
    assert take(row(place="Elsewhere", id="1")).counts["skipped"] == 1


def test_drafts_are_held_back_and_not_counted():
    take(row(), publish=False)
    assert Contact.objects.get().state == "draft"
    assert Pair.objects.get().contact_count == 0


def test_one_person_on_many_trips_is_one_actor_whatever_the_case(usa):
    known = Actor.objects.create(name="Ida Brandt", side=usa)
    ActorAlias.objects.create(actor=known, name="I. Brandt")
    names = ["Arvo Tamm", "Arvo  TAMM", "i. brandt", "Ærø Ñandú", "🙂"]
    take(*(row(id=str(n), participants=[TAMM | {"name": name}]) for n, name in enumerate(names)))
    assert Actor.objects.count() == 4
    assert known.participations.count() == 1
    assert len(set(Actor.objects.values_list("slug", flat=True))) == 4


def test_two_names_of_one_person_are_one_participant():
    actor = Actor.objects.create(name="Arvo Tamm")
    ActorAlias.objects.create(actor=actor, name="A. Tamm")
    assert take(row(participants=[TAMM, TAMM | {"name": "A. Tamm"}])).counts["created"] == 1
    assert Participant.objects.count() == 1


def test_sides_without_a_code_are_found_by_the_name_they_bore_then():
    take(
        row(id="h", side_a=None, side_a_name="Hawaii", side_b="USA", start_date="1874-12-12", end_date="1874-12-23",
            host="USA", participants=[{"name": "Kalakaua", "role": "King", "side": None}]),
        row(id="a", side_b=None, side_b_name="Antarctica", host=None, start_date="2016-11-10", end_date="2016-11-12"),
    )  # fmt: skip
    king, south = (Contact.objects.get(source_id=i) for i in "ha")
    assert [s.side_id for s in king.contact_sides.all()] == ["USA", "XHW"]
    assert king.participants.get().side_id == "XHW"
    assert [s.side_id for s in south.contact_sides.all()] == ["ATA", "USA"]
    refused = take(
        row(id="n", side_b=None, side_b_name="Hawaii", start_date="2016-11-10", end_date="2016-11-12")
    ).refused
    assert "Hawaii" in refused[0].reason


def test_attendance_at_a_meeting_of_many_is_on_its_sidelines():
    take(
        row(id="1", visit_type="multilateral attendance"),
        row(id="2", visit_type="accompanied"),
        row(id="3", setting="third_country"),
    )
    assert list(Contact.objects.order_by("source_id").values_list("setting", "visit_type")) == [
        ("sidelines", "multilateral attendance"),
        ("bilateral", "accompanied"),
        ("third_country", "state visit"),
    ]


def test_what_the_source_holds_twice_comes_in_linked_and_held_back():
    take(row(id="2", duplicate_of="1"), row(id="1"))
    twice = Contact.objects.get(source_id="2")
    assert twice.duplicate_of.source_id == "1" and twice.state == "draft"
    assert Pair.objects.get().contact_count == 1
    assert take(row(id="2", duplicate_of="1"), row(id="1")).counts["skipped"] == 2


def test_more_than_two_sides_are_filed_under_every_pair():
    take(row(sides=["USA", "CHN", "EU"], side_a=None, side_b=None))
    assert sorted(p.slug for p in Pair.objects.all()) == ["chn-eu", "chn-usa", "eu-usa"]


def test_a_row_without_an_id_is_known_by_what_it_says():
    assert take(row(id=""), row(id="", start_date="1972-02-22")).counts["created"] == 2
    assert take(row(id="")).counts["skipped"] == 1


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"side_b": "ZZZ"}, "ZZZ"),
        ({"side_b": None}, "missing"),
        ({"side_b": "USA"}, "same"),
        ({"sides": ["CHN"]}, "same"),
        ({"sides": "CHN"}, "list of codes"),
        ({"host": "ZZZ"}, "ZZZ"),
        ({"start_date": None}, "start_date"),
        ({"start_date": "1972-02-31"}, "1972-02-31"),
        ({"start_date": "soon"}, "soon"),
        ({"end_date": "1972-02-20"}, "ends"),
        ({"end_date": "1972-13"}, "1972-13"),
        ({"mode": "telepathy"}, "telepathy"),
        ({"status": "over"}, "over"),
        ({"source": ""}, "--source"),
        ({"source_url": "javascript:alert(1)"}, "web address"),
        ({"place": "x" * 501}, "longer"),
        ({"place": ["a"]}, "must be text"),
        ({"description": "a\x00"}, "NUL"),
        ({"participants": [{"role": "King"}]}, "no name"),
        ({"participants": [{"name": "x" * 201}]}, "too long"),
        ({"participants": [{"name": "A", "side": "ZZZ"}]}, "ZZZ"),
        ({"participants": "A"}, "list of records"),
    ],
)
def test_a_row_that_is_wrong_is_refused_and_the_others_saved(values, why):
    report = take(row(id="1"), row(line="a.jsonl, line 2", **({"id": "2"} | values)), row(id="3"))
    assert report.totals() == "created 2, updated 0, skipped 0, refused 1"
    assert report.refused[0].place == "a.jsonl, line 2" and why in report.refused[0].reason


def test_a_source_for_all():
    assert take(row(source=""), source="Our list").counts["created"] == 1
    assert Contact.objects.get().source == "Our list"


def test_a_dry_run_says_the_same_and_saves_nothing():
    take(row(id="1"), row(id="2"))
    rows = [row(id="1"), row(id="2", place="New"), row(id="3"), row(id="3"), row(id="4", side_a="ZZZ")]
    rows[1] = ContactRow("line", rows[1].values | {"description": "New"})
    foreseen = take(*rows, dry_run=True)
    assert Contact.objects.count() == 2 and Actor.objects.count() == 1
    assert foreseen.totals() == take(*rows).totals() == "created 1, updated 1, skipped 2, refused 1"


def test_the_counts_that_a_killed_run_left_behind_are_put_right():
    take(row(id="1"))
    Pair.objects.update(contact_count=0, first_on=None)
    Tally.objects.all().delete()
    assert take(row(id="1")).counts["skipped"] == 1
    assert Pair.objects.get().contact_count == 1 and Pair.objects.get().first_on == date(1972, 2, 21)
    assert Tally.objects.get(subject="contact", label="").count == 1


def test_many_rows_cost_a_few_queries(django_assert_max_num_queries):
    rows = [row(id=str(n), participants=[TAMM | {"name": f"Person {n}"}]) for n in range(400)]
    with django_assert_max_num_queries(120):
        take(*rows)
    with django_assert_max_num_queries(20):
        take(*rows)


def test_contacts_of_csv(write):
    path = write(
        "a.csv",
        "id,source,start_date,end_date,side_a,side_b,participants,place\r\n"
        '1,List,1972-02-21,,USA,CHN,Arvo Tamm | Minister | USA; Ida Brandt | Envoy | CHN,"Peking, China"\r\n'
        '2,List,1972-02-22,,USA,CHN,"[{""name"": ""Arvo Tamm"", ""side"": ""USA""}]",\r\n'
        "3,List,1972-02-23,,USA,CHN,[broken,\r\n",
    )
    report = ContactImport().run(read_contacts([path]))
    assert report.totals() == "created 2, updated 0, skipped 0, refused 1"
    assert report.refused[0].place == "a.csv, line 4"
    first = Contact.objects.get(source_id="1")
    assert [(p.actor.name, p.role, p.side_id) for p in first.participants.all()] == [
        ("Arvo Tamm", "Minister", "USA"),
        ("Ida Brandt", "Envoy", "CHN"),
    ]


def test_a_text_or_an_article_is_no_contact(write, write_lines):
    (text,) = read_contacts([write("a.txt", "Two sides met.")])
    (article,) = read_contacts([write_lines("a.jsonl", [{"title": "Talks", "published": "2025-01-01"}])])
    assert isinstance(text, Refusal) and "JSONL" in text.reason
    assert isinstance(article, Refusal) and "import_articles" in article.reason


def test_hawaii_is_a_side_of_its_time(db):
    assert Side.objects.get(code="XHW").until == "1898"
