"""The articles and the page of one, as far as its outlet's right allows."""

from django.db.models import Prefetch, prefetch_related_objects
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Article, ArticleActor, ArticleVersion, ContactReport, ContactSide, Statement
from articles.models.codes import PublicState
from articles.text import Span
from articles.timeline.excerpts import allowed_passages, words_allowed
from articles.timeline.filters import ARTICLE_FILTERS
from articles.timeline.marked_text import left_out_after, marked_text
from articles.timeline.table import place_of
from articles.views.freshness import stamped, unchanged
from articles.views.lists import list_page
from articles.views.pages import show


@require_safe
def articles(request):
    rows = Article.objects.published().select_related("outlet")
    listing = list_page(request, rows, ("published", "id"), ARTICLE_FILTERS)
    return show(request, "articles.html", {"listing": listing}, changed=[a.changed_at for a in listing.rows])


@require_safe
def article(request, uid):
    found = get_object_or_404(stamped(Article.objects.published().select_related("outlet")), uid=uid)
    return unchanged(request, found) or _article_page(request, found)


def _article_page(request, found: Article):
    prefetch_related_objects([found], "topics", Prefetch("tagged_actors", ArticleActor.objects.select_related("tag")))
    version = ArticleVersion.objects.filter(article=found).order_by("-number").first()
    said = list(Statement.objects.published().filter(article=found).for_display().order_by("start"))
    reports = list(
        ContactReport.objects.filter(article=found, contact__state=PublicState.PUBLISHED, contact__binned_at=None)
        .select_related("contact")
        .prefetch_related("claims", Prefetch("contact__contact_sides", ContactSide.objects.select_related("side")))
    )
    context = {
        "record": found,
        "article": found,
        "version": version,
        "reports": reports,
        "contacts": list({report.contact_id: report.contact for report in reports}.values()),
        **_text(found, version, said, reports),
    }
    return show(request, "article.html", context, changed=[found.changed_at, *(s.changed_at for s in said)])


def _text(article: Article, version: ArticleVersion | None, said: list[Statement], reports) -> dict:
    """The passages that may be shown with their marks, and the statements that stand in an older version only."""
    sides = {statement.side_id for statement in said if statement.side_id}
    for statement in said:
        statement.place = place_of(statement.side_id, sides)
        statement.margin = "left" if statement.place == 1 else "right"
    if not version:
        return {"paragraphs": [], "cut_after": False, "elsewhere": said}
    here = [statement for statement in said if statement.version_id == version.pk]
    spans = [Span(statement.start, statement.end) for statement in here]
    claims = []
    for report in (report for report in reports if report.version_id == version.pk):
        claims += [Span(report.start, report.end), *(Span(claim.start, claim.end) for claim in report.claims.all())]
    spans += claims
    passages = allowed_passages(article, version.text, spans)
    if not words_allowed(article.outlet):
        return {"paragraphs": [], "withheld": said}
    return {
        "paragraphs": marked_text(version.text, passages, here, (span.start for span in claims)),
        "cut_after": left_out_after(version.text, passages),
        "elsewhere": [statement for statement in said if statement.version_id != version.pk],
    }
