"""What an import did: how many rows it created, updated and skipped, what it refused and why."""

from collections import Counter
from dataclasses import dataclass, field

from articles.importing.refusals import Refusal, Remark

CREATED, UPDATED, SKIPPED = "created", "updated", "skipped"
FIRST = 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row."""

    place: str
    label: str
    outcome: str


@dataclass
class Report:
    """Counts and sentences of one run; `first` holds the first rows that were created or updated."""

    counts: Counter = field(default_factory=Counter)
    first: list[Outcome] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def count(self, outcome: str, place: str, label: str) -> None:
        self.counts[outcome] += 1
        if outcome != SKIPPED and len(self.first) < FIRST:
            self.first.append(Outcome(place, label, outcome))

    def refuse(self, place: str, reason: str) -> None:
        self.refused.append(Refusal(place, reason))

    def remark(self, place: str, text: str) -> None:
        self.remarks.append(Remark(place, text))

    def totals(self) -> str:
        """“created 3, updated 0, skipped 0, refused 1”"""
        counted = ", ".join(f"{outcome} {self.counts[outcome]}" for outcome in (CREATED, UPDATED, SKIPPED))
        return f"{counted}, refused {len(self.refused)}"

    def as_dict(self) -> dict:
        """The whole report in plain values, for a file or a log."""
        return {
            **{outcome: self.counts[outcome] for outcome in (CREATED, UPDATED, SKIPPED)},
            "refused": [{"place": r.place, "reason": r.reason} for r in self.refused],
            "remarks": [{"place": r.place, "remark": r.text} for r in self.remarks],
        }
