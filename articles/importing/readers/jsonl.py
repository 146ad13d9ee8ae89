"""JSON Lines: one record a line; a broken line is refused with its number, the others are read."""

import json
from collections.abc import Iterator
from pathlib import Path

from articles.importing.readers.encoding import decode, open_lines
from articles.importing.readers.lines import TOO_LONG, bounded_lines
from articles.importing.refusals import Refusal, Refused

Record = tuple[str, dict]


def read_records(path: Path, name: str) -> Iterator[Record | Refusal]:
    """Place and values of each line that is not blank."""
    with open_lines(path) as file:
        for number, line in bounded_lines(file):
            place = f"{name}, line {number}"
            if line is None:
                yield Refusal(place, TOO_LONG)
            elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                try:
                    yield place, parse_record(line)
                except Refused as error:
                    yield Refusal(place, str(error))


def parse_record(line: bytes) -> dict:
    """The JSON object on one line. Raises Refused with what is wrong with it."""
    try:
        record = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise Refused(f"The line is not valid JSON (column {error.colno}: {error.msg}). Correct it.") from error
    except Refused:
        raise
    except (ValueError, RecursionError) as error:
        raise Refused("The line is JSON that cannot be read: a number or a nesting is too large.") from error
    if not isinstance(record, dict):
        raise Refused("The line is not a JSON object. Write one record in braces on each line.")
    return record
