"""What a page costs: the same number of queries for ten rows and for a thousand."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Actor, Article, Statement

LISTS = ["/", "/timeline/", "/timeline/chn-usa/", "/timeline/chn-usa/?year=1990", "/contacts/", "/contacts/?mode=video"]
LISTS += ["/articles/", "/articles/?topic=lines", "/statements/", "/statements/?topic=lines", "/actors/", "/topics/"]
LISTS += ["/topics/lines/", "/about/", "/feeds/", "/feeds/site.atom", "/feeds/chn-usa.atom", "/sitemap.xml"]


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_queries_do_not_grow_with_the_archive(client, fill):
    fill(10)
    few = {address: queries(client, address) for address in LISTS}
    fill(990)
    assert {address: queries(client, address) for address in LISTS} == few
    assert max(n for address, n in few.items() if not address.endswith(".atom")) <= 8


def test_queries_of_a_record_do_not_grow_with_its_rows(client, talks, say, make_article):
    article = Article.objects.get()
    addresses = [row.get_absolute_url() for row in (talks, article, Actor.objects.get(name="Ada Arden"))]
    few = [queries(client, address) for address in addresses]
    ada = Actor.objects.get(name="Ada Arden")
    for words in ("Officials met", "by video", "on Tuesday", "The weather", "was mild", "Nobody else", "spoke"):
        say(article, words, "CHN", speaker=ada, contact=talks)
    assert [queries(client, address) for address in addresses] == few
    assert max(few) <= 8
    assert Statement.objects.count() == 9


@pytest.mark.parametrize("address", LISTS)
def test_pages_can_be_held_by_any_cache(client, talks, address):
    response = client.get(address)
    if not address.endswith(".xml"):
        assert "public" in response["Cache-Control"] and "max-age" in response["Cache-Control"]
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert client.get(address, headers={"if-none-match": response["ETag"]}).status_code == 304


@pytest.mark.parametrize("kind", ["contact", "article", "statement"])
def test_a_record_says_when_it_last_changed(client, talks, kind):
    row = {"contact": talks, "article": Article.objects.get(), "statement": Statement.objects.first()}[kind]
    response = client.get(row.get_absolute_url())
    assert response["Last-Modified"]
    assert (
        client.get(row.get_absolute_url(), headers={"if-modified-since": response["Last-Modified"]}).status_code == 304
    )


def test_a_colleague_gets_a_private_page_with_a_way_to_the_desk(client, editor, talks):
    client.force_login(editor)
    response = client.get(talks.get_absolute_url())
    assert "private" in response["Cache-Control"]
    assert f"/admin/articles/contact/{talks.pk}/change/" in response.content.decode()


def test_a_session_without_a_role_gets_no_way_to_the_desk(client, django_user_model, talks):
    client.force_login(django_user_model.objects.create_user("reader"))
    response = client.get(talks.get_absolute_url())
    assert "private" in response["Cache-Control"]
    assert "/change/" not in response.content.decode()
