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

    @property
    def role(self) -> str:
        """The title; for a spokesperson with the body spoken for."""
        spokes = self.title.lower().endswith(("spokesperson", "spokesman", "spokeswoman"))
        return f"{self.organisation} {self.title.lower()}" if spokes and self.organisation else self.title


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
    def actors_by_surname(self) -> dict[str, tuple[KnownActor, ...]]:
        """Known persons by the first and the last word of their names, case folded."""
        found: dict[str, list[KnownActor]] = {}
        for actor in self.actors:
            for word in {actor.name.split()[-1].casefold(), actor.name.split()[0].casefold()}:
                if actor.kind == "person":
                    found.setdefault(word, []).append(actor)
        return {word: tuple(actors) for word, actors in found.items()}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of this lexicon and of the shipped lists, ready for tagging."""
        return Vocabulary(self)


def read_side_forms(path: Path = RULES / "side_forms.csv") -> Iterable[SideForm]:
    """The rows of a word list with columns side, kind, form, since, until."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield SideForm(row["side"], row["form"], row["kind"], row["since"], row["until"])


def read_known_actors(year: int | None = None, path: Path = RULES / "known_actors.csv") -> Iterable[KnownActor]:
    """Leaders, ministers and spokespersons who were in office in `year` (all of them without it).

    Columns: name, aliases (separated by ;), title, organisation, side, since, until. A person with several offices
    has a row for each.
    """
    found: dict[str, KnownActor] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if year is not None and not _in_office(row, year):
                continue
            office = KnownOffice(row["title"], row["organisation"], row["side"])
            before = found.get(row["name"])
            aliases = tuple(filter(None, row["aliases"].split(";")))
            found[row["name"]] = KnownActor(
                row["name"], aliases, "person", (before.offices if before else ()) + (office,)
            )
    return found.values()


def _in_office(row: dict[str, str], year: int) -> bool:
    return int(row["since"]) <= year <= int(row["until"] or year)


@cache
def _built_in(year: int | None) -> Lexicon:
    forms = tuple(f for f in read_side_forms() if year is None or f.holds_in(year))
    return Lexicon(forms, tuple(read_known_actors(year)))
