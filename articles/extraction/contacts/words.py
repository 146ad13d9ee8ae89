"""The word lists of the contact rules, read once from `articles/extraction/rules/`."""

import csv
import re
from collections.abc import Iterator
from functools import cache

from articles.extraction.lexicon import read_side_forms
from articles.extraction.vocabulary import RULES

OFFICIALS = (
    r"ministers?|presidents?|premiers?|chancellors?|prime ministers?|leaders?|officials?|envoys?|"
    r"diplomats?|delegations?|secretar(?:y|ies)|ambassadors?|generals?|admirals?|kings?|queens?|princes?|"
    r"princess|emirs?|sultans?|negotiators?|troops|soldiers|sailors|marines|vessels?|boats?|aircraft|jets?|pilots|forces|frigates?|warships?|ships?|destroyers?|"
    r"nav(?:y|ies)|carriers?|submarines?|arm(?:y|ies)|militar(?:y|ies)|officers?|lawmakers?|senators?|"
    r"representatives?|government|administration|ministr(?:y|ies)|counterparts?|sides?|authorities|chiefs?|"
    r"commanders?|guards?|mediators?|experts|teams?|deleg\w+|governments|parliament\w*|deput(?:y|ies)|"
    r"speakers?|foreign|defen[cs]e|trade|vice|deputy|senior|top|special|state|interior|finance|high-level|"
    r"military|border|coast|rebels?|factions?|capital|people's|central bank|president-elect|peers?|aides?|"
    r"advisers?|heads?|movement|talks|negotiations|relations|dialogue|summit|consultations|meeting|hosts?|"
    r"charg[eé]s?|consuls?|attach[eé]s?|opposite numbers?|colleagues?|legislators?|cabinet|coast ?guards?|police"
)
OUTSIDERS = (
    r"compan(?:y|ies)|firms?|bank(?:s|ers?)?|business(?:es|m[ae]n|people)?|executives?|investors?|"
    r"(?!law|peace|policy|decision)(?:\w+)?makers?|designers?|foundr(?:y|ies)|airlines?|manufacturers?|retailers?|startups?|exporters?|"
    r"importers?|farmers?|fans|players?|clubs?|students?|tourists?|citizens?|nationals?|passengers?|"
    r"workers?|migrants?|immigrants?|refugees?|protest[eo]rs?|demonstrators|journalists?|reporters?|media|"
    r"newspapers?|markets?|stocks?|goods|products?|exports?|imports?|tariffs?|dollars?|voters?|consumers?|"
    r"restaurants?|hackers?|athletes?|swimmers|soccer|football|families|women|children|youths?|"
    r"universit\w+|residents?|settlers?|hostages?|prisoners?|entrepreneurs?|CEOs?|"
    r"chief executives?|buyers?|sellers?|shareholders|apps?|chips?|cars?|actors?|singers?|authors?|plan|"
    r"economy|culture|history|law|laws|jobs|steel|oil|gas|wine|beef|rice|soybeans?"
)
VERB = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|should|must|has|have|had|is|are"
    r"|was|were|be|do|does|did|[a-z]{2,}ed|meets?|met|held|holds?|hosts?|"
    r"spoke|speaks?|began|begins?|went|goes|came|comes|took|takes|gave|gives|made"
    r"|makes|left|leaves|wrote|writes|flew|flies|sent|sends|"
    r"told|said|says|put|puts|rang|sat|led|leads|plans?|seeks?|wants?|hopes?|urges?"
    r"|calls?|agrees?|visits|arrives?|travels|heads|returns?|discuss(?:es)?|"
    r"opens?|ends?|starts?|continues?|resumes?|warns?|vows?|rejects?|refuses?"
    r"|denies|deny|cancels|postpones|delays|declines|proposes|offers|"
    r"invites|welcomes|receives|greets|exchange[sd]?|use[sd]?|wraps?|broke|got"
    r"|became|saw|won|lost|let|set|pays?|paid|to)\b"
)


@cache
def places() -> dict[str, str | None]:
    """The side in which a city, capital or country lies, by its name; the present holder where it has had several."""
    found: dict[str, str | None] = {}
    for form in read_side_forms():
        if form.kind in ("capital", "city", "name") and not form.until:
            found.setdefault(form.form, form.side)
    return found


@cache
def side_words() -> dict[str, str]:
    """The side of a name, demonym or abbreviation, and of the prefixes in "Sino-Indian" and "inter-Korean"."""
    found = {
        "Sino": "CHN",
        "Franco": "FRA",
        "Anglo": "GBR",
        "Russo": "RUS",
        "Indo": "IND",
        "inter": "PRK",
        "Inter": "PRK",
    }
    for form in read_side_forms():
        if form.kind in ("name", "demonym", "abbreviation") and (not form.until or form.form in ("Soviet", "USSR")):
            found.setdefault(form.form, form.side)
    return found


@cache
def leaders() -> dict[str, str]:
    """The side of a leader whom texts name without a country, by full name and by family name."""
    found: dict[str, str] = {}
    for row in rows("leaders.csv"):
        found[row["name"]] = row["side"]
        found.update(dict.fromkeys(filter(None, row["short"].split("|")), row["side"]))
    return found


@cache
def ships() -> dict[str, str]:
    """The side of a navy by the prefix of its ships' names."""
    return {row["prefix"]: row["side"] for row in rows("ship_prefixes.csv")}


@cache
def keyed_patterns(name: str) -> tuple[tuple[str, re.Pattern], ...]:
    """Code and pattern of each row of a list, in the list's order."""
    return tuple((row["code"], re.compile(rf"\b(?:{row['pattern']})\b", re.IGNORECASE)) for row in rows(name))


@cache
def level_patterns() -> tuple[tuple[str, tuple[str, ...], re.Pattern], ...]:
    """Level, the sides for which alone the row holds (none: all), and the pattern of titles."""
    return tuple(
        (row["code"], tuple(row["sides"].split()), re.compile(rf"\b(?:{row['pattern']})\b", re.IGNORECASE))
        for row in rows("levels.csv")
    )


def rows(name: str) -> Iterator[dict[str, str]]:
    with (RULES / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
