"""What the records derive and keep by themselves."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from articles.models import (
    Actor,
    ArticleActor,
    Contact,
    ContactPair,
    Office,
    Side,
    Statement,
    Tally,
    Topic,
    recount_pair,
    recount_tallies,
)
from articles.models.codes import Mode, PublicState, Status

pytestmark = pytest.mark.django_db


def make_contact(start="2021-09-28", end="", codes=("CHN", "USA"), state=PublicState.PUBLISHED, **fields) -> Contact:
    contact = Contact(start=start, end=end, state=state, **fields)
    contact.save()
    contact.set_sides(codes)
    return contact


@pytest.mark.parametrize(
    "start, end, first, last",
    [
        ("2021-09-28", "2021-09-29", date(2021, 9, 28), date(2021, 9, 29)),
        ("2021-09", "", date(2021, 9, 1), date(2021, 9, 30)),
        ("1972", "", date(1972, 1, 1), date(1972, 12, 31)),
    ],
)
def test_contact_days_follow_from_partial_dates(start, end, first, last):
    contact = make_contact(start, end)
    assert (contact.start_on, contact.end_on, contact.sort_on) == (first, last, first)


def test_contact_without_a_date_stands_where_it_was_reported():
    contact = Contact(status="proposed")
    with pytest.raises(ValueError, match="reported"):
        contact.save()
    contact.save(reported_on=date(2021, 9, 30))
    assert contact.sort_on == date(2021, 9, 30)


def test_contact_of_three_sides_stands_under_every_pair():
    contact = make_contact(codes=("USA", "JPN", "KOR"))
    slugs = {row.pair.slug for row in ContactPair.objects.filter(contact=contact).select_related("pair")}
    assert slugs == {"jpn-kor", "jpn-usa", "kor-usa"}
    contact.set_sides(["USA", "JPN"])
    assert [row.pair.slug for row in contact.in_pairs.select_related("pair")] == ["jpn-usa"]


def test_contact_pairs_follow_date_and_state():
    contact = make_contact(state=PublicState.DRAFT)
    contact.start, contact.state = "2020-01-01", PublicState.PUBLISHED
    contact.save()
    row = contact.in_pairs.get()
    assert (row.sort_on, row.state) == (date(2020, 1, 1), "published")


def test_pair_counts_only_what_is_published():
    contact = make_contact()
    make_contact("2020-05-01", state=PublicState.DRAFT)
    pair = contact.in_pairs.get().pair
    recount_pair(pair)
    pair.refresh_from_db()
    assert (pair.contact_count, pair.first_on, pair.last_on) == (1, date(2021, 9, 28), date(2021, 9, 28))
    assert [(y.year, y.contact_count) for y in pair.years.all()] == [(2021, 1)]


def test_tallies_count_by_label():
    make_contact(mode=Mode.VIDEO, status=Status.HELD)
    make_contact("2021-10-01", mode=Mode.PHONE, status=Status.HELD)
    recount_tallies()
    counts = {(t.subject, t.label): t.count for t in Tally.objects.all()}
    assert counts["contact", ""] == 2
    assert counts["contact.mode", "video"] == 1
    assert counts["contact.status", "held"] == 2


def test_actors_and_topics_are_taggit_tags_in_any_case(make_article):
    article = make_article("A text.")
    Actor.objects.create(name="Émile Śliwa")
    article.actors.add("ÉMILE ŚLIWA", "Ana Berg")
    article.topics.add("Fisheries")
    article.topics.add("fisheries")
    assert sorted(article.actors.names()) == ["Ana Berg", "Émile Śliwa"]
    assert list(article.topics.names()) == ["Fisheries"]
    assert Topic.objects.count() == 1


def test_actor_on_an_article_has_role_and_side_of_the_day(make_article, china):
    article = make_article("A text.")
    article.actors.add("Ana Berg", through_defaults={"role": "Envoy", "side": china})
    tagged = ArticleActor.objects.get(content_object=article)
    assert (tagged.tag.name, tagged.role, tagged.side) == ("Ana Berg", "Envoy", china)


@pytest.mark.parametrize(
    "since, until, ended, day, held",
    [
        ("2019", "2021-06", False, date(2021, 6, 30), True),
        ("2019", "2021-06", False, date(2021, 7, 1), False),
        ("2019", "", False, date(2026, 1, 1), True),
        ("2019", "", True, date(2026, 1, 1), False),
        ("", "2020", False, date(1999, 1, 1), True),
        ("2019", "", False, date(2018, 12, 31), False),
    ],
)
def test_office_on_a_day(since, until, ended, day, held):
    actor = Actor.objects.create(name="Ana Berg")
    Office.objects.create(actor=actor, title="Envoy", since=since, until=until, ended=ended)
    assert Office.objects.on(day).exists() is held


def test_partial_dates_are_validated_with_a_sentence():
    with pytest.raises(ValidationError, match="not in the calendar"):
        Contact(start="2021-02-31", sort_on=date(2021, 3, 1)).full_clean()


def test_published_statement_needs_a_published_article(make_article):
    article = make_article("They met.", state=PublicState.DRAFT)
    statement = Statement.objects.create(
        version=article.version, start=0, end=9, words="They met.", kind="indirect", state=PublicState.PUBLISHED
    )
    assert not Statement.objects.published().exists()
    article.state = PublicState.PUBLISHED
    article.save()
    assert Statement.objects.published().get() == statement


def test_said_leaves_the_cue_out(make_article):
    text = "“Yes,” she said, “we met.”"
    statement = Statement(version=make_article(text).version, start=0, end=len(text), words=text)
    statement.pieces = [[0, 6], [17, len(text)]]
    assert statement.said() == ["“Yes,”", "“we met.”"]


def test_history_keeps_who_changed_what(editor, make_article):
    article = make_article("A text.")
    article.title = "Another title"
    article._history_user = editor
    article.save()
    newest = article.history.first()
    assert (newest.history_user, newest.prev_record.title) == (editor, "Two sides meet")


def test_shipped_sides_are_there_after_migration():
    assert {"CHN", "USA", "EU", "NATO", "UN", "ASEAN", "SUN"} <= set(Side.objects.values_list("code", flat=True))
