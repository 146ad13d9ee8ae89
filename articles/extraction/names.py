"""The grammar of names: runs of capitalised words cut into persons, organisations, groups and sides."""

import re
from dataclasses import dataclass
from typing import Literal

from articles.extraction.roles import title_before
from articles.extraction.tagging import Tagged

Kind = Literal["person", "organisation", "group", "side"]
RUN = re.compile(r'[XGITSJCO](?:[XGITSJCO]|q+(?=[XG])|["“][XG]{1,2}["”](?=[XG]))*')
NAME = re.compile(r'[XG](?:[XGI]|q|["“][XG]+["”])*$')
BODY_AFTER = re.compile(r"s?[mn]{0,2}b")
PEOPLE_AFTER = re.compile(r"s?[mne]{0,2}h")
OF_PHRASE = re.compile(r"(?:[oP]D?[XOSJC]+)+(?!G)|oD?[XGOSJC]+")
LONGEST_NAME = 9
PLACE = frozenset("in at to from near of around outside across inside through via for".split())


@dataclass(frozen=True, slots=True)
class Naming:
    """Words `first` to `last` name somebody; a person's name proper begins at `name`."""

    first: int
    name: int
    last: int
    kind: Kind
    side: str | None = None
    in_headline: bool = False


def find_namings(tagged: Tagged) -> list[Naming]:
    """Every naming in the order of the text, none overlapping another."""
    found: list[Naming] = []
    tags, done, heads = tagged.tags, 0, _headlines(tagged)
    for m in RUN.finditer(tags):
        first, last = max(m.start(), done), m.end()
        if first >= last:
            continue
        naming = _person(tagged, first, last, heads) or _others(tagged, first, last)
        if naming:
            while found and found[-1].last > naming.first:
                found.pop()
            found.append(naming)
            done = naming.last
    return found


def _headlines(tagged: Tagged) -> list[tuple[int, int]]:
    """The first line, if nearly every word of it has a capital: there a capital says nothing."""
    end = tagged.tags.find("|", 1)
    long = [w[0].isupper() for w in tagged.words[1:end] if len(w) > 3 and w[0].isalpha()]
    return [(1, end)] if end > 0 and len(long) > 3 and sum(long) >= 0.75 * len(long) else []


def _person(tagged: Tagged, first: int, last: int, heads: list[tuple[int, int]]) -> Naming | None:
    m = NAME.search(tagged.tags[first:last])
    if not m or m.end() - m.start() > LONGEST_NAME:
        return None
    name = first + m.start()
    if m.end() - m.start() == 1 and m[0] == "X" and m.start() and tagged.tags[name - 1] in "JS":
        return None
    before = title_before(tagged, name)
    headline = any(a <= first < b for a, b in heads)
    begin = before if before < name else name
    return Naming(begin, name, last, "person", in_headline=headline)


def _others(tagged: Tagged, first: int, last: int) -> Naming | None:
    """An organisation, a group of people or a side, from the run of words `first` to `last`."""
    tags = tagged.tags
    side = _side_in(tagged, first, last)
    people = PEOPLE_AFTER.match(tags, last)
    if people and side:
        return Naming(first, first, people.end(), "group", side)
    body = BODY_AFTER.match(tags, last)
    if body and side:
        return Naming(first, first, body.end(), "organisation", side)
    if "O" in tags[first:last] or re.fullmatch("[JS]X", tags[first:last]):
        return _organisation(tagged, first, last, side)
    if tags[last - 1] in "SJC" and side and not _is_place(tagged, first, last):
        return Naming(first, first, last, "side", side)
    return None


def _organisation(tagged: Tagged, first: int, last: int, side: str | None) -> Naming:
    of = OF_PHRASE.match(tagged.tags, last)
    if of and tagged.words[last] in ("of", "on", "for") and last not in tagged.forms:
        last = of.end()
        side = side or _side_in(tagged, first, last)
    if not side and tagged.tags[first - 1] == "s":
        side = _side_in(tagged, max(1, first - 4), first)
    return Naming(first, first, last, "organisation", side)


def _side_in(tagged: Tagged, first: int, last: int) -> str | None:
    """The one side that a form in these words names; None where there is none or it can be read in two ways."""
    for i in range(first, last):
        form = tagged.forms.get(i)
        if form and form.sides:
            return form.sides[0] if len(form.sides) == 1 else None
    return None


def _is_place(tagged: Tagged, first: int, last: int) -> bool:
    """A capital after "in" or "to" is a place, not a party."""
    if tagged.tags[last - 1] != "C":
        return False
    return tagged.words[first - 1].lower() in PLACE
