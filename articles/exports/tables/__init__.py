"""Every table that can be taken away, in an order in which each refers only to those before it, or to itself."""

from articles.exports.tables.articles import ARTICLES, OUTLETS
from articles.exports.tables.contacts import CONTACTS
from articles.exports.tables.desk import LOG, SUGGESTIONS
from articles.exports.tables.people import ACTORS, OFFICES
from articles.exports.tables.sides import PAIRS, SIDES, TOPICS
from articles.exports.tables.statements import STATEMENTS

ARCHIVE = (SIDES, OUTLETS, TOPICS, ACTORS, ARTICLES, CONTACTS, STATEMENTS, PAIRS)
DESK = (SUGGESTIONS, LOG)
TABLES = {table.name: table for table in (*ARCHIVE, OFFICES)}

__all__ = [
    "ACTORS",
    "ARCHIVE",
    "ARTICLES",
    "CONTACTS",
    "DESK",
    "LOG",
    "OFFICES",
    "OUTLETS",
    "PAIRS",
    "SIDES",
    "STATEMENTS",
    "SUGGESTIONS",
    "TABLES",
    "TOPICS",
]
