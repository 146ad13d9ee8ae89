"""The import page of the desk: handed in, looked at, confirmed; nothing before that, nothing for others."""

import json
import os

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.admin import uploads
from articles.models import Article, Contact, LogEntry

pytestmark = pytest.mark.django_db
ARTICLES, CONTACTS = "admin:articles_article_import", "admin:articles_contact_import"
CONTACT = {"id": "1", "source": "List", "start_date": "1972-02-21", "side_a": "USA", "side_b": "CHN"}


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture
def hand_in(client):
    """A function that signs a user in and hands a file in; answers the page."""

    def post(user, content: str | bytes, address=ARTICLES, **said):
        client.force_login(user)
        data = content.encode() if isinstance(content, str) else content
        return client.post(reverse(address), {"file": SimpleUploadedFile("../talks of may.txt", data), **said})

    return post


def kept() -> list:
    return [path for path in uploads.folder().rglob("*") if path.is_file()] if uploads.folder().exists() else []


def test_the_form_is_shown_to_whoever_may_import(client, contributor):
    client.force_login(contributor)
    page = client.get(reverse(ARTICLES)).content.decode()
    assert 'enctype="multipart/form-data"' in page and 'type="file"' in page
    assert reverse(ARTICLES) in client.get(reverse("admin:articles_article_changelist")).content.decode()


def test_nobody_else_may_import(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("guest", is_staff=True))
    assert client.get(reverse(ARTICLES)).status_code == client.post(reverse(CONTACTS)).status_code == 403
    client.logout()
    assert client.get(reverse(ARTICLES)).status_code == 302


def test_a_preview_saves_nothing_and_confirming_saves(hand_in, client, contributor):
    page = hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30")
    assert "created 1, updated 0, skipped 0, refused 0" in page.content.decode()
    assert "Two sides met" in page.content.decode()
    assert not Article.objects.exists() and len(kept()) == 1
    done = client.post(reverse(ARTICLES), {"token": page.context["token"], "confirm": "Import"})
    assert "created 1" in done.content.decode()
    article = Article.objects.get()
    assert (article.outlet.name, article.published.isoformat(), article.state) == ("Gazette", "2021-09-30", "draft")
    assert article.history.get().history_user == contributor
    assert LogEntry.objects.get().user == contributor
    assert kept() == []


def test_confirming_twice_imports_once(hand_in, client, contributor):
    token = hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30").context["token"]
    client.post(reverse(ARTICLES), {"token": token, "confirm": "Import"})
    again = client.post(reverse(ARTICLES), {"token": token, "confirm": "Import"}, follow=True)
    assert "no longer here" in again.content.decode()
    assert Article.objects.count() == LogEntry.objects.count() == 1


def test_leaving_it_removes_the_file(hand_in, client, contributor):
    token = hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30").context["token"]
    client.post(reverse(ARTICLES), {"token": token, "leave": "Leave it"})
    assert not Article.objects.exists() and kept() == []


def test_a_token_is_of_one_user_and_cannot_be_made_up(hand_in, client, contributor, editor):
    token = hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30").context["token"]
    client.force_login(editor)
    for stolen in (token, token[:-1] + "x", "x", ""):
        client.post(reverse(ARTICLES), {"token": stolen, "confirm": "Import"})
    assert not Article.objects.exists() and len(kept()) == 1


def test_files_are_kept_in_private(hand_in, contributor, data_folder):
    hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30")
    (file,) = kept()
    assert data_folder in file.parents and file.name == "talks_of_may.txt"
    assert file.stat().st_mode & 0o077 == 0 and file.parent.stat().st_mode & 0o077 == 0
    assert len(file.parent.name) >= 32


def test_files_that_nobody_confirmed_are_removed(hand_in, contributor):
    hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30")
    (file,) = kept()
    os.utime(file.parent, (0, 0))
    hand_in(contributor, "Two sides met.", outlet="Gazette", published="2021-09-30")
    assert not file.exists() and len(kept()) == 1


def test_refusals_are_shown_with_their_lines_and_no_script_runs(hand_in, contributor):
    rows = json.dumps({"id": 1, "title": "<script>alert(1)</script>", "outlet": "G", "published": "2021-09-30"})
    page = hand_in(contributor, rows + "\n{broken <b>\n").content.decode()
    assert "created 1, updated 0, skipped 0, refused 1" in page and "line 2" in page
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_where_nothing_can_be_imported_nothing_is_kept(hand_in, contributor):
    page = hand_in(contributor, b"\x00\x01\x02" * 100)
    assert "neither text" in page.content.decode()
    assert page.context["token"] == "" and kept() == []


def test_a_file_that_is_too_large_is_refused(hand_in, contributor, monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST", 10)
    page = hand_in(contributor, "Two sides met on the lake.").content.decode()
    assert "larger than" in page and kept() == []


def test_contacts_are_published_by_those_who_may(hand_in, client, editor, contributor):
    for number, user in enumerate((editor, contributor)):
        row = json.dumps(CONTACT | {"id": str(number)})
        token = hand_in(user, row, CONTACTS, publish="on").context["token"]
        client.post(reverse(CONTACTS), {"token": token, "confirm": "Import"})
    assert dict(Contact.objects.values_list("source_id", "state")) == {"0": "published", "1": "draft"}


def test_contacts_are_drafts_unless_asked_for(hand_in, client, editor):
    token = hand_in(editor, json.dumps(CONTACT), CONTACTS).context["token"]
    client.post(reverse(CONTACTS), {"token": token, "confirm": "Import"})
    assert Contact.objects.get().state == "draft"
