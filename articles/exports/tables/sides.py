"""Sides, their pairs, and topics."""

from articles.exports.columns import (
    ADDRESS,
    NUMBER,
    TEXT,
    TEXTS,
    YES_NO,
    Column,
    Scope,
    attribute,
    code,
    day,
    rows_of,
)
from articles.exports.table import RECORD, Table
from articles.models import Pair, Side, Topic
from articles.models.sides import SideFormKind, SideKind
from articles.timeline.visible import topics as seen_topics

FORMS = rows_of(lambda f: f["form"], form=TEXT, kind=code(SideFormKind), since=TEXT, until=TEXT, shipped=YES_NO)


def _forms(side: Side, scope: Scope) -> list[dict]:
    names = ("form", "kind", "since", "until", "shipped")
    rows = sorted(side.forms.all(), key=lambda f: (f.kind, f.form, f.since))
    return [{name: getattr(form, name) for name in names} for form in rows]


SIDE = (
    attribute("code", TEXT, "ISO 3166-1 alpha-3, or the name of an organisation."),
    attribute("name", TEXT, "The English name."),
    attribute("alpha2", TEXT, "ISO 3166-1 alpha-2; empty where there is none."),
    attribute("kind", code(SideKind), "State, state that is gone, territory or organisation."),
    attribute("since", TEXT, "Year from which it exists; empty where it does not matter."),
    attribute("until", TEXT, "Year to which it existed; empty where it exists."),
    Column(
        "successors",
        TEXTS,
        "Codes of the sides that followed it.",
        lambda r, s: sorted(side.code for side in r.successors.all()),
        needs=("successors",),
    ),
    Column("forms", FORMS, "The words by which texts name it.", _forms, needs=("forms",), long=True),
)

SIDES = Table(
    "sides",
    "The parties to contacts.",
    Side,
    SIDE,
    lambda scope: Side.objects.all(),
    ("code",),
    ascending=True,
    key="code",
    primary_key=("code",),
)

YEARS = rows_of(lambda y: f"{y['year']}: {y['contact_count']}", year=NUMBER, contact_count=NUMBER)

PAIR = (
    attribute("slug", TEXT, "Both codes in order, such as chn-usa."),
    Column("url", ADDRESS, "The timeline's permanent address.", lambda r, s: s.address(r)),
    Column("first", TEXT, "Code of the first side.", lambda r, s: r.first_id),
    Column("second", TEXT, "Code of the second side.", lambda r, s: r.second_id),
    attribute("contact_count", NUMBER, "How many published contacts there are."),
    attribute("statement_count", NUMBER, "How many published statements of the two on these."),
    day("first_on", "The day of the first contact.", null=True),
    day("last_on", "The day of the last.", null=True),
    Column(
        "years",
        YEARS,
        "Published contacts by year.",
        lambda r, s: [{"year": y.year, "contact_count": y.contact_count} for y in r.years.all()],
        needs=("years",),
    ),
)


def visible_pairs(scope: Scope):
    return Pair.objects.all() if scope.desk else Pair.objects.filter(contact_count__gt=0)


PAIRS = Table(
    "pairs",
    "Two sides with contacts.",
    Pair,
    PAIR,
    visible_pairs,
    ("first", "second"),
    ascending=True,
    key="slug",
    primary_key=("slug",),
)

TOPIC = (
    RECORD,
    Column("url", ADDRESS, "The permanent address.", lambda r, s: s.address(r)),
    attribute("name", TEXT, "The name."),
    attribute("slug", TEXT, "The name for addresses."),
    attribute("description", TEXT, "What it covers."),
)


def visible_topics(scope: Scope):
    return Topic.objects.all() if scope.desk else seen_topics()


TOPICS = Table("topics", "What things are about.", Topic, TOPIC, visible_topics, ("id",), ascending=True, key="slug")
