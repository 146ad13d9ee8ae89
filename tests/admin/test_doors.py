"""From the stranger's side: no address of the desk opens a door that a role does not have."""

import pytest
from django.contrib.admin import site
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from articles.decisions.contacts import AcceptContact
from articles.decisions.roles import CHIEF
from articles.decisions.statements import AcceptStatement
from articles.models import Article, Contact, LogEntry, Statement, Suggestion

WORDS = '"The door stays open,"'
ACTS = "accept reject reopen amend add fold publish withdraw publish-all accept-all reviewed unread read-again".split()


@pytest.fixture
def filled(editor, article, suggest_statement, suggest_contact):
    """An article with something accepted and something open."""
    AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    AcceptContact(editor, suggest_contact(article)).apply()
    suggest_statement(article, WORDS, 1, side="USA")
    return article


def state_of_things():
    """Everything a decision could change."""
    return (
        list(Suggestion.objects.order_by("pk").values_list("pk", "state")),
        list(Statement.objects.order_by("pk").values_list("pk", "state", "side", "binned_at", "changed_at")),
        list(Contact.objects.order_by("pk").values_list("pk", "state", "status", "binned_at", "changed_at")),
        list(Article.objects.order_by("pk").values_list("pk", "state", "reviewed_at")),
        LogEntry.objects.count(),
    )


def posted(act, article):
    suggestion = article.suggestions.filter(state="open").first()
    record = {"reopen": article.suggestions.exclude(state="open").first(), "publish": article.statements.first()}
    uid = record.get(act, suggestion).uid
    return {
        "act": act, "seen": 1, "uid": uid, "words": "useful", "kind": "direct", "least": 0, "confirm": "yes",
        "contact": Contact.objects.get().uid,
    }  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
def test_strangers_are_sent_to_sign_in(client, annotate_page, filled, act):
    before = state_of_things()
    response = client.post(annotate_page(filled), posted(act, filled))
    assert response.status_code == 302 and "/login/" in response["Location"]
    assert state_of_things() == before


@pytest.mark.parametrize("act", ACTS)
def test_readers_with_an_account_but_no_role_see_nothing(client, annotate_page, filled, act):
    client.force_login(get_user_model().objects.create_user("nobody", password="x", is_staff=True))
    before = state_of_things()
    assert client.get(annotate_page(filled)).status_code == 403
    assert client.post(annotate_page(filled), posted(act, filled)).status_code == 403
    assert state_of_things() == before


@pytest.mark.parametrize("act", [a for a in ACTS if a not in ("add", "read-again")])
def test_contributors_see_and_do_not_decide(as_contributor, annotate_page, filled, act):
    before = state_of_things()
    response = as_contributor.post(annotate_page(filled), posted(act, filled))
    assert response.status_code in (403, 409)
    assert 'class="refused"' in response.content.decode()
    assert state_of_things() == before


def test_contributors_are_shown_no_button_they_may_not_use(as_contributor, annotate_page, filled):
    page = as_contributor.get(annotate_page(filled)).content.decode()
    for act in ("accept", "reject", "amend", "publish", "publish-all", "accept-all", "reviewed", "reopen"):
        assert f'value="{act}"' not in page, act
    assert "Propose a statement" in page


def test_contributors_propose(as_contributor, annotate_page, filled):
    before = Statement.objects.count()
    as_contributor.post(annotate_page(filled), posted("add", filled))
    assert Statement.objects.count() == before
    assert Suggestion.objects.filter(rule="by hand", state="open").count() == 1


def test_editors_do_not_withdraw(as_editor, editor, annotate_page, filled):
    as_editor.post(annotate_page(filled), {"act": "publish-all", "seen": 1})
    response = as_editor.post(annotate_page(filled), {"act": "withdraw", "seen": 1, "uid": filled.uid})
    assert response.status_code == 403
    filled.refresh_from_db()
    assert filled.state == "published"


def test_chiefs_withdraw(as_chief, annotate_page, filled):
    as_chief.post(annotate_page(filled), {"act": "publish-all", "seen": 1})
    as_chief.post(annotate_page(filled), {"act": "withdraw", "seen": 1, "uid": filled.uid})
    filled.refresh_from_db()
    assert filled.state == "withdrawn"


def test_a_binned_article_is_not_there(as_editor, annotate_page, filled):
    Article.objects.update(binned_at="2021-10-01T00:00Z")
    assert as_editor.get(annotate_page(filled)).status_code == 404


def _addresses(article):
    for model in site._registry:
        if model._meta.app_label != "articles":
            continue
        name = f"admin:articles_{model._meta.model_name}"
        row = model._default_manager.first()
        yield reverse(f"{name}_changelist")
        yield reverse(f"{name}_add")
        if row is not None:
            yield from (reverse(f"{name}_{page}", args=[row.pk]) for page in ("change", "delete", "history"))


def test_strangers_open_no_page_of_the_desk(client, filled):
    for address in [reverse("admin:index"), reverse("admin:articles_article_next"), *_addresses(filled)]:
        response = client.get(address)
        assert response.status_code == 302 and "/login/" in response["Location"], address


def test_nothing_is_deleted_for_good_by_any_role(as_chief, filled):
    for name in ("article", "statement", "contact", "suggestion", "logentry"):
        model = {"article": Article, "statement": Statement, "contact": Contact, "suggestion": Suggestion,
                 "logentry": LogEntry}[name]  # fmt: skip
        address = reverse(f"admin:articles_{name}_delete", args=[model.objects.first().pk])
        assert as_chief.post(address, {"post": "yes"}).status_code == 403
        assert model.objects.exists()


def test_contributors_change_no_record(as_contributor, filled):
    for model in (Article, Statement, Contact):
        address = reverse(f"admin:articles_{model._meta.model_name}_change", args=[model.objects.first().pk])
        assert as_contributor.get(address).status_code == 200
        before = state_of_things()
        assert as_contributor.post(address, {"title": "Mine now", "side": "USA"}).status_code == 403
        assert state_of_things() == before


@pytest.mark.parametrize("action", ["publish_chosen", "withdraw_chosen", "bin_chosen", "restore_chosen"])
def test_contributors_have_no_bulk_acts(as_contributor, filled, action):
    before = state_of_things()
    as_contributor.post(
        reverse("admin:articles_article_changelist"), {"action": action, "_selected_action": [filled.pk]}
    )
    assert state_of_things() == before


def test_a_chief_makes_no_superuser(as_chief, chief, editor):
    address = reverse("admin:auth_user_change", args=[chief.pk])
    as_chief.post(
        address,
        {
            "username": "chiara", "is_active": "on", "is_staff": "on", "is_superuser": "on",
            "groups": [Group.objects.get(name=CHIEF).pk], "user_permissions": [1, 2, 3],
        },
    )  # fmt: skip
    chief.refresh_from_db()
    assert not chief.is_superuser and not chief.user_permissions.exists()


def test_a_chief_does_not_touch_a_superuser(as_chief):
    root = get_user_model().objects.create_superuser("root", password="x")
    assert as_chief.post(reverse("admin:auth_user_change", args=[root.pk]), {"username": "mine"}).status_code == 403
    address = reverse("admin:auth_user_password_change", args=[root.pk])
    assert (
        as_chief.post(address, {"password1": "a new long password", "password2": "a new long password"}).status_code
        == 403
    )


def test_an_editor_sees_no_accounts(as_editor, editor):
    assert as_editor.get(reverse("admin:auth_user_changelist")).status_code == 403
