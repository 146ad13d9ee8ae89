"""The cast of the tests: outlets, sides and the people of a small newsroom."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.decisions.roles import CHIEF, CONTRIBUTOR, EDITOR
from articles.models import Article, ArticleVersion, Outlet, Side, natural_key_hash
from articles.models.codes import Right


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Pages name static files without a manifest, so that tests need no collectstatic."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def china(db):
    return Side.objects.get(code="CHN")


@pytest.fixture
def usa(db):
    return Side.objects.get(code="USA")


@pytest.fixture
def outlet(db):
    return Outlet.objects.create(name="The Harbour Gazette", right=Right.FULL)


@pytest.fixture
def make_article(outlet):
    """A function that saves an article with one version of the given text."""

    def make(text: str, title: str = "Two sides meet", published=date(2021, 9, 30), **fields) -> Article:
        fields.setdefault("outlet", outlet)
        article = Article.objects.create(
            title=title,
            published=published,
            natural_key_hash=natural_key_hash(
                fields["outlet"], fields.get("source_id", ""), fields.get("url", ""), text
            ),
            **fields,
        )
        ArticleVersion.objects.create(article=article, text=text)
        return article

    return make


def _member(name: str, role: str):
    user = get_user_model().objects.create_user(name, password="a long test password", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def contributor(db):
    return _member("carla", CONTRIBUTOR)


@pytest.fixture
def editor(db):
    return _member("edwin", EDITOR)


@pytest.fixture
def second_editor(db):
    return _member("erika", EDITOR)


@pytest.fixture
def chief(db):
    return _member("chiara", CHIEF)
