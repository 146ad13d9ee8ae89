"""Lists as files over the web."""

import csv
import io
import json

import pytest
from docx import Document
from icalendar import Calendar

from articles.models import Contact


def rows(response):
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))


@pytest.mark.parametrize("name", ["articles", "statements", "contacts", "actors", "offices", "topics"])
def test_csv_and_json_lines_have_the_same_rows(archive, client, name):
    sheet = client.get(f"/{name}.csv")
    assert sheet["Content-Type"] == "text/csv; charset=utf-8"
    assert sheet["Content-Disposition"] == f'attachment; filename="{name}.csv"'
    lines = b"".join(client.get(f"/{name}.jsonl").streaming_content).decode().splitlines()
    found = rows(sheet)
    assert found and [str(json.loads(line)["id"]) for line in lines] == [row["id"] for row in found]


def test_no_draft_and_no_withheld_word(archive, client):
    everything = b"".join(
        chunk
        for name in ("articles", "statements", "contacts")
        for chunk in client.get(f"/{name}.jsonl").streaming_content
    ).decode()
    assert "Nothing is decided" not in everything and str(archive["draft contact"].uid) not in everything


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 2),
        ("pair=chn-usa", 2),
        ("status=cancelled", 1),
        ("from=2023", 1),
        ("to=2022-05", 1),
        ("from=2022-05-03&to=2022-05-03", 1),
        ("series=Harbour Talks", 1),
        ("domain=defence", 1),
        ("level=not-said", 1),
        ("side=CHN&mode=in_person", 1),
    ],
)
def test_filters(archive, client, query, count):
    assert len(rows(client.get(f"/contacts.csv?{query}"))) == count
    assert len(Calendar.from_ical(client.get(f"/contacts.ics?{query}").content).walk("VEVENT")) == count


@pytest.mark.parametrize("query", ["side=XXX", "from=May", "status=odd", "pair=usa-chn", "actor=7", "from=2022-13"])
def test_unknown_filter_is_a_sentence(archive, client, query):
    response = client.get(f"/contacts.csv?{query}")
    assert response.status_code == 404


def test_too_many_rows_are_refused(archive, client, monkeypatch):
    monkeypatch.setattr("articles.views.exports.MOST_ROWS", 1)
    response = client.get("/contacts.csv")
    assert response.status_code == 404 and "more than 1 rows" in response.content.decode()
    assert client.get("/contacts.csv?status=cancelled").status_code == 200


def test_chronicle(archive, client):
    response = client.get("/articles.docx")
    assert response["Content-Type"].startswith("application/vnd.openxmlformats")
    texts = [p.text for p in Document(io.BytesIO(response.content)).paragraphs]
    assert "Wednesday, May 4, 2022" in texts and "A draft" not in texts
    assert sum("The evening ended early." in text for text in texts) == 1


def test_calendar_of_a_pair(archive, client):
    response = client.get("/timeline/chn-usa.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    found = Calendar.from_ical(response.content)
    assert found["X-WR-CALNAME"] == "China and United States"
    assert sorted(e["status"] for e in found.walk("VEVENT")) == ["CANCELLED", "CONFIRMED"]


@pytest.mark.parametrize("slug", ["usa-chn", "chn-xxx", "chn"])
def test_calendar_of_no_pair(archive, client, slug):
    assert client.get(f"/timeline/{slug}.ics").status_code == 404


def test_answers_are_public_and_checked_again(archive, client):
    response = client.get("/timeline/chn-usa.ics")
    assert "public" in response["Cache-Control"] and not response.cookies
    again = client.get("/timeline/chn-usa.ics", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_withdrawn_contact_is_gone(archive, client):
    Contact.objects.filter(pk=archive["cancelled"].pk).update(state="withdrawn")
    assert len(rows(client.get("/contacts.csv"))) == 1
