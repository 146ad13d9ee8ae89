"""Score contacts found in a tracker's entries against hand labels.

    python -m bench.tracker_contacts ENTRIES.jsonl LABELS.csv [--errors]

ENTRIES has {"id", "published", "title", "body"} a line. LABELS has a row for each contact of an entry (id, sides,
status, start, end, optional) and a row without sides for an entry that reports none; it holds no text. An entry is
read as its title and body. Optional contacts need not be found and cost nothing.
"""

import argparse
import csv
import json
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from articles.extraction import extract


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("entries", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    wanted = read_labels(options.labels)
    counts: Counter[str] = Counter()
    for line in options.entries.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["id"] in wanted:
            for error in score(entry, wanted[entry["id"]], counts):
                print(error) if options.errors else None
    report(counts)


def read_labels(path: Path) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["id"]] += [row] if row["sides"] else []
    return found


def score(entry: dict, wanted: list[dict], counts: Counter[str]) -> list[str]:
    """Pair what was found with the labels, the best agreement first; count, and say what is wrong."""
    text = f"{entry['title']}\n{entry.get('body') or ''}"
    left = list(extract(text, date.fromisoformat(entry["published"])).contacts)
    errors = []
    for label in sorted(wanted, key=lambda w: w["optional"]):
        fitting = [c for c in left if "-".join(c.sides) == label["sides"]]
        best = max(
            fitting, key=lambda c: (c.status == label["status"]) + (c.start == (label["start"] or None)), default=None
        )
        if best:
            left.remove(best)
        if label["optional"]:
            continue
        counts["gold"] += 1
        counts["found"] += best is not None
        counts["status"] += best is not None and best.status == label["status"]
        errors += [] if best else [f"MISSED   {entry['id']} {label['sides']} {label['status']}"]
    counts["spurious"] += len(left)
    return errors + [f"SPURIOUS {entry['id']} {'-'.join(c.sides)} {c.status} {c.rule}" for c in left]


def report(counts: Counter[str]) -> None:
    found, made = counts["found"], counts["found"] + counts["spurious"]
    print(
        f"recall {found / counts['gold']:.3f}  precision {found / made:.3f}  ({counts['gold']} labelled, {made} found)"
    )
    print(f"status right on found {counts['status'] / found:.3f}")


if __name__ == "__main__":
    main()
