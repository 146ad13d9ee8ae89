"""Contacts brought into the archive by source and id, a batch to a transaction, with the counts that pages show.

As with articles, the history of a contact says what its source gave last, so that what editors changed since stays.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from articles.importing.checked_contacts import CheckedContact, check_contact
from articles.importing.contact_counts import recount_stale
from articles.importing.contact_parts import add_pairs, add_parts, change_parts
from articles.importing.known_sides import KnownSides
from articles.importing.people import People
from articles.importing.refusals import Refusal, Refused
from articles.importing.report import CREATED, SKIPPED, UPDATED, Report
from articles.importing.rows import ContactRow
from articles.models import Contact
from articles.models.codes import PublicState

BATCH = 500
IMPORTED = "Imported "
log = logging.getLogger(__name__)
Key = tuple[str, str]


@dataclass
class Known:
    """A contact on record, with what its source last gave: a digest of all of it, and the facts."""

    contact: Contact
    digest: str
    given: dict


class ContactImport:
    """One run. New contacts are published at once or kept as drafts; a dry run saves nothing."""

    def __init__(self, *, source: str = "", publish: bool = False, dry_run: bool = False, user=None):
        self.source, self.publish, self.dry_run, self.user = source, publish, dry_run, user
        self.report = Report()
        self.sides = KnownSides()
        self.foreseen: dict[Key, str] = {}
        self.changed_pairs: set[tuple[str, str]] = set()

    def run(self, rows: Iterable[ContactRow | Refusal]) -> Report:
        """Take in every row; what is refused is in the report, what is good is saved and counted."""
        repeated: dict[Key, Key] = {}
        for batch in self._batches(rows):
            repeated |= {k: (c.source, c.duplicate_of) for k, c in batch.items() if c.duplicate_of}
            if self.dry_run:
                self._foresee(batch)
            else:
                with transaction.atomic():
                    self._save(batch)
        if not self.dry_run:
            with transaction.atomic():
                self._mark_repeated(repeated)
                recount_stale(self.changed_pairs)
        return self.report

    def _batches(self, rows) -> Iterator[dict[Key, CheckedContact]]:
        batch: dict[Key, CheckedContact] = {}
        for row in rows:
            checked = self._checked(row)
            if checked is None:
                continue
            key = (checked.source, checked.source_id)
            if key in batch or len(batch) == BATCH:
                yield batch
                batch = {}
            batch[key] = checked
        if batch:
            yield batch

    def _checked(self, row: ContactRow | Refusal) -> CheckedContact | None:
        if isinstance(row, Refusal):
            self.report.refused.append(row)
            return None
        try:
            return check_contact(row, self.sides, self.source)
        except Refused as error:
            self.report.refuse(row.place, str(error))
            return None

    def _foresee(self, batch: dict[Key, CheckedContact]) -> None:
        known = known_contacts(batch)
        for key, checked in batch.items():
            digest = checked.digest()
            before = self.foreseen.get(key) or (known[key].digest if key in known else None)
            in_bin = key in known and known[key].contact.binned_at
            outcome = CREATED if before is None else SKIPPED if before == digest or in_bin else UPDATED
            self._count(outcome, checked)
            self.foreseen[key] = digest

    def _save(self, batch: dict[Key, CheckedContact]) -> None:
        known = known_contacts(batch)
        fresh = [checked for key, checked in batch.items() if key not in known]
        if fresh:
            self._create(fresh)
        for key, held in known.items():
            if held.contact.binned_at or held.digest == batch[key].digest():
                self._count(SKIPPED, batch[key])
            else:
                self._alone(batch[key], lambda held=held, key=key: self._update(held, batch[key]))

    def _create(self, fresh: list[CheckedContact]) -> None:
        """All at once; where the database refuses that, each alone, so that a bad one loses only itself."""
        try:
            with transaction.atomic():
                self._insert(fresh)
        except (DataError, IntegrityError):
            for checked in fresh:
                self._alone(checked, lambda checked=checked: self._insert([checked]))

    def _insert(self, fresh: list[CheckedContact]) -> None:
        people = People(fresh, user=self.user)
        made = bulk_create_with_history([self._contact(c) for c in fresh], Contact, default_user=self.user)
        add_pairs(made, fresh)
        add_parts(made, fresh, people, user=self.user)
        for checked in fresh:
            self._count(CREATED, checked)

    def _contact(self, checked: CheckedContact) -> Contact:
        """What the source itself holds twice comes in, and is held back from readers."""
        contact = Contact(**checked.facts(), sort_on=checked.start_on)
        if self.publish and not checked.duplicate_of:
            contact.state, contact.published_at = PublicState.PUBLISHED, timezone.now()
        contact._change_reason = IMPORTED + checked.digest()
        return contact

    def _update(self, held: Known, checked: CheckedContact) -> None:
        contact = held.contact
        for name, value in checked.facts().items():
            if value != held.given[name]:
                setattr(contact, name, value)
        before = _pairs(contact)
        contact._change_reason, contact._history_user = IMPORTED + checked.digest(), self.user
        contact.save()
        if not set(checked.sides) <= set(contact.contact_sides.values_list("side_id", flat=True)):
            contact.set_sides(checked.sides)
        change_parts(contact, checked, People([checked], user=self.user), user=self.user)
        self.changed_pairs |= before | set(combinations(checked.sides, 2))
        self._count(UPDATED, checked)

    def _mark_repeated(self, repeated: dict[Key, Key]) -> None:
        """Link contacts to those they repeat; what they repeat may stand anywhere in the source."""
        if not repeated:
            return
        ids = {key for pair in repeated.items() for key in pair}
        found = Contact.objects.filter(source__in={source for source, _ in ids}, source_id__in={i for _, i in ids})
        held = {(c.source, c.source_id): c for c in found}
        for key, original in repeated.items():
            one, other = held.get(key), held.get(original)
            if one and other and one != other and one.duplicate_of_id != other.pk:
                one.duplicate_of, one._history_user = other, self.user
                one._change_reason = f"Repeats {other.source_id}"[:100]
                one.save()

    def _count(self, outcome: str, checked: CheckedContact) -> None:
        people = ", ".join(person.name for person in checked.participants)
        label = " ".join(filter(None, (checked.start, "–".join(checked.sides), people)))
        self.report.count(outcome, checked.place_in_source, label)

    def _alone(self, checked: CheckedContact, act: Callable[[], None]) -> None:
        try:
            with transaction.atomic():
                act()
        except (DataError, IntegrityError, ValueError) as error:
            log.warning("%s: %s", checked.place_in_source, error)
            self.report.refuse(checked.place_in_source, "The database refused it; the log says why. The rest is kept.")


def known_contacts(batch: dict[Key, CheckedContact]) -> dict[Key, Known]:
    """Those on record by source and id, in two queries."""
    sources, ids = {source for source, _ in batch}, {source_id for _, source_id in batch}
    rows = Contact.objects.filter(source__in=sources, source_id__in=ids).exclude(source_id="")
    held = {c.pk: c for c in rows if (c.source, c.source_id) in batch}
    names = list(next(iter(batch.values())).facts())
    given = {pk: ("", {name: getattr(c, name) for name in names}) for pk, c in held.items()}
    records = Contact.history.filter(id__in=held, history_change_reason__startswith=IMPORTED).order_by("history_id")
    for row in records.values("id", "history_change_reason", *names):
        given[row["id"]] = (row["history_change_reason"].removeprefix(IMPORTED), {n: row[n] for n in names})
    return {(c.source, c.source_id): Known(c, *given[pk]) for pk, c in held.items()}


def _pairs(contact: Contact) -> set[tuple[str, str]]:
    return set(contact.in_pairs.values_list("pair__first_id", "pair__second_id"))
