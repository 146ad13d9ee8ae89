"""What a reader may narrow a list by: labels by their code, and records by their public id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from articles.models import Actor, Outlet, Side, Topic
from articles.models.codes import Channel, Defined, Domain, Format, Level, Mode, Setting, StatementKind, Status

NOT_SAID = "not-said"


class UnknownFilter(ValueError):
    """A value that no filter knows; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One narrowing of a list, in words: `name` is what it is by, `words` what was chosen."""

    name: str
    words: str
    definition: str
    where: Q
    record: Any = None


Reader = Callable[[str], Filter]


def by_label(name: str, codes: type[Defined], field: str = "") -> Reader:
    """A filter by a code list, whose empty code is written `not-said`."""

    def read(value: str) -> Filter:
        code = "" if value == NOT_SAID else value
        if code not in codes.values or value == "":
            raise UnknownFilter(f"No {name} is called “{value}”. The about page lists them all.")
        member = codes(code)
        return Filter(name, member.label, member.definition, Q(**{field or name: code}))

    return read


def by_record(name: str, model, field: str, key: str = "uid") -> Reader:
    """A filter by a record; costs one query."""

    def read(value: str) -> Filter:
        try:
            record = model.objects.get(**{key: UUID(value) if key == "uid" else value})
        except (ValueError, model.DoesNotExist) as error:
            raise UnknownFilter(f"There is no {name} “{value}” in this archive.") from error
        return Filter(name, str(record), "", Q(**{field: record}), record)

    return read


def by_uid(name: str, field: str) -> Reader:
    """A filter by the public id of a record, without a query; its page names the record."""

    def read(value: str) -> Filter:
        try:
            return Filter(name, value, "", Q(**{field: UUID(value)}))
        except ValueError as error:
            raise UnknownFilter(f"There is no {name} “{value}” in this archive.") from error

    return read


CONTACT_LABELS = {"mode": Mode, "format": Format, "status": Status, "level": Level, "setting": Setting}
STATEMENT_LABELS = {"kind": StatementKind, "channel": Channel}
CONTACT_FILTERS: dict[str, Reader] = {name: by_label(name, codes) for name, codes in CONTACT_LABELS.items()} | {
    "actor": by_record("actor", Actor, "participants__actor"),
    "side": by_record("side", Side, "contact_sides__side", "code"),
}
PAIR_LABELS = {"mode": Mode, "level": Level, "status": Status, "domain": Domain}
PAIR_FIELDS = {"domain": "contact__domains__domain"}
PAIR_FILTERS: dict[str, Reader] = {
    name: by_label(name, codes, PAIR_FIELDS.get(name, f"contact__{name}")) for name, codes in PAIR_LABELS.items()
} | {"actor": by_uid("actor", "contact__participants__actor__uid")}
STATEMENT_FILTERS: dict[str, Reader] = {name: by_label(name, codes) for name, codes in STATEMENT_LABELS.items()} | {
    "actor": by_record("actor", Actor, "speaker"),
    "side": by_record("side", Side, "side", "code"),
    "topic": by_record("topic", Topic, "tagged_topics__tag", "slug"),
}
ARTICLE_FILTERS: dict[str, Reader] = {
    "outlet": by_record("outlet", Outlet, "outlet"),
    "topic": by_record("topic", Topic, "tagged_topics__tag", "slug"),
    "actor": by_record("actor", Actor, "tagged_actors__tag"),
}
ACTOR_FILTERS: dict[str, Reader] = {"side": by_record("side", Side, "side", "code")}


def read_filters(readers: Mapping[str, Reader], asked: Mapping[str, str]) -> dict[str, Filter]:
    """The filters that were asked for, by parameter; other parameters are left alone. Raises UnknownFilter."""
    return {name: reader(asked[name]) for name, reader in readers.items() if asked.get(name)}


def label_query(code: str) -> str:
    """A code as it stands in an address."""
    return code or NOT_SAID
