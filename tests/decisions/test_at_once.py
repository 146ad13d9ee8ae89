"""Two editors at the same moment: one decides, the other gets a sentence. Needs a database with row locks."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from articles.decisions import Refused
from articles.decisions.publishing import PublishArticle
from articles.decisions.statements import AcceptStatement
from articles.models import LogEntry, Statement, Tally
from tests.decisions.conftest import TEXT

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not connection.features.has_select_for_update, reason="SQLite lets one writer in at a time; needs PostgreSQL."
    ),
]
WORDS = '"The door stays open,"'


def at_once(*decisions):
    """Apply the decisions in threads that start together; what each answered or refused."""
    start = Barrier(len(decisions))

    def one(decision):
        try:
            start.wait(timeout=30)
            return decision.apply()
        except Refused as refused:
            return str(refused)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(decisions)) as pool:
        return list(pool.map(one, decisions))


def test_one_suggestion_is_accepted_once(editor, second_editor, make_article, suggest_statement):
    suggestion = suggest_statement(make_article(TEXT), WORDS)
    answers = at_once(*(AcceptStatement(user, suggestion) for user in (editor, second_editor, editor)))
    assert Statement.objects.count() == 1 == LogEntry.objects.count()
    assert sum("decided already" in str(answer) for answer in answers) == 2


def test_two_articles_published_at_once_are_both_counted(editor, second_editor, make_article, suggest_statement):
    articles = [make_article(TEXT + str(i)) for i in range(2)]
    for article in articles:
        AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    at_once(*(PublishArticle(user, a) for user, a in zip((editor, second_editor), articles, strict=True)))
    assert Tally.objects.get(subject="statement", label="").count == 2
