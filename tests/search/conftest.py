"""A small archive to search: public and hidden articles, statements, contacts and actors, in two languages."""

from datetime import date

import pytest

from articles.models import (
    Actor,
    Article,
    ArticleVersion,
    Contact,
    ContactReport,
    Outlet,
    Participant,
    Statement,
    natural_key_hash,
)
from articles.models.codes import Right
from articles.search import index


@pytest.fixture
def write(db):
    """A function that saves a published article with one version; `state` and others as fields."""

    def make(text: str, title: str = "A day at the harbour", day: str = "2021-09-30", **fields) -> Article:
        outlet = (
            fields.pop("outlet", None)
            or Outlet.objects.get_or_create(
                name_key="the harbour gazette", defaults={"name": "The Harbour Gazette", "right": Right.FULL}
            )[0]
        )
        article = Article.objects.create(
            outlet=outlet,
            title=title,
            published=date.fromisoformat(day),
            natural_key_hash=natural_key_hash(outlet, "", "", f"{title}{day}{text}"),
            **{"state": "published", **fields},
        )
        ArticleVersion.objects.create(article=article, text=text)
        return article

    return make


@pytest.fixture
def say(db):
    """A function that makes words of an article a published statement."""

    def make(article: Article, words: str, speaker: Actor | None = None, **fields) -> Statement:
        version = article.versions.get()
        start = version.text.index(words)
        return Statement.objects.create(
            version=version,
            start=start,
            end=start + len(words),
            words=words,
            kind="direct",
            speaker=speaker,
            **{"state": "published", **fields},
        )

    return make


@pytest.fixture
def meet(db):
    """A function that saves a published contact of two sides, reported by the words of an article."""

    def make(codes, day: str, article: Article | None = None, words: str = "", people=(), **fields) -> Contact:
        contact = Contact(start=day, **{"state": "published", **fields})
        contact.save()
        contact.set_sides(codes)
        for actor in people:
            Participant.objects.create(contact=contact, actor=actor, side=actor.side)
        if article:
            version = article.versions.get()
            start = version.text.index(words)
            ContactReport.objects.create(contact=contact, version=version, start=start, end=start + len(words))
        return contact

    return make


@pytest.fixture
def archive(write, say, meet, china, usa):
    """Twelve records; the search is in step with them."""
    made = {}
    made["lin"] = Actor.objects.create(name="Lin Daoming", side=china)
    made["lin"].aliases.create(name="林道明")
    made["reed"] = Actor.objects.create(name="Harriet Reed", side=usa)
    made["nobody"] = Actor.objects.create(name="Nobody Public", side=usa)
    made["talks"] = write(
        "Envoys held two days of talks about the ceasefire. “We want calm waters,” said Lin Daoming. "
        "Harriet Reed replied: “The café talks go on.” China’s side said in a statement that uranium was not raised.",
        "Envoys hold talks on the ceasefire",
    )
    made["uranium"] = write("The uranium of the old mine is sold abroad.", "Uranium prices", "2019-03-04")
    made["chinese"] = write(
        "外交部发言人林道明表示，两国防务部门会谈将继续进行。", "两国会谈", "2022-01-10", language="zh-Hans"
    )
    made["draft"] = write("A secret ceasefire draft.", "Hidden draft", state="draft")
    made["withdrawn"] = write("A withdrawn ceasefire text.", "Hidden for good", state="withdrawn")
    link_only = Outlet.objects.create(name="Link Wire", right=Right.METADATA)
    made["link"] = write(
        "The paid words speak of zirconium.", "Ceasefire behind a wall", "2021-10-02", outlet=link_only
    )
    excerpts = Outlet.objects.create(name="Excerpt Post", right=Right.EXCERPTS)
    made["excerpt"] = write("First molybdenum. “Tungsten is ours,” she said.", "Metals", "2021-11-05", outlet=excerpts)
    made["calm"] = say(made["talks"], "We want calm waters", made["lin"], side=china)
    made["cafe"] = say(made["talks"], "The café talks go on.", made["reed"], side=usa)
    made["tungsten"] = say(made["excerpt"], "Tungsten is ours", made["reed"], side=usa)
    made["paid"] = say(made["link"], "zirconium", made["nobody"], side=usa, state="draft")
    made["meeting"] = meet(
        ["CHN", "USA"], "2021-09-28", made["talks"], "Envoys held two days of talks", (made["lin"], made["reed"]),
        place="Geneva", summary="About the ceasefire at sea."
    )  # fmt: skip
    made["talks"].topics.add("Sea lanes")
    index.catch_up(limit=None)
    return made
