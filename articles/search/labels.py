"""Labels: what records are filtered and counted by, kept among their words and told from these by their sign.

`side=chn` and `year=2021` are values; `actor#7`, `outlet#3` and `topic#5` records by id; `speaker=wu speaker=qian` the
words of a name, which stand next to each other as the words of a phrase do; `~wu_` a trigram of an actor's name.
"""

from collections.abc import Iterable
from datetime import date

from articles.search.tokens import tokens, trigrams

ARTICLE, STATEMENT, CONTACT, ACTOR = KINDS = ("article", "statement", "contact", "actor")
UNDATED = date.max
BREAK = "="


def value(name: str, text: str) -> str:
    return f"{name}={text.lower()}"


def record(name: str, pk: int) -> str:
    return f"{name}#{pk}"


def name_words(name: str, words: Iterable[str]) -> list[str]:
    """The labels of a name's folded words, in order."""
    return [f"{name}={word}" for word in words]


def names(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The words of (field, name) pairs one after the other, with a break between two names."""
    found: list[str] = []
    for field, name in dict.fromkeys(pairs):
        words = name_words(field, tokens(name))
        if words:
            found += [BREAK, *words] if found else words
    return found


def days(day: date) -> list[str]:
    """The year and the month of a day; none for a record without a day."""
    return [] if day == UNDATED else [f"year={day:%Y}", f"month={day:%Y-%m}"]


def grams(texts: Iterable[str]) -> list[str]:
    return sorted({f"~{gram}" for text in texts for gram in trigrams(text)})
