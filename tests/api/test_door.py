"""Methods, limits and headers of the API."""

import pytest

from articles.api import limits

PATH = "/api/v1/contacts"


def test_any_site_may_read(fill, client):
    fill(1)
    response = client.get(PATH, headers={"origin": "https://other.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in response["Access-Control-Expose-Headers"]
    assert "public" in response["Cache-Control"] and not response.cookies and "Cookie" not in response.get("Vary", "")
    assert "Access-Control-Allow-Credentials" not in response


def test_preflight(client, db):
    response = client.options(PATH, headers={"origin": "https://other.example"})
    assert response.status_code == 204 and response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", [PATH, "/api/v1/", "/api/v1/openapi.json", "/api/v1/nothing"])
def test_nothing_can_be_changed(client, db, method, path):
    client.handler.enforce_csrf_checks = True
    response = getattr(client, method)(path)
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_the_body(fill, client):
    fill(1)
    response = client.head(PATH)
    assert response.status_code == 200 and response.content == b""
    assert response["Content-Type"] == client.get(PATH)["Content-Type"]


def test_unchanged_answer_is_not_sent_again(fill, client):
    contact = fill(1)[0]
    tag = client.get(PATH)["ETag"]
    assert client.get(PATH, headers={"if-none-match": tag}).status_code == 304
    contact.place = "Lisbon"
    contact.save()
    assert client.get(PATH, headers={"if-none-match": tag}).status_code == 200


def test_limit_is_counted_by_address(client, db, settings):
    settings.API_REQUESTS_A_MINUTE = 2
    asked = [client.get(PATH, REMOTE_ADDR="192.0.2.1") for _ in range(3)]
    assert [r.status_code for r in asked] == [200, 200, 429]
    assert [r["RateLimit-Remaining"] for r in asked] == ["1", "0", "0"]
    assert asked[2]["Content-Type"] == "application/problem+json" and 0 < int(asked[2]["Retry-After"]) <= 60
    assert asked[2]["Cache-Control"] == "no-store"
    assert client.get(PATH, REMOTE_ADDR="192.0.2.2").status_code == 200


def test_next_minute_begins_anew(client, db, settings, monkeypatch):
    settings.API_REQUESTS_A_MINUTE = 1
    monkeypatch.setattr(limits.time, "time", lambda: 600.0)
    assert [client.get(PATH).status_code for _ in range(2)] == [200, 429]
    monkeypatch.setattr(limits.time, "time", lambda: 661.0)
    assert client.get(PATH).status_code == 200


@pytest.mark.parametrize(
    ("proxy", "told", "address"),
    [
        (None, "198.51.100.7", "192.0.2.1"),
        (("HTTP_X_FORWARDED_PROTO", "https"), "198.51.100.7", "198.51.100.7"),
        (("HTTP_X_FORWARDED_PROTO", "https"), "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        (("HTTP_X_FORWARDED_PROTO", "https"), "2001:db8::1 \n", "2001:db8::1"),
        (("HTTP_X_FORWARDED_PROTO", "https"), "", "192.0.2.1"),
    ],
)
def test_address_is_the_one_that_can_be_trusted(rf, settings, proxy, told, address):
    settings.SECURE_PROXY_SSL_HEADER = proxy
    assert limits.address(rf.get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=told)) == address
