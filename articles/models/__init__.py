"""The records of the archive. A model knows its own rules and nothing of requests or permissions."""

from articles.models.articles import Article, ArticleVersion, Outlet, natural_key_hash
from articles.models.base import name_key
from articles.models.contacts import (
    Claim,
    Contact,
    ContactDomain,
    ContactPair,
    ContactReport,
    ContactSide,
    Participant,
    StatusChange,
)
from articles.models.log import LogEntry
from articles.models.search import SearchDocument, SearchPending
from articles.models.sides import Pair, PairYear, Side, SideForm
from articles.models.statements import Statement
from articles.models.suggestions import Suggestion
from articles.models.tags import Actor, ActorAlias, ArticleActor, Office, StatementTopic, TaggedTopic, Topic
from articles.models.tallies import Tally, recount_pair, recount_tallies, tallied
from articles.models.tokens import ApiToken

__all__ = [
    "Actor",
    "ActorAlias",
    "ApiToken",
    "Article",
    "ArticleActor",
    "ArticleVersion",
    "Claim",
    "Contact",
    "ContactDomain",
    "ContactPair",
    "ContactReport",
    "ContactSide",
    "LogEntry",
    "Office",
    "Outlet",
    "Pair",
    "PairYear",
    "Participant",
    "SearchDocument",
    "SearchPending",
    "Side",
    "SideForm",
    "Statement",
    "StatementTopic",
    "StatusChange",
    "Suggestion",
    "TaggedTopic",
    "Tally",
    "Topic",
    "name_key",
    "natural_key_hash",
    "recount_pair",
    "recount_tallies",
    "tallied",
]
