"""A real chromium, driven by Playwright, before a real server with the sample archive."""

import os
import shutil

import pytest
from django.core.management import call_command
from playwright.sync_api import sync_playwright

# Playwright keeps an event loop in this thread, in which Django would refuse its synchronous database calls.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

QUIET = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip("No chromium on this machine.")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET + sandbox)
        yield browser
        browser.close()


@pytest.fixture
def sample(transactional_db):
    """The sample archive, as `make run` loads it."""
    call_command("load_sample", verbosity=0)


@pytest.fixture
def open_page(chromium, live_server):
    """A function that opens an address in a fresh window and collects what the browser complains of."""
    contexts = []

    def open_page(address: str, width: int = 1440, **options):
        context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=live_server.url, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda m: m.type in ("error", "warning") and page.complaints.append(m.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
