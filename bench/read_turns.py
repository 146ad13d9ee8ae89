"""How many transcript turns are read with the right speaker and side.

usage: python bench/read_turns.py TRACKER.jsonl [--errors N]

TRACKER.jsonl holds {"id", "published", "title", "body"} a line. `labels/tracker_turns.json` holds the turns of 60 of
its entries, labelled by hand: id -> [[start, end, speaker's surname or name, side or null], …], offsets into `body`; a
null side is a reporter or host, whose speaker is not asked.
"""

import argparse
import json
from datetime import date
from pathlib import Path

from articles.extraction import extract

LABELS = Path(__file__).parent / "labels" / "tracker_turns.json"


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(shared, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def judge(entry: dict, gold: list) -> tuple[int, int, list[str]]:
    """Right turns, turns said to be turns, and what went wrong."""
    text = entry["body"]
    found = extract(text, date.fromisoformat(entry["published"]), title=entry["title"]).quotes
    turns = [q for q in found if q.kind == "turn"]
    right, wrong = 0, []
    for start, end, speaker, side in gold:
        best = max(turns, key=lambda q: overlap(q.span, (start, end)), default=None)
        if best is None or overlap(best.span, (start, end)) < 0.8:
            wrong.append(f"missed    {entry['id']} {start} {text[max(0, start - 30) : start + 40]!r}")
            continue
        name = best.speaker.name or best.speaker.text if best.speaker else ""
        if best.side != side or (side and speaker.lower() not in name.lower()):
            wrong.append(f"otherwise {entry['id']} {start} {name!r} {best.side} for {speaker!r} {side}")
            continue
        right += 1
    return right, len(turns), wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tracker", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    labels = json.loads(LABELS.read_text())
    right = found = asked = 0
    errors = []
    with options.tracker.open(encoding="utf-8") as lines:
        for entry in map(json.loads, lines):
            if entry["id"] in labels:
                r, f, wrong = judge(entry, labels[entry["id"]])
                right, found, asked = right + r, found + f, asked + len(labels[entry["id"]])
                errors += wrong
    print("\n".join(errors[: options.errors]))
    print(f"turns with speaker and side right: {right / asked:.3f} of {asked}; said to be turns: {found}")


if __name__ == "__main__":
    main()
