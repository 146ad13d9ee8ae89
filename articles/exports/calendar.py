"""Contacts as iCalendar (RFC 5545): whole days, with ids that stay, so that a calendar that subscribes is corrected."""

from collections.abc import Iterable
from datetime import UTC, timedelta

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from icalendar import Calendar, Event, vDuration, vUri

from articles.exports.columns import Scope
from articles.models import Contact
from articles.models.codes import Status
from articles.timeline.headings import long_heading

CALLED_OFF = {Status.CANCELLED, Status.DECLINED}
UNSURE = {Status.PROPOSED, Status.POSTPONED, Status.DISPUTED}
LONGEST = timedelta(days=62)
REFRESH = timedelta(hours=6)


def with_sequence(contacts: QuerySet) -> QuerySet:
    """Contacts with sides and host, and `saves` and `turns`: how often each was saved and changed its status."""
    saves = Contact.history.filter(id=OuterRef("pk")).order_by().values("id").annotate(n=Count("pk")).values("n")
    contacts = contacts.select_related("host").prefetch_related("contact_sides__side")
    return contacts.annotate(saves=Coalesce(Subquery(saves), 1), turns=Count("status_changes", distinct=True))


def calendar(name: str, contacts: Iterable[Contact], scope: Scope) -> bytes:
    """A calendar of contacts from `with_sequence`.

    A contact whose day is known to two months at best has no place in a calendar and is left out. What was cancelled
    or declined stays, as cancelled, with a higher sequence.
    """
    found = Calendar()
    found.add("prodid", "-//Readout//Contacts between sides//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("name", name)
    found.add("x-wr-calname", name)
    found.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    for contact in contacts:
        if contact.start_on and contact.end_on - contact.start_on <= LONGEST:
            found.add_component(_event(contact, scope))
    return found.to_ical()


def _event(contact: Contact, scope: Scope) -> Event:
    event = Event()
    event.add("uid", f"urn:uuid:{contact.uid}")
    event.add("sequence", sequence(contact))
    event.add("dtstamp", contact.changed_at.astimezone(UTC))
    event.add("last-modified", contact.changed_at.astimezone(UTC))
    event.add("created", contact.created_at.astimezone(UTC))
    event.add("dtstart", contact.start_on)
    event.add("dtend", contact.end_on + timedelta(days=1))
    event.add("summary", long_heading(contact))
    event.add("description", _description(contact))
    event.add("url", vUri(scope.address(contact)))
    event.add("status", event_status(contact))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [side.code for side in contact.sides])
    if contact.place:
        event.add("location", contact.place)
    return event


def sequence(contact: Contact) -> int:
    """How often the entry was revised; one more for a contact that was called off, which must outrank its notice."""
    return max(contact.saves - 1, 0) + contact.turns + (contact.status in CALLED_OFF)


def event_status(contact: Contact) -> str:
    if contact.status in CALLED_OFF:
        return "CANCELLED"
    return "TENTATIVE" if contact.status in UNSURE else "CONFIRMED"


def _description(contact: Contact) -> str:
    status = Status(contact.status)
    return "\n".join(filter(None, [f"{status.label}: {status.definition}", contact.summary]))
