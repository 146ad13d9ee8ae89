"""A little archive for the API; people and outlets are invented."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache

from articles.models import Actor, ArticleActor, Contact, ContactReport, Outlet, Statement, recount_pair
from articles.models.codes import PublicState, Right

PUBLIC = {"state": PublicState.PUBLISHED}
TEXT = "Talks began on Monday. “We came to listen,” Mira Holt said. Snow fell. Nobody left. The lamps went out."


@pytest.fixture(autouse=True)
def fresh_minute():
    """Each test asks its own questions only."""
    cache.clear()


@pytest.fixture
def fill(make_article, china, usa):
    """A function that adds so many published articles, each with a statement, a contact and its report."""

    def add(number: int) -> list[Contact]:
        speaker, _ = Actor.objects.get_or_create(name="Mira Holt", defaults={"side": usa})
        speaker.offices.get_or_create(title="Envoy", side=usa, since="2020")
        first = Contact.objects.count()
        contacts = []
        for n in range(first, first + number):
            day = date(2021, 1, 1) + timedelta(days=n)
            article = make_article(f"{TEXT} {n}", title=f"Talks {n}", published=day, **PUBLIC)
            article.topics.add("Talks")
            ArticleActor.objects.create(content_object=article, tag=speaker, side=usa)
            contact = Contact.objects.create(start=day.isoformat(), mode="in_person", format="talks", **PUBLIC)
            contact.set_sides(["CHN", "USA"])
            contact.participants.create(actor=speaker, side=usa)
            contact.domains.create(domain="trade")
            ContactReport.objects.create(contact=contact, version=article.version, start=0, end=22)
            contact.status_changes.create(status="held", reported_on=day)
            statement = Statement.objects.create(
                version=article.version, start=23, end=42, words=TEXT[23:42], kind="direct", side=usa, speaker=speaker,
                contact=contact, **PUBLIC,
            )  # fmt: skip
            statement.topics.add("Talks")
            contacts.append(contact)
        recount_pair(contacts[0].in_pairs.get().pair)
        return contacts

    return add


@pytest.fixture
def withheld(make_article, usa):
    """A published article with a statement, of which nothing but the link may be shown."""
    outlet = Outlet.objects.create(name="The Closed Post", right=Right.METADATA)
    article = make_article(TEXT, title="Behind a wall", outlet=outlet, **PUBLIC)
    return Statement.objects.create(
        version=article.version, start=23, end=42, words=TEXT[23:42], kind="direct", side=usa, **PUBLIC
    )
