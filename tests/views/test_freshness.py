"""A page that cannot have changed is answered without being made."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.admin.models import CHANGE
from django.contrib.admin.models import LogEntry as DeskEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Contact, LogEntry, Statement

HEAVY = ["/", "/timeline/chn-usa/", "/timeline/chn-usa/?year=2021", Contact, Article, Statement]


def decide() -> LogEntry:
    return LogEntry.objects.create(action="accept", target_kind="contact", target_uid=uuid4(), target_label="Talks")


@pytest.fixture
def address(talks):
    """A function that gives the address of a heavy page, of a record of the given kind."""
    return lambda page: page if isinstance(page, str) else page.objects.first().get_absolute_url()


@pytest.mark.parametrize("page", HEAVY)
def test_a_page_that_is_the_same_costs_one_query(client, address, page):
    decide()
    address = address(page)
    etag = client.get(address)["ETag"]
    with CaptureQueriesContext(connection) as found:
        response = client.get(address, headers={"if-none-match": etag})
    assert response.status_code == 304
    assert len(found) == 1
    assert "public" in response["Cache-Control"] and response["ETag"].removeprefix("W/") == etag.removeprefix("W/")


@pytest.mark.parametrize("page", HEAVY)
@pytest.mark.parametrize("log", ["decisions", "desk"])
def test_a_decision_or_an_edit_at_the_desk_makes_pages_anew(client, address, page, log, editor):
    decide()
    etag = client.get(address(page))["ETag"]
    if log == "decisions":
        decide()
    else:
        kind = ContentType.objects.get_for_model(Contact)
        DeskEntry.objects.create(user=editor, content_type=kind, object_id="1", object_repr="x", action_flag=CHANGE)
    assert client.get(address(page), headers={"if-none-match": etag}).status_code == 200


def test_what_a_slow_decision_shows_late_is_not_missed(client, talks):
    """An entry written earlier may become visible after a later one: pages are made once more when these settle."""
    entry = decide()
    etag = client.get("/")["ETag"]
    LogEntry.objects.filter(pk=entry.pk).update(at=timezone.now() - timedelta(minutes=10))
    assert client.get("/", headers={"if-none-match": etag}).status_code == 200
    etag = client.get("/")["ETag"]
    assert client.get("/", headers={"if-none-match": etag}).status_code == 304


def test_a_withdrawn_record_is_not_told_unchanged(client, talks):
    decide()
    etag = client.get(talks.get_absolute_url())["ETag"]
    talks.state = "withdrawn"
    talks.save()
    assert client.get(talks.get_absolute_url(), headers={"if-none-match": etag}).status_code == 404


def test_somebody_signed_in_is_never_answered_from_memory(client, editor, talks):
    decide()
    etag = client.get("/")["ETag"]
    client.force_login(editor)
    assert client.get("/", headers={"if-none-match": etag}).status_code == 200
