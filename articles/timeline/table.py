"""Who sits where: sides are ordered by code, and a side's accent and pattern belong to its place, not to the side."""

from collections.abc import Iterable

from articles.models import Side, Statement

PLACES = 3


def place_of(code: str | None, sides: Iterable[str]) -> int:
    """1 for the first of `sides` by code, 2 for the second, 3 for any further one; 0 for a side that is not there."""
    ordered = sorted(set(sides))
    return min(ordered.index(code) + 1, PLACES) if code in ordered else 0


def columns(sides: Iterable[Side], statements: Iterable[Statement]) -> tuple[list[tuple], list[Statement], list]:
    """Statements by the side they were said for: (place, side, statements) for each of `sides`, also an empty one;
    then the joint ones; then those of nobody at the table."""
    sides = sorted(sides, key=lambda side: side.code)
    codes = [side.code for side in sides]
    seats: dict[str, list[Statement]] = {code: [] for code in codes}
    joint, others = [], []
    for statement in statements:
        if statement.joint_side_id in seats and statement.side_id in seats:
            joint.append(statement)
        else:
            seats.get(statement.side_id, others).append(statement)
    return [(place_of(side.code, codes), side, seats[side.code]) for side in sides], joint, others
