"""Score the contacts read from labelled sentences, and show whether their confidence keeps its word.

    python -m bench.contact_sentences [LABELS.csv] [--errors]

LABELS has a row for each sentence (set, published, text, contacts, mode); the sentences are written for this project,
people and events are invented. `contacts` is "SIDES status start end", several joined by " + "; "?" before one makes
it optional, "-" is a day that is not said, "*" any day; " / SIDES status" adds a status that is right as well.
"""

import argparse
import csv
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from articles.extraction import extract
from articles.extraction.findings import Contact

LABELS = Path(__file__).parent / "labels" / "contact_sentences.csv"
BANDS = (0.9, 0.8, 0.7, 0.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("labels", type=Path, nargs="?", default=LABELS)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    bands: dict[float, list[bool]] = defaultdict(list)
    for row in read_rows(options.labels):
        for contact, right in judge(row, counts):
            bands[next(b for b in BANDS if contact.confidence >= b)].append(right)
            if options.errors and not right:
                print("WRONG ", row["text"], contact.sides, contact.status, contact.start, contact.end)
    report(counts, bands)


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def judge(row: dict[str, str], counts: Counter[str]) -> list[tuple[Contact, bool]]:
    """Each contact read from a row's sentence and whether sides, status and days are right; counts as it goes."""
    first, *others = row["contacts"].split(" / ")
    labels = [label.split() for label in first.split(" + ") if label]
    also = {other.split()[1] for other in others}
    left = list(extract(row["text"], date.fromisoformat(row["published"])).contacts)
    judged = []
    for label in sorted(labels, key=lambda label: label[0].startswith("?")):
        found = max((c for c in left if _same_sides(c, label)), key=lambda c: _is_right(c, label, also), default=None)
        if found:
            left.remove(found)
        if label[0].startswith("?"):
            continue
        counts["gold"] += 1
        if found:
            counts["found"] += 1
            judged.append((found, _is_right(found, label, also)))
    counts["spurious"] += len(left)
    counts["right"] += sum(right for _, right in judged)
    return judged + [(c, False) for c in left]


def _same_sides(contact: Contact, label: list[str]) -> bool:
    return "-".join(contact.sides) == label[0].removeprefix("?")


def _is_right(contact: Contact, label: list[str], also: set[str]) -> bool:
    _, status, start, end = label
    days = all(said == "*" or (None if said == "-" else said) == read for said, read in
               ((start, contact.start), (end, contact.end)))  # fmt: skip
    return days and contact.status in {status, *also}


def report(counts: Counter[str], bands: dict[float, list[bool]]) -> None:
    made = counts["found"] + counts["spurious"]
    print(f"found P {counts['found'] / made:.3f} R {counts['found'] / counts['gold']:.3f} ({counts['gold']} labelled)")
    print(f"right P {counts['right'] / made:.3f} R {counts['right'] / counts['gold']:.3f}")
    for band in BANDS:
        if bands[band]:
            print(f"confidence from {band}: {sum(bands[band]) / len(bands[band]):.3f} right of {len(bands[band])}")


if __name__ == "__main__":
    main()
