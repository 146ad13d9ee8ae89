"""The filters beside a search: one value each of kind, side, actor, outlet, topic, year and month."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from articles.models import Actor, Outlet, Side, Topic
from articles.search import labels
from articles.search.language import QueryError

NAMES = ("kind", "side", "actor", "outlet", "topic", "year", "month")
MOST = 4
MOST_WITHOUT_WORDS = 2
KIND_NAMES = {
    labels.ARTICLE: "Articles",
    labels.STATEMENT: "Statements",
    labels.CONTACT: "Contacts",
    labels.ACTOR: "Actors",
}
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter in force: its `value` in an address, its name in `words`, the label it looks for."""

    name: str
    value: str
    words: str
    label: str


def read_filters(values: Mapping[str, str], *, with_words: bool) -> dict[str, Chosen]:
    """The filters in force, by name; empty values count as none.

    Raises QueryError for a value that is not on record, and for more filters at once than a reader needs: such
    addresses are asked for by crawlers that follow every link.
    """
    given = {name: values[name].strip() for name in NAMES if values.get(name, "").strip()}
    if len(given) > MOST:
        raise QueryError(f"At most {MOST} filters hold at once. Take one away.")
    if not with_words and len(given) > MOST_WITHOUT_WORDS:
        raise QueryError(f"Without words to look for, at most {MOST_WITHOUT_WORDS} filters hold at once. Add a word.")
    if "month" in given and "year" not in given:
        raise QueryError("A month is chosen within a year. Choose the year first.")
    if any("\x00" in value for value in given.values()):
        raise QueryError("A filter holds a sign that no name holds. Choose it from the list.")
    return {name: READERS[name](name, value, given) for name, value in given.items()}


def _kind(name: str, value: str, given: Mapping[str, str]) -> Chosen:
    if value not in labels.KINDS:
        raise QueryError(f"There is no kind “{value}”. Choose one of {', '.join(labels.KINDS)}.")
    return Chosen(name, value, KIND_NAMES[value], labels.value("kind", value))


def _side(name: str, value: str, given: Mapping[str, str]) -> Chosen:
    side = Side.objects.filter(code=value.upper()).first()
    if side is None:
        raise QueryError(f"There is no side with the code {value}. Choose it from the list.")
    return Chosen(name, side.code, side.name, labels.value("side", side.code))


def _record(model):
    def read(name: str, value: str, given: Mapping[str, str]) -> Chosen:
        found = model.objects.filter(uid=value).first() if _is_uid(value) else None
        if found is None:
            raise QueryError(f"The {name} that was chosen is not on record any more. Choose another.")
        return Chosen(name, str(found.uid), found.name, labels.record(name, found.pk))

    return read


def _is_uid(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def _topic(name: str, value: str, given: Mapping[str, str]) -> Chosen:
    topic = Topic.objects.filter(slug=value).first()
    if topic is None:
        raise QueryError("The topic that was chosen is not on record any more. Choose another.")
    return Chosen(name, topic.slug, topic.name, labels.record("topic", topic.pk))


def _year(name: str, value: str, given: Mapping[str, str]) -> Chosen:
    if not re.fullmatch(r"[0-9]{4}", value):
        raise QueryError(f"“{value}” is no year. Write four figures.")
    return Chosen(name, value, value, labels.value("year", value))


def _month(name: str, value: str, given: Mapping[str, str]) -> Chosen:
    if not re.fullmatch(r"0[1-9]|1[0-2]", value):
        raise QueryError(f"“{value}” is no month. Write 01 to 12.")
    return Chosen(name, value, MONTHS[int(value) - 1], labels.value("month", f"{given['year']}-{value}"))


READERS = {
    "kind": _kind,
    "side": _side,
    "actor": _record(Actor),
    "outlet": _record(Outlet),
    "topic": _topic,
    "year": _year,
    "month": _month,
}
