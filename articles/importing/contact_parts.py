"""The parts of imported contacts: their sides, their places on the timelines of pairs, who took part."""

from collections.abc import Iterable
from itertools import combinations

from simple_history.utils import bulk_create_with_history

from articles.importing.checked_contacts import CheckedContact, CheckedParticipant
from articles.importing.people import People
from articles.models import Contact, ContactPair, ContactSide, Pair, Participant

IMPORTED = "Imported"


def add_pairs(contacts: Iterable[Contact], checked: Iterable[CheckedContact]) -> None:
    """File new contacts under every pair of their sides."""
    filed = [
        (contact, codes) for contact, c in zip(contacts, checked, strict=True) for codes in combinations(c.sides, 2)
    ]
    pairs = _pairs({codes for _, codes in filed})
    ContactPair.objects.bulk_create(
        ContactPair(contact=contact, pair=pairs[codes], sort_on=contact.sort_on, state=contact.state)
        for contact, codes in filed
    )


def _pairs(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], Pair]:
    """The pairs of these codes in order, made where there are none."""
    held = _held_pairs(wanted)
    Pair.objects.bulk_create(
        [Pair(first_id=first, second_id=second) for first, second in sorted(wanted - set(held))], ignore_conflicts=True
    )
    return _held_pairs(wanted) if wanted - set(held) else held


def _held_pairs(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], Pair]:
    rows = Pair.objects.filter(first__in={first for first, _ in wanted}, second__in={second for _, second in wanted})
    return {(pair.first_id, pair.second_id): pair for pair in rows}


def add_parts(contacts: Iterable[Contact], checked: Iterable[CheckedContact], people: People, *, user=None) -> None:
    """The sides and participants of new contacts."""
    both = list(zip(contacts, checked, strict=True))
    sides = [
        ContactSide(contact=contact, side_id=code, level=_level(c, code)) for contact, c in both for code in c.sides
    ]
    bulk_create_with_history(sides, ContactSide, default_user=user, default_change_reason=IMPORTED)
    present = [row for contact, c in both for row in _participants(contact, c, people)]
    bulk_create_with_history(present, Participant, default_user=user, default_change_reason=IMPORTED)


def _level(checked: CheckedContact, code: str) -> str:
    """The level of the contact is that of the people named; of a side of which nobody is named it is not known."""
    return checked.level if any(person.side == code for person in checked.participants) else ""


def _participants(contact: Contact, checked: CheckedContact, people: People) -> list[Participant]:
    """One row an actor: two names in the source can be one person."""
    rows: dict[int, Participant] = {}
    for position, person in enumerate(checked.participants):
        actor = people.named(person.name)
        rows.setdefault(actor.pk, Participant(contact=contact, actor=actor, position=position, **_facts(person)))
    return list(rows.values())


def _facts(person: CheckedParticipant) -> dict:
    return {"side_id": person.side, "role": person.role, "led": person.led}


def change_parts(contact: Contact, checked: CheckedContact, people: People, *, user=None) -> None:
    """Bring participants up to date with their source; those whom a person added or changed stay as they are."""
    held = {row.actor_id: row for row in contact.participants.all()}
    given = {row.actor_id: row for row in _participants(contact, checked, people)}
    untouched = _untouched(contact)
    for actor, row in given.items():
        if actor not in held:
            _save(row, user)
        elif actor in untouched:
            _bring_up_to_date(held[actor], row, user)
    for actor in (held.keys() - given.keys()) & untouched:
        held[actor].delete()
    for row in contact.contact_sides.all():
        if level := _level(checked, row.side_id):
            contact.contact_sides.filter(pk=row.pk, level="").update(level=level)


def _untouched(contact: Contact) -> set[int]:
    """The actors whose rows were last written by an import."""
    rows = Participant.history.filter(contact_id=contact.pk).order_by("history_id")
    last = dict(rows.values_list("actor_id", "history_change_reason"))
    return {actor for actor, reason in last.items() if reason == IMPORTED}


def _bring_up_to_date(row: Participant, given: Participant, user) -> None:
    fresh = {name: getattr(given, name) for name in ("side_id", "role", "led", "position")}
    if any(getattr(row, name) != value for name, value in fresh.items()):
        for name, value in fresh.items():
            setattr(row, name, value)
        _save(row, user)


def _save(row: Participant, user) -> None:
    row._change_reason, row._history_user = IMPORTED, user
    row.save()
