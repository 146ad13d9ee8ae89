"""The sitemap, in pages of neighbouring ids: the last page costs what the first one costs."""

from django.contrib.sitemaps import Sitemap
from django.core.paginator import Page, Paginator
from django.db.models import Max
from django.urls import reverse

from articles.models import Article, Contact, Pair, Statement
from articles.timeline import visible

A_PAGE = 5000


class IdPaginator(Paginator):
    """Page n holds the rows whose id is in the n-th thousand (of `per_page`); some pages may hold few."""

    @property
    def num_pages(self) -> int:
        last = self.object_list.model.objects.aggregate(last=Max("pk"))["last"] or 1
        return -(-last // self.per_page)

    def page(self, number) -> Page:
        number = self.validate_number(number)
        block = range((number - 1) * self.per_page, number * self.per_page)
        rows = self.object_list.filter(pk__gt=block.start, pk__lte=block.stop).order_by("pk")
        return Page(rows, number, self)


class RecordSitemap(Sitemap):
    def __init__(self, rows, *, dated: bool = True):
        self.rows, self.dated = rows, dated

    @property
    def paginator(self):
        return IdPaginator(self.rows(), A_PAGE)

    def get_latest_lastmod(self):
        return None

    def lastmod(self, row):
        return row.changed_at if self.dated else None


class PageSitemap(Sitemap):
    def items(self):
        return ["home", "pairs", "contacts", "statements", "articles", "actors", "topics", "about", "feeds"]

    def location(self, item):
        return reverse(item)


SITEMAPS = {
    "pages": PageSitemap(),
    "pairs": RecordSitemap(lambda: Pair.objects.filter(contact_count__gt=0), dated=False),
    "contacts": RecordSitemap(Contact.objects.published),
    "articles": RecordSitemap(Article.objects.published),
    "statements": RecordSitemap(Statement.objects.published),
    "actors": RecordSitemap(visible.actors),
    "topics": RecordSitemap(visible.topics, dated=False),
}
