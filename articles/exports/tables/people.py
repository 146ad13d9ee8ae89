"""Actors and the offices they held."""

from django.db.models import Exists, OuterRef

from articles.exports.columns import (
    ADDRESS,
    NUMBER,
    PARTIAL_DAY,
    TEXT,
    TEXTS,
    UID,
    YES_NO,
    Column,
    Scope,
    attribute,
    code,
    moment,
    rows_of,
)
from articles.exports.table import RECORD, Table
from articles.models import Actor, Office
from articles.models.tags import ActorKind
from articles.timeline.visible import actors as seen_actors

OFFICES_HELD = rows_of(
    lambda o: ", ".join(
        filter(None, (o["title"], o["organisation"], "–".join(filter(None, (o["since"], o["until"])))))
    ),
    title=TEXT,
    organisation=TEXT,
    side=TEXT,
    since=PARTIAL_DAY,
    until=PARTIAL_DAY,
    ended=YES_NO,
)


def _offices(actor: Actor, scope: Scope) -> list[dict]:
    rows = sorted(actor.offices.all(), key=lambda o: (o.since, o.until, o.title, o.organisation))
    names = ("title", "organisation", "since", "until", "ended")
    return [{**{name: getattr(o, name) for name in names}, "side": o.side_id} for o in rows]


ACTOR = (
    RECORD,
    Column("url", ADDRESS, "The permanent address in this archive.", lambda r, s: s.address(r)),
    attribute("name", TEXT, "The usual name."),
    attribute("slug", TEXT, "The name for addresses."),
    attribute("kind", code(ActorKind), "Person or organisation."),
    Column("side", TEXT, "Code of the side of nationality or seat.", lambda r, s: r.side_id, null=True),
    Column(
        "aliases",
        TEXTS,
        "Other names in texts.",
        lambda r, s: sorted(alias.name for alias in r.aliases.all()),
        needs=("aliases",),
    ),
    Column("offices", OFFICES_HELD, "Offices held, with partial dates (EDTF).", _offices, needs=("offices",)),
    attribute("note", TEXT, "For colleagues.", desk=True),
    moment("created_at", "When the actor came into the archive."),
    moment("changed_at", "When the entry was last changed."),
)


def visible_actors(scope: Scope):
    return Actor.objects.all() if scope.desk else seen_actors()


ACTORS = Table("actors", "People and organisations.", Actor, ACTOR, visible_actors, ("id",), ascending=True)

OFFICE = (
    attribute("id", NUMBER, "A number in this archive."),
    Column("actor", UID, "Who held it.", lambda r, s: str(r.actor.uid)),
    Column("actor_name", TEXT, "The name of who held it.", lambda r, s: r.actor.name),
    attribute("title", TEXT, "The title."),
    attribute("organisation", TEXT, "Where; empty where not known."),
    Column("side", TEXT, "Code of the side.", lambda r, s: r.side_id, null=True),
    attribute("since", PARTIAL_DAY, "From when (EDTF); empty where not known."),
    attribute("until", PARTIAL_DAY, "To when (EDTF); empty where still held or not known."),
    attribute("ended", YES_NO, "No longer held, whether or not the day is known."),
)


def visible_offices(scope: Scope):
    rows = Office.objects.select_related("actor")
    return rows if scope.desk else rows.filter(Exists(seen_actors().filter(pk=OuterRef("actor"))))


OFFICES = Table("offices", "Who was what, when.", Office, OFFICE, visible_offices, ("id",), ascending=True, key="pk")
