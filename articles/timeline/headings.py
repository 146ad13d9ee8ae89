"""How a contact is called where its editors gave it no title, and what stands under it."""

import re

from articles.models import Contact
from articles.models.codes import Format
from articles.timeline.written_dates import written

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def heading(contact: Contact) -> str:
    """“Visit to China”, “Dialogue: Defence Policy Coordination Talks, 17”, “Talks”; needs no query but for its host."""
    if contact.title:
        return contact.title
    words = contact.get_format_display()
    if contact.format == Format.VISIT and contact.host_id:
        words = f"{words} to {contact.host.name}"
    if contact.series:
        number = f", {contact.number_in_series}" if contact.number_in_series else ""
        return f"{words}: {contact.series}{number}"
    return words


def long_heading(contact: Contact) -> str:
    """The heading with the sides and the date, for a list without columns; needs prefetched sides."""
    names = [side.name for side in contact.sides]
    sides = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
    date = written(contact.start, contact.end) or "day not recorded"
    return f"{sides}: {heading(contact)}, {date}"


def imprecise(contact: Contact) -> bool:
    """Whether its days are not known: a month, a year, a doubted date, or none at all."""
    return not all(DAY.fullmatch(text) for text in (contact.start, contact.end or contact.start))


def lasts(contact: Contact) -> bool:
    """Whether it is recorded to have lasted more than a day."""
    return bool(contact.end) and contact.end != contact.start
