"""The search page: escaped, bounded, not for crawlers, the same number of queries whatever it finds."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.search import finding, index, labels

MOST_QUERIES = 22


def page(client, status=200, **parameters) -> str:
    response = client.get("/search/", parameters)
    assert response.status_code == status, response.content[:500]
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert not response.cookies
    return response.content.decode()


def links(html: str, words: str) -> list[dict]:
    """The parameters of the links that hold these words."""
    found = re.findall(r'<a [^>]*href="(\?[^"]*)"[^>]*>(.*?)</a>', html, re.S)
    return [
        {k: v[0] for k, v in parse_qs(urlsplit(unescape(address)).query).items()}
        for address, inside in found
        if words in inside
    ]


def test_an_empty_search_explains_itself(client, db):
    html = page(client)
    assert "How to write a search" in html
    assert 'name="q"' in html


def test_results_are_marked_and_linked(client, archive):
    html = page(client, q="waters")
    assert "We want calm <mark>waters</mark>" in html
    assert archive["calm"].get_absolute_url() in html
    assert "Lin Daoming" in html


def test_what_is_shown_is_escaped(client, write):
    write("Text <script>alert(1)</script> with terbium & “quotes”.", "<b>Terbium</b>")
    index.catch_up()
    html = page(client, q="terbium <script>")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    html = page(client, q="terbium OR <img")
    assert "<img" not in html
    assert "&lt;b&gt;<mark>Terbium</mark>&lt;/b&gt;" in html


@pytest.mark.parametrize("query", ['"open', "a AND", "foo:bar", "NOT x", "((((", "x" * 401, "side:Atlantis"])
def test_a_query_that_cannot_be_read_gets_a_sentence(client, archive, query):
    html = page(client, 400, q=query)
    assert 'id="search-refusal"' in html


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "talks", "kind": ["article", "contact"]},
        {"q": "talks", "month": "09"},
        {"q": "talks", "order": "worst"},
        {"q": "talks", "after": "x"},
        {"q": "talks", "after": "2021-99-99.1"},
        {"q": "talks", "kind": "article", "side": "CHN", "year": "2021", "month": "09", "topic": "sea-lanes"},
        {"kind": "article", "side": "CHN", "year": "2021"},
    ],
)
def test_addresses_that_only_a_crawler_asks_for_are_refused(client, archive, parameters):
    page(client, 400, **parameters)


def test_filters_link_to_what_they_count_and_back(client, archive):
    html = page(client, q="talks")
    (chosen,) = links(html, "Contacts")
    assert chosen == {"q": "talks", "kind": "contact"}
    html = page(client, **chosen)
    assert "<b>1</b> record." in html
    assert links(html, "Take away") == [{"q": "talks"}]


def test_no_filter_is_offered_that_would_be_refused(client, archive):
    html = page(client, q="talks OR ceasefire", kind="article", side="CHN", year="2021", topic="sea-lanes")
    assert 'class="facet"' not in html
    html = page(client, kind="article", side="CHN")
    assert 'class="facet"' not in html


def test_taking_the_year_away_takes_the_month_too(client, archive):
    html = page(client, q="talks", year="2021", month="09")
    assert {"q": "talks"} in links(html, "Take away")


@pytest.mark.parametrize("order", ["best", "newest"])
def test_pages_follow_each_other(client, write, order):
    for n in range(45):
        write(f"Number {n} of indium.", f"Indium {n}", f"2020-01-{n % 28 + 1:02d}")
    index.catch_up()
    seen, asked = [], {"q": "indium", "order": order}
    for _ in range(3):
        html = page(client, **asked)
        seen += re.findall(r'href="(/articles/[^"]+)"', html)
        onward = links(html, "Further results")
        asked = onward[0] if onward else {}
    assert len(set(seen)) == len(seen) == 45
    assert not asked


def test_did_you_mean_is_a_search_that_finds(client, archive):
    html = page(client, q="Lin Daomin")
    (meant,) = links(html, "Lin Daoming")
    assert "We want calm waters" in page(client, **meant)


def test_the_number_of_queries_does_not_grow_with_what_is_found(client, archive, write, say, meet):
    def queries(**asked) -> int:
        with CaptureQueriesContext(connection) as held:
            page(client, **asked)
        return len(held)

    before = {q: queries(q=q) for q in (f"kind:{kind} side:CHN" for kind in labels.KINDS)}
    for n in range(30):
        article = write(f"More talks on the ceasefire, number {n}, “calm talks {n}”.", f"Talks {n}")
        say(article, f"calm talks {n}", archive["lin"], side=archive["lin"].side)
        meet(["CHN", "USA"], f"2022-03-{n + 1:02d}", article, "talks on the ceasefire", [archive["lin"]])
    index.catch_up(limit=None)
    assert {q: queries(q=q) for q in before} == before
    assert queries(q="side:CHN", order="best") <= MOST_QUERIES
    assert queries(q="lin OR reed OR talks") <= MOST_QUERIES


def test_more_than_the_cap_is_said(client, archive, write, monkeypatch):
    monkeypatch.setattr(finding, "CAP", 5)
    for n in range(9):
        write("Some rhenium.", f"Rhenium {n}", f"2020-01-{n + 1:02d}")
    index.catch_up()
    html = page(client, q="rhenium")
    assert "More than 5 records" in html
    assert "best of the newest 5" in html
    assert "Rhenium 8" in html or "<mark>Rhenium</mark> 8" in html
    seen = []
    after = ""
    for _ in range(9):
        result = finding.search("rhenium", order="newest", after=after, size=2)
        seen += [hit.record.title for hit in result.hits]
        after = result.after
        if not after:
            break
    assert seen == [f"Rhenium {n}" for n in range(8, -1, -1)]


def test_a_search_that_takes_too_long_is_stopped_and_says_so(client, archive, monkeypatch):
    slow = {
        "postgresql": "SELECT pg_sleep(60)",
        "sqlite": "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n WHERE x < 0",
    }[connection.vendor]

    def slowly(execute, sql, params, many, context):
        return (
            execute(slow, (), many, context)
            if "LIMIT" in sql and "searchdocument" in sql
            else execute(sql, params, many, context)
        )

    monkeypatch.setattr(finding, "SECONDS", 0.2)
    with connection.execute_wrapper(slowly):
        assert "took too long" in page(client, 503, q="talks")
    assert "calm" in page(client, q="waters")


def test_cached_for_readers_only(client, archive, editor):
    assert "public" in client.get("/search/", {"q": "talks"})["Cache-Control"]
    client.force_login(editor)
    assert "private" in client.get("/search/", {"q": "talks"})["Cache-Control"]
