"""The whole way: an article comes in, is read, decided, published, and stands on the public timeline."""

import re

import pytest
from django.core.management import call_command
from django.urls import reverse

from articles.models import Article, Contact, Statement, Suggestion

REPORT = """Coast guard officials from India and Japan have held two days of talks, a rare step in a cool season.

The video conference held Tuesday and Wednesday was led by Rear Adm. Vikram Sandhu, deputy director of the Indian Coast Guard's office for cooperation, and Japanese Deputy Vice Minister Haruka Ishida.

Indian Foreign Ministry spokesperson Asha Bhatnagar on Thursday said the sides spoke openly about accidents at sea.

However, she blamed careless patrols by Japan for the last collision.

Our fishermen deserve safe waters and a quiet night," Bhatnagar said at a weekly briefing.

In a statement issued in Tokyo, Japanese Foreign Ministry spokesperson Daichi Moriyama said the meeting was a useful step towards fewer accidents.

"Both sides agreed to keep a line open. We will answer every call," he said.

Ties between the two neighbours have been strained for years over fishing rights.
"""
INDIAN = ("spoke openly about accidents", "careless patrols by Japan", "Our fishermen deserve safe waters")
JAPANESE = ("a useful step towards fewer accidents", "Both sides agreed to keep a line open")


@pytest.fixture
def imported(db, tmp_path):
    """The report, brought in as an operator would, published on Thursday 14 October 2021."""
    path = tmp_path / "coast-guards.txt"
    path.write_text(REPORT, encoding="utf-8")
    call_command("import_articles", str(path), published="2021-10-14", outlet="The Harbour Gazette", verbosity=0)
    return Article.objects.get()


@pytest.fixture
def annotate(client, editor, imported):
    """A function that posts one act of the Annotate page as an editor."""
    client.force_login(editor)
    address = reverse("admin:articles_article_annotate", args=[imported.pk])
    return lambda act, **data: client.post(address, {"act": act, "seen": 1, **data}, follow=True)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_an_import_suggests_statements_and_the_contact(imported):
    found = [REPORT[s.start : s.end] for s in imported.suggestions.filter(kind="statement")]
    for part in (*INDIAN, *JAPANESE):
        assert sum(part in text for text in found) == 1, part
    contact = imported.suggestions.get(kind="contact").finding
    assert (contact["sides"], contact["mode"], contact["status"]) == (["IND", "JPN"], "video", "held")
    assert (contact["start"], contact["end"]) == ("2021-10-12", "2021-10-13")
    assert not Statement.objects.exists() and not Contact.objects.exists()


def test_nothing_is_public_before_somebody_publishes(client, imported, annotate):
    annotate("accept-all", least=0)
    assert Statement.objects.count() >= 5
    client.logout()
    assert client.get(imported.get_absolute_url()).status_code == 404
    assert client.get(Contact.objects.get().get_absolute_url()).status_code == 404
    assert "October" not in words(client.get("/timeline/ind-jpn/").content.decode())


def test_from_the_import_to_the_timeline(client, imported, annotate):
    annotate("accept-all", least=0)
    annotate("publish-all")
    client.logout()
    contact = Contact.objects.get()
    timeline = client.get("/timeline/ind-jpn/").content.decode()
    assert contact.get_absolute_url() in timeline
    assert "2021-10-12" in timeline and "2021-10-13" in timeline
    page = words(client.get(contact.get_absolute_url()).content.decode())
    for part in (*INDIAN, *JAPANESE):
        assert part in page, part
    assert "Vikram Sandhu" in page and "Haruka Ishida" in page
    for code, parts in (("IND", INDIAN), ("JPN", JAPANESE)):
        for part in parts:
            assert contact.statements.get(words__contains=part).side_id == code, part


def test_every_published_statement_opens_to_its_words(client, imported, annotate):
    annotate("accept-all", least=0)
    annotate("publish-all")
    client.logout()
    for statement in Statement.objects.published():
        assert statement.words == statement.version.text[statement.start : statement.end]
        assert client.get(statement.get_absolute_url()).status_code == 200
    assert client.get(imported.get_absolute_url()).status_code == 200


def test_importing_again_offers_nothing_anew(imported, annotate, tmp_path):
    annotate("reject", uid=imported.suggestions.filter(kind="statement").first().uid, note="Background")
    annotate("accept-all", least=0)
    before = list(Suggestion.objects.order_by("pk").values_list("pk", "state"))
    annotate("read-again")
    call_command(
        "import_articles",
        str(tmp_path / "coast-guards.txt"),
        published="2021-10-14",
        outlet="The Harbour Gazette",
        verbosity=0,
    )
    assert list(Suggestion.objects.order_by("pk").values_list("pk", "state")) == before
    assert Article.objects.count() == 1
