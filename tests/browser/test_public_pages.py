"""The public pages in a browser: they fit, they are accessible, nothing is fetched from outside, no script needed."""

import pytest
from axe_core_python.sync_playwright import Axe

from articles.models import Actor, Article, Contact, Statement, Topic

ADDRESSES = [
    "/",
    "/timeline/",
    "/timeline/chn-usa/",
    "/contacts/",
    "/articles/",
    "/actors/",
    "/statements/",
    "/topics/",
]
ADDRESSES += ["/about/", "/feeds/", "/search/", "/search/?q=talks", "/api/v1/", "/nothing-here/"]


def records() -> list[str]:
    """One address of each kind of record in the sample archive."""
    talks = Contact.objects.published().get(start="2021-09-28")
    rows = [
        talks,
        Article.objects.published()[0],
        Statement.objects.published()[0],
        Actor.objects.filter(statements__isnull=False)[0],
    ]
    rows += Topic.objects.filter(tagged_articles__isnull=False)[:1]
    return [row.get_absolute_url() for row in rows]


@pytest.mark.parametrize("width, scheme", [(1440, "light"), (390, "dark")])
def test_pages_fit_and_are_accessible(open_page, sample, width, scheme):
    page = open_page("/", width, color_scheme=scheme)
    for address in ADDRESSES + records():
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{address} is {wide} px too wide at {width} px"
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        assert not found["violations"], [(address, v["id"], v["nodes"][0]["html"]) for v in found["violations"]]
    assert [c for c in page.complaints if "404" not in c] == []


def test_pages_fetch_nothing_from_outside_and_set_no_cookie(open_page, live_server, sample):
    page = open_page("/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ADDRESSES + records():
        page.goto(address)
    assert asked
    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []
    assert page.context.cookies() == []


def test_a_reader_without_scripts_gets_from_home_to_the_sentence(open_page, sample):
    page = open_page("/timeline/chn-usa/", java_script_enabled=False)
    page.get_by_role("link", name="2021").first.click()
    contact = Contact.objects.get(start="2021-09-28")
    page.locator(f'a[href="{contact.get_absolute_url()}"]').first.click()
    assert "Huang Xueping" in page.locator("main").inner_text()
    statement = Statement.objects.published().filter(contact=contact)[0]
    page.locator(f'a[href^="{statement.get_absolute_url()}"]').first.click()
    page.locator(f'a[href*="{statement.article.get_absolute_url()}"]').first.click()
    assert statement.words[:30] in page.locator("main").inner_text()


def test_keyboard_reaches_the_content_first(open_page, sample):
    page = open_page("/")
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.getAttribute('href')")
    assert skip.startswith("#")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == skip
