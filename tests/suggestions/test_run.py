"""Reading an article again changes nothing that was decided, and never offers again what was rejected."""

from datetime import date

import pytest

from articles.decisions.contacts import AcceptContact
from articles.decisions.statements import AcceptStatement, AddStatement, ProposeStatement
from articles.decisions.suggested import RejectSuggestion
from articles.models import Actor, ArticleVersion, Contact, Office, SideForm, Statement, Suggestion
from articles.suggestions.drafts import StatementDraft
from articles.suggestions.run import suggest
from articles.text import Span
from tests.suggestions.conftest import TALKS

QUOTE = "Our fishermen deserve safe waters,"


@pytest.fixture
def read(talks):
    suggest(talks)
    return talks


def rows():
    return list(Suggestion.objects.order_by("pk").values())


def statement_of(words):
    return next(s for s in Suggestion.objects.filter(kind="statement") if words in TALKS[s.start : s.end])


def test_findings_are_kept_with_rule_and_confidence(read):
    quote = statement_of(QUOTE)
    assert quote.finding["speaker"]["name"] == "Asha Bhatnagar"
    assert (quote.finding["side"], quote.state) == ("IND", "open")
    assert quote.rule and 0 < quote.confidence <= 1
    contact = Suggestion.objects.get(kind="contact")
    assert contact.finding["sides"] == ["IND", "JPN"]
    assert (contact.finding["start"], contact.finding["end"]) == ("2021-10-11", "2021-10-12")


def test_reading_again_changes_nothing(read):
    before = rows()
    suggest(read)
    assert rows() == before


def test_what_was_decided_stays_decided(read, editor):
    AcceptStatement(editor, statement_of(QUOTE)).apply()
    RejectSuggestion(editor, statement_of("careless patrols"), note="Background").apply()
    AcceptContact(editor, Suggestion.objects.get(kind="contact")).apply()
    before = [(row["pk"] if "pk" in row else row["id"], row["state"], row["note"]) for row in rows()]
    suggest(read)
    assert [(row["id"], row["state"], row["note"]) for row in rows()] == before
    assert Statement.objects.count() == Contact.objects.count() == 1


def add_version(article, text):
    return ArticleVersion.objects.create(article=article, number=article.version.number + 1, text=text)


def test_a_correction_moves_what_is_open_and_offers_nothing_anew(read, editor):
    RejectSuggestion(editor, statement_of("careless patrols"), note="Background").apply()
    count = Suggestion.objects.count()
    version = add_version(read, "Corrected on Thursday.\n\n" + TALKS)
    suggest(read)
    assert Suggestion.objects.count() == count
    moved = Suggestion.objects.get(kind="statement", state="open", start=version.text.index(f'"{QUOTE}"'))
    assert moved.version == version
    assert Suggestion.objects.get(state="rejected").version.number == 1


def test_what_is_no_longer_found_is_gone_and_can_come_back(read):
    quote = statement_of(QUOTE)
    add_version(read, TALKS.replace(f'"{QUOTE}" Bhatnagar said at a weekly briefing.', ""))
    suggest(read)
    quote.refresh_from_db()
    assert quote.state == "gone"
    version = add_version(read, TALKS + "\nAmended.")
    suggest(read)
    quote.refresh_from_db()
    assert (quote.state, quote.version) == ("open", version)


def test_the_second_of_two_equal_quotations_is_another_finding(make_article):
    line = '"The sea is wide enough for all of us," Indian minister Asha Bhatnagar said.\n\n'
    article = make_article(line * 2)
    suggest(article)
    found = Suggestion.objects.filter(kind="statement")
    assert found.count() == 2 == len(set(found.values_list("fingerprint", flat=True)))


def test_words_recorded_by_hand_are_not_offered(talks, editor):
    start = TALKS.index(QUOTE)
    AddStatement(editor, talks, StatementDraft(Span(start - 1, start + len(QUOTE) + 1))).apply()
    suggest(talks)
    assert not any(QUOTE in TALKS[s.start : s.end] for s in Suggestion.objects.filter(kind="statement"))


def test_what_a_colleague_proposed_is_not_taken_away_by_a_reading(read, contributor):
    start = TALKS.index("accidents at sea")
    proposed = ProposeStatement(contributor, read, StatementDraft(Span(start, start + 8))).apply()
    suggest(read)
    proposed.refresh_from_db()
    assert proposed.state == "open"


def test_the_newsrooms_own_words_and_people_are_read(make_article):
    SideForm.objects.create(side_id="JPN", form="Hall of Lanterns", kind="institution", since="2020")
    text = '"The matter is closed," Hall of Lanterns spokesperson Rei Aoyama said on Monday.'
    suggest(make_article(text))
    assert Suggestion.objects.get(kind="statement").finding["side"] == "JPN"
    earlier = make_article(text + " ", published=date(2019, 5, 7))
    suggest(earlier)
    assert all(s.finding["side"] != "JPN" for s in earlier.suggestions.filter(kind="statement"))


def test_an_empty_text_suggests_nothing(make_article):
    article = make_article("")
    suggest(article)
    assert not article.suggestions.exists()


def test_an_office_on_record_gives_the_side(make_article):
    ito = Actor.objects.create(name="Kenta Itoyama")
    Office.objects.create(actor=ito, title="Envoy", side_id="JPN", since="2021", until="2021")
    article = make_article('"We are nearly there," Kenta Itoyama said on Monday.')
    suggest(article)
    assert article.suggestions.get(kind="statement").finding["side"] == "JPN"
