"""What cannot be taken in, and why."""

from dataclasses import dataclass


class Refused(ValueError):
    """A file or row that cannot be taken in; the message is a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or row that was left out: where it stands (“talks.jsonl, line 17”) and why."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something taken in that a person should look at, such as a day's heading with the wrong weekday."""

    place: str
    text: str
