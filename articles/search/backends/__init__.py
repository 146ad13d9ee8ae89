"""The engines, one for each kind of database; nothing outside this package writes SQL of its own for the search."""

from django.db import DEFAULT_DB_ALIAS, connections

from articles.search.backends.base import Document, Engine, Key, Match, Row, SearchTimeout


def engine(using: str = DEFAULT_DB_ALIAS) -> Engine:
    """The engine of a database."""
    connection = connections[using]
    if connection.vendor == "postgresql":
        from articles.search.backends.postgresql import PostgresEngine

        return PostgresEngine(connection)
    from articles.search.backends.sqlite import SqliteEngine

    return SqliteEngine(connection)


__all__ = ["Document", "Engine", "Key", "Match", "Row", "SearchTimeout", "engine"]
