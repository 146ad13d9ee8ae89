"""Contacts: who met whom when, what became of it, and the reports it rests on."""

from django.db.models import Prefetch

from articles.exports import rights
from articles.exports.columns import (
    ADDRESS,
    DAY,
    NUMBER,
    PARTIAL_DAY,
    TEXT,
    TEXTS,
    UID,
    YES_NO,
    Column,
    Kind,
    Scope,
    attribute,
    code,
    day,
    rows_of,
    shape,
)
from articles.exports.event_codes import cameo, plover
from articles.exports.table import RECORD, Table, state_columns
from articles.models import Claim, Contact, ContactPair, ContactReport, Participant
from articles.models.codes import Format, Level, Mode, Setting, Status, Track

LEVELS = rows_of(lambda s: s["side"] + (f" ({s['level']})" if s["level"] else ""), side=TEXT, level=code(Level))
PEOPLE = rows_of(
    lambda p: (
        f"{p['name']} ({', '.join(filter(None, (p['role'], p['side'])))})" if p["role"] or p["side"] else p["name"]
    ),
    actor=UID,
    name=TEXT,
    side=TEXT,
    role=TEXT,
    led=YES_NO,
    position=NUMBER,
)
CLAIMS = rows_of(lambda c: f"{c['field']}: {c['value']}", field=TEXT, value=TEXT, start=NUMBER, end=NUMBER, words=TEXT)
REPORTS = rows_of(
    lambda r: r["words"] or r["article"],
    article=UID,
    version=NUMBER,
    start=NUMBER,
    end=NUMBER,
    words=TEXT,
    side=TEXT,
    claims=CLAIMS,
)
CHANGES = rows_of(
    lambda c: f"{c['status']} {c['reported_on']}", status=code(Status), reported_on=DAY, report=NUMBER, note=TEXT
)
PLOVER = Kind(
    shape(event=TEXT, mode=TEXT, contexts=TEXTS),
    "string",
    lambda p: " ".join(filter(None, (p["event"], p["mode"], *p["contexts"]))),
)


def _people(contact: Contact, scope: Scope) -> list[dict]:
    return [
        {
            "actor": str(p.actor.uid),
            "name": p.actor.name,
            "side": p.side_id,
            "role": p.role,
            "led": p.led,
            "position": p.position,
        }
        for p in contact.participants.all()
    ]


def visible_reports(contact: Contact, scope: Scope) -> list[ContactReport]:
    """The reports whose articles may be named, in order of publication; uses prefetched rows."""
    rows = (r for r in contact.reports.all() if scope.shows(r.article))
    return sorted(rows, key=lambda r: (r.article.published, str(r.article.uid), r.version.number, r.start, r.end))


def _reports(contact: Contact, scope: Scope) -> list[dict]:
    return [_report(report, scope) for report in visible_reports(contact, scope)]


def _report(report: ContactReport, scope: Scope) -> dict:
    told = rights.gives_words(report.article, scope)
    claims = sorted(report.claims.all(), key=lambda c: (c.start, c.end, c.field))
    return {
        "article": str(report.article.uid),
        "version": report.version.number,
        "start": report.start,
        "end": report.end,
        "words": report.words if told else None,
        "side": report.side_id,
        "claims": [
            {"field": c.field, "value": c.value, "start": c.start, "end": c.end, "words": c.words if told else None}
            for c in claims
        ],
    }


def _changes(contact: Contact, scope: Scope) -> list[dict]:
    place = {report.pk: n for n, report in enumerate(visible_reports(contact, scope))}
    return [
        {
            "status": change.status,
            "reported_on": change.reported_on.isoformat(),
            "report": place.get(change.report_id),
            "note": change.note,
        }
        for change in contact.status_changes.all()
    ]


SIDES_OF_CONTACT = ("contact_sides",)
PAIRS = (Prefetch("in_pairs", ContactPair.objects.select_related("pair")),)
RESTS_ON = (
    Prefetch("reports", ContactReport.objects.select_related("article__outlet", "version").defer("version__text")),
    Prefetch("reports__claims", Claim.objects.all()),
)

CONTACT = (
    RECORD,
    Column("url", ADDRESS, "Its permanent address in this archive.", lambda r, s: s.address(r)),
    attribute("title", TEXT, "Its heading, where the usual one does not do."),
    attribute("summary", TEXT, "What it was, in an editor's words."),
    Column(
        "sides",
        LEVELS,
        "The sides, in order of code, with the level of each.",
        lambda r, s: [{"side": row.side_id, "level": row.level} for row in r.contact_sides.all()],
        needs=SIDES_OF_CONTACT,
    ),
    Column(
        "pairs",
        TEXTS,
        "The timelines it stands on.",
        lambda r, s: sorted(p.pair.slug for p in r.in_pairs.all()),
        needs=PAIRS,
    ),
    attribute("start", PARTIAL_DAY, "Its first day, as far as known (EDTF); empty where not known."),
    attribute("end", PARTIAL_DAY, "Its last day (EDTF); empty for one day."),
    day("start_on", "The first day that `start` can mean.", null=True),
    day("end_on", "The last day that it can have ended on.", null=True),
    day("sort_on", "Its place on a timeline: its first day, else the day of its first report."),
    attribute("date_basis", TEXT, "The words that the date was read from."),
    attribute("mode", code(Mode), "How the sides were in touch."),
    attribute("format", code(Format), "The kind of occasion."),
    attribute("visit_type", TEXT, "State, official, working, private …"),
    attribute("status", code(Status), "What became of it, as last reported."),
    attribute("level", code(Level), "The higher rank of the sides; empty where not known."),
    attribute("track", code(Track), "Whether officials took part; empty where not known."),
    attribute("setting", code(Setting), "On its own or in the margins of something."),
    Column(
        "domains",
        TEXTS,
        "What it was about.",
        lambda r, s: sorted(row.domain for row in r.domains.all()),
        needs=("domains",),
    ),
    attribute("place", TEXT, "Where it took place."),
    Column("host", TEXT, "Code of the side that received the other.", lambda r, s: r.host_id, null=True),
    Column("initiator", TEXT, "Code of the side that asked for it.", lambda r, s: r.initiator_id, null=True),
    attribute("series", TEXT, "The standing series it belongs to."),
    attribute("number_in_series", TEXT, "Its number there."),
    Column(
        "participants",
        PEOPLE,
        "Who took part, leaders first, with side and role on the day.",
        _people,
        needs=(Prefetch("participants", Participant.objects.select_related("actor")),),
    ),
    Column(
        "status_changes",
        CHANGES,
        "What became of it, in order; `report` counts in `reports` from 0.",
        _changes,
        needs=("status_changes", *RESTS_ON),
    ),
    Column("reports", REPORTS, "The sentences it rests on, and what each says.", _reports, needs=RESTS_ON, long=True),
    attribute("source", TEXT, "The data set it was imported from."),
    attribute("source_id", TEXT, "Its id there."),
    Column("source_url", ADDRESS, "Its address there.", lambda r, s: r.source_url or None, null=True),
    Column("duplicate_of", UID, "The contact that it repeats.", lambda r, s: s.uid(r.duplicate_of), null=True),
    Column("cameo", TEXTS, "CAMEO codes (042 for the visitor, 043 for the host).", lambda r, s: cameo(r)),
    Column("plover", PLOVER, "PLOVER event, mode and contexts.", lambda r, s: plover(r), null=True, needs=("domains",)),
    *state_columns(),
)


def visible_contacts(scope: Scope):
    rows = Contact.objects.all() if scope.desk else Contact.objects.published()
    return rows.select_related("duplicate_of")


CONTACTS = Table(
    "contacts", "When sides met or spoke.", Contact, CONTACT, visible_contacts, ("sort_on", "id"), day="sort_on"
)
