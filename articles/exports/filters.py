"""What a table can be narrowed by, in downloads and the API alike: what the pages offer, and the days between."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from articles.dates.partial import PartialDate
from articles.exports.table import Table
from articles.models import Actor, Contact, ContactPair, Outlet, Pair
from articles.models.codes import Domain
from articles.timeline.filters import (
    ACTOR_FILTERS,
    ARTICLE_FILTERS,
    CONTACT_FILTERS,
    CONTACT_LABELS,
    NOT_SAID,
    STATEMENT_FILTERS,
    STATEMENT_LABELS,
    Filter,
    Reader,
    UnknownFilter,
    by_label,
    by_record,
)

CODE = {"type": "string", "minLength": 2, "maxLength": 8, "examples": ["CHN"]}
PAIR = {"type": "string", "pattern": "^[a-z0-9]{2,8}-[a-z0-9]{2,8}$", "examples": ["chn-usa"]}
UID = {"type": "string", "format": "uuid"}
SLUG = {"type": "string", "minLength": 1, "maxLength": 200}
IN_CALENDAR = "(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-9]))?|-(0[13-9]|1[0-2])-30|-(0[13578]|1[02])-31)?"
DAY = {"type": "string", "pattern": f"^[12][0-9]{{3}}{IN_CALENDAR}$", "examples": ["2021-09-28", "2021-09", "2021"]}
WORDS = {"type": "string", "minLength": 1, "maxLength": 200}
SHAPES = {"side": CODE, "pair": PAIR, "actor": UID, "outlet": UID, "topic": SLUG, "from": DAY, "to": DAY, "on": DAY}
ABOUT = {
    "side": "Code of a side, such as CHN.",
    "pair": "Two sides by code, in order, such as chn-usa.",
    "actor": "Id of an actor.",
    "outlet": "Id of an outlet.",
    "topic": "Slug of a topic.",
    "from": "From this day, month or year on.",
    "to": "Up to and with this day, month or year.",
    "on": "Held on this day.",
    "series": "The standing series, as it is called.",
    "domain": "What it was about.",
}
LABELS = {**CONTACT_LABELS, **STATEMENT_LABELS, "domain": Domain}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A filter as it is documented: its name, what it means, the JSON Schema of its values, and its reader."""

    name: str
    about: str
    schema: dict[str, Any]
    read: Reader


def _parameter(name: str, read: Reader) -> Parameter:
    if name in LABELS:
        codes = [code.value or NOT_SAID for code in LABELS[name]]
        return Parameter(name, ABOUT.get(name, f"The {name}."), {"type": "string", "enum": codes}, read)
    return Parameter(name, ABOUT[name], SHAPES.get(name, WORDS), read)


def _days(value: str) -> PartialDate:
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise UnknownFilter(str(error)) from error


def _between(field: str) -> dict[str, Reader]:
    """The filters `from` and `to` on a date field."""

    def since(value: str) -> Filter:
        return Filter("from", value, "", Q(**{f"{field}__gte": _days(value).earliest}))

    def until(value: str) -> Filter:
        return Filter("to", value, "", Q(**{f"{field}__lte": _days(value).latest}))

    return {"from": since, "to": until}


def _pair(value: str) -> Pair:
    first, _, second = value.upper().partition("-")
    pair = Pair.objects.filter(first=first, second=second).select_related("first", "second").first()
    if pair is None:
        raise UnknownFilter(f"There is no pair “{value}” in this archive. Pairs go by codes in order, such as chn-usa.")
    return pair


def _contacts_of_pair(value: str) -> Filter:
    pair = _pair(value)
    on_timeline = ContactPair.objects.filter(pair=pair).values("contact")
    return Filter("pair", str(pair), "", Q(pk__in=on_timeline), pair)


def _statements_of_pair(value: str) -> Filter:
    """What the two said about their contacts: the statements that the pair's page counts."""
    pair = _pair(value)
    on_timeline = ContactPair.objects.filter(pair=pair).values("contact")
    return Filter("pair", str(pair), "", Q(contact__in=on_timeline, side__in=[pair.first_id, pair.second_id]), pair)


def _articles_of_pair(value: str) -> Filter:
    pair = _pair(value)
    reported = Contact.objects.published().filter(in_pairs__pair=pair).values("reports__article")
    return Filter("pair", str(pair), "", Q(pk__in=reported), pair)


def _pairs_of_side(value: str) -> Filter:
    return Filter("side", value, "", Q(first=value) | Q(second=value))


def _in_office(value: str) -> Filter:
    days = _days(value)
    begun = Q(since_on__isnull=True) | Q(since_on__lte=days.earliest)
    return Filter("on", value, "", begun & (Q(until_on__isnull=True, ended=False) | Q(until_on__gte=days.latest)))


def _series(value: str) -> Filter:
    return Filter("series", value, "", Q(series=value))


READERS: dict[str, dict[str, Reader]] = {
    "contacts": CONTACT_FILTERS
    | _between("sort_on")
    | {"pair": _contacts_of_pair, "domain": by_label("domain", Domain, "domains__domain"), "series": _series},
    "statements": STATEMENT_FILTERS
    | _between("article__published")
    | {"pair": _statements_of_pair, "outlet": by_record("outlet", Outlet, "article__outlet")},
    "articles": ARTICLE_FILTERS | _between("published") | {"pair": _articles_of_pair},
    "actors": ACTOR_FILTERS,
    "offices": {**ACTOR_FILTERS, "actor": by_record("actor", Actor, "actor"), "on": _in_office},
    "pairs": {"side": _pairs_of_side},
}


def parameters(table: Table) -> dict[str, Parameter]:
    """The filters of a table by name."""
    return {name: _parameter(name, read) for name, read in READERS.get(table.name, {}).items()}


def narrowed(table: Table, rows: QuerySet, asked: Mapping[str, str]) -> QuerySet:
    """The rows that fit every filter asked for; other names are left alone. Raises UnknownFilter with a sentence."""
    for name, read in READERS.get(table.name, {}).items():
        if name in asked:
            if "\x00" in asked[name]:
                raise UnknownFilter(f"The filter {name} holds a NUL character. Remove it.")
            rows = rows.filter(read(asked[name]).where)
    return rows
