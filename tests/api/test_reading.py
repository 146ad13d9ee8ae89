"""Questions to the API and their answers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exports.tables import TABLES
from articles.models import Article, Contact, Statement

BASE = "/api/v1"


def get(client, path, **headers):
    return client.get(f"{BASE}{path}", headers=headers)


def queries(client, path):
    with CaptureQueriesContext(connection) as found:
        response = get(client, path)
    assert response.status_code == 200, response.content
    return len(found), response.json()


@pytest.mark.parametrize("name", TABLES)
def test_list_and_row_of_every_table(fill, client, name):
    fill(2)
    page = get(client, f"/{name}?limit=1").json()
    [item] = page["items"]
    key = item[{"sides": "code", "pairs": "slug", "topics": "slug"}.get(name, "id")]
    row = get(client, f"/{name}/{key}").json()
    assert {field: row[field] for field in item} == item


@pytest.mark.parametrize("name", ["articles", "contacts", "sides", "statements"])
def test_following_next_gives_every_row_once(fill, client, settings, name):
    fill(7)
    seen, address = (
        [],
        f"{BASE}/{name}?limit=3&fields=id" if name != "sides" else f"{BASE}/{name}?limit=100&fields=code",
    )
    while address:
        page = client.get(address).json()
        seen += [tuple(item.values()) for item in page["items"]]
        address = page["next"] and page["next"].removeprefix(settings.SITE_URL)
    assert len(seen) == len(set(seen)) == TABLES[name].model.objects.count()


def test_previous_leads_back(fill, client, settings):
    fill(5)
    first = get(client, "/contacts?limit=2").json()
    second = client.get(first["next"].removeprefix(settings.SITE_URL)).json()
    assert first["previous"] is None
    assert client.get(second["previous"].removeprefix(settings.SITE_URL)).json()["items"] == first["items"]


@pytest.mark.parametrize("name", ["articles", "statements", "contacts", "actors", "offices", "pairs", "topics"])
def test_number_of_queries_is_the_same_for_ten_and_a_hundred_rows(fill, client, name):
    fields = ",".join(c.name for c in TABLES[name].all_columns if not c.desk)
    fill(10)
    few, page = queries(client, f"/{name}?limit=200&fields={fields}")
    fill(90)
    many, longer = queries(client, f"/{name}?limit=200&fields={fields}")
    assert few == many
    if name in ("articles", "statements", "contacts"):
        assert (len(page["items"]), len(longer["items"])) == (10, 100)


def test_fields_choose_and_cost_only_what_they_need(fill, client):
    fill(3)
    cost, page = queries(client, "/contacts?fields=id,start")
    assert cost == 1 and list(page["items"][0]) == ["id", "start"]
    assert "reports" not in queries(client, "/contacts")[1]["items"][0]
    assert queries(client, "/contacts?fields=reports")[1]["items"][0]["reports"][0]["words"] == "Talks began on Monday."


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("/contacts?side=CHN", 4),
        ("/contacts?side=JPN", 0),
        ("/contacts?pair=chn-usa&status=held", 4),
        ("/contacts?from=2021-01-02&to=2021-01-03", 2),
        ("/contacts?mode=phone", 0),
        ("/contacts?domain=trade&actor={actor}", 4),
        ("/statements?side=USA&topic=talks&actor={actor}", 4),
        ("/statements?pair=chn-usa&outlet={outlet}&to=2021-01-01", 1),
        ("/articles?outlet={outlet}&topic=talks", 4),
        ("/articles?pair=chn-usa&from=2021-01-03", 2),
        ("/actors?side=USA", 1),
        ("/offices?actor={actor}&on=2021-01-01", 1),
        ("/offices?on=2019", 0),
        ("/pairs?side=CHN", 1),
    ],
)
def test_filters(fill, client, outlet, path, count):
    fill(4)
    actor = Statement.objects.first().speaker.uid
    assert len(get(client, path.format(actor=actor, outlet=outlet.uid)).json()["items"]) == count


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/contacts?colour=red", "There is no parameter “colour” here."),
        ("/contacts?side=CHN&side=USA", "given 2 times"),
        ("/contacts?status=odd", "“odd” is not understood as status. The status. It can be: proposed, announced,"),
        ("/contacts?from=May", "“May” is not understood as from."),
        ("/contacts?pair=china", "Two sides by code, in order"),
        ("/contacts?actor=7", "Id of an actor."),
        ("/contacts?limit=0", "from 1 to 200"),
        ("/contacts?limit=１", "from 1 to 200"),
        ("/contacts?fields=id,state", "“state” is not among them"),
        ("/contacts?fields=,", "none is given"),
        ("/pairs?side=CHN%00", "not understood as side"),
    ],
)
def test_bad_question_is_told_in_a_sentence(fill, client, path, sentence):
    fill(1)
    response = get(client, path)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert sentence in response.json()["detail"]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/contacts?side=QQ", "There is no side “QQ” in this archive."),
        ("/contacts?pair=fra-jpn", "There is no pair “fra-jpn” in this archive."),
        ("/contacts?to=2021-02-29", "not in the calendar"),
        ("/contacts?before=x", "This page does not exist."),
        ("/contacts?before=2021-01-01~1&after=2021-01-01~1", "not both"),
        ("/sides?before=%00", "This page does not exist."),
    ],
)
def test_question_about_what_is_not_there(fill, client, path, sentence):
    fill(1)
    response = get(client, path)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert sentence in response.json()["detail"]


@pytest.mark.parametrize(
    "path",
    ["/contacts/7", "/contacts/00000000-0000-4000-8000-000000000000", "/sides/XX", "/pairs/CHN-USA", "/pairs/chn",
     "/topics/none", "/offices/99999999999999999999", "/nothing", "/contacts/"],
)  # fmt: skip
def test_what_is_not_there_is_a_problem(fill, client, path):
    fill(1)
    response = get(client, path)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_drafts_and_binned_rows_are_not_there(fill, client):
    contact = fill(2)[0]
    Contact.objects.filter(pk=contact.pk).update(state="draft")
    assert get(client, f"/contacts/{contact.uid}").status_code == 404
    assert len(get(client, "/contacts").json()["items"]) == 1
    statement = contact.statements.get()
    assert get(client, f"/statements/{statement.uid}").json()["contact"] is None
    Article.objects.filter(pk=statement.article_id).update(state="draft")
    assert get(client, f"/statements/{statement.uid}").status_code == 404


def test_rights_are_obeyed(withheld, client):
    statement = get(client, f"/statements/{withheld.uid}").json()
    assert (statement["words"], statement["before"], statement["after"]) == (None, "", "")
    [version] = get(client, f"/articles/{withheld.article.uid}").json()["versions"]
    assert version["text"] is None and version["excerpts"] == [] and version["sha256"] is None


def test_desk_columns_stay_at_the_desk(fill, client):
    fill(1)
    for name in TABLES:
        [item, *_] = get(client, f"/{name}").json()["items"]
        assert not {"state", "binned_at", "note", "natural_key_hash"} & item.keys()


def test_event_codes(fill, client):
    contact = get(client, f"/contacts/{fill(1)[0].uid}").json()
    assert contact["cameo"] == ["040"]
    assert contact["plover"] == {"event": "CONSULT", "mode": "", "contexts": ["economic"]}
