"""Readers see what was published by somebody who may, and the counts follow."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command

from articles.decisions import Refused
from articles.decisions.articles import AcceptAll, MarkReviewed
from articles.decisions.bin import Bin, Restore
from articles.decisions.contacts import AcceptContact
from articles.decisions.publishing import Publish, PublishArticle, Withdraw
from articles.decisions.statements import AcceptStatement, AmendStatement, recorded
from articles.models import Contact, LogEntry, Pair, Statement, Tally, recount_tallies

WORDS = '"The door stays open,"'


@pytest.fixture
def statement(editor, article, suggest_statement):
    return AcceptStatement(editor, suggest_statement(article, WORDS)).apply()


@pytest.fixture
def contact(editor, article, statement, suggest_contact):
    return AcceptContact(editor, suggest_contact(article)).apply()


def test_an_article_is_published_with_all_that_was_accepted(editor, article, contact):
    assert PublishArticle(editor, article, seen=1).apply() == (1, 1)
    article.refresh_from_db()
    pair = Pair.objects.get(first="CHN", second="USA")
    assert Statement.objects.published().count() == Contact.objects.published().count() == 1
    assert (article.state, article.statement_count) == ("published", 1)
    assert (pair.contact_count, pair.statement_count, [y.year for y in pair.years.all()]) == (1, 1, [2021])
    assert Tally.objects.get(subject="statement", label="").count == 1
    assert LogEntry.objects.filter(action="publish").count() == 3


def test_publishing_twice_is_refused(editor, article, contact):
    PublishArticle(editor, article).apply()
    with pytest.raises(Refused, match="published already"):
        PublishArticle(editor, article).apply()
    with pytest.raises(Refused, match="published already"):
        Publish(editor, article).apply()


def test_a_statement_is_not_published_before_its_article(editor, article, statement):
    with pytest.raises(Refused, match="Publish the article first"):
        Publish(editor, statement).apply()
    Publish(editor, article).apply()
    Publish(editor, statement).apply()
    assert Statement.objects.published().get() == statement


def test_a_contact_needs_a_ground_that_readers_see(editor, article, contact):
    with pytest.raises(Refused, match="No published article reports this contact"):
        Publish(editor, contact).apply()
    Contact.objects.filter(pk=contact.pk).update(source="a list of visits")
    Publish(editor, contact).apply()


@pytest.mark.parametrize("record", ["article", "statement", "contact"])
def test_contributors_do_not_publish(contributor, request, contact, record):
    with pytest.raises(PermissionDenied, match=f"publishing {record}s"):
        Publish(contributor, request.getfixturevalue(record)).apply()


@pytest.mark.parametrize("record", ["article", "statement", "contact"])
def test_editors_do_not_withdraw_or_bin(editor, article, contact, request, record):
    PublishArticle(editor, article).apply()
    with pytest.raises(PermissionDenied, match=f"withdrawing {record}s"):
        Withdraw(editor, request.getfixturevalue(record)).apply()
    with pytest.raises(PermissionDenied, match="bin"):
        Bin(editor, request.getfixturevalue(record)).apply()


def test_withdrawing_an_article_takes_its_statements_from_the_counts(editor, chief, article, contact):
    PublishArticle(editor, article).apply()
    Withdraw(chief, article).apply()
    assert not Statement.objects.published().exists()
    assert Pair.objects.get().statement_count == 0
    with pytest.raises(Refused, match="not published"):
        Withdraw(chief, article).apply()


def test_withdrawing_a_contact_takes_it_from_the_timeline(editor, chief, article, contact):
    PublishArticle(editor, article).apply()
    Withdraw(chief, contact).apply()
    assert Pair.objects.get().contact_count == 0
    assert contact.in_pairs.get().state == "withdrawn"


def test_what_is_public_is_not_binned(editor, chief, article, statement):
    PublishArticle(editor, article).apply()
    with pytest.raises(Refused, match="Withdraw it first"):
        Bin(chief, statement).apply()
    Withdraw(chief, statement).apply()
    Bin(chief, statement).apply()
    assert not Statement.objects.kept().exists()


def test_restoring_brings_back_unpublished(chief, editor, article, statement):
    Bin(chief, statement).apply()
    Restore(chief, statement).apply()
    assert Statement.objects.kept().get().state == "draft"
    with pytest.raises(Refused, match="not in the bin"):
        Restore(chief, statement).apply()


def test_restoring_is_refused_where_the_words_were_recorded_again(chief, editor, article, statement, suggest_statement):
    Bin(chief, statement).apply()
    statement.from_suggestions.all().delete()
    AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    with pytest.raises(Refused, match="another statement meanwhile"):
        Restore(chief, statement).apply()


def test_nothing_is_decided_in_a_binned_article(chief, editor, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    Bin(chief, article).apply()
    with pytest.raises(Refused, match="in the bin"):
        AcceptStatement(editor, suggestion).apply()


def test_accepting_all_that_is_sure(editor, article, suggest_statement, suggest_contact):
    suggest_statement(article, WORDS, confidence=0.9)
    suggest_statement(article, WORDS, 1, side="USA", confidence=0.5)
    suggest_contact(article, confidence=0.8)
    assert AcceptAll(editor, article, least=0.8, seen=1).apply() == (2, 0)
    assert Statement.objects.get().contact == Contact.objects.get()
    with pytest.raises(Refused, match="Nothing open is at 80"):
        AcceptAll(editor, article, least=0.8).apply()


def test_a_contact_that_may_be_on_record_is_left_for_a_person(editor, article, contact, suggest_contact):
    suggest_contact(article, status="announced")
    assert AcceptAll(editor, article, least=0.5).apply() == (0, 1)
    assert Contact.objects.count() == 1


def test_an_article_is_read_when_nothing_is_open(editor, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    with pytest.raises(Refused, match="still open"):
        MarkReviewed(editor, article).apply()
    AcceptStatement(editor, suggestion).apply()
    assert MarkReviewed(editor, article).apply().reviewed_at
    assert MarkReviewed(editor, article, reviewed=False).apply().reviewed_at is None


def test_kept_tallies_agree_with_a_recount_after_every_change(
    chief, editor, article, suggest_statement, suggest_contact
):
    AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    statement = Statement.objects.get()
    contact = AcceptContact(editor, suggest_contact(article)).apply()

    def kept():
        return {(t.subject, t.label): t.count for t in Tally.objects.all() if t.count}

    def agrees():
        before = kept()
        recount_tallies()
        assert before == kept()
        return before

    PublishArticle(editor, article).apply()
    assert agrees()["statement.kind", "direct"] == 1
    AmendStatement(editor, statement, replace(recorded(statement), kind="written")).apply()
    assert agrees()["statement.kind", "written"] == 1
    Withdraw(chief, contact).apply()
    assert ("contact", "") not in agrees()
    Withdraw(chief, article).apply()
    assert ("statement", "") not in agrees()
    call_command("recount", verbosity=0)
    assert agrees() == {}
