"""Pages by key."""

from urllib.parse import parse_qs

import pytest

from articles.models import Topic
from articles.timeline.paging import BadKey, read_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def topics():
    return [Topic.objects.create(name=name, slug=name) for name in "abcdefg"]


def ask(query: str = "", **options):
    key = {name: values[0] for name, values in parse_qs(query).items()}
    return read_page(Topic.objects.all(), ("name_key",), 3, **key, **options)


@pytest.mark.parametrize("ascending, names", [(True, "abcdefg"), (False, "gfedcba")])
def test_onward_and_back_meet_every_row_once(topics, ascending, names):
    first = ask(ascending=ascending)
    second = ask(first.onward, ascending=ascending)
    third = ask(second.onward, ascending=ascending)
    assert "".join(t.name for p in (first, second, third) for t in p.rows) == names
    assert (first.back, third.onward) == ("", "")
    again = ask(second.back, ascending=ascending)
    assert [t.name for t in again.rows] == [t.name for t in first.rows]
    assert again.back == ""


def test_a_row_added_before_the_page_moves_nothing(topics):
    onward = ask(ascending=True).onward
    Topic.objects.create(name="aa", slug="aa")
    assert [t.name for t in ask(onward, ascending=True).rows] == ["d", "e", "f"]


def test_ties_of_the_first_field_are_parted_by_the_last(outlet, make_article):
    for n in range(5):
        make_article(f"Text {n}")
    rows = make_article("Text 5").__class__.objects.all()
    seen, page = [], read_page(rows, ("published", "id"), 2)
    while True:
        seen += [row.pk for row in page.rows]
        if not page.onward:
            break
        page = read_page(rows, ("published", "id"), 2, before=parse_qs(page.onward)["before"][0])
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == 6


@pytest.mark.parametrize("key", ["x", "2021-09-31~1", "2021-09-30", "2021-09-30~x", "\x00", "~"])
def test_a_key_that_was_never_given_is_refused(make_article, key):
    rows = make_article("Text").__class__.objects.all()
    with pytest.raises(BadKey):
        read_page(rows, ("published", "id"), 2, before=key)


def test_before_and_after_at_once_are_refused(topics):
    with pytest.raises(BadKey):
        read_page(Topic.objects.all(), ("name_key",), 3, before="a", after="b")
