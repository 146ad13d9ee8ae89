"""The topics and the page of one."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Article, Statement
from articles.timeline import visible
from articles.views.lists import list_page
from articles.views.pages import show

SHOWN = 20


@require_safe
def topics(request):
    listing = list_page(request, visible.topics(), ("name_key",), ascending=True, size=100)
    return show(request, "topics.html", {"listing": listing})


@require_safe
def topic(request, slug: str):
    found = get_object_or_404(visible.topics(), slug=slug)
    said = list(
        Statement.objects.published().filter(tagged_topics__tag=found).for_display().order_by("-id")[: SHOWN + 1]
    )
    articles = list(
        Article.objects.published().filter(tagged_topics__tag=found).select_related("outlet").newest()[: SHOWN + 1]
    )
    context = {
        "record": found,
        "topic": found,
        "statements": said[:SHOWN],
        "more_statements": len(said) > SHOWN,
        "articles": articles[:SHOWN],
        "more_articles": len(articles) > SHOWN,
    }
    return show(request, "topic.html", context, changed=[row.changed_at for row in (*said, *articles)])
