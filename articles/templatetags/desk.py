"""What the first page of the desk shows."""

from django import template

from articles.models import LogEntry
from articles.suggestions.queue import most_doubtful, waiting, waiting_count

register = template.Library()


@register.simple_tag
def desk_queue() -> dict:
    """The articles that wait longest, those in which the reading is least sure, and how many wait."""
    count, more = waiting_count()
    return {"oldest": waiting(limit=20), "doubtful": most_doubtful(limit=8), "count": count, "more": more}


@register.simple_tag
def desk_decisions(limit: int = 12):
    """The latest decisions of everybody."""
    return LogEntry.objects.select_related("user")[:limit]


@register.filter
def percent(share: float) -> str:
    """A share as a whole percentage."""
    return f"{share:.0%}"
