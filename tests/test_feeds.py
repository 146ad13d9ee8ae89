"""Atom feeds of the site and of each pair."""

import xml.etree.ElementTree as ET

import pytest

from articles.models import Article, Contact, ContactPair, Pair

ATOM = {"a": "http://www.w3.org/2005/Atom"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    contact = Contact(start="2021-09-28", end="2021-09-29", mode="video", format="talks", state="published")
    contact.save()
    contact.set_sides(["CHN", "USA"])
    return contact


def entries(client, address: str) -> list:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(response.content).findall("a:entry", ATOM)  # noqa: S314 (our own feed)


@pytest.mark.parametrize("address", ["/feeds/site.atom", "/feeds/chn-usa.atom"])
def test_a_contact_is_an_entry_with_sides_date_and_stable_id(client, talks, address):
    (entry,) = entries(client, address)
    assert entry.find("a:title", ATOM).text == "China and United States: Talks, 28–29 September 2021"
    assert entry.find("a:id", ATOM).text == f"urn:uuid:{talks.uid}"
    assert entry.find("a:link", ATOM).get("href").endswith(talks.get_absolute_url())


def test_a_pair_s_feed_holds_its_own_contacts_only(client, talks):
    other = Contact(start="2022-01-01", state="published")
    other.save()
    other.set_sides(["CHN", "FRA"])
    assert len(entries(client, "/feeds/site.atom")) == 2
    assert len(entries(client, "/feeds/chn-usa.atom")) == 1


def test_words_stand_escaped_with_their_speaker(client, talks, make_article):
    text = 'They said "<b>yes</b> & no" there.'
    article = make_article(text, state="published")
    start, words = text.index('"'), '"<b>yes</b> & no"'
    article.statements.create(
        version=article.version,
        start=start,
        end=start + len(words),
        words=words,
        kind="direct",
        side_id="CHN",
        contact=talks,
        state="published",
        speaker_text="The ministry",
    )
    (entry,) = entries(client, "/feeds/site.atom")
    summary = entry.find("a:summary", ATOM).text
    assert "&lt;b&gt;yes&lt;/b&gt; &amp; no" in summary
    assert "The ministry" in summary
    Article.objects.update(state="draft")
    (entry,) = entries(client, "/feeds/site.atom")
    assert "The ministry" not in entry.find("a:summary", ATOM).text


def test_withdrawn_contacts_leave_the_feeds(client, talks):
    talks.state = "withdrawn"
    talks.save()
    assert entries(client, "/feeds/site.atom") == entries(client, "/feeds/chn-usa.atom") == []
    assert ContactPair.objects.count() == Pair.objects.count() == 1


@pytest.mark.parametrize("slug", ["usa-chn", "chn", "chn-fra", "CHN-USA"])
def test_a_feed_has_one_address(client, talks, slug):
    assert client.get(f"/feeds/{slug}.atom").status_code == 404
