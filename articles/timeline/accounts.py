"""What the reports of a contact say of it, fact by fact, and whether they agree; the course of its status."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.models import Claim, ContactReport, StatusChange
from articles.timeline.claims import FIELDS, value_in_words

NUMBERS = {2: "Both", 3: "All three", 4: "All four", 5: "All five"}
SEVERAL = {"participants", "domains"}
ORDER = list(FIELDS)


@dataclass(slots=True)
class Fact:
    """What one report says of one field: its values in words, and the claims with the words they were read from."""

    field: str
    values: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def name(self) -> str:
        return FIELDS.get(self.field, self.field.replace("_", " ").capitalize())


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the reports stand to each other on a fact: `words`, and where they differ each report with what it says."""

    words: str
    accounts: tuple[tuple[str, str], ...] = ()


def facts(report: ContactReport, names: Mapping[str, str]) -> list[Fact]:
    """The facts a report tells, one for each field, the same order for all reports; `names` are those of sides by
    code."""
    found: dict[str, Fact] = {}
    for claim in report.claims.all():
        fact = found.setdefault(claim.field, Fact(claim.field))
        value = _value(claim, names)
        if value and value not in fact.values:
            fact.values.append(value)
        if claim.words.casefold() not in {known.words.casefold() for known in fact.claims}:
            fact.claims.append(claim)
    return sorted(found.values(), key=lambda fact: ORDER.index(fact.field) if fact.field in FIELDS else len(ORDER))


def agreement(reports: Sequence[ContactReport], told: Sequence[Sequence[Fact]]) -> dict[str, Verdict]:
    """For each field that a report speaks of, how the reports agree; nothing where there is but one report."""
    if len(reports) < 2:
        return {}
    names = labels(reports)
    accounts: dict[str, list[tuple[str, list[str]]]] = {}
    for name, tales in zip(names, told, strict=True):
        for fact in tales:
            accounts.setdefault(fact.field, []).append((name, fact.values))
    return {of: _verdict(of, said, len(reports)) for of, said in accounts.items()}


def labels(reports: Sequence[ContactReport]) -> list[str]:
    """What each report is called beside the others: the side whose readout it is, if no other is; else its number."""
    sides = [report.side.name if report.side else "" for report in reports]
    return [
        side if side and sides.count(side) == 1 else f"report {number}" for number, side in enumerate(sides, start=1)
    ]


def _verdict(of: str, said: list[tuple[str, list[str]]], reports: int) -> Verdict:
    values = {frozenset(words) for _, words in said}
    if len(values) > 1:
        words = "The reports do not name the same" if of in SEVERAL else "The reports differ"
        return Verdict(words, tuple((name, ", ".join(words)) for name, words in said))
    if len(said) == reports:
        return Verdict(f"{NUMBERS.get(reports, f'All {reports}')} reports say so")
    names = [name for name, _ in said]
    return Verdict(f"Only {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))} say{_s(names)} so")


def _s(names: list[str]) -> str:
    return "s" if len(names) == 1 else ""


def _value(claim: Claim, names: Mapping[str, str]) -> str:
    if claim.field == "sides":
        return " and ".join(names.get(code.strip(), code.strip()) for code in claim.value.split(","))
    return value_in_words(claim)


@dataclass(slots=True)
class Turn:
    """A status and the reports, by day, that gave it one after the other with no other status between."""

    change: StatusChange
    days: list = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def course(changes: Iterable[StatusChange]) -> list[Turn]:
    """The changes of a contact's status, in order; reports that only repeat the last status belong to its row."""
    turns: list[Turn] = []
    for change in changes:
        if not turns or turns[-1].change.status != change.status:
            turns.append(Turn(change))
        turn = turns[-1]
        if change.reported_on not in turn.days:
            turn.days.append(change.reported_on)
        if change.note and change.note not in turn.notes:
            turn.notes.append(change.note)
    return turns
