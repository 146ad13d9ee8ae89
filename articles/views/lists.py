"""What every list page does: read the filters and the key from the address, fetch one page."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, QueryDict

from articles.timeline.filters import Filter, UnknownFilter, read_filters
from articles.timeline.paging import BadKey, Page, read_page

SIZE = 40


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list with its filters; `onward` and `back` are whole queries with the filters in them."""

    page: Page
    filters: dict[str, Filter]
    onward: str
    back: str

    @property
    def rows(self) -> list:
        return self.page.rows


def list_page(
    request: HttpRequest, rows: QuerySet, fields, readers=None, *, ascending: bool = False, size: int = SIZE, keep=()
) -> Listing:
    """Raises Http404 for a filter or key that cannot be read; `keep` names parameters to carry over."""
    try:
        filters = read_filters(readers or {}, request.GET.dict())
        for chosen in filters.values():
            rows = rows.filter(chosen.where)
        before, after = request.GET.get("before", ""), request.GET.get("after", "")
        page = read_page(rows, fields, size, before=before, after=after, ascending=ascending)
    except (UnknownFilter, BadKey) as error:
        raise Http404(str(error)) from error
    kept = QueryDict(mutable=True)
    kept.update({name: request.GET[name] for name in (*filters, *keep) if request.GET.get(name)})
    return Listing(page, filters, _with(kept, page.onward), _with(kept, page.back))


def _with(kept: QueryDict, key: str) -> str:
    return "&".join(filter(None, [kept.urlencode(), key])) if key else ""
