"""Small pages for other people's frames, and oEmbed."""

import xml.etree.ElementTree as ET
from urllib.parse import quote

import pytest


@pytest.fixture
def pages(archive):
    return {
        "contact": f"/embed/contacts/{archive['contact'].uid}/",
        "statement": f"/embed/statements/{archive['full statement'].uid}/",
        "timeline": "/embed/timeline/chn-usa/",
    }


@pytest.mark.parametrize("kind", ["contact", "statement", "timeline"])
def test_any_site_may_frame_an_embed(pages, client, kind):
    response = client.get(pages[kind])
    assert response.status_code == 200
    assert "frame-ancestors *" in response["Content-Security-Policy"]
    assert "X-Frame-Options" not in response and not response.cookies
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_nothing_else_may_be_framed(archive, client):
    response = client.get("/contacts.ics")
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


def test_embeds_carry_date_source_and_correction(pages, archive, client):
    archive["full statement"].anchor = "lost"
    archive["full statement"].save()
    page = client.get(pages["statement"]).content.decode()
    assert "Lena Orth" in page and "We are glad to be here" in page and "The Full text Post" in page
    assert "The words are not in the current version of the source." in page
    contact = client.get(pages["contact"]).content.decode()
    assert "Talks at the harbour" in contact and "from a list" in contact and "as reported on" in contact


def test_embed_shows_no_withheld_word(archive, client):
    page = client.get(f"/embed/statements/{archive['metadata statement'].uid}/").content.decode()
    assert "glad" not in page and "link to its words only" in page


@pytest.mark.parametrize("name", ["draft statement", "binned"])
def test_no_embed_of_what_is_not_public(archive, client, name):
    assert client.get(f"/embed/statements/{archive[name].uid}/").status_code == 404


@pytest.mark.parametrize("kind", ["contact", "full statement", "pair"])
def test_oembed(archive, client, settings, kind):
    address = "/timeline/chn-usa/" if kind == "pair" else archive[kind].get_absolute_url()
    found = client.get(f"/oembed?url={quote(settings.SITE_URL + address)}").json()
    assert (found["version"], found["type"]) == ("1.0", "rich")
    source = found["html"].split('src="')[1].split('"')[0]
    assert client.get(source.removeprefix(settings.SITE_URL)).status_code == 200
    assert found["title"] and found["width"] == 600


def test_oembed_as_xml_and_in_a_small_place(archive, client, settings):
    url = quote(settings.SITE_URL + archive["contact"].get_absolute_url())
    response = client.get(f"/oembed?url={url}&format=xml&maxwidth=300&maxheight=10")
    found = {element.tag: element.text for element in ET.fromstring(response.content)}  # noqa: S314 (our own)
    assert (found["width"], found["height"]) == ("300", "240") and found["html"].startswith("<iframe")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://elsewhere.example/contacts/",
        "http://[",
        "{site}/about/",
        "{site}/nowhere/",
        "{site}/timeline/usa-chn/",
    ],
)
def test_oembed_of_something_else(archive, client, settings, url):
    asked = quote(url.replace("{site}", settings.SITE_URL))
    assert client.get(f"/oembed?url={asked}").status_code == 404


def test_oembed_in_another_form(archive, client, settings):
    url = quote(settings.SITE_URL + "/timeline/chn-usa/")
    assert client.get(f"/oembed?url={url}&format=yaml").status_code == 501
