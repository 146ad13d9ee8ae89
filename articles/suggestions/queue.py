"""What waits for an editor, and why: articles with open suggestions, those that arrived first before the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Min, Q

from articles.models import Article, Suggestion
from articles.models.suggestions import SuggestionKind, SuggestionState

DOUBTFUL = 0.6
COUNTED = 1000


@dataclass(frozen=True)
class Waiting:
    """An article with what is open in it."""

    article: Article
    statements: int
    contacts: int
    doubtful: int
    least_sure: float

    @property
    def reason(self) -> str:
        """Why it waits, as a phrase: “7 statements, 1 contact to decide; 2 doubtful”."""
        parts = [_count(self.statements, "statement"), _count(self.contacts, "contact")]
        phrase = ", ".join(filter(None, parts)) + " to decide"
        return phrase + (f"; {self.doubtful} doubtful" if self.doubtful else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def waiting(limit: int = 25, after: int = 0) -> list[Waiting]:
    """The next `limit` articles with open suggestions, in order of arrival, from the id `after` on; two queries."""
    rows = list(
        _open()
        .filter(article_id__gt=after)
        .order_by("article_id")
        .values("article_id")
        .annotate(
            statements=Count("pk", filter=Q(kind=SuggestionKind.STATEMENT)),
            contacts=Count("pk", filter=Q(kind=SuggestionKind.CONTACT)),
            doubtful=Count("pk", filter=Q(confidence__lt=DOUBTFUL)),
            least_sure=Min("confidence"),
        )[:limit]
    )
    articles = Article.objects.select_related("outlet").in_bulk([row["article_id"] for row in rows])
    return [Waiting(articles[row.pop("article_id")], **row) for row in rows]


def most_doubtful(limit: int = 10) -> list[Waiting]:
    """Of the articles that wait longest, those in which the reading is least sure."""
    return sorted(waiting(limit=200), key=lambda w: (w.least_sure, w.article.pk))[:limit]


def next_article(after: int = 0, skip: Iterable[int] = ()) -> Article | None:
    """The article to take next: the first that waits beyond `after`, else the first of all."""
    ids = _open().exclude(article_id__in=list(skip)).order_by("article_id").values_list("article_id", flat=True)
    pk = ids.filter(article_id__gt=after).first() or ids.first()
    return Article.objects.get(pk=pk) if pk else None


def waiting_count() -> tuple[int, bool]:
    """How many articles wait, counted up to a thousand, and whether there are more."""
    rows = _open().order_by().values("article_id").distinct()[: COUNTED + 1].count()
    return min(rows, COUNTED), rows > COUNTED


def _open():
    return Suggestion.objects.filter(state=SuggestionState.OPEN, article__binned_at__isnull=True)
