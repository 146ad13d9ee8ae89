"""The words by which texts name sides, people and offices, as they stood on a day.

The built-in word lists (`rules/*.csv`) make a lexicon without a database; `articles.suggestions` builds one from
the records of a newsroom. Both are the same frozen object.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from articles.extraction.vocabulary import RULES, Vocabulary

FormKind = Literal["name", "demonym", "capital", "city", "seat", "institution", "abbreviation"]


@dataclass(frozen=True, slots=True)
class SideForm:
    """One way in which text names a side; `since` and `until` are years, empty where open."""

    side: str
    form: str
    kind: FormKind
    since: str = ""
    until: str = ""

    def holds_in(self, year: int) -> bool:
        return not (self.since and year < int(self.since)) and not (self.until and year > int(self.until))


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office that a known actor holds on the lexicon's day."""

    title: str
    organisation: str = ""
    side: str | None = None


@dataclass(frozen=True, slots=True)
class KnownActor:
    """A person or organisation on record, with the names under which texts know it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: Literal["person", "organisation"] = "person"
    offices: tuple[KnownOffice, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Side forms and known actors as of one day."""

    forms: tuple[SideForm, ...]
    actors: tuple[KnownActor, ...] = ()

    @classmethod
    def built_in(cls, year: int | None = None) -> "Lexicon":
        """The lexicon of the shipped word lists, for texts of `year` (all forms without it)."""
        return _built_in(year)

    @cached_property
    def sides_by_form(self) -> dict[str, tuple[SideForm, ...]]:
        """Every form with the sides it can stand for."""
        found: dict[str, list[SideForm]] = {}
        for form in self.forms:
            found.setdefault(form.form, []).append(form)
        return {text: tuple(forms) for text, forms in found.items()}

    @cached_property
    def actors_by_name(self) -> dict[str, KnownActor]:
        """Known actors by name and alias; a name that two share leads to neither."""
        found: dict[str, KnownActor | None] = {}
        for actor in self.actors:
            for name in {actor.name, *actor.aliases}:
                found[name] = None if name in found and found[name] is not actor else actor
        return {name: actor for name, actor in found.items() if actor}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of this lexicon and of the shipped lists, ready for tagging."""
        return Vocabulary(self)


def read_side_forms(path: Path = RULES / "side_forms.csv") -> Iterable[SideForm]:
    """The rows of a word list with columns side, kind, form, since, until."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield SideForm(row["side"], row["form"], row["kind"], row["since"], row["until"])


@cache
def _built_in(year: int | None) -> Lexicon:
    forms = read_side_forms()
    return Lexicon(tuple(f for f in forms if year is None or f.holds_in(year)))
