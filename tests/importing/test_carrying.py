"""What was recorded on a text goes over to its next version, or waits for a person."""

import pytest

from articles.importing.articles import ArticleImport
from articles.importing.carrying import add_version
from articles.importing.rows import ArticleRow
from articles.models import Claim, Contact, ContactReport, Statement

pytestmark = pytest.mark.django_db
FIRST = "“We agreed to keep the line open,”"
SECOND = "“It was a fair day,”"
TEXT = f"Two sides met on Tuesday.\n\n{FIRST} said Arvo Tamm.\n\n{SECOND} said Ida Brandt of the other side."


@pytest.fixture
def article(make_article):
    return make_article(TEXT)


@pytest.fixture
def record(article):
    def statement(words: str, speaker: str, **fields) -> Statement:
        start = TEXT.index(words)
        return Statement.objects.create(
            version=article.version, start=start, end=start + len(words), words=words, kind="direct",
            speaker_text=speaker, **fields,
        )  # fmt: skip

    return statement


def test_unchanged_words_go_over(article, record):
    one, two = record(FIRST, "Arvo Tamm"), record(SECOND, "Ida Brandt", pieces=[[100, 106]])
    two.pieces = [[two.start + 1, two.end - 1]]
    two.save()
    carried = add_version(article, "A correction.\n\n" + TEXT, "Changed at the source")
    assert (carried.over, carried.left) == (2, 0)
    for statement, words in ((one, FIRST), (two, SECOND)):
        statement.refresh_from_db()
        assert statement.version.number == 2 and statement.anchor == "moved"
        assert statement.version.text[statement.start : statement.end] == statement.words == words
    assert two.said() == [SECOND[1:-1]]
    assert two.before.endswith("said Arvo Tamm.\n\n") and two.after.startswith(" said Ida Brandt")


def test_words_before_a_change_are_exact(article, record):
    statement = record(FIRST, "Arvo Tamm")
    add_version(article, TEXT.replace(SECOND, "“It was a foul day,”"), "Changed")
    statement.refresh_from_db()
    assert (statement.version.number, statement.anchor) == (2, "exact")


def test_changed_and_lost_words_stay_on_their_version_for_a_person(article, record):
    changed, lost = record(FIRST, "Arvo Tamm", state="published"), record(SECOND, "Ida Brandt")
    new = TEXT.replace("the line open", "both lines open").replace(SECOND, "Nothing was")
    carried = add_version(article, new, "Changed at the source")
    assert (carried.over, carried.left) == (0, 2)
    changed.refresh_from_db()
    lost.refresh_from_db()
    assert (changed.anchor, changed.version.number, changed.words, changed.state) == ("changed", 1, FIRST, "published")
    assert (lost.anchor, lost.version.number) == ("lost", 1)


def test_words_that_are_now_given_to_somebody_else_do_not_pass(article, record):
    statement = record(FIRST, "Arvo Tamm")
    add_version(article, TEXT.replace("said Arvo Tamm", "said Ida Brandt"), "Changed at the source")
    statement.refresh_from_db()
    assert (statement.anchor, statement.version.number) == ("changed", 1)


def test_words_that_come_back_are_found_again(article, record):
    statement = record(FIRST, "Arvo Tamm")
    add_version(article, "Nothing.", "Changed at the source")
    add_version(article, "Put right.\n\n" + TEXT, "Changed at the source")
    statement.refresh_from_db()
    assert (statement.anchor, statement.version.number) == ("moved", 3)


def test_reports_of_contacts_go_over_with_their_claims_or_not_at_all(article, china, usa):
    contact = Contact(start="2021-09-28")
    contact.save()
    end = TEXT.index(".") + 1
    report = ContactReport.objects.create(contact=contact, version=article.version, start=0, end=end)
    claim = Claim.objects.create(report=report, field="date", value="2021-09-28", start=17, end=24)
    add_version(article, "Corrected.\n\n" + TEXT, "Changed at the source")
    report.refresh_from_db()
    claim.refresh_from_db()
    assert report.version.number == 2 and report.words == "Two sides met on Tuesday."
    assert report.version.text[claim.start : claim.end] == claim.words == "Tuesday"
    add_version(article, TEXT.replace("on Tuesday", "on Monday"), "Changed at the source")
    report.refresh_from_db()
    assert report.version.number == 2


def test_an_import_says_what_did_not_go_over(article, record):
    statement = record(SECOND, "Ida Brandt")
    text = TEXT.replace(SECOND, "Nothing was")
    row = ArticleRow("line 1", text, title=article.title, published="2021-09-30", outlet=article.outlet.name)
    article.natural_key_hash = "x"
    article.source_id = "7"
    article.save()
    report = ArticleImport(suggestions=False).run([row])
    assert report.counts["created"] == 1  # another text without id or address is another article
    statement.refresh_from_db()
    assert statement.anchor == "exact"
