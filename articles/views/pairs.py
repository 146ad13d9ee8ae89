"""The pairs and the timeline of one."""

from dataclasses import replace
from datetime import date, datetime, time
from urllib.parse import urlencode

from django.http import Http404, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Pair, PairYear, Side
from articles.timeline.channels import channels, last_held, newest_alike
from articles.timeline.density import bars, decades, sparklines
from articles.timeline.entries import Entry, by_year_and_month, entries, next_held, timeline_rows
from articles.timeline.filters import PAIR_FILTERS, PAIR_LABELS
from articles.timeline.silence import WORTH_SAYING, Silence
from articles.views.freshness import stamped, unchanged
from articles.views.lists import Listing, list_page
from articles.views.pages import show

PLACE = ("sort_on", "contact")


@require_safe
def pairs(request):
    rows = Pair.objects.filter(contact_count__gt=0).select_related("first", "second")
    listing = list_page(request, rows, ("contact_count", "id"))
    sparklines(listing.rows, PairYear.objects.filter(pair__in=listing.rows))
    return show(request, "pairs.html", {"listing": listing})


@require_safe
def pair(request, slug: str):
    codes = slug.upper().split("-")
    if len(codes) != 2 or codes[0] == codes[1]:
        raise Http404("A timeline has two sides, such as /timeline/chn-usa/.")
    ordered = "-".join(sorted(codes)).lower()
    found = stamped(Pair.objects.select_related("first", "second")).filter(first=min(codes), second=max(codes)).first()
    if not found:
        raise Http404(_no_pair(codes))
    if slug != ordered:
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return redirect(reverse("pair", args=[ordered]) + query, permanent=True)
    return unchanged(request, found) or _timeline(request, found)


def _no_pair(codes: list[str]) -> str:
    names = list(Side.objects.filter(code__in=codes).values_list("name", flat=True))
    if len(names) == 2:
        return f"No contact between {names[0]} and {names[1]} is recorded in this archive."
    return f"“{'-'.join(codes)}” does not name two sides. Sides go by codes such as CHN, USA, EU."


def _timeline(request, pair: Pair):
    year = _year(request.GET)
    rows = timeline_rows(pair)
    of_year = rows.filter(sort_on__year=year) if year else rows
    listing = list_page(request, of_year, PLACE, PAIR_FILTERS, keep=["year"])
    for chosen in listing.filters.values():
        rows = rows.filter(chosen.where)
    earlier = next_held(rows, listing.rows[-1]) if listing.rows else None
    found = entries(pair, [row.contact for row in listing.rows], earlier)
    years = list(pair.years.all())
    today = timezone.localdate()
    alike = newest_alike(pair, today)
    last = last_held(alike)
    _name_actor(listing, found)
    context = {
        "pair": pair,
        "listing": listing,
        "years": by_year_and_month(found),
        "year": year,
        "density": density(years),
        "around": neighbouring_years([row.year for row in years], year),
        "last": last,
        "today": today,
        "worth_saying": WORTH_SAYING,
        **_channels(request, listing, alike, today),
        "quiet": Silence(last.end_on or last.sort_on, today) if last else None,
    }
    return show(
        request, "pair.html", context, changed=[row.contact.changed_at for row in listing.rows] + [_day_began(today)]
    )


HEADINGS = {"mode": "How they were in touch", "level": "At which rank", "status": "What became of it"}


def _channels(request, listing: Listing, alike, today: date) -> dict:
    """The table of channels, and what each link keeps of the filters: all but the one it sets."""
    asked = {name: request.GET[name] for name in listing.filters}
    return {
        "channels": [(words, field, channels(alike, field, today)) for field, words in HEADINGS.items()],
        "choices": [(field, field.capitalize(), [c for c in codes if c]) for field, codes in PAIR_LABELS.items()],
        "asked_for": asked,
        "kept": _query(asked),
        "kept_but": {name: _query({k: v for k, v in asked.items() if k != name}) for name in HEADINGS},
    }


def _query(asked: dict[str, str]) -> str:
    return f"{urlencode(asked)}&" if asked else ""


def _name_actor(listing: Listing, entries: list[Entry]) -> None:
    """Give the filter by actor its name, from the participants that the page shows anyway."""
    chosen = listing.filters.get("actor")
    people = (p.actor for e in entries for seat in (e.first, e.second) for p in seat.participants)
    name = next((actor.name for actor in people if chosen and str(actor.uid) == chosen.words), None)
    if name:
        listing.filters["actor"] = replace(chosen, words=name)


def _day_began(today: date) -> datetime:
    """Each new day lengthens the silence since the last contact, and so changes the page."""
    return timezone.make_aware(datetime.combine(today, time.min))


def _year(asked: QueryDict) -> int | None:
    text = asked.get("year", "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == 4 and int(text) >= date.min.year):
        raise Http404("Give a year in four figures, such as ?year=1972.")
    return int(text)


def density(years: list[PairYear]) -> dict | None:
    """What the row of bars over a timeline draws, None without contacts."""
    if not years:
        return None
    first, last = years[0].year, years[-1].year
    counts = {row.year: row.contact_count for row in years}
    every = 10 if last - first < 100 else 20
    return {
        "bars": bars(counts, first, last),
        "decades": decades(first, last, every),
        "step": round(100 / (last - first + 1), 3),
        "first": first,
        "last": last,
    }


def neighbouring_years(known: list[int], year: int | None) -> dict[str, int | None]:
    """The recorded years before and after the one shown."""
    if year is None:
        return {}
    return {
        "earlier": max((y for y in known if y < year), default=None),
        "later": min((y for y in known if y > year), default=None),
    }
