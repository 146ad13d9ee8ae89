"""How sure each rule is, and its explanation: `rules/quote_rules.csv`.

The figures are shares of right findings (words and speaker) measured on annotated news, by rule and kind.
"""

import csv
from functools import cache

from articles.extraction.findings import Mention
from articles.extraction.vocabulary import RULES

UNSETTLED = 0.9
OTHER_CUE = 0.65


def confidence_in(rule: str, kind: str, speaker: Mention | None, cue_class: str = "speech") -> float:
    """Between 0 and 1. A speaker whose name stays open, or a verb of thinking rather than saying, lowers it."""
    rules = _rules()
    sure = rules.get((rule, kind)) or rules[rule, ""]
    value = sure[0]
    if speaker is not None and not speaker.name and speaker.kind in ("person", "pronoun"):
        value *= UNSETTLED
    if cue_class != "speech":
        value *= OTHER_CUE
    return round(value, 2)


def reason_for(rule: str) -> str:
    """The sentence that explains a rule to an editor."""
    return _rules()[rule, ""][1]


@cache
def _rules() -> dict[tuple[str, str], tuple[float, str]]:
    with (RULES / "quote_rules.csv").open(encoding="utf-8", newline="") as lines:
        return {(row["rule"], row["kind"]): (float(row["confidence"]), row["reason"]) for row in csv.DictReader(lines)}
