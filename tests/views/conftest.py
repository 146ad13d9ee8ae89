"""Rows for the public pages: a contact with words of both sides, and as many more as a test wants."""

from datetime import date, timedelta

import pytest

from articles.models import (
    Actor,
    Contact,
    ContactReport,
    Pair,
    Side,
    Statement,
    Topic,
    recount_pair,
    recount_tallies,
)

TEXT = (
    "Officials met by video on Tuesday. Ada Arden of China said “we keep the line open”. The weather was mild.\n\n"
    "Bo Berg of the United States said the talks had been useful. Nobody else spoke. The hall was empty."
)
PEOPLE = (("Ada Arden", "CHN"), ("Bo Berg", "USA"))
PUBLIC = {"state": "published"}


@pytest.fixture
def say():
    """A function that saves a published statement: the words as they stand in the article's text."""

    def say(article, words: str, side: str | None, **fields) -> Statement:
        version = article.version
        start = version.text.index(words)
        values = {"kind": "direct", **PUBLIC, **fields}
        return Statement.objects.create(
            article=article, version=version, start=start, end=start + len(words), words=words, side_id=side, **values
        )

    return say


@pytest.fixture
def add_contact(db):
    """A function that saves a published contact of two sides on a day."""

    def add(day, *sides: str, **fields) -> Contact:
        contact = Contact(start=str(day), **{**PUBLIC, **fields})
        contact.save()
        contact.set_sides(sides or ("USA", "CHN"))
        return contact

    return add


@pytest.fixture
def talks(make_article, say, add_contact, count_anew):
    """The talks of September 2021 with an article, two statements, two participants, a topic and a report."""
    article = make_article(TEXT, title="Talks by video", url="https://example.org/talks", **PUBLIC)
    contact = add_contact("2021-09-28", end="2021-09-29", mode="video", format="talks", level="deputy")
    ada, bo = (Actor.objects.create(name=name, slug=name, side_id=side) for name, side in PEOPLE)
    contact.participants.create(actor=ada, side_id="CHN", role="Director", led=True)
    contact.participants.create(actor=bo, side_id="USA", role="Deputy secretary", led=True)
    topic = Topic.objects.create(name="Lines of communication", slug="lines")
    first = say(article, "“we keep the line open”", "CHN", speaker=ada, contact=contact)
    first.topics.add(topic)
    say(article, "the talks had been useful", "USA", kind="indirect", speaker=bo, contact=contact)
    article.topics.add(topic)
    report = ContactReport.objects.create(contact=contact, article=article, version=article.version, start=0, end=34)
    report.claims.create(field="mode", value="video", start=14, end=22)
    count_anew()
    return contact


@pytest.fixture
def count_anew(db):
    """A function that counts anew what the pages keep."""

    def count_anew() -> None:
        for pair in Pair.objects.all():
            recount_pair(pair)
        recount_tallies()

    return count_anew


def other_sides() -> list[str]:
    return list(Side.objects.exclude(code__in=["CHN", "USA"]).values_list("code", flat=True))


@pytest.fixture
def fill(talks, make_article, say, add_contact, count_anew):
    """A function that adds rows of every kind: contacts of one pair and of others, articles, statements, tags."""

    def fill(number: int) -> None:
        topic, others = Topic.objects.get(slug="lines"), other_sides()
        start = Contact.objects.count()
        for n in range(start, start + number):
            article = make_article(f"{TEXT} {n}", **PUBLIC)
            actor = Actor.objects.create(name=f"Person {n:04}", slug=f"person-{n}", side_id="CHN")
            contact = add_contact(date(1990, 1, 1) + timedelta(days=9 * n), "CHN", "USA")
            contact.participants.create(actor=actor, side_id="CHN")
            add_contact(date(1990, 1, 1) + timedelta(days=n), "CHN", others[n % len(others)], host_id="CHN")
            said = say(article, "“we keep the line open”", "CHN", speaker=actor, contact=contact)
            Topic.objects.create(name=f"Topic {n:04}", slug=f"topic-{n}").tagged_articles.create(content_object=article)
            topic.tagged_statements.create(content_object=said)
        count_anew()

    return fill
