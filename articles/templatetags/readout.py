"""How records read in templates: dates in words, headings, the words of statements, seats at the table."""

from django import template

from articles.models import Contact, ContactReport, Statement
from articles.timeline import claims, excerpts, headings, table, words, written_dates

register = template.Library()


@register.inclusion_tag("_date.html")
def date(start: str, end: str = "") -> dict:
    """An EDTF date or range in words, each end in its own <time>."""
    return {"parts": written_dates.parts(start or "", end or "")}


@register.inclusion_tag("_date.html")
def day(value) -> dict:
    """A day in words."""
    return {"parts": written_dates.parts(value.isoformat()) if value else []}


@register.inclusion_tag("_date.html")
def contact_date(contact: Contact) -> dict:
    """When a contact took place, or that its day is not recorded."""
    return {"parts": written_dates.parts(contact.start, contact.end), "reported": contact.sort_on}


@register.filter
def written(start: str) -> str:
    return written_dates.written(start)


@register.filter
def written_contact(contact: Contact) -> str:
    return written_dates.written(contact.start, contact.end) or "day not recorded"


@register.filter
def heading(contact: Contact) -> str:
    return headings.heading(contact)


@register.filter
def long_heading(contact: Contact) -> str:
    return headings.long_heading(contact)


@register.filter
def imprecise(contact: Contact) -> bool:
    """Whether the day is not known: a month, a year, or a first and last possible day."""
    return headings.imprecise(contact)


@register.filter
def seats(contact: Contact) -> list[tuple]:
    """The sides of a contact as (place at the table, side)."""
    sides = contact.sides
    return [(table.place_of(side.code, [s.code for s in sides]), side) for side in sides]


@register.filter
def quotation(statement: Statement) -> list[words.Piece]:
    """The words as readers may see them, piece by piece; none where the outlet allows the link only."""
    return words.quotation(statement) if excerpts.words_allowed(statement.article.outlet) else []


@register.filter
def words_allowed(outlet) -> bool:
    return excerpts.words_allowed(outlet)


@register.filter
def figure(number: int) -> str:
    """A whole number with its thousands set apart: 3,892."""
    return f"{number:,}"


@register.filter
def days(number: int) -> str:
    return f"{number:,} day{'' if number == 1 else 's'}"


NAVIGATION = (
    ("pairs", "Timelines"),
    ("contacts", "Contacts"),
    ("statements", "Statements"),
    ("articles", "Articles"),
    ("actors", "Actors"),
    ("search", "Search"),
    ("about", "About"),
)


@register.inclusion_tag("_navigation.html", takes_context=True)
def main_navigation(context) -> dict:
    """The main links; the page itself, or the list above it, is marked as current."""
    match = getattr(context.get("request"), "resolver_match", None)
    here = match.url_name if match else ""
    return {
        "items": [
            {"name": name, "words": words, "current": {name: "page", name[:-1]: "true"}.get(here)}
            for name, words in NAVIGATION
        ]
    }


@register.filter
def get_kept(asked: dict[str, str], name: str) -> str:
    """What an address keeps under a name; empty if nothing."""
    return asked.get(name, "")


@register.filter
def claimed(report: ContactReport) -> list[tuple[str, bool]]:
    """The sentence of a report in stretches, each with whether a claim rests on it; needs prefetched claims."""
    return claims.stretches(report)
