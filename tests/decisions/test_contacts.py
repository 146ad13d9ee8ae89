"""A contact is recorded once; further reports are folded into it only when an editor confirms."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from articles.decisions import Refused
from articles.decisions.contacts import AcceptContact, AddContact, AmendContact, FoldContact
from articles.decisions.statements import AcceptStatement
from articles.decisions.suggested import RejectSuggestion, ReopenSuggestion
from articles.models import Contact, ContactPair, LogEntry, Statement
from articles.suggestions.drafts import ClaimDraft, contact_draft
from articles.suggestions.likely import likely_contacts
from articles.text import Span
from tests.decisions.conftest import TEXT, place

WORDS = '"The door stays open,"'


@pytest.fixture
def suggestion(article, suggest_contact):
    return suggest_contact(article)


def test_accepting_records_the_facts_with_their_words(editor, article, suggestion):
    contact = AcceptContact(editor, suggestion).apply()
    assert [s.code for s in contact.sides] == ["CHN", "USA"]
    assert (contact.mode, contact.format, contact.status, contact.level) == ("video", "talks", "held", "deputy")
    assert contact.date_basis == "“on Tuesday”, against 2021-09-30"
    assert [(p.actor.name, p.side_id, p.led) for p in contact.participants.all()] == [
        ("Deng Mulan", "CHN", True),
        ("Nora Whitfield", "USA", True),
    ]
    report = contact.reports.get()
    assert report.words == TEXT.split("\n")[0]
    assert {(c.field, c.value, c.words) for c in report.claims.all()} == {
        ("start", "2021-09-28", "on Tuesday"),
        ("mode", "video", "by video"),
    }
    assert contact.status_changes.get().report == report
    assert [d.domain for d in contact.domains.all()] == ["relations_general"]
    assert ContactPair.objects.get().pair.slug == "chn-usa"


def test_each_fact_rests_on_the_words_that_say_it_first(editor, article, suggestion):
    draft = contact_draft(suggestion)
    text = article.version.text
    said = ("Envoys", "China", "United States", "China", "Deng Mulan", "Nora Whitfield")
    fields = ("format", "sides", "sides", "sides", "participants", "participants")
    claims = [ClaimDraft(f, Span(text.index(w), text.index(w) + len(w))) for f, w in zip(fields, said, strict=True)]
    claims += [ClaimDraft("format", place(text, "call")), ClaimDraft("format", Span(5, 100_000))]
    contact = AcceptContact(editor, suggestion, draft=replace(draft, claims=tuple(claims))).apply()
    kept = [(c.field, c.value, c.words) for c in contact.reports.get().claims.order_by("field", "start")]
    assert kept == [
        ("format", "talks", "Envoys"),
        ("participants", "Deng Mulan", "Deng Mulan"),
        ("participants", "Nora Whitfield", "Nora Whitfield"),
        ("sides", "CHN, USA", "China"),
        ("sides", "CHN, USA", "United States"),
    ]


def test_statements_of_the_article_are_about_its_only_contact(editor, article, suggestion, suggest_statement):
    before = AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    contact = AcceptContact(editor, suggestion).apply()
    after = AcceptStatement(editor, suggest_statement(article, WORDS, 1, side="USA")).apply()
    before.refresh_from_db()
    assert before.contact == after.contact == contact


def test_statements_of_an_article_with_two_contacts_are_filed_under_neither(editor, article, suggest_contact):
    for status in ("held", "announced"):
        AcceptContact(editor, suggest_contact(article, status=status)).apply()
    added = Statement(contact=None)
    assert added.contact is None
    assert Contact.objects.count() == 2


def test_a_likely_contact_is_offered_with_its_differences(editor, article, make_article, suggestion, suggest_contact):
    contact = AcceptContact(editor, suggestion).apply()
    other = make_article(TEXT + "More.", title="Again")
    draft = contact_draft(suggest_contact(other, start="2021-09-30"))
    likely = likely_contacts(draft, other.published)
    assert [(x.contact, x.days_apart) for x in likely] == [(contact, 2)]
    assert [(d.field, d.recorded, d.reported) for d in likely[0].differences] == [("from", "2021-09-28", "2021-09-30")]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, True),
        ({"start": "2021-10-08"}, True),
        ({"start": "2021-10-20"}, False),
        ({"start": ""}, True),
        ({"start": "2021-09"}, True),
        ({"sides": ("CHN", "JPN")}, False),
        ({"sides": ("CHN", "JPN", "USA")}, False),
        ({"sides": ("CHN",)}, False),
    ],
)
def test_which_contacts_are_likely(editor, article, suggestion, changes, found):
    AcceptContact(editor, suggestion).apply()
    draft = replace(contact_draft(suggestion), **changes)
    assert bool(likely_contacts(draft, article.published)) is found


@pytest.fixture
def held(editor, suggestion):
    return AcceptContact(editor, suggestion).apply()


@pytest.fixture
def second_report(make_article, suggest_contact):
    return suggest_contact(make_article(TEXT + "More.", title="Again"), end="2021-09-29")


def test_folding_needs_the_editors_word(editor, held, second_report):
    with pytest.raises(Refused, match="Confirm that the report is about this contact"):
        FoldContact(editor, second_report, held, confirmed=False).apply()
    assert held.reports.count() == 1


def test_folding_adds_the_report_and_changes_no_known_fact(editor, held, second_report):
    contact = FoldContact(editor, second_report, held, confirmed=True).apply()
    assert Contact.objects.get() == contact
    assert contact.reports.count() == 2
    assert (contact.start, contact.end) == ("2021-09-28", "")
    assert contact.participants.count() == 2
    second_report.refresh_from_db()
    assert (second_report.state, second_report.contact) == ("accepted", contact)


def test_folding_fills_what_was_not_known(editor, held, second_report):
    Contact.objects.update(start="", start_on=None, end_on=None, mode="unspecified", level="")
    contact = FoldContact(editor, second_report, held, confirmed=True).apply()
    assert (contact.start, contact.end, contact.mode, contact.level) == ("2021-09-28", "2021-09-29", "video", "deputy")
    assert set(LogEntry.objects.get(action="fold").detail["filled"]) == {"start", "end", "mode", "level"}


@pytest.mark.parametrize(("published", "status"), [("2021-10-02", "cancelled"), ("2021-09-20", "held")])
def test_the_status_is_the_one_reported_last(editor, held, make_article, suggest_contact, published, status):
    later = make_article(TEXT + "More.", published=published)
    FoldContact(editor, suggest_contact(later, status="cancelled"), held, confirmed=True).apply()
    held.refresh_from_db()
    assert held.status == status


def test_contributors_do_not_fold(contributor, held, second_report):
    with pytest.raises(PermissionDenied, match="folding reports"):
        FoldContact(contributor, second_report, held, confirmed=True).apply()


def test_folding_into_a_binned_contact_is_refused(editor, held, second_report):
    Contact.objects.update(binned_at="2021-10-01T00:00Z")
    with pytest.raises(Refused, match="bin"):
        FoldContact(editor, second_report, held, confirmed=True).apply()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"sides": ("CHN",)}, "two different sides"),
        ({"sides": ("CHN", "CHN")}, "two different sides"),
        ({"sides": ("CHN", "XYZ")}, "no side with the code XYZ"),
        ({"start": "2021-02-31"}, "not in the calendar"),
        ({"start": "2021-09-28", "end": "2021-09-27"}, "ends before it begins"),
        ({"start": "", "end": "2021-09-27"}, "needs a first day"),
        ({"start": "yesterday"}, "is no date"),
    ],
)
def test_facts_that_cannot_be_are_refused_with_a_sentence(editor, suggestion, changes, sentence):
    with pytest.raises(Refused, match=sentence):
        AcceptContact(editor, suggestion, draft=replace(contact_draft(suggestion), **changes)).apply()
    assert not Contact.objects.exists()


def test_a_contact_without_a_date_stands_at_the_day_of_its_report(editor, article, suggestion):
    contact = AcceptContact(editor, suggestion, draft=replace(contact_draft(suggestion), start="")).apply()
    assert (contact.start_on, contact.sort_on) == (None, article.published)


def test_a_contact_can_be_added_by_hand(editor, article, suggestion):
    contact = AddContact(editor, article, contact_draft(suggestion)).apply()
    assert contact.reports.get().article == article


def test_a_changed_status_goes_into_the_history_of_the_contact(editor, held, suggestion):
    AmendContact(editor, held, replace(contact_draft(suggestion), status="disputed"), note="denied later").apply()
    assert [c.status for c in held.status_changes.all()] == ["held", "disputed"]


def test_other_sides_file_it_under_other_pairs(editor, held, suggestion):
    AmendContact(editor, held, replace(contact_draft(suggestion), sides=("JPN", "USA"))).apply()
    assert ContactPair.objects.get().pair.slug == "jpn-usa"


def test_rejecting_keeps_the_reason(editor, second_editor, suggestion):
    RejectSuggestion(editor, suggestion, note="A call, not talks").apply()
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.note, suggestion.decided_by) == ("rejected", "A call, not talks", editor)
    with pytest.raises(Refused, match="rejected by edwin"):
        AcceptContact(second_editor, suggestion).apply()


def test_a_decision_can_be_taken_back(editor, suggestion, held):
    ReopenSuggestion(editor, suggestion).apply()
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.contact, suggestion.decided_by) == ("open", None, None)
    assert not Contact.objects.kept().exists()
    assert AcceptContact(editor, suggestion).apply() != held


def test_a_contact_that_other_reports_rest_on_is_not_taken_back(editor, suggestion, held, second_report):
    FoldContact(editor, second_report, held, confirmed=True).apply()
    with pytest.raises(Refused, match="Other reports rest on this contact"):
        ReopenSuggestion(editor, suggestion).apply()
