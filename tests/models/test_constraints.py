"""What the database itself refuses, on SQLite and PostgreSQL alike."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from articles.models import (
    Actor,
    Article,
    ArticleVersion,
    Contact,
    ContactSide,
    Office,
    Outlet,
    Pair,
    SideForm,
    Statement,
    Suggestion,
    Topic,
)

pytestmark = pytest.mark.django_db

TEXT = "“We met,” the envoy said."


@pytest.fixture
def article(make_article):
    return make_article(TEXT)


@pytest.fixture
def statement(article, china):
    return Statement.objects.create(version=article.version, start=0, end=9, words=TEXT[:9], kind="direct", side=china)


@pytest.fixture
def contact(china, usa):
    contact = Contact(start="2021-09-28", end="2021-09-29")
    contact.save()
    contact.set_sides(["USA", "CHN"])
    return contact


def refused(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def test_statement_span_stays_within_its_version(statement):
    rows = Statement.objects.filter(pk=statement.pk)
    refused(lambda: rows.update(end=len(TEXT) + 1))
    refused(lambda: rows.update(start=9))


def test_statement_words_are_those_of_the_version(article):
    with pytest.raises(ValueError, match="words of a statement"):
        Statement(version=article.version, start=0, end=9, words="“We met.”", kind="direct").save()


def test_statement_is_not_joint_with_its_own_side(statement):
    refused(lambda: Statement.objects.filter(pk=statement.pk).update(joint_side=statement.side))


def test_two_statements_do_not_share_a_span_unless_one_is_binned(statement, article):
    def again():
        return Statement.objects.create(version=article.version, start=0, end=9, words=TEXT[:9], kind="direct")

    refused(again)
    Statement.objects.filter(pk=statement.pk).update(binned_at="2021-10-01T00:00Z")
    assert again().pk


def test_contact_does_not_end_before_it_starts(contact):
    refused(lambda: Contact.objects.filter(pk=contact.pk).update(end_on=date(2021, 9, 27)))
    refused(lambda: Contact.objects.filter(pk=contact.pk).update(start_on=None))


def test_contact_sides_differ(contact, china):
    refused(lambda: ContactSide.objects.create(contact=contact, side=china))
    with pytest.raises(ValueError, match="two different sides"):
        contact.set_sides(["CHN", "CHN"])


def test_pair_is_kept_in_order_of_code(contact, china, usa):
    assert Pair.objects.get().slug == "chn-usa"
    refused(lambda: Pair.objects.create(first=usa, second=china))
    refused(lambda: Pair.objects.create(first=china, second=china))


@pytest.mark.parametrize("model", [Topic, Actor])
@pytest.mark.parametrize(
    "first, second", [("Élysée Talks", "ÉLYSÉE talks"), ("Wu  Qian", "wu qian"), ("Straße", "STRASSE")]
)
def test_tag_names_are_unique_in_any_case(model, first, second):
    model.objects.create(name=first)
    refused(lambda: model.objects.create(name=second))
    assert model.objects.named(second).slug


def test_outlet_names_are_unique_in_any_case(outlet):
    refused(lambda: Outlet.objects.create(name=outlet.name.upper()))


def test_office_does_not_end_before_it_begins():
    actor = Actor.objects.create(name="Ana Berg")
    refused(lambda: Office.objects.create(actor=actor, title="Envoy", since="2021", until="2020"))


def test_article_needs_a_title_and_one_natural_key(article):
    refused(lambda: Article.objects.filter(pk=article.pk).update(title=""))
    refused(
        lambda: Article.objects.create(
            outlet=article.outlet, title="Again", published=article.published, natural_key_hash=article.natural_key_hash
        )
    )


def test_received_text_is_never_altered(article):
    version = article.version
    version.text = "Something else."
    with pytest.raises(ValueError, match="new version"):
        version.save()
    assert ArticleVersion.objects.get(pk=version.pk).text == TEXT


def test_suggestion_confidence_and_fingerprint(article):
    def suggest(fingerprint, confidence):
        return Suggestion.objects.create(
            article=article,
            version=article.version,
            kind="statement",
            fingerprint=fingerprint,
            start=0,
            end=9,
            finding={},
            rule="r",
            reason="r",
            confidence=confidence,
        )

    suggest("a", 0.5)
    refused(lambda: suggest("a", 0.5))
    refused(lambda: suggest("b", 1.5))


def test_side_forms_are_kept_once(china):
    SideForm.objects.create(side=china, kind="institution", form="Harbour Bureau")
    refused(lambda: SideForm.objects.create(side=china, kind="institution", form="Harbour Bureau"))
