"""Roles: the words of a title or an apposition, and the side for which their holder speaks."""

import re

from articles.extraction.tagging import Tagged

TITLE_BEFORE = re.compile(r"(?:(?:[XGSJCOTt]s?|[mb]|(?<=[XOT])oD?(?=[XOSJC]))*[Tt](?:[oP]D?(?:[OSJCTm]|Xs)+s?)*,?)$")
TITLE_WINDOW = 14
APPOSITION = re.compile(
    r"(?:\([^)|]{0,6}\))?,D?(?P<role>[^,.;:|wpVaTt(\"“”-]{0,9}[Tt][^,.;|wpVa(\"“”-]{0,18})(?=[,.;|wp(-]|$)"
)
PRIVATE = frozenset(
    "expert analyst scholar specialist professor economist historian researcher scientist student journalist reporter "
    "correspondent editor columnist author writer host anchor moderator commentator activist watcher critic actor "
    "singer billionaire businessman businesswoman tycoon resident worker investor trader".split()
)
TOPIC = frozenset(
    "expert analyst scholar specialist watcher program programme project desk policy studies affairs center centre "
    "initiative strategy correspondent editor team house hand task forum fund council division bureau".split()
)
ROLES_TOO = frozenset(("Commander", "King", "Queen", "Emperor", "Emir", "Sultan", "Pope", "Prince", "Princess"))
FORMS_OF_ADDRESS = frozenset("Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Prof".split())
TOWARDS = frozenset("to for on with about against regarding toward towards".split())


def title_before(tagged: Tagged, first: int) -> int:
    """Index of the first word of the title that stands before word `first`; `first` itself if there is none."""
    low = max(0, first - TITLE_WINDOW)
    found = TITLE_BEFORE.search(tagged.tags, low, first)
    if not found:
        return first
    begin = found.start()
    if tagged.tags[first - 1] == "," and tagged.tags[begin - 1] not in "DdPs" and "s" not in found[0]:
        return first
    return begin


def role_words(tagged: Tagged, text: str, first: int, last: int) -> str:
    """The role that words `first` to `last` give, without a rank at its end ("spokesperson Lt. Col"); empty if none."""
    while last > first and _is_rank_at(tagged, first, last - 1):
        last -= 1
    named = any(_names_a_role(tagged, i) for i in range(first, last))
    return words_of(tagged, text, first, last) if named else ""


def _names_a_role(tagged: Tagged, i: int) -> bool:
    word = tagged.words[i]
    kind = tagged.vocabulary.titles.get(word)
    return word in ROLES_TOO or (tagged.tags[i] in "Tt" and kind not in ("rank", "honorific"))


def _is_rank_at(tagged: Tagged, first: int, i: int) -> bool:
    """Is word `i` a rank, rather than part of an office such as Secretary General?"""
    word, titles = tagged.words[i], tagged.vocabulary.titles
    if word == "General" and i > first and _names_a_role(tagged, i - 1):
        return False
    return (titles.get(word) == "rank" and word not in ROLES_TOO) or word in FORMS_OF_ADDRESS


def apposition_after(tagged: Tagged, last: int) -> tuple[int, int] | None:
    """The words of "…, deputy director of the office, …" that follow a name ending before word `last`."""
    found = APPOSITION.match(tagged.tags, last, min(len(tagged.tags), last + 36))
    return found.span("role") if found else None


def words_of(tagged: Tagged, text: str, first: int, last: int) -> str:
    """The words as the text has them, on one line and without a comma at the end."""
    return " ".join(tagged.span(first, last).of(text).split()).strip(" ,") if last > first else ""


def side_of_role(tagged: Tagged, first: int, last: int) -> str | None:
    """The side spoken for by the holder of the role in words `first` to `last`.

    "US Deputy Assistant Secretary of Defense for China" speaks for the US; an expert on a country for nobody.
    """
    if any(w.lower() in PRIVATE for w in tagged.words[first:last]):
        return None
    for i in range(first, last):
        form = tagged.forms.get(i)
        if form and len(form.sides) == 1 and _speaks_for(tagged, first, i, i + len(form.words), form.kind):
            return form.sides[0]
    return None


def _speaks_for(tagged: Tagged, first: int, begin: int, end: int, kind: str) -> bool:
    """Does the form at `begin` say whom the role serves, rather than where or about whom?"""
    before = next(
        (tagged.words[i] for i in range(begin - 1, first - 1, -1) if tagged.tags[i] not in "DTmX"), ""
    ).lower()
    after = tagged.tags[end : end + 1]
    if kind == "capital" or kind == "seat":
        return not before
    if end < len(tagged.words) and tagged.words[end].lower() in TOPIC and kind != "institution":
        return False
    if before in TOWARDS:
        return kind == "institution" or after in ("s", "b", "O") or (kind == "demonym" and after in ("m", "n"))
    return before not in ("in", "at", "from", "near") or kind == "institution"
