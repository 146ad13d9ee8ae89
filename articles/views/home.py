"""The first page."""

from django.views.decorators.http import require_safe

from articles.models import Pair, PairYear, Statement
from articles.timeline import visible
from articles.timeline.density import sparklines
from articles.views.freshness import latest_entry, unchanged
from articles.views.pages import show


@require_safe
def home(request):
    return unchanged(request, latest_entry()) or _home(request)


def _home(request):
    contacts = list(visible.contacts().newest()[:8])
    statements = list(Statement.objects.published().for_display().order_by("-id")[:6])
    pairs = list(Pair.objects.filter(contact_count__gt=0).select_related("first", "second").order_by("-last_on")[:8])
    sparklines(pairs, PairYear.objects.filter(pair__in=pairs))
    context = {"contacts": contacts, "statements": statements, "pairs": pairs}
    return show(request, "home.html", context, changed=[r.changed_at for r in (*contacts, *statements)])
