"""Whether a page can have changed since a reader last saw it, told without making the page.

Everything that readers see changes by a decision, an import or an edit at the desk, and each of these leaves an entry
in one of two logs. A page is therefore unchanged while both logs, the day and the program are.
"""

from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.admin.models import LogEntry as DeskEntry
from django.db.models import F, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control

from articles.models import LogEntry

MAX_AGE = 60
SETTLED = timedelta(minutes=2)
LATEST = LogEntry.objects.order_by("-id").values("at")[:1]
LATEST_AT_DESK = DeskEntry.objects.order_by("-id").values("action_time")[:1]


def stamped(rows: QuerySet) -> QuerySet:
    """The rows with the times of the latest entries of both logs, so that one query brings a record and its stamp."""
    return rows.annotate(decided_at=Subquery(LATEST), desk_at=Subquery(LATEST_AT_DESK))


def latest_entry() -> LogEntry | None:
    """The stamp of a page without a record of its own."""
    rows = LogEntry.objects.annotate(decided_at=F("at"), desk_at=Subquery(LATEST_AT_DESK))
    return rows.order_by("-id").only("pk").first()


def unchanged(request: HttpRequest, row) -> HttpResponse | None:
    """A 304 for a reader who holds the page as it is; otherwise None, and the request remembers the stamp of `row`."""
    times = [at for at in (getattr(row, "decided_at", None), getattr(row, "desk_at", None)) if at]
    request.stamped_at = max(times, default=None)
    request.stamp = None
    if not times or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return None
    request.stamp = _etag(times)
    answer = get_conditional_response(request, etag=request.stamp)
    if answer is not None:
        answer["ETag"] = request.stamp
        patch_cache_control(answer, public=True, max_age=MAX_AGE)
    return answer


def _etag(times: list[datetime]) -> str:
    """Changes once more when the latest entry has settled: a slower transaction may have become visible after it."""
    settled = timezone.now() - max(times) > SETTLED
    parts = [*(at.isoformat() for at in times), str(settled), timezone.localdate().isoformat(), edition()]
    return f'"{sha256(" ".join(parts).encode()).hexdigest()[:24]}"'


@cache
def edition() -> str:
    """The program as it was when this process began: its newest file among the code, templates and styles."""
    folders = [settings.BASE_DIR / name for name in ("articles", "templates", "static")]
    files = [file for folder in folders for file in Path(folder).rglob("*.*") if "__pycache__" not in file.parts]
    return str(max((file.stat().st_mtime_ns for file in files), default=0))
