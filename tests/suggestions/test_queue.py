"""What waits stands in order of arrival, with the reason."""

import pytest

from articles.models import Article
from articles.suggestions.queue import most_doubtful, next_article, waiting, waiting_count
from tests.decisions.conftest import TEXT, suggest_contact, suggest_statement

__all__ = ["suggest_contact", "suggest_statement"]
WORDS = '"The door stays open,"'


@pytest.fixture
def three(make_article, suggest_statement, suggest_contact):
    articles = [make_article(TEXT + str(i), title=f"Article {i}") for i in range(4)]
    suggest_statement(articles[0], WORDS, confidence=0.9)
    suggest_statement(articles[1], WORDS, confidence=0.3)
    suggest_contact(articles[1])
    suggest_statement(articles[2], WORDS, confidence=0.5)
    return articles[:3]


def test_waiting_articles_say_why(three):
    assert [(w.article, w.reason) for w in waiting()] == [
        (three[0], "1 statement to decide"),
        (three[1], "1 statement, 1 contact to decide; 1 doubtful"),
        (three[2], "1 statement to decide; 1 doubtful"),
    ]


def test_the_least_sure_come_first_where_doubt_counts(three):
    assert [w.article for w in most_doubtful()] == [three[1], three[2], three[0]]


def test_the_queue_is_turned_by_key(three):
    assert [w.article for w in waiting(limit=1, after=three[0].pk)] == [three[1]]
    assert [next_article(after=a.pk) for a in three] == [three[1], three[2], three[0]]
    assert next_article(skip=[three[0].pk]) == three[1]


def test_binned_articles_do_not_wait(three):
    Article.objects.filter(pk=three[0].pk).update(binned_at="2021-10-01T00:00Z")
    assert [w.article for w in waiting()] == three[1:]
    assert waiting_count() == (2, False)


def test_counting_takes_two_queries_whatever_waits(three, django_assert_num_queries):
    with django_assert_num_queries(2):
        waiting()


def test_an_empty_queue(db):
    assert (waiting(), next_article(), waiting_count()) == ([], None, (0, False))
