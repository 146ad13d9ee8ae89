"""The view of the Annotate page: look, act, or show again with a sentence."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles.admin.annotate.acts import Desk, perform
from articles.admin.annotate.changes import Changes
from articles.admin.annotate.page import Page, after_act
from articles.admin.annotate.presence import others_here
from articles.decisions import Refused
from articles.models import Article
from articles.suggestions.queue import next_article

ITEM = "admin/articles/article/_item.html"


@require_http_methods(["GET", "POST"])
def annotate(request: HttpRequest, pk: int, model_admin) -> HttpResponse:
    """Show an article to be annotated; a POST makes one decision and goes on to what is next."""
    may_annotate(request)
    article = get_object_or_404(Article.objects.kept().select_related("outlet"), pk=pk)
    if request.method == "GET" and request.GET.get("part") == "presence":
        return _who_else(request, article)
    version = article.versions.order_by("-number").first()
    page = Page(article, version, request.GET, request.user)
    if request.method == "GET" and request.GET.get("part") == "item":
        return _one_item(request, page)
    if request.method == "GET":
        return _show(request, page, model_admin)
    if nudge := request.POST.get("nudge"):
        return _nudge(request, page, nudge, model_admin)
    posted = named_act(request.POST)
    try:
        done = perform(Desk(request.user, article, version, posted))
    except (Refused, PermissionDenied) as error:
        fresh = Page(article, article.versions.order_by("-number").first(), request.GET, request.user)
        fresh.error, fresh.posted = error, posted
        return _show(request, fresh, model_admin, status=403 if isinstance(error, PermissionDenied) else 409)
    messages.success(request, done)
    if request.htmx and (changes := Changes(page, posted).context()):
        response = render(request, "admin/articles/article/_changes.html", changes)
        response["HX-Reswap"], response["HX-Push-Url"] = "none", "false"
        return response
    return redirect(after_act(article, page.items, posted.get("uid", "")))


def take_next(request: HttpRequest) -> HttpResponse:
    """Go to the article that waits longest after the one given as `after`."""
    may_annotate(request)
    after = request.GET.get("after", "")
    article = next_article(after=int(after) if after.isdecimal() else 0)
    if article is None:
        messages.info(request, "Nothing waits: every suggestion has been decided.")
        return redirect("admin:index")
    return redirect("admin:articles_article_annotate", article.pk)


def may_annotate(request: HttpRequest) -> None:
    """Raise PermissionDenied for somebody who is signed in without the permission to annotate."""
    if not request.user.has_perm("articles.annotate_article"):
        raise PermissionDenied("Your role does not include annotating articles. Ask the chief.")


def named_act(data: QueryDict) -> QueryDict:
    """The posted data with `act` and `uid`, also where one button of a shared form said both: accept=…, reopen=…."""
    for act in ("accept", "reopen"):
        if act in data:
            data = data.copy()
            data["act"], data["uid"] = act, data[act]
    return data


def _one_item(request: HttpRequest, page: Page) -> HttpResponse:
    """One line opened, with its form if that is asked for: what the page fetches when the editor moves to it."""
    item = page.current()
    if item is None:
        return HttpResponse(status=404)
    return render(request, ITEM, {**page.forms_context(), "item": item, "oob": ""})


def _who_else(request: HttpRequest, article: Article) -> HttpResponse:
    others = others_here(
        article.pk, request.user.get_username(), request.GET.get("tab", ""), gone="gone" in request.GET
    )
    return HttpResponse(f"Also here: {', '.join(others)}." if others else "", content_type="text/plain; charset=utf-8")


def _nudge(request: HttpRequest, page: Page, nudge: str, model_admin) -> HttpResponse:
    """Show the open form again with its span a word longer or shorter; nothing is saved."""
    page.posted = request.POST
    page.nudge = nudge if nudge in ("start-", "start+", "end-", "end+") else ""
    if request.htmx:
        response = render(request, ITEM, {**page.forms_context(), "item": page.amending(), "oob": "true"})
        response["HX-Reswap"], response["HX-Push-Url"] = "none", "false"
        return response
    return _show(request, page, model_admin)


def _show(request: HttpRequest, page: Page, model_admin, status: int = 200) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        **page.context(),
        "title": "Annotate",
        "opts": model_admin.model._meta,
    }
    return render(request, "admin/articles/article/annotate.html", context, status=status)
