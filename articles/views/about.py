"""What the archive holds and what its words mean; the list of feeds; robots.txt."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Pair, Tally
from articles.models.codes import Anchor, Domain, Right, Status, Track
from articles.timeline.filters import CONTACT_LABELS, STATEMENT_LABELS, label_query
from articles.timeline.silence import WORTH_SAYING
from articles.views.lists import list_page
from articles.views.pages import show, with_cache_headers

UNCOUNTED = {"field": Domain, "track": Track, "anchor": Anchor, "right": Right}
HEADINGS = {
    "status": "What became of it",
    "mode": "How they were in touch",
    "format": "What kind of contact",
    "level": "At which rank",
    "setting": "On which occasion",
    "kind": "How the words are given",
    "channel": "Where it was said",
    "field": "What it was about",
    "track": "Who took part",
    "anchor": "Whether the words still stand",
    "right": "What an outlet lets readers see",
}


@require_safe
def about(request):
    counts = {(row.subject, row.label): row.count for row in Tally.objects.all()}
    context = {
        "totals": [
            {"words": subject, "count": counts.get((subject, ""), 0), "address": reverse(f"{subject}s")}
            for subject in ("contact", "statement", "article")
        ],
        "statuses": list(Status),
        "groups": [
            *_labels("contact", CONTACT_LABELS, counts),
            *_labels("statement", STATEMENT_LABELS, counts),
            *(
                {"name": n, "heading": HEADINGS[n], "labels": [{"code": c} for c in codes]}
                for n, codes in UNCOUNTED.items()
            ),
        ],
        "worth_saying": WORTH_SAYING,
    }
    return show(request, "about.html", context)


def _labels(subject: str, codes_by_field: dict, counts: dict) -> list[dict]:
    """Each code list with its definitions and how many published rows carry each label, with the address of these."""
    return [
        {
            "name": field,
            "counted": True,
            "heading": HEADINGS[field],
            "labels": [
                {
                    "code": code,
                    "count": counts.get((f"{subject}.{field}", code.value), 0),
                    "address": f"{reverse(f'{subject}s')}?{field}={label_query(code.value)}",
                }
                for code in codes
            ],
        }
        for field, codes in codes_by_field.items()
    ]


@require_safe
def feeds(request):
    rows = Pair.objects.filter(contact_count__gt=0).select_related("first", "second")
    return show(request, "feeds.html", {"listing": list_page(request, rows, ("contact_count", "id"), size=100)})


@require_safe
def favicon(request) -> HttpResponse:
    """Where browsers and readers of feeds look for the mark without being told."""
    return with_cache_headers(redirect(static("icons/mark.svg")), None, private=False)


@require_safe
def robots(request) -> HttpResponse:
    address = request.build_absolute_uri(reverse("sitemap_index"))
    response = render(request, "robots.txt", {"sitemap": address}, content_type="text/plain; charset=utf-8")
    return with_cache_headers(response, None, private=False)
