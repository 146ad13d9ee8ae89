"""What PostgreSQL does that SQLite has no need of."""

import pytest
from django.db import connection

from articles.search import finding, index
from articles.search.backends import postgresql

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL")


def test_common_but_old_matches_are_found_another_way_than_by_walking_the_days(archive, write, monkeypatch):
    for n in range(6):
        write("Some osmium.", f"Osmium {n}", f"1991-01-{n + 1:02d}")
    index.catch_up()
    monkeypatch.setattr(finding, "CAP", 3)
    monkeypatch.setattr(postgresql, "COMMON", -1)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE articles_searchdocument")
    slowed = []

    def slowly(execute, sql, params, many, context):
        if "ORDER BY sort_on" in sql and not slowed:
            slowed.append(sql)
            return execute("SELECT pg_sleep(60)", (), many, context)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(slowly):
        result = finding.search("osmium", order="newest")
    assert slowed
    assert [hit.record.title for hit in result.hits] == ["Osmium 5", "Osmium 4", "Osmium 3"]
    assert result.capped


def test_a_search_leaves_the_settings_of_its_transaction_as_they_were(archive):
    def settings() -> list:
        with connection.cursor() as cursor:
            names = ("statement_timeout", "enable_seqscan", "enable_indexscan", "enable_bitmapscan", "work_mem", "jit")
            cursor.execute("SELECT " + ", ".join(f"current_setting('{name}')" for name in names))
            return list(cursor.fetchone())

    before = settings()
    finding.search("talks")
    assert settings() == before
