"""Outlets and articles."""

from django.db.models import Exists, OuterRef, Prefetch

from articles.exports import rights
from articles.exports.columns import (
    ADDRESS,
    MOMENT,
    NUMBER,
    TEXT,
    TEXTS,
    UID,
    Column,
    Scope,
    attribute,
    code,
    day,
    iso,
    moment,
    rows_of,
)
from articles.exports.table import RECORD, Table, bin_columns, state_columns
from articles.models import Article, ArticleActor, ContactReport, Outlet, Statement
from articles.models.codes import Right

OUTLET = (
    RECORD,
    attribute("name", TEXT, "Its name."),
    Column("homepage", ADDRESS, "Its own site.", lambda r, s: r.homepage or None, null=True),
    attribute(
        "right", code(Right), "What may be shown of its articles: " + "; ".join(f"{r}: {r.definition}" for r in Right)
    ),
    attribute("language", TEXT, "BCP 47."),
    attribute("time_zone", TEXT, "Name of the tz database."),
    Column("side", TEXT, "Code of the side whose own publication this is.", lambda r, s: r.side_id, null=True),
    *bin_columns(),
)


def visible_outlets(scope: Scope):
    if scope.desk:
        return Outlet.objects.all()
    return Outlet.objects.kept().filter(Exists(Article.objects.published().filter(outlet=OuterRef("pk"))))


OUTLETS = Table("outlets", "Who published the articles.", Outlet, OUTLET, visible_outlets, ("id",), ascending=True)

RELEVANT = (
    Prefetch("statements", Statement.objects.published()),
    Prefetch("contact_reports", ContactReport.objects.select_related("contact").prefetch_related("claims")),
)


def _versions(article: Article, scope: Scope) -> list[dict]:
    versions = sorted(article.versions.all(), key=lambda v: v.number)
    return [_version(article, version, scope) for version in versions]


def _version(article: Article, version, scope: Scope) -> dict:
    whole = rights.gives_text(article, scope)
    spans = [] if whole else rights.passages(article, version)
    return {
        "number": version.number,
        "text": version.text if whole else None,
        "excerpts": [{"start": s.start, "end": s.end, "text": s.of(version.text)} for s in spans],
        "length": version.length,
        "sha256": version.sha256 if whole else None,
        "reason": version.reason,
        "received_at": iso(version.received_at),
    }


EXCERPTS = rows_of(lambda e: e["text"], start=NUMBER, end=NUMBER, text=TEXT)
VERSIONS = rows_of(
    lambda v: f"{v['number']} ({v['received_at']})",
    number=NUMBER,
    text=TEXT,
    excerpts=EXCERPTS,
    length=NUMBER,
    sha256=TEXT,
    reason=TEXT,
    received_at=MOMENT,
)


def _named(article: Article, scope: Scope) -> list[dict]:
    rows = sorted(article.tagged_actors.all(), key=lambda r: r.tag.name_key)
    return [{"actor": str(r.tag.uid), "name": r.tag.name, "role": r.role, "side": r.side_id} for r in rows]


def topics_of(row) -> list[str]:
    """The slugs of a row's topics, in order; uses prefetched rows."""
    return sorted(tagged.tag.slug for tagged in row.tagged_topics.all())


ACTORS_ON_DAY = rows_of(
    lambda a: a["name"] + (f" ({', '.join(filter(None, (a['role'], a['side'])))})" if a["role"] or a["side"] else ""),
    actor=UID,
    name=TEXT,
    role=TEXT,
    side=TEXT,
)

ARTICLE = (
    RECORD,
    Column("url", ADDRESS, "Its permanent address in this archive.", lambda r, s: s.address(r)),
    attribute("title", TEXT, "The headline."),
    Column("outlet", UID, "The outlet's id.", lambda r, s: str(r.outlet.uid)),
    Column("outlet_name", TEXT, "The outlet's name.", lambda r, s: r.outlet.name),
    day("published", "The day of publication in the outlet's time zone."),
    Column("published_time", TEXT, "The time of day, where known.", lambda r, s: iso(r.published_time), null=True),
    Column("source_url", ADDRESS, "Where the outlet published it.", lambda r, s: r.url or None, null=True),
    attribute("source_id", TEXT, "Its id at the source; empty where it has none."),
    attribute("byline", TEXT, "Who wrote it."),
    attribute("dateline", TEXT, "The place that the text names at its beginning."),
    attribute("language", TEXT, "BCP 47."),
    Column("right", code(Right), "What may be shown of the text.", lambda r, s: r.outlet.right),
    attribute("statement_count", NUMBER, "How many published statements it holds."),
    Column("topics", TEXTS, "Slugs of its topics.", lambda r, s: topics_of(r), needs=("tagged_topics__tag",)),
    Column(
        "actors",
        ACTORS_ON_DAY,
        "Who is named in it, with role and side on its day.",
        _named,
        needs=(Prefetch("tagged_actors", ArticleActor.objects.select_related("tag")),),
    ),
    Column(
        "versions",
        VERSIONS,
        "Its text as received, first version first: whole, or what the outlet's right lets readers see.",
        _versions,
        needs=("versions", *RELEVANT),
        long=True,
    ),
    moment("reviewed_at", "When an editor had read it to the end.", null=True, desk=True),
    attribute("natural_key_hash", TEXT, "SHA-256 of what it is found by when it is imported again.", desk=True),
    *state_columns(),
)


def visible_articles(scope: Scope):
    rows = Article.objects.all() if scope.desk else Article.objects.published()
    return rows.select_related("outlet")


ARTICLES = Table(
    "articles", "What outlets published.", Article, ARTICLE, visible_articles, ("published", "id"), day="published"
)
