"""Atom feeds: of the whole archive and of each pair. They show no word that a page would not show."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from articles.models import Contact, Pair
from articles.timeline import visible
from articles.timeline.entries import first_statements, timeline_rows
from articles.timeline.headings import long_heading
from articles.views.pages import with_cache_headers

LENGTH = 40


class ReadoutFeed(Feed):
    """Newest contacts first, each with the statements of its sides."""

    feed_type = Atom1Feed

    def __call__(self, request, *args, **kwargs):
        response = super().__call__(request, *args, **kwargs)
        return with_cache_headers(response, None, private=settings.SESSION_COOKIE_NAME in request.COOKIES)

    def with_statements(self, contacts: list[Contact]) -> list[Contact]:
        """Each with `said`: the first statements of each side, in one query for all."""
        said = first_statements(contacts)
        for contact in contacts:
            contact.said = said[contact.pk]
        return contacts

    def item_title(self, item: Contact):
        return long_heading(item)

    def item_description(self, item: Contact):
        return render_to_string("feeds/_contact.html", {"contact": item})

    def item_guid(self, item: Contact):
        return f"urn:uuid:{item.uid}"

    def item_updateddate(self, item: Contact):
        return max((item.changed_at, *(s.changed_at for s in item.said)))

    def item_pubdate(self, item: Contact):
        return item.published_at or item.created_at


class SiteFeed(ReadoutFeed):
    description = "The latest contacts between two sides, with what each said."

    def title(self):
        return settings.SITE_NAME

    def link(self):
        return reverse("home")

    def feed_url(self):
        return reverse("site_feed")

    def items(self):
        return self.with_statements(list(visible.contacts().newest()[:LENGTH]))


class PairFeed(ReadoutFeed):
    def get_object(self, request, slug: str) -> Pair:
        first, _, second = slug.upper().partition("-")
        found = Pair.objects.select_related("first", "second").filter(first=first, second=second).first()
        if not found or slug != found.slug:
            raise Http404("A pair's feed is named by its two sides in order of code, such as chn-usa.atom.")
        return found

    def title(self, pair: Pair):
        return f"{pair} – {settings.SITE_NAME}"

    def link(self, pair: Pair):
        return pair.get_absolute_url()

    def feed_url(self, pair: Pair):
        return reverse("pair_feed", args=[pair.slug])

    def description(self, pair: Pair):
        return f"The latest contacts between {pair}, with what each side said."

    def items(self, pair: Pair):
        newest = timeline_rows(pair).order_by("-sort_on", "-contact").values("contact")[:LENGTH]
        rows = (
            Contact.objects.for_display()
            .select_related("host")
            .filter(pk__in=list(newest.values_list("contact", flat=True)))
        )
        return self.with_statements(list(rows.newest()))
