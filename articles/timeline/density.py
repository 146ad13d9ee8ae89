"""Density: how many contacts a pair had each year, as bars in per cent of the width they are drawn in."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Pair, PairYear


@dataclass(frozen=True, slots=True)
class Bar:
    """One year. `left` is where its stretch begins and `x` its middle, in per cent of the row's width; `y` is where the
    bar ends, in per cent of its height from the top."""

    year: int
    count: int
    left: float
    x: float
    y: float


def bars(counts: dict[int, int], first: int, last: int) -> list[Bar]:
    """A bar for each year from `first` to `last` that has any; the highest count fills the height."""
    step = 100 / (last - first + 1)
    most = max(counts.values(), default=1)
    return [
        Bar(
            year,
            count,
            round((year - first) * step, 3),
            round((year - first + 0.5) * step, 3),
            round(100 - max(100 * count / most, 6), 1),
        )
        for year, count in sorted(counts.items())
        if count and first <= year <= last
    ]


def decades(first: int, last: int, every: int = 10) -> list[tuple[int, float]]:
    """The years divisible by `every` in the span, each with its place in per cent of the width."""
    step = 100 / (last - first + 1)
    start = -(-first // every) * every
    return [(year, round((year - first) * step, 3)) for year in range(start, last + 1, every)]


def sparklines(pairs: Iterable[Pair], years: Iterable[PairYear]) -> None:
    """Give each pair its `bars`, all over the same span of years so that rows can be compared."""
    pairs, years = list(pairs), list(years)
    found = [row.year for row in years]
    first, last = min(found, default=0), max(found, default=0)
    for pair in pairs:
        counts = {row.year: row.contact_count for row in years if row.pair_id == pair.pk}
        pair.bars, pair.span = bars(counts, first, last), (first, last)
