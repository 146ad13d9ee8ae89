"""The desk's lists stay quick, and what is changed there keeps the archive in order."""

from dataclasses import replace

import pytest
from django.urls import reverse

from articles.admin.records import CappedPaginator
from articles.decisions.contacts import AcceptContact
from articles.decisions.publishing import PublishArticle
from articles.decisions.statements import AcceptStatement, AmendStatement, recorded
from articles.models import Actor, Article, Contact, LogEntry, Office, Outlet, Pair, Statement, Suggestion, Topic
from tests.decisions.conftest import TEXT

WORDS = '"The door stays open,"'
LISTS = [Actor, Article, Contact, LogEntry, Office, Outlet, Pair, Statement, Suggestion, Topic]


@pytest.fixture
def fill(editor, make_article, suggest_statement, suggest_contact):
    """A function that adds articles, each with something in every list."""

    def add(first: int, last: int):
        for i in range(first, last):
            article = make_article(TEXT + str(i), title=f"Article {i}", outlet=Outlet.objects.create(name=f"Paper {i}"))
            AcceptStatement(editor, suggest_statement(article, WORDS, speaker=f"Speaker {i}", side="CHN")).apply()
            AcceptContact(editor, suggest_contact(article)).apply()
            Office.objects.create(actor=Actor.objects.get(name=f"Speaker {i}"), title="Envoy", side_id="CHN")
            article.topics.add(f"Topic {i}")

    return add


@pytest.mark.parametrize("model", LISTS, ids=lambda m: m._meta.model_name)
def test_no_query_a_row(as_chief, fill, django_assert_max_num_queries, model):
    address = reverse(f"admin:articles_{model._meta.model_name}_changelist")
    fill(0, 2)
    as_chief.get(address)
    with django_assert_max_num_queries(60) as few:
        assert as_chief.get(address).status_code == 200
    fill(2, 9)
    with django_assert_max_num_queries(len(few)):
        as_chief.get(address)


@pytest.mark.parametrize("model", LISTS, ids=lambda m: m._meta.model_name)
def test_every_list_can_be_searched_and_every_row_opened(as_chief, fill, model):
    fill(0, 1)
    name = f"admin:articles_{model._meta.model_name}"
    assert as_chief.get(reverse(f"{name}_changelist") + "?q=chn").status_code == 200
    assert as_chief.get(reverse(f"{name}_change", args=[model._default_manager.first().pk])).status_code == 200


def test_counting_stops_early(db, monkeypatch):
    monkeypatch.setattr(CappedPaginator, "CAP", 3)
    for i in range(5):
        Outlet.objects.create(name=f"Paper {i}")
    paginator = CappedPaginator(Outlet.objects.all(), 2)
    assert (paginator.count, paginator.capped) == (3, True)
    paginator = CappedPaginator(Outlet.objects.filter(name="Paper 1"), 2)
    assert (paginator.count, paginator.capped) == (1, False)


def test_a_long_list_says_that_there_is_more(as_chief, fill, monkeypatch):
    monkeypatch.setattr(CappedPaginator, "CAP", 1)
    fill(0, 3)
    assert "More than 1 articles" in as_chief.get(reverse("admin:articles_article_changelist")).content.decode()


def test_binned_records_are_listed_only_when_asked_for(as_chief, fill):
    fill(0, 1)
    Article.objects.update(binned_at="2021-10-01T00:00Z")
    address = reverse("admin:articles_article_changelist")
    assert "Article 0" not in as_chief.get(address).content.decode()
    assert "Article 0" in as_chief.get(address + "?bin=in").content.decode()


def test_bulk_publishing_says_what_was_refused(as_editor, fill):
    fill(0, 1)
    address = reverse("admin:articles_statement_changelist")
    posted = {"action": "publish_chosen", "_selected_action": [Statement.objects.get().pk]}
    page = as_editor.post(address, posted, follow=True).content.decode()
    assert "Publish the article first" in page
    assert Statement.objects.get().state == "draft"


def contact_form(contact, sides):
    """What the contact's form in the admin posts."""
    rows = list(contact.contact_sides.order_by("side"))
    form = {
        "title": "", "start": contact.start, "end": "", "date_basis": "", "status": "held", "mode": "video",
        "format": "talks", "level": "", "track": "", "setting": "bilateral", "place": "", "host": "", "initiator": "",
        "visit_type": "", "summary": "", "series": "", "number_in_series": "",
        "contact_sides-TOTAL_FORMS": 2, "contact_sides-INITIAL_FORMS": 2,
    }  # fmt: skip
    for prefix in ("participants", "domains", "status_changes", "reports"):
        form |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    for i, (row, side) in enumerate(zip(rows, sides, strict=True)):
        form |= {
            f"contact_sides-{i}-id": row.pk,
            f"contact_sides-{i}-contact": contact.pk,
            f"contact_sides-{i}-side": side,
        }
    return form


def test_a_side_changed_in_the_form_moves_the_contact_to_another_timeline(as_editor, editor, fill):
    fill(0, 1)
    contact = Contact.objects.get()
    PublishArticle(editor, Article.objects.get()).apply()
    response = as_editor.post(
        reverse("admin:articles_contact_change", args=[contact.pk]), contact_form(contact, ["JPN", "USA"])
    )
    assert response.status_code == 302, response.context["errors"]
    assert contact.in_pairs.get().pair.slug == "jpn-usa"
    counts = {p.slug: p.contact_count for p in Pair.objects.all()}
    assert counts == {"chn-usa": 0, "jpn-usa": 1}


def test_a_contact_of_one_side_is_not_saved(as_editor, fill):
    fill(0, 1)
    contact = Contact.objects.get()
    response = as_editor.post(
        reverse("admin:articles_contact_change", args=[contact.pk]),
        {**contact_form(contact, ["CHN", "USA"]), "contact_sides-0-DELETE": "on"},
    )
    assert response.status_code == 200
    assert "two different sides" in response.content.decode()


def test_the_first_page_says_what_waits_and_why(as_editor, article, suggest_statement, suggest_contact):
    suggest_statement(article, WORDS, confidence=0.4)
    suggest_contact(article)
    page = as_editor.get(reverse("admin:index")).content.decode()
    assert "1 article with suggestions to decide" in page
    assert "1 statement, 1 contact to decide; 1 doubtful" in page
    assert reverse("admin:articles_article_annotate", args=[article.pk]) in page


def test_a_long_queue_shows_what_the_reading_is_least_sure_of(as_editor, make_article, suggest_statement):
    for i in range(9):
        suggest_statement(make_article(TEXT + str(i), title=f"Article {i}"), WORDS, confidence=0.4 + i / 20)
    page = as_editor.get(reverse("admin:index")).content.decode()
    assert "least sure 40%" in page and "least sure 75%" in page and "least sure 80%" not in page


def test_taking_the_next_article(as_editor, make_article, suggest_statement):
    first, second = make_article(TEXT), make_article(TEXT + "More.")
    suggest_statement(first, WORDS)
    suggest_statement(second, WORDS)
    address = reverse("admin:articles_article_next")
    for after, expected in (("", first), (first.pk, second), (second.pk, first), ("nonsense", first)):
        response = as_editor.get(f"{address}?after={after}")
        assert response["Location"] == reverse("admin:articles_article_annotate", args=[expected.pk])


def test_nothing_to_take(as_editor):
    response = as_editor.get(reverse("admin:articles_article_next"), follow=True)
    assert "Nothing waits" in response.content.decode()


def test_the_history_says_who_changed_what(as_editor, editor, fill):
    fill(0, 1)
    statement = Statement.objects.get()
    draft = replace(recorded(statement), channel="briefing")
    AmendStatement(editor, statement, draft, contact=statement.contact).apply()
    page = as_editor.get(reverse("admin:articles_statement_history", args=[statement.pk])).content.decode()
    assert "<ins>briefing</ins>" in page or "<ins>Briefing</ins>" in page
    assert "edwin" in page
    assert "style=" not in page
