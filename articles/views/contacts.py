"""The contacts and the page of one."""

from itertools import combinations

from django.db.models import OuterRef, Prefetch, Subquery, prefetch_related_objects
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import ArticleVersion, Contact, ContactReport, Statement
from articles.models.codes import PublicState
from articles.timeline import visible
from articles.timeline.accounts import agreement, course, facts
from articles.timeline.excerpts import words_allowed
from articles.timeline.filters import CONTACT_FILTERS
from articles.timeline.repeats import gathered
from articles.timeline.table import columns
from articles.views.freshness import stamped, unchanged
from articles.views.lists import list_page
from articles.views.pages import show


@require_safe
def contacts(request):
    listing = list_page(request, visible.contacts(), ("sort_on", "id"), CONTACT_FILTERS)
    return show(request, "contacts.html", {"listing": listing}, changed=[c.changed_at for c in listing.rows])


@require_safe
def contact(request, uid):
    found = get_object_or_404(stamped(Contact.objects.published().select_related("host", "initiator")), uid=uid)
    return unchanged(request, found) or _contact_page(request, found)


def _contact_page(request, found: Contact):
    needs = (visible.sides(), visible.participants(), "domains", "status_changes", _reports())
    prefetch_related_objects([found], *needs)
    said = list(
        Statement.objects.published()
        .filter(contact=found)
        .for_display()
        .order_by("article__published", "article", "start")
    )
    seats, joint, others = columns(found.sides, gathered(said))
    people = list(found.participants.all())
    levels = {
        row.side_id: row.get_level_display() for row in found.contact_sides.all() if row.level not in ("", found.level)
    }
    table = [
        {
            "place": place,
            "side": side,
            "level": levels.get(side.pk, ""),
            "participants": [p for p in people if p.side_id == side.pk],
            "statements": statements,
        }
        for place, side, statements in seats
    ]
    context = {
        "record": found,
        "contact": found,
        "table": table,
        "joint": joint,
        "others": others,
        "people_elsewhere": [p for p in people if p.side_id not in {s.pk for s in found.sides}],
        **_accounts(found),
        "pair_links": [
            (f"{first.code}-{second.code}".lower(), f"{first.name} and {second.name}")
            for first, second in combinations(found.sides, 2)
        ],
    }
    return show(request, "contact.html", context, changed=[found.changed_at, *(s.changed_at for s in said)])


def _accounts(contact: Contact) -> dict:
    """The reports with their facts, how they agree on each, and the course of the status."""
    reports = contact.public_reports
    names = {side.code: side.name for side in contact.sides}
    for report in reports:
        shown = words_allowed(report.article.outlet)
        report.facts = facts(report, names) if shown else []
        report.stands = shown and report.version_id == report.newest_version
    return {
        "reports": reports,
        "agreement": agreement(reports, [report.facts for report in reports]),
        "course": course(contact.status_changes.all()),
    }


def _reports() -> Prefetch:
    rows = ContactReport.objects.filter(article__state=PublicState.PUBLISHED, article__binned_at__isnull=True)
    rows = rows.select_related("article__outlet", "side").prefetch_related("claims")
    newest = ArticleVersion.objects.filter(article=OuterRef("article")).order_by("-number").values("pk")[:1]
    rows = rows.annotate(newest_version=Subquery(newest))
    return Prefetch("reports", rows.order_by("article__published", "start"), to_attr="public_reports")
