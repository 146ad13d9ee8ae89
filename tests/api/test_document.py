"""The OpenAPI document and the page for people."""

import json
import re

import pytest

from articles.exports.tables import TABLES


@pytest.fixture
def schema(client, db):
    response = client.get("/api/v1/openapi.json")
    assert response["Content-Type"].startswith("application/json")
    return response.json()


def test_document_names_every_table_and_its_filters(schema):
    assert schema["openapi"].startswith("3.1")
    assert {f"/api/v1/{name}" for name in TABLES} <= schema["paths"].keys()
    contacts = schema["paths"]["/api/v1/contacts"]["get"]
    named = {p["name"]: p for p in contacts["parameters"]}
    assert {"side", "pair", "from", "to", "status", "mode", "actor", "fields", "limit", "before"} <= named.keys()
    assert "cancelled" in named["status"]["schema"]["enum"]
    assert contacts["responses"].keys() == {"200", "400", "404", "429"}


def test_every_reference_leads_somewhere(schema):
    for ref in set(re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(schema))):
        found = schema
        for part in ref.split("/"):
            found = found[part]
        assert found


@pytest.mark.parametrize("name", TABLES)
def test_answers_have_the_fields_of_the_document(fill, client, schema, name):
    fill(1)
    key = {"sides": "code", "pairs": "slug", "topics": "slug"}.get(name, "id")
    item = client.get(f"/api/v1/{name}?limit=1").json()["items"][0]
    row = client.get(f"/api/v1/{name}/{item[key]}").json()
    assert row.keys() == schema["components"]["schemas"][name[:-1].capitalize()]["properties"].keys()


def test_page_for_people_fetches_nothing_from_elsewhere(client, db):
    page = client.get("/api/v1/").content.decode()
    assert "GET /api/v1/contacts" in page and "openapi.json" in page
    assert not re.findall(r'(?:src|href)="(?:https?:)?//(?!127\.0\.0\.1)', page)
    assert "<script" not in page and "style=" not in page
