"""Signed-in people of each role, and an article to annotate."""

import pytest
from django.urls import reverse

from tests.decisions.conftest import article, suggest_contact, suggest_statement

__all__ = ["article", "suggest_contact", "suggest_statement"]
WORDS = '"The door stays open,"'


@pytest.fixture
def annotate_page():
    """The address of an article's Annotate page."""
    return lambda article: reverse("admin:articles_article_annotate", args=[article.pk])


@pytest.fixture
def as_contributor(client, contributor):
    client.force_login(contributor)
    return client


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def as_chief(client, chief):
    client.force_login(chief)
    return client
