"""The sample archive is loaded once, decided on and public."""

import pytest
from django.core.management import call_command

from articles.models import Article, Contact, ContactPair, LogEntry, Pair, Statement

pytestmark = pytest.mark.django_db


def test_the_sample_is_public_with_the_talks_in_full(django_user_model):
    call_command("load_sample", verbosity=0)
    assert Article.objects.published().count() == Article.objects.count() >= 2
    pair = Pair.objects.get(first="CHN", second="USA")
    talks = Contact.objects.between("CHN", "USA").get(start="2021-09-28")
    assert (talks.end, talks.mode, talks.status, talks.state) == ("2021-09-29", "video", "held", "published")
    assert talks.reports.values("article").distinct().count() >= 2
    assert {s.side_id for s in Statement.objects.published().filter(contact=talks)} >= {"CHN", "USA"}
    rows = ContactPair.objects.filter(pair=pair, state="published")
    assert pair.contact_count == rows.count() > 30
    assert not django_user_model.objects.filter(is_active=True).exists()


def test_a_second_time_changes_nothing_that_the_desk_did_since():
    call_command("load_sample", verbosity=0)
    Article.objects.update(title="Renamed by the desk")
    Contact.objects.filter(start="2021-09-28").update(state="withdrawn")
    kept = (Article, Contact, Statement, LogEntry)
    before = [model.objects.count() for model in kept]
    call_command("load_sample", verbosity=0)
    assert [model.objects.count() for model in kept] == before
    assert set(Article.objects.values_list("title", flat=True)) == {"Renamed by the desk"}
    assert Contact.objects.get(start="2021-09-28").state == "withdrawn"
