"""Importing through the API."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import ApiToken, Article, Contact, LogEntry

ARTICLE = {
    "id": "a1",
    "outlet": "The Harbour Gazette",
    "published": "2022-05-04",
    "title": "Talks",
    "body": "They met.",
}
CONTACT = {
    "id": "c1", "source": "a list", "start_date": "2022-05-03", "end_date": "2022-05-03", "side_a": "CHN", "side_b": "USA",
    "mode": "in_person", "format": "talks", "status": "held", "participants": [],
}  # fmt: skip


@pytest.fixture
def token(contributor):
    return ApiToken.objects.make(contributor, "agency feed")


def send(client, kind, records, token=None, query=""):
    body = "\n".join(r if isinstance(r, str) else json.dumps(r) for r in records)
    headers = {"authorization": f"Bearer {token}"} if token else {}
    return client.post(f"/api/v1/import/{kind}{query}", body, content_type="application/x-ndjson", headers=headers)


@pytest.mark.parametrize(("kind", "record", "model"), [("articles", ARTICLE, Article), ("contacts", CONTACT, Contact)])
def test_records_come_in_once_as_drafts(client, token, contributor, kind, record, model):
    client.handler.enforce_csrf_checks = True
    first = send(client, kind, [record], token)
    assert first.status_code == 200, first.content
    assert (first.json()["created"], first.json()["dry_run"]) == (1, False)
    assert send(client, kind, [record], token).json()["skipped"] == 1
    assert model.objects.get().state == "draft"
    assert LogEntry.objects.get(action=f"import {kind}").user == contributor


def test_dry_run_saves_nothing(client, token):
    response = send(client, "articles", [ARTICLE], token, "?dry_run=true")
    assert (response.json()["created"], response.json()["dry_run"]) == (1, True)
    assert not Article.objects.exists() and not LogEntry.objects.exists()


def test_bad_lines_are_refused_and_good_ones_kept(client, token):
    found = send(
        client, "articles", [ARTICLE, "", "{broken", {**ARTICLE, "id": "a2", "published": "2022-02-31"}], token
    )
    assert found.json()["created"] == 1
    assert [r["place"] for r in found.json()["refused"]] == ["line 3", "line 4"]
    assert "not valid JSON" in found.json()["refused"][0]["reason"]


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer readout_wrong", "Basic YTpi", "bearer  "])
def test_without_a_valid_token(client, db, header):
    response = client.post(
        "/api/v1/import/articles", "{}", content_type="text/plain", headers={"authorization": header}
    )
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert response["Content-Type"] == "application/problem+json"


def test_a_session_is_no_token(client, editor):
    client.force_login(editor)
    assert send(client, "articles", [ARTICLE]).status_code == 401


def test_only_who_may_import(client, token, contributor):
    contributor.groups.clear()
    assert send(client, "articles", [ARTICLE], token).status_code == 403
    contributor.is_active = False
    contributor.save()
    assert send(client, "articles", [ARTICLE], token).status_code == 401
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("records", "query", "sentence"),
    [
        ([], "", "The body is empty."),
        (["{}"] * 1001, "", "more than 1,000 lines"),
        ([ARTICLE], "?dry_run=maybe", "true or false"),
        ([ARTICLE], "?outlet=x", "only parameter"),
    ],
)
def test_bad_request(client, token, records, query, sentence):
    response = send(client, "articles", records, token, query)
    assert response.status_code == 400 and sentence in response.json()["detail"]
    assert not Article.objects.exists()


def test_body_that_is_too_large(client, token, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    response = send(client, "articles", [{**ARTICLE, "body": "x" * 200}], token)
    assert response.status_code == 400 and "too large" in response.json()["detail"]


def test_only_post_and_no_other_site(client, token):
    response = client.get("/api/v1/import/articles")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "Access-Control-Allow-Origin" not in send(client, "articles", [ARTICLE], token)


def test_token_is_kept_as_a_digest_only(client, token):
    assert token not in str(ApiToken.objects.values().get())


def test_command_makes_and_removes_a_token(client, contributor, capsys):
    call_command("make_token", "carla", "agency feed")
    token = capsys.readouterr().out.strip()
    assert send(client, "articles", [ARTICLE], token).status_code == 200
    for wrong in (["carla", "agency feed"], ["nobody", "x"], ["carla", "other", "--remove"]):
        with pytest.raises(CommandError):
            call_command("make_token", *wrong)
    call_command("make_token", "carla", "agency feed", "--remove")
    assert send(client, "articles", [ARTICLE], token).status_code == 401
