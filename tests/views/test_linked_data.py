"""What programs find about a record in its page."""

import json
import re

import pytest

from articles.models import Article, Statement

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def block(client, record) -> dict:
    (text,) = BLOCK.findall(client.get(record.get_absolute_url()).content.decode())
    return json.loads(text)


def test_a_contact_is_an_event(client, talks):
    found = block(client, talks)
    assert (found["@type"], found["startDate"], found["endDate"]) == ("Event", "2021-09-28", "2021-09-29")
    assert found["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert [person["name"] for person in found["attendee"]] == ["Ada Arden", "Bo Berg"]


def test_a_statement_is_a_quotation_in_its_article(client, talks):
    found = block(client, Statement.objects.get(side="CHN"))
    assert (found["@type"], found["text"]) == ("Quotation", "“we keep the line open”")
    assert found["isPartOf"]["url"].endswith(Article.objects.get().get_absolute_url())


def test_no_word_goes_out_that_the_outlet_does_not_allow(client, talks, outlet):
    outlet.right = "metadata"
    outlet.save()
    assert "text" not in block(client, Statement.objects.get(side="CHN"))


@pytest.mark.parametrize("title", ["</script><b>", "a & b <!-- c", "line\u2028end"])
def test_no_title_ends_the_block(client, make_article, title):
    article = make_article("Words.", title=title, state="published")
    assert block(client, article)["headline"] == title


def test_browsers_find_the_mark_where_they_look_for_it(client, db):
    response = client.get("/favicon.ico")
    assert response.status_code == 302 and response["Location"].endswith("icons/mark.svg")
