"""Read dates and contacts of a labelled set and run a scorer on what was found.

    python -m bench.read_dates_contacts GOLD.jsonl --scorer SCORER.py [scorer's own options]

GOLD has one text a line: {"id", "text", "published"}. The scorer is called as `SCORER GOLD FOUND …`, FOUND holding
{"id", "dates": […], "contacts": […]} a line. Words per CPU second of the reading are printed first.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path

from articles.dates import find_dates
from articles.text import Reading


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--dates-only", action="store_true", help="do not load people and sides")
    options, scorer_options = parser.parse_known_args()
    records = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    read = read_dates if options.dates_only else read_all
    began = time.process_time()
    found = [{"id": r["id"], **read(r)} for r in records]
    spent = time.process_time() - began
    words = sum(len(r["text"].split()) for r in records)
    print(f"{len(records)} texts, {words} words, {words / spent:,.0f} words per CPU second")
    return run_scorer(options, scorer_options, found) if options.scorer else 0


def published(record: dict) -> date | None:
    return date.fromisoformat(record["published"]) if record.get("published") else None


def read_dates(record: dict) -> dict:
    return {"dates": [date_row(d) for d in find_dates(Reading(record["text"]), published(record))]}


def read_all(record: dict) -> dict:
    from articles.extraction.actors import read_actors
    from articles.extraction.contacts import find_contacts
    from articles.extraction.lexicon import Lexicon

    day, reading = published(record), Reading(record["text"])
    dates = find_dates(reading, day)
    cast = read_actors(reading, Lexicon.built_in(day.year if day else None))
    contacts = find_contacts(reading, cast, dates, day, ())
    return {"dates": [date_row(d) for d in dates], "contacts": [asdict(c) for c in contacts]}


def date_row(found) -> dict:
    return {"start": found.span.start, "end": found.span.end, "value": found.value}


def run_scorer(options: argparse.Namespace, scorer_options: list[str], found: list[dict]) -> int:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as answers:
        answers.writelines(json.dumps(row) + "\n" for row in found)
        answers.flush()
        command = [sys.executable, options.scorer, options.gold, answers.name, *scorer_options]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
