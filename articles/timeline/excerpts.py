"""What an outlet's right lets readers see of its articles: the one place where the rule stands.

Pages, feeds and exports ask here before they show a word of a text.
"""

from collections.abc import Iterable

from articles.models import Article, Outlet
from articles.models.codes import Right
from articles.text import Reading, Span


def words_allowed(outlet: Outlet) -> bool:
    """Whether words of the outlet may be shown at all; title, date, outlet and link always may."""
    return outlet.right != Right.METADATA


def allowed_passages(article: Article, text: str, spans: Iterable[Span]) -> list[Span]:
    """The stretches of `text` that readers may see, in order; `spans` are its published statements and claims."""
    if article.outlet.right == Right.FULL:
        return [Span(0, len(text))]
    return sentences_around(text, spans) if words_allowed(article.outlet) else []


def sentences_around(text: str, spans: Iterable[Span], neighbours: int = 1) -> list[Span]:
    """The sentences that `spans` touch and `neighbours` before and after each, neighbouring ones put together."""
    sentences = Reading(text).sentences
    wanted: set[int] = set()
    for span in spans:
        touched = [n for n, sentence in enumerate(sentences) if sentence.overlaps(span)]
        if touched:
            wanted.update(range(max(touched[0] - neighbours, 0), min(touched[-1] + neighbours, len(sentences) - 1) + 1))
    passages: list[Span] = []
    for n in sorted(wanted):
        if n - 1 in wanted:
            passages[-1] = Span(passages[-1].start, sentences[n].end)
        else:
            passages.append(sentences[n])
    return passages
