"""What only the newsroom's own backup holds: suggestions with their decisions, and the log."""

from articles.exports.columns import FRACTION, NUMBER, TEXT, UID, Column, Kind, attribute, code, moment
from articles.exports.table import RECORD, Table
from articles.models import LogEntry, Suggestion
from articles.models.suggestions import SuggestionKind, SuggestionState


def in_order(value):
    """A JSON value with the names of every object in order: PostgreSQL keeps them in another order than SQLite."""
    if isinstance(value, dict):
        return {name: in_order(value[name]) for name in sorted(value)}
    return [in_order(item) for item in value] if isinstance(value, list) else value


ANY = Kind({"type": "object"}, "string")


def _desk_only(rows):
    return lambda scope: rows() if scope.desk else rows().none()


SUGGESTION = (
    RECORD,
    Column("article", UID, "The article it is about.", lambda r, s: str(r.article.uid)),
    Column("version", NUMBER, "The version that was read.", lambda r, s: r.version.number),
    attribute("kind", code(SuggestionKind), "What is suggested."),
    attribute("fingerprint", TEXT, "The same whenever the same thing is found in the article."),
    attribute("start", NUMBER, "Where it begins."),
    attribute("end", NUMBER, "Where it ends, exclusive."),
    Column("finding", ANY, "The finding as read.", lambda r, s: in_order(r.finding), long=True),
    attribute("rule", TEXT, "The rule that found it."),
    attribute("reason", TEXT, "Why."),
    attribute("confidence", FRACTION, "From 0 to 1."),
    attribute("state", code(SuggestionState), "What was decided."),
    Column(
        "decided_by", TEXT, "Sign-in name.", lambda r, s: r.decided_by.username if r.decided_by else None, null=True
    ),
    moment("decided_at", "When it was decided.", null=True),
    attribute("note", TEXT, "The reason of the decision."),
    Column("statement", UID, "The statement made of it.", lambda r, s: s.uid(r.statement), null=True),
    Column("contact", UID, "The contact made of it.", lambda r, s: s.uid(r.contact), null=True),
    moment("created_at", "When it was found."),
)

SUGGESTIONS = Table(
    "suggestions",
    "What the machine suggested and what was decided.",
    Suggestion,
    SUGGESTION,
    _desk_only(
        lambda: Suggestion.objects.select_related("article", "version", "decided_by", "statement", "contact").defer(
            "version__text"
        )
    ),
    ("id",),
    ascending=True,
)

ENTRY = (
    RECORD,
    moment("at", "When."),
    Column("user", TEXT, "Sign-in name.", lambda r, s: r.user.username if r.user else None, null=True),
    attribute("action", TEXT, "What was decided."),
    attribute("target_kind", TEXT, "On what kind of record."),
    Column("target", UID, "The record's id.", lambda r, s: str(r.target_uid)),
    attribute("target_label", TEXT, "Its label then."),
    Column("detail", ANY, "What changed.", lambda r, s: in_order(r.detail), long=True),
    attribute("note", TEXT, "The note given."),
)

LOG = Table(
    "log",
    "Who decided what, when.",
    LogEntry,
    ENTRY,
    _desk_only(lambda: LogEntry.objects.select_related("user")),
    ("id",),
    ascending=True,
)
