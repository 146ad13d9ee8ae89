"""Statements, with the anchor by which each is found in its article."""

from django.db.models import Prefetch

from articles.exports import rights
from articles.exports.columns import ADDRESS, NUMBER, TEXT, TEXTS, UID, Column, Kind, Scope, attribute, code
from articles.exports.table import RECORD, Table, state_columns
from articles.exports.tables.articles import topics_of
from articles.models import ContactReport, Statement
from articles.models.codes import Anchor, Channel, StatementKind

PIECES = Kind(
    {"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}},
    "string",
    lambda pieces: "; ".join(f"{start}-{end}" for start, end in pieces),
)
AROUND = (
    "version",
    Prefetch("article__statements", Statement.objects.published()),
    Prefetch("article__contact_reports", ContactReport.objects.select_related("contact").prefetch_related("claims")),
)


def _told(name: str):
    """The attribute, where the outlet's right lets words go out."""
    return lambda row, scope: getattr(row, name) if rights.gives_words(row.article, scope) else None


STATEMENT = (
    RECORD,
    Column("url", ADDRESS, "Its permanent address in this archive.", lambda r, s: s.address(r)),
    Column("article", UID, "The article it stands in.", lambda r, s: str(r.article.uid)),
    Column("article_title", TEXT, "The article's headline.", lambda r, s: r.article.title),
    Column("outlet_name", TEXT, "Who published the article.", lambda r, s: r.article.outlet.name),
    Column("published", TEXT, "The day of publication.", lambda r, s: r.article.published.isoformat()),
    Column("source_url", ADDRESS, "The article at its outlet.", lambda r, s: r.article.url or None, null=True),
    Column(
        "words", TEXT, "The words as they stand; null where the outlet's right keeps them.", _told("words"), null=True
    ),
    attribute("kind", code(StatementKind), "How the words are given."),
    attribute("channel", code(Channel), "How it was said; empty where not known."),
    Column("side", TEXT, "Code of the side it was said for.", lambda r, s: r.side_id, null=True),
    Column("joint_side", TEXT, "Code of the side it was said together with.", lambda r, s: r.joint_side_id, null=True),
    Column("speaker", UID, "The actor who said it.", lambda r, s: str(r.speaker.uid) if r.speaker else None, null=True),
    Column("speaker_name", TEXT, "The actor's name.", lambda r, s: r.speaker.name if r.speaker else None, null=True),
    Column("speaker_text", TEXT, "The speaker as named in the text.", _told("speaker_text"), null=True),
    attribute("speaker_role", TEXT, "The role held on the day."),
    Column("contact", UID, "The contact it is about.", lambda r, s: s.uid(r.contact), null=True),
    Column("answers", UID, "The statement it answers.", lambda r, s: s.uid(r.answers), null=True),
    Column("topics", TEXTS, "Slugs of its topics.", lambda r, s: topics_of(r), needs=("tagged_topics__tag",)),
    attribute("language", TEXT, "BCP 47."),
    Column("translation", TEXT, "The words in English.", _told("translation"), null=True),
    attribute("translation_by", TEXT, "Who translated it."),
    Column(
        "version",
        NUMBER,
        "The version of the text it is anchored to.",
        lambda r, s: r.version.number,
        needs=("version",),
    ),
    attribute("start", NUMBER, "Where it begins in that text, in characters (Unicode code points) from 0."),
    attribute("end", NUMBER, "Where it ends, exclusive."),
    attribute("pieces", PIECES, "The stretches that were said, where a cue stands between them: [[start, end], …]."),
    attribute("anchor", code(Anchor), "How it was carried to the current version."),
    Column("before", TEXT, "Words before it.", lambda r, s: rights.surroundings(r, s)[0], needs=AROUND, long=True),
    Column("after", TEXT, "Words after it.", lambda r, s: rights.surroundings(r, s)[1], needs=AROUND, long=True),
    *state_columns(),
)


def visible_statements(scope: Scope):
    rows = Statement.objects.all() if scope.desk else Statement.objects.published()
    return rows.select_related("article__outlet", "speaker", "contact", "answers")


STATEMENTS = Table(
    "statements", "What the sides said.", Statement, STATEMENT, visible_statements, ("id",), day="article__published"
)
