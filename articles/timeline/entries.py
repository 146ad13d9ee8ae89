"""The timeline of a pair: its contacts by year and month, each with what the two sides said about it."""

from calendar import month_name
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from articles.models import Contact, ContactPair, ContactSide, Pair, Participant, Side, Statement
from articles.models.codes import PublicState
from articles.timeline.silence import TOOK_PLACE, Silence, silences, took_place

STATEMENTS_A_SIDE = 6


@dataclass(slots=True)
class SideOfTable:
    """One side's part in a contact: who came, what it said (the first few), and how many statements there are."""

    participants: list[Participant] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    statement_count: int = 0

    @property
    def more(self) -> int:
        return self.statement_count - len(self.statements)


@dataclass(slots=True)
class Entry:
    """A contact on the spine. `silence` lies before it in time; `in_silence` says that it does not end one."""

    contact: Contact
    first: SideOfTable
    second: SideOfTable
    joint: SideOfTable
    others: list[Side]
    silence: Silence | None = None
    in_silence: bool = False


@dataclass(slots=True)
class Month:
    number: int
    entries: list[Entry]

    @property
    def name(self) -> str:
        return month_name[self.number]


@dataclass(slots=True)
class Year:
    number: int
    months: list[Month]


def timeline_rows(pair: Pair):
    """The pair's published contacts as rows of its timeline, to be paged by (sort_on, contact)."""
    return ContactPair.objects.filter(
        pair=pair, state=PublicState.PUBLISHED, contact__binned_at__isnull=True
    ).select_related("contact__host")


def next_held(rows: QuerySet[ContactPair], before: ContactPair) -> Contact | None:
    """The newest contact that took place and stands before a row."""
    rows = rows.filter(contact__status__in=TOOK_PLACE, sort_on__lte=before.sort_on)
    rows = rows.exclude(sort_on=before.sort_on, contact__gte=before.contact_id)
    row = rows.order_by("-sort_on", "-contact").first()
    return row.contact if row else None


def entries(pair: Pair, contacts: Sequence[Contact], earlier: Contact | None) -> list[Entry]:
    """What the timeline shows of these contacts (newest first), in three queries."""
    silent = silences(contacts, earlier)
    people = _participants(contacts)
    said = first_statements(contacts)
    others = _other_sides(pair, contacts)
    found = []
    for contact in contacts:
        first, second = (SideOfTable(people[contact.pk, code]) for code in (pair.first_id, pair.second_id))
        joint = SideOfTable()
        for statement in said[contact.pk]:
            _seat(statement, pair, first, second, joint)
        found.append(
            Entry(contact, first, second, joint, others[contact.pk], silent.get(contact.pk), not took_place(contact))
        )
    return found


def by_year_and_month(entries: Iterable[Entry]) -> list[Year]:
    """Entries in their order, grouped by the year and month of their place on the timeline."""
    return [
        Year(year, [Month(month, list(rows)) for month, rows in groupby(of_year, lambda e: e.contact.sort_on.month)])
        for year, of_year in groupby(entries, lambda e: e.contact.sort_on.year)
    ]


def _seat(statement: Statement, pair: Pair, first: SideOfTable, second: SideOfTable, joint: SideOfTable) -> None:
    both = {pair.first_id, pair.second_id}
    if {statement.side_id, statement.joint_side_id} == both:
        seat = joint
    elif statement.side_id in both:
        seat = first if statement.side_id == pair.first_id else second
    else:
        return
    seat.statements.append(statement)
    seat.statement_count = statement.of_side


def _other_sides(pair: Pair, contacts: Sequence[Contact]) -> dict[int, list[Side]]:
    others = defaultdict(list)
    rows = ContactSide.objects.filter(contact__in=contacts).exclude(side__in=[pair.first_id, pair.second_id])
    for row in rows.select_related("side").order_by("side"):
        others[row.contact_id].append(row.side)
    return others


def _participants(contacts: Sequence[Contact]) -> dict[tuple[int, str], list[Participant]]:
    people = defaultdict(list)
    rows = Participant.objects.filter(contact__in=contacts).select_related("actor").order_by("-led", "position", "id")
    for row in rows:
        people[row.contact_id, row.side_id].append(row)
    return people


def first_statements(contacts: Sequence[Contact]) -> dict[int, list[Statement]]:
    """The first statements of each side about each contact, with `of_side`: how many there are of that side."""
    sides = [F("contact"), F("side"), F("joint_side")]
    rows = (
        Statement.objects.published()
        .filter(contact__in=contacts)
        .for_display()
        .annotate(
            place=Window(RowNumber(), partition_by=sides, order_by=[F("article__published"), F("start"), F("id")]),
            of_side=Window(Count("pk"), partition_by=sides),
        )
        .filter(place__lte=STATEMENTS_A_SIDE)
        .order_by("article__published", "article", "start")
    )
    said = defaultdict(list)
    for row in rows:
        said[row.contact_id].append(row)
    return said
