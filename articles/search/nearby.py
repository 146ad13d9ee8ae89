"""“Did you mean”: names on record that are written much like words that found nothing."""

from dataclasses import dataclass

from articles.models import Actor
from articles.search import labels
from articles.search.backends import Engine
from articles.search.language import And, Field, Node, Phrase, Query, leaves
from articles.search.tokens import fold, trigrams

ALIKE = 0.4
CANDIDATES, MOST = 50, 3
NAMED = ("actor", "speaker")


@dataclass(frozen=True, slots=True)
class Nearby:
    """A name on record, and the whole query with that name in place of what was written."""

    name: str
    query: str


def did_you_mean(query: Query, engine: Engine) -> list[Nearby]:
    """Up to three names like the words of the query, the likest first; two queries for each stretch of words."""
    for spot in _stretches(query.node):
        written = query.text[slice(*spot)]
        field, _, words = written.rpartition(":")
        names = similar_names(words, engine)
        if names:
            return [Nearby(name, _replaced(query.text, spot, field, name)) for name in names]
    return []


def similar_names(words: str, engine: Engine) -> list[str]:
    """Names of actors who have a name or alias like these words, but none that is just these words."""
    wanted = trigrams(words)
    if len(wanted) < 3:
        return []
    ids = engine.nearest_names(labels.grams([words]), CANDIDATES)
    likeness: dict[str, float] = {}
    for actor in Actor.objects.filter(pk__in=ids).prefetch_related("aliases"):
        names = [actor.name, *(alias.name for alias in actor.aliases.all())]
        if all(fold(name) != fold(words) for name in names):
            likeness[actor.name] = max(_likeness(wanted, trigrams(name)) for name in names)
    alike = sorted((-value, name) for name, value in likeness.items() if value >= ALIKE)
    return [name for _, name in alike[:MOST]]


def _likeness(some: set[str], others: set[str]) -> float:
    """The share of the trigrams of both that they have in common, from 0 to 1."""
    return len(some & others) / len(some | others)


def _stretches(node: Node | None) -> list[tuple[int, int]]:
    """Where names may stand in the query: the values of name fields, and words next to each other."""
    named = [leaf.spot for leaf in leaves(node) if isinstance(leaf, Field) and leaf.name in NAMED]
    parts = node.parts if isinstance(node, And) else (node,) if node else ()
    stretches: list[tuple[int, int]] = []
    adjoining = False
    for part in parts:
        plain = isinstance(part, Phrase)
        if plain and adjoining:
            stretches[-1] = (stretches[-1][0], part.spot[1])
        elif plain:
            stretches.append(part.spot)
        adjoining = plain
    return named + stretches


def _replaced(text: str, spot: tuple[int, int], field: str, name: str) -> str:
    quoted = '"' + name.replace('"', "") + '"'
    return text[: spot[0]] + (f"{field}:{quoted}" if field else quoted) + text[spot[1] :]
