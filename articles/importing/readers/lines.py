"""Lines of a file of any size, one at a time; a line over the limit is passed over, never held."""

from collections.abc import Iterator
from typing import BinaryIO

from articles.importing.refusals import Refused

LONGEST_LINE = 10 * 1024 * 1024
TOO_LONG = f"The line is longer than {LONGEST_LINE // 1024**2} MB. Put one record on a line."


def bounded_lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number from 1 and bytes of each line with its end; None for one that is longer than LONGEST_LINE."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) <= LONGEST_LINE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE)
        yield number, None


def refuse_large(size: int, limit: int, what: str) -> None:
    """Raise Refused for more than `limit` bytes."""
    if size > limit:
        raise Refused(f"{what} is larger than {limit // 1024**2} MB. Split it, or remove what is not text.")
