"""How the documents found divide by kind, side, actor, outlet, topic and time: the filters with their counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.models import Actor, Outlet, Side, Topic
from articles.search.backends import Row
from articles.search.filters import KIND_NAMES, MONTHS, Chosen

MOST_VALUES = 10
RECORDS = {"actor": Actor, "outlet": Outlet, "topic": Topic}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A filter that can be chosen: its `value` in an address, its name in `words`, the documents it leaves."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    words: str
    values: tuple[FacetValue, ...]


def count_facets(rows: Iterable[Row], chosen: Mapping[str, Chosen]) -> list[Facet]:
    """The facets that divide these documents further, the commonest values first and times in order; four queries."""
    counts: dict[str, Counter[str]] = {}
    for label, n in Counter(" ".join(row.labels for row in rows).split()).items():
        name, _, value = label.replace("#", "=", 1).partition("=")
        counts.setdefault(name, Counter())[value] = n
    times = {"month": _months} if "year" in chosen else {"year": _years}
    readers = {"kind": _kinds, "side": _sides, "actor": _records, "outlet": _records, "topic": _records, **times}
    facets = (
        Facet(name, name.capitalize(), read(name, counts[name]))
        for name, read in readers.items()
        if name not in chosen and name in counts
    )
    return [facet for facet in facets if facet.values]


def _kinds(name: str, counts: Counter[str]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(kind, KIND_NAMES[kind], n) for kind, n in counts.most_common())


def _sides(name: str, counts: Counter[str]) -> tuple[FacetValue, ...]:
    most = {code.upper(): n for code, n in _most(counts)}
    names = dict(Side.objects.filter(code__in=most).values_list("code", "name"))
    return tuple(FacetValue(code, names[code], n) for code, n in most.items() if code in names)


def _records(name: str, counts: Counter[str]) -> tuple[FacetValue, ...]:
    most = {int(pk): n for pk, n in _most(counts)}
    address = "slug" if name == "topic" else "uid"
    rows = RECORDS[name].objects.filter(pk__in=most).values_list("pk", address, "name")
    found = {pk: (str(value), words) for pk, value, words in rows}
    return tuple(FacetValue(*found[pk], n) for pk, n in most.items() if pk in found)


def _years(name: str, counts: Counter[str]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(year, year, n) for year, n in sorted(counts.items(), reverse=True))


def _months(name: str, counts: Counter[str]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(month[5:], MONTHS[int(month[5:]) - 1], n) for month, n in sorted(counts.items()))


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    """The commonest, and of equally common ones always the same."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_VALUES]
