"""Statements are recorded by a person's decision, once, with the words of the text."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from articles.decisions import Refused
from articles.decisions.statements import (
    AcceptStatement,
    AddStatement,
    AmendStatement,
    ProposeStatement,
    recorded,
)
from articles.models import Actor, ActorAlias, ArticleVersion, LogEntry, Office, Statement
from articles.suggestions.drafts import StatementDraft, statement_draft
from articles.text import Span
from tests.decisions.conftest import place

WORDS = '"The door stays open,"'


@pytest.fixture
def suggestion(article, suggest_statement):
    return suggest_statement(article, WORDS, role="ministry spokeswoman")


def test_accepting_records_what_was_suggested(editor, article, suggestion):
    statement = AcceptStatement(editor, suggestion).apply()
    assert (statement.words, statement.side_id, statement.kind) == (WORDS, "CHN", "direct")
    assert statement.speaker.name == "Ai Ruolan"
    assert statement.before.endswith("Department.\n\n")
    assert statement.after.startswith(" ministry spokeswoman")
    assert statement.state == "draft"
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.statement, suggestion.decided_by) == ("accepted", statement, editor)


def test_accepting_tags_the_article_with_the_speaker(editor, article, suggestion):
    AcceptStatement(editor, suggestion).apply()
    tagged = article.tagged_actors.get()
    assert (tagged.tag.name, tagged.role, tagged.side_id) == ("Ai Ruolan", "ministry spokeswoman", "CHN")


def test_the_log_and_the_history_name_the_editor(editor, suggestion):
    statement = AcceptStatement(editor, suggestion, note="as said").apply()
    entry = LogEntry.objects.get()
    assert (entry.action, entry.user, entry.target_uid, entry.note) == ("accept", editor, statement.uid, "as said")
    assert statement.history.get().history_user == editor
    assert statement.speaker.history.get().history_user == editor


def test_the_second_of_two_editors_gets_a_sentence(editor, second_editor, suggestion):
    AcceptStatement(editor, suggestion).apply()
    with pytest.raises(Refused, match="decided already: accepted by edwin"):
        AcceptStatement(second_editor, suggestion).apply()
    assert Statement.objects.count() == 1


@pytest.mark.parametrize("decide", [AcceptStatement])
def test_contributors_do_not_decide(contributor, suggestion, decide):
    with pytest.raises(PermissionDenied, match="Your role does not include"):
        decide(contributor, suggestion).apply()
    assert not Statement.objects.exists()


def test_a_text_corrected_meanwhile_stops_the_decision(editor, article, suggestion):
    ArticleVersion.objects.create(article=article, number=2, text="Shorter now.")
    with pytest.raises(Refused, match="you saw version 1, it is now at version 2"):
        AcceptStatement(editor, suggestion, seen=1).apply()
    with pytest.raises(Refused, match="an earlier text"):
        AcceptStatement(editor, suggestion, seen=2).apply()


def test_accepting_with_changes_is_an_amended_suggestion(editor, article, suggestion):
    draft = replace(statement_draft(suggestion), speaker="Ai Rulan", kind="written")
    statement = AcceptStatement(editor, suggestion, draft=draft).apply()
    suggestion.refresh_from_db()
    assert (statement.speaker.name, statement.kind, suggestion.state) == ("Ai Rulan", "written", "amended")


@pytest.mark.parametrize("alias", ["Spokeswoman Ai", "spokeswoman  ai"])
def test_a_speaker_is_found_by_alias_in_any_case(editor, article, suggestion, alias):
    ai = Actor.objects.create(name="Ai Ruolan")
    ActorAlias.objects.create(actor=ai, name="Spokeswoman Ai")
    draft = replace(statement_draft(suggestion), speaker=alias)
    assert AcceptStatement(editor, suggestion, draft=draft).apply().speaker == ai


def test_an_alias_of_two_leads_to_neither(editor, article, suggestion):
    for name in ("Ai Ruolan", "Ai Weilan"):
        ActorAlias.objects.create(actor=Actor.objects.create(name=name), name="Ai")
    draft = replace(statement_draft(suggestion), speaker="Ai")
    assert AcceptStatement(editor, suggestion, draft=draft).apply().speaker.name == "Ai"


def test_the_role_of_the_day_is_the_office_held_then(editor, article, suggest_statement):
    ai = Actor.objects.create(name="Ai Ruolan")
    Office.objects.create(actor=ai, title="Spokeswoman", organisation="Foreign Ministry", since="2020", until="2022")
    Office.objects.create(actor=ai, title="Ambassador", since="2023")
    statement = AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    assert statement.speaker_role == "Spokeswoman, Foreign Ministry"


def test_an_unknown_side_is_refused_and_nothing_is_kept(editor, article, suggestion):
    draft = replace(statement_draft(suggestion), side="XYZ", speaker="Somebody New")
    with pytest.raises(Refused, match="no side with the code XYZ"):
        AcceptStatement(editor, suggestion, draft=draft).apply()
    assert not Actor.objects.exists() and not Statement.objects.exists()


def test_adding_by_hand_closes_the_suggestion_of_the_same_words(editor, article, suggestion):
    statement = AddStatement(editor, article, StatementDraft(span=Span(suggestion.start, suggestion.end))).apply()
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.statement) == ("amended", statement)


def test_the_same_words_are_not_recorded_twice(editor, article):
    draft = StatementDraft(span=place(article.version.text, WORDS))
    AddStatement(editor, article, draft).apply()
    with pytest.raises(Refused, match="recorded as a statement already"):
        AddStatement(editor, article, draft).apply()


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (9, 3), (0, 10_000)])
def test_a_span_outside_the_text_is_refused(editor, article, start, end):
    with pytest.raises(Refused, match="The span must lie within the text"):
        AddStatement(editor, article, StatementDraft(span=Span(start, end))).apply()


def test_white_space_at_the_ends_is_not_part_of_a_statement(editor, article):
    span = place(article.version.text, WORDS)
    statement = AddStatement(editor, article, StatementDraft(span=Span(span.start - 2, span.end + 1))).apply()
    assert statement.words == WORDS


def test_amending_keeps_what_was_not_changed_and_logs_what_was(editor, suggestion):
    statement = AcceptStatement(editor, suggestion).apply()
    draft = replace(recorded(statement), span=Span(statement.start + 1, statement.end - 2), channel="briefing")
    amended = AmendStatement(editor, statement, draft, contact=None).apply()
    assert (amended.words, amended.channel, amended.side_id) == ("The door stays open", "briefing", "CHN")
    entry = LogEntry.objects.get(action="amend")
    assert set(entry.detail["changed"]) == {"span", "channel"}
    assert statement.history.count() == 2


def test_joint_statements_need_two_sides(editor, article):
    draft = StatementDraft(span=place(article.version.text, WORDS), side="CHN", joint_side="CHN")
    with pytest.raises(Refused, match="must be another than the first"):
        AddStatement(editor, article, draft).apply()


def test_contributors_propose_and_an_editor_accepts(contributor, editor, article):
    span = place(article.version.text, "the exchange had been useful")
    draft = StatementDraft(span=span, kind="indirect", speaker="Nora Whitfield", side="USA")
    suggestion = ProposeStatement(contributor, article, draft).apply()
    assert suggestion.reason == "Proposed by carla."
    with pytest.raises(Refused, match="proposed already"):
        ProposeStatement(contributor, article, draft).apply()
    statement = AcceptStatement(editor, suggestion).apply()
    assert (statement.speaker.name, statement.side_id, statement.kind) == ("Nora Whitfield", "USA", "indirect")
    suggestion.refresh_from_db()
    assert suggestion.state == "accepted"
