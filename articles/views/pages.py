"""How a public page is answered: for any cache where nobody is signed in, with a way to the desk where somebody is."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.cache import patch_cache_control
from django.utils.http import http_date

from articles.views.freshness import MAX_AGE, latest_entry, unchanged


def show(request: HttpRequest, template: str, context: dict, *, changed: Iterable[datetime] = ()) -> HttpResponse:
    """Render a page; `changed` are the times at which the rows it shows were last changed.

    A decision can also take rows away, so that the newest entry of the logs counts as a change of every page.
    """
    signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    if signed_in and "record" in context:
        context["edit_links"] = edit_links(request.user, context["record"])
    response = render(request, template, context)
    if not hasattr(request, "stamp"):
        unchanged(request, latest_entry())
    if request.stamp:
        response["ETag"] = request.stamp
    times = [t for t in (*changed, request.stamped_at) if t]
    return with_cache_headers(response, max(times, default=None), private=signed_in)


def with_cache_headers(response: HttpResponse, changed: datetime | None, *, private: bool) -> HttpResponse:
    if private:
        patch_cache_control(response, private=True, no_cache=True)
        return response
    patch_cache_control(response, public=True, max_age=MAX_AGE)
    if changed:
        response["Last-Modified"] = http_date(int(changed.timestamp()))
    return response


def edit_links(user, record) -> list[tuple[str, str]]:
    """What the user may do with a record at the desk: (words, address)."""
    model = record._meta.model_name
    if not (user.is_active and user.is_staff and user.has_perm(f"articles.view_{model}")):
        return []
    links = [("Edit", f"admin:articles_{model}_change")]
    if user.has_perm("articles.annotate_article") and model == "article":
        links.append(("Annotate", "admin:articles_article_annotate"))
    return [(words, address) for words, name in links if (address := _address(name, record.pk))]


def _address(name: str, pk: int) -> str:
    try:
        return reverse(name, args=[pk])
    except NoReverseMatch:  # an installation may leave a record out of its desk
        return ""
