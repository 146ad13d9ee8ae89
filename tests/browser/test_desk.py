"""The desk in a browser: an article decided by keyboard, the same without scripts; accessible, no complaint of the CSP."""

import pytest
from axe_core_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from articles.models import Article, Statement, Suggestion
from tests.decisions.conftest import TEXT, suggest_contact, suggest_statement

__all__ = ["suggest_contact", "suggest_statement"]
WORDS = '"The door stays open,"'
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def article(transactional_db, make_article, suggest_statement, suggest_contact):
    article = make_article(TEXT, title="Envoys speak by video")
    suggest_contact(article)
    suggest_statement(article, WORDS, confidence=0.5)
    suggest_statement(article, WORDS, 1, speaker="Nora Whitfield", side="USA")
    return article


@pytest.fixture
def sit_down(open_page, editor, live_server):
    """A function that opens an address of the desk, signed in as the editor."""
    pages = []

    def sit_down(address: str, **options):
        page = open_page("/about/", **options)
        session = SessionStore()
        session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(editor.pk), "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = editor.get_session_auth_hash()
        session.save()
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": live_server.url}
        page.context.add_cookies([cookie])
        page.complaints.clear()
        page.goto(address)
        pages.append(page)
        return page

    yield sit_down
    for page in pages:  # a page that is left says so to the server, which must be done before the tables are emptied
        page.context.set_offline(False)
        page.goto("about:blank")
        page.wait_for_timeout(500)


def annotate(article: Article) -> str:
    return reverse("admin:articles_article_annotate", args=[article.pk])


def select(page, words: str) -> None:
    """Select words of the text as a reader would with the mouse."""
    page.evaluate(
        """words => {
          const walk = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          for (let node; (node = walk.nextNode());) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + words.length);
            getSelection().removeAllRanges(); getSelection().addRange(range);
            return;
          }
        }""",
        words,
    )


def said(page, sentence: str) -> None:
    page.locator("#said").get_by_text(sentence).wait_for(timeout=8000)


def span(page, words: str) -> None:
    page.locator("form.amend blockquote").filter(has_text=words).wait_for(timeout=8000)


def test_an_article_is_decided_and_published_by_keyboard(sit_down, article):
    page = sit_down(annotate(article))
    page.keyboard.press("a")
    said(page, "Recorded as a new contact")
    page.keyboard.press("e")
    span(page, "open,")
    page.keyboard.press("}")
    span(page, "ministry")
    page.keyboard.press("{")
    page.locator("form.amend blockquote").filter(has_not_text="ministry").wait_for(timeout=8000)
    page.locator("form.amend [name=channel]").select_option("briefing")
    page.locator("form.amend button.main").press("Enter")
    said(page, "Statement accepted with your changes.")
    page.keyboard.press("r")
    page.keyboard.type("Said twice")
    page.keyboard.press("Enter")
    said(page, "Rejected.")
    page.keyboard.press("u")
    said(page, "Undone: reject")
    page.keyboard.press("U")
    said(page, "Done again: reject")
    select(page, "the exchange had been useful")
    page.keyboard.press("s")
    page.keyboard.type("Nora Whitfield")
    page.locator("#add [name=kind]").select_option("indirect")
    page.locator("#add [name=side]").select_option("USA")
    page.locator("#add [name=speaker]").press("Enter")
    said(page, "Statement added.")
    page.keyboard.press("p")
    said(page, "Published: the article, 2 statements, 1 contact.")
    assert set(Statement.objects.published().values_list("channel", "speaker__name")) == {
        ("briefing", "Ai Ruolan"),
        ("", "Nora Whitfield"),
    }
    assert page.complaints == []


def test_a_contact_is_added_from_the_selection(sit_down, article):
    page = sit_down(annotate(article))
    select(page, "The call was led by Deng Mulan")
    page.keyboard.press("c")
    words = page.locator("#add-contact [name=words]")
    words.wait_for(timeout=8000)
    page.wait_for_function("document.activeElement.name === 'first'", timeout=8000)
    assert words.input_value() == "The call was led by Deng Mulan"
    page.locator("#add-contact button.main").press("Enter")
    said(page, "Recorded as a new contact")
    assert page.complaints == []


def test_keys_pressed_at_once_each_meet_their_line(sit_down, article):
    page = sit_down(annotate(article))
    page.keyboard.type("aaa")
    page.locator("#tally").filter(has_text="0 to decide").wait_for(timeout=8000)
    assert Statement.objects.kept().count() == 2
    assert list(Suggestion.objects.values_list("state", flat=True)) == ["accepted"] * 3
    assert page.complaints == []


def test_what_was_typed_is_there_after_a_reload(sit_down, article):
    page = sit_down(annotate(article))
    speaker = page.locator("form.amend [name=speaker]")
    page.keyboard.press("j")
    page.keyboard.press("e")
    speaker.fill("Somebody Else", timeout=8000)
    page.reload()
    page.keyboard.press("j")
    page.keyboard.press("e")
    speaker.wait_for(timeout=8000)
    assert speaker.input_value() == "Somebody Else"


def test_a_lost_connection_says_so_and_loses_nothing(sit_down, article):
    page = sit_down(annotate(article))
    page.keyboard.press("e")
    page.locator("form.amend [name=place]").fill("by the lake", timeout=8000)
    page.context.set_offline(True)
    page.locator("form.amend button.main").click()
    said(page, "the connection was lost")
    assert page.locator("form.amend [name=place]").input_value() == "by the lake"
    page.context.set_offline(False)
    page.locator("form.amend button.main").click()
    said(page, "Recorded as a new contact, with your changes.")


def test_the_same_without_scripts(sit_down, article):
    page = sit_down(annotate(article), java_script_enabled=False)
    page.set_default_timeout(8000)
    page.get_by_role("button", name="Accept 1").click()
    page.get_by_role("link", name="Amend").first.click()
    page.get_by_role("button", name="Begin a word later").click()
    page.get_by_role("button", name="Accept with these changes").click()
    page.get_by_role("button", name="Undo: amend suggestion").click()
    page.get_by_role("button", name="Do again: amend suggestion").click()
    page.get_by_label("Reason for rejecting").fill("Said twice")
    page.get_by_role("button", name="Reject").click()
    page.get_by_role("button", name="Publish the article").click()
    assert "Published: the article, 1 statement, 1 contact." in page.locator("#said").inner_text()
    assert Statement.objects.published().get().words == WORDS[1:]


@pytest.mark.parametrize("width, scheme", [(1440, "light"), (390, "dark")])
def test_the_desk_fits_and_is_accessible(sit_down, article, width, scheme):
    page = sit_down(annotate(article), width=width, color_scheme=scheme)
    queries = (
        "",
        "?decided=1",
        "?add=contact",
        *(f"?item={s.uid}&amend={s.uid}" for s in article.suggestions.all()[:2]),
    )
    for address in (reverse("admin:index"), *(annotate(article) + q for q in queries)):
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{address} is {wide} px too wide at {width} px"
        found = Axe().run(page, options={"runOnly": WCAG})
        assert not found["violations"], [(address, v["id"], v["nodes"][0]["html"]) for v in found["violations"]]
    assert page.complaints == []
