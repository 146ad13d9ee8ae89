"""The last act is undone whole, done again, or refused whole."""

from dataclasses import replace

import pytest

from articles.decisions import Refused
from articles.decisions.articles import AcceptAll, MarkReviewed
from articles.decisions.contacts import AcceptContact, AmendContact, FoldContact
from articles.decisions.publishing import PublishArticle
from articles.decisions.statements import AcceptStatement, AddStatement, AmendStatement, recorded
from articles.decisions.suggested import RejectSuggestion
from articles.decisions.undo import Redo, Undo
from articles.models import ArticleActor, Contact, Statement, Tally, recount_tallies
from articles.suggestions.drafts import StatementDraft, contact_draft
from tests.decisions.conftest import TEXT, place

WORDS = '"The door stays open,"'


def test_an_accepted_statement_goes_and_comes_back(editor, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    AcceptStatement(editor, suggestion).apply()
    for _ in range(2):
        assert Undo(editor, article).apply().startswith("accept: ")
        suggestion.refresh_from_db()
        assert (suggestion.state, suggestion.decided_by, suggestion.statement) == ("open", None, None)
        assert not Statement.objects.kept().exists() and not ArticleActor.objects.exists()
        Redo(editor, article).apply()
        suggestion.refresh_from_db()
        assert (suggestion.state, suggestion.decided_by) == ("accepted", editor)
        assert Statement.objects.kept().get() == suggestion.statement and ArticleActor.objects.count() == 1


def test_accept_all_is_one_act(editor, article, suggest_statement, suggest_contact):
    for nth in (0, 1):
        suggest_statement(article, WORDS if not nth else "exchange had been useful")
    suggest_contact(article)
    AcceptAll(editor, article, least=0.0).apply()
    Undo(editor, article).apply()
    assert article.suggestions.filter(state="open").count() == 3
    assert not Statement.objects.kept().exists() and not Contact.objects.kept().exists()
    Redo(editor, article).apply()
    contact = Contact.objects.kept().get()
    assert Statement.objects.kept().filter(contact=contact).count() == 2
    assert (contact.reports.get().claims.count(), contact.participants.count()) == (2, 2)


def test_acts_are_undone_one_after_the_other(editor, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    RejectSuggestion(editor, suggestion, note="Background").apply()
    MarkReviewed(editor, article).apply()
    Undo(editor, article).apply()
    article.refresh_from_db()
    assert article.reviewed_at is None
    Undo(editor, article).apply()
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.note) == ("open", "")
    with pytest.raises(Refused, match="nothing of yours"):
        Undo(editor, article).apply()


def test_a_new_act_ends_doing_again(editor, article, suggest_statement):
    MarkReviewed(editor, article).apply()
    Undo(editor, article).apply()
    RejectSuggestion(editor, suggest_statement(article, WORDS)).apply()
    with pytest.raises(Refused, match="nothing to do again"):
        Redo(editor, article).apply()


def test_an_amended_statement_is_as_before_with_its_history(editor, article, suggest_statement):
    statement = AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    PublishArticle(editor, article).apply()
    AmendStatement(editor, statement, replace(recorded(statement), kind="written", side="USA")).apply()
    Undo(editor, article).apply()
    statement.refresh_from_db()
    assert (statement.kind, statement.side_id, statement.state) == ("direct", "CHN", "published")
    assert statement.history.count() == 4
    kept = set(Tally.objects.filter(count__gt=0).values_list("subject", "label", "count"))
    recount_tallies()
    assert kept == set(Tally.objects.filter(count__gt=0).values_list("subject", "label", "count"))


def test_an_amended_contact_is_as_before(editor, article, suggest_contact):
    suggestion = suggest_contact(article)
    contact = AcceptContact(editor, suggestion).apply()
    draft = replace(contact_draft(suggestion), sides=("JPN", "USA"), participants=(), status="postponed", domains=())
    AmendContact(editor, contact, draft, article=article).apply()
    Undo(editor, article).apply()
    contact.refresh_from_db()
    assert ([s.code for s in contact.sides], contact.status) == (["CHN", "USA"], "held")
    assert [p.actor.name for p in contact.participants.all()] == ["Deng Mulan", "Nora Whitfield"]
    assert (contact.domains.count(), contact.status_changes.count()) == (1, 1)
    assert [row.pair.first_id for row in contact.in_pairs.all()] == ["CHN"]


def test_a_fold_is_undone(editor, article, make_article, suggest_contact):
    contact = AcceptContact(editor, suggest_contact(article, status="announced")).apply()
    other = make_article(TEXT + "More.", title="Again")
    FoldContact(editor, suggest_contact(other), contact, confirmed=True).apply()
    Undo(editor, other).apply()
    contact.refresh_from_db()
    assert (contact.status, contact.reports.count(), contact.status_changes.count()) == ("announced", 1, 1)
    assert other.suggestions.get().state == "open"


def test_what_a_colleague_changed_since_is_left(editor, second_editor, article, suggest_statement):
    statement = AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    AmendStatement(second_editor, statement, replace(recorded(statement), kind="written")).apply()
    with pytest.raises(Refused, match="changed again since"):
        Undo(editor, article).apply()
    statement.refresh_from_db()
    assert (statement.kind, statement.binned_at) == ("written", None)


def test_what_is_published_is_not_undone(editor, article):
    span = place(TEXT, WORDS)
    AddStatement(editor, article, StatementDraft(span, side="CHN")).apply()
    PublishArticle(editor, article).apply()
    with pytest.raises(Refused):
        Undo(editor, article).apply()
    assert Statement.objects.published().count() == 1
