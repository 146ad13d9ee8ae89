"""A record as schema.org knows it, in a block of data that programs read and no browser runs."""

import json

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe

from articles.models import Article, Contact, Statement
from articles.models.codes import Mode, Status
from articles.timeline.excerpts import words_allowed
from articles.timeline.headings import long_heading

register = template.Library()
SCHEMA = "https://schema.org/"
STATUSES = {
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
    Status.DECLINED: "EventCancelled",
    Status.HELD: "EventScheduled",
    Status.ONGOING: "EventScheduled",
    Status.ANNOUNCED: "EventScheduled",
}
ATTENDANCE = {Mode.IN_PERSON: "OfflineEventAttendanceMode"} | dict.fromkeys(
    (Mode.VIDEO, Mode.PHONE, Mode.HOTLINE), "OnlineEventAttendanceMode"
)
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@register.simple_tag
def linked_data(record: Article | Contact | Statement) -> str:
    """The record as a JSON-LD block; no word of an outlet that does not allow it."""
    describe = {Article: _article, Contact: _contact, Statement: _statement}[type(record)]
    found = {"@context": SCHEMA.rstrip("/"), "url": _address(record), **describe(record)}
    text = json.dumps({name: value for name, value in found.items() if value}, ensure_ascii=False)
    return mark_safe(f'<script type="application/ld+json">{text.translate(ESCAPES)}</script>')  # noqa: S308


def _address(record) -> str:
    return settings.SITE_URL + record.get_absolute_url()


def _article(article: Article) -> dict:
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat(),
        "author": article.byline and {"@type": "Person", "name": article.byline},
        "publisher": {"@type": "Organization", "name": article.outlet.name},
        "inLanguage": article.language,
        "isBasedOn": article.url,
    }


def _statement(statement: Statement) -> dict:
    name = statement.speaker.name if statement.speaker else statement.speaker_text
    return {
        "@type": "Quotation",
        "text": " … ".join(statement.said()) if words_allowed(statement.article.outlet) else "",
        "spokenByCharacter": name and {"@type": "Person", "name": name},
        "inLanguage": statement.language,
        "isPartOf": {"@type": "NewsArticle", "headline": statement.article.title, "url": _address(statement.article)},
    }


def _contact(contact: Contact) -> dict:
    place = contact.place and {"@type": "Place", "name": contact.place}
    return {
        "@type": "Event",
        "name": long_heading(contact),
        "startDate": contact.start_on and contact.start_on.isoformat(),
        "endDate": contact.end_on and contact.end_on.isoformat(),
        "eventStatus": contact.status in STATUSES and SCHEMA + STATUSES[contact.status],
        "eventAttendanceMode": contact.mode in ATTENDANCE and SCHEMA + ATTENDANCE[contact.mode],
        "location": place,
        "organizer": [{"@type": "Organization", "name": side.name} for side in contact.sides],
        "attendee": [{"@type": "Person", "name": person.actor.name} for person in contact.participants.all()],
    }
