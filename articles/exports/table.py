"""A table: its columns, which rows of it somebody may see, and in which order they stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet

from articles.exports.columns import MOMENT, UID, Column, Scope, code, iso, moment
from articles.models.codes import PublicState

RECORD = Column("id", UID, "Its public id, the same for ever.", lambda r, s: str(r.uid))
CHUNK = 500


def bin_columns() -> tuple[Column, ...]:
    """When a record was made and changed; for the desk, whether it is in the bin."""
    return (
        moment("created_at", "When it came into the archive."),
        moment("changed_at", "When it was last changed."),
        Column(
            "binned_at", MOMENT, "When it was put into the bin.", lambda r, s: iso(r.binned_at), null=True, desk=True
        ),
    )


def state_columns() -> tuple[Column, ...]:
    """The state of a record whose publication is a decision of its own."""
    return (
        Column("state", code(PublicState), "Whether readers see it.", lambda r, s: r.state, desk=True),
        moment("published_at", "When it was published here.", null=True),
        *bin_columns(),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one model. `visible(scope)` is all that somebody may see; `order` ends with a unique field.

    `key` is the attribute by which one row is asked for (a column of the model), `day` the date field that the filters
    `from` and `to` narrow.
    """

    name: str
    about: str
    model: type[Model]
    all_columns: Sequence[Column]
    visible: Callable[[Scope], QuerySet]
    order: tuple[str, ...]
    ascending: bool = False
    key: str = "uid"
    day: str = ""
    primary_key: tuple[str, ...] = field(default=("id",))

    def columns(self, scope: Scope) -> list[Column]:
        return [c for c in self.all_columns if scope.desk or not c.desk]

    def in_order(self, rows: QuerySet) -> QuerySet:
        return rows.order_by(*(name if self.ascending else f"-{name}" for name in self.order))

    def rows(self, scope: Scope, narrowed: QuerySet | None = None) -> Iterator[Model]:
        """The visible rows, or those of them in `narrowed`, with what the columns need, chunk by chunk."""
        rows = self.visible(scope) if narrowed is None else narrowed
        return self.loaded(self.in_order(rows), self.columns(scope)).iterator(chunk_size=CHUNK)

    def archived(self, scope: Scope) -> Iterator[Model]:
        """The visible rows as they came in, so that a site made from them lists them in the same order."""
        order = self.order if self.ascending else ("pk",)
        return self.loaded(self.visible(scope).order_by(*order), self.columns(scope)).iterator(chunk_size=CHUNK)

    def loaded(self, rows: QuerySet, columns: Iterable[Column]) -> QuerySet:
        """The rows with everything that the columns read, in a number of queries that does not grow with them."""
        return rows.prefetch_related(*dict.fromkeys(need for column in columns for need in column.needs))


def values(row: Model, columns: Iterable[Column], scope: Scope) -> dict[str, Any]:
    """One row as JSON values by the name of the column."""
    return {column.name: column.value(row, scope) for column in columns}
