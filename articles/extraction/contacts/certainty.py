"""How sure each contact rule is, and its explanation: `rules/contact_rules.csv`.

The confidence of a rule is the share of its findings that were right (sides, status, first and last day) on news that
had no part in writing the rules. A row with a status refines the row without one.
"""

from dataclasses import dataclass
from functools import cache

from articles.extraction.contacts.words import rows

WITHOUT_DAY = 0.9
NOT_HELD = 0.95


@dataclass(frozen=True, slots=True)
class ContactRule:
    """A row of contact_rules.csv."""

    confidence: float
    reason: str


def rule_of(rule: str, status: str = "") -> ContactRule:
    """The row of a rule, the one for a status where there is one."""
    rules = _rules()
    return rules.get((rule, status)) or rules[rule, ""]


def sure_of(rule: str, status: str, dated: bool) -> float:
    """Between 0 and 1; less where the text does not say the day, and for what is planned, proposed or dropped."""
    sure = rule_of(rule, status).confidence * (1 if dated else WITHOUT_DAY)
    return round(sure * (1 if status == "held" else NOT_HELD), 2)


@cache
def _rules() -> dict[tuple[str, str], ContactRule]:
    return {
        (row["rule"], row["status"]): ContactRule(float(row["confidence"]), row["reason"])
        for row in rows("contact_rules.csv")
    }
