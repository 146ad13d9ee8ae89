"""What a reader makes of a source: plain rows of strings, each with the place where it stands."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article as its source gives it. `published` is not yet read; empty strings are what was not given.

    `likely_outlet` and `likely_published` were read out of a page or document that does not state them as such: they
    stand back behind what the user says for all.
    """

    place: str
    text: str
    title: str = ""
    published: str = ""
    url: str = ""
    source_id: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    language: str = ""
    likely_outlet: str = ""
    likely_published: str = ""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact as its source gives it: the values by column, not yet checked."""

    place: str
    values: dict[str, Any] = field(default_factory=dict)
