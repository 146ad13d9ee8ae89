"""Documents of contacts."""

from collections import defaultdict
from collections.abc import Collection

from articles.models import Contact, ContactDomain, ContactReport
from articles.models.codes import PublicState, Right
from articles.search import labels
from articles.search.backends import Document
from articles.search.documents.names import names_of


def contact_documents(ids: Collection[int]) -> list[Document]:
    rows = list(Contact.objects.published().filter(pk__in=ids).for_display().prefetch_related("domains"))
    reports: dict[int, list[str]] = defaultdict(list)
    for contact, words in _reports([c.pk for c in rows]):
        reports[contact].append(words)
    names = names_of({p.actor_id for c in rows for p in c.participants.all()})
    return [_document(c, reports[c.pk], names) for c in rows]


def _reports(ids: list[int]):
    """The sentences that readers may see of the articles that report these contacts."""
    rows = ContactReport.objects.filter(
        contact__in=ids, article__state=PublicState.PUBLISHED, article__binned_at__isnull=True
    )
    return rows.exclude(article__outlet__right=Right.METADATA).values_list("contact", "words")


def title_of(contact: Contact) -> str:
    """Its own title, or its format with the sides, as a line of words."""
    sides = " and ".join(side.name for side in contact.sides)
    heading = contact.title or contact.series or contact.get_format_display()
    return f"{sides}: {heading}"


def text_of(contact: Contact) -> str:
    """What is recorded of a contact in words, one matter a line."""
    people = (f"{p.actor.name}, {p.role}" if p.role else p.actor.name for p in contact.participants.all())
    kind = ", ".join((contact.get_format_display(), contact.get_mode_display(), contact.get_status_display()))
    lines = (kind, contact.series, contact.place, "; ".join(people), contact.summary)
    return "\n".join(line if line.endswith(".") else f"{line}." for line in lines if line)


def _document(contact: Contact, reports: list[str], names: dict[int, list[str]]) -> Document:
    actors = [p.actor_id for p in contact.participants.all()]
    domains: list[ContactDomain] = list(contact.domains.all())
    return Document(
        kind=labels.CONTACT,
        record_id=contact.pk,
        sort_on=contact.sort_on,
        title=title_of(contact),
        text="\n".join((text_of(contact), *reports)),
        labels=[
            labels.value("kind", labels.CONTACT),
            *(labels.value("side", side.code) for side in contact.sides),
            *(labels.record("actor", pk) for pk in actors),
            *labels.days(contact.sort_on),
        ],
        names=labels.names(
            [
                *(("topic", domain.get_domain_display()) for domain in domains),
                *(("actor", name) for pk in actors for name in names[pk]),
            ]
        ),
    )
