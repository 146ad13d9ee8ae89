"""How well and how fast articles are read: scores, cost, and whether the confidence can be trusted.

usage: python bench/reading.py GOLD.jsonl [GOLD.jsonl …] [--scorer SCORE.py] [--out FOLDER] [--reliability] [--by-rule]

A gold file holds one article a line: "id", "text", "published" and "quotes", each with start, end, pieces, kind,
speaker and cue_class. SCORE.py is run as `SCORE.py GOLD FOUND --json` and prints its measures as
{"scores": {measure: {"precision", "recall", "f1"}}}.
With --out what was found is kept there, in files with the names of the gold files.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from articles.extraction import extract
from articles.extraction.as_json import quote_as_json


def main() -> None:
    args = arguments()
    everything: list[tuple[list[dict], list[dict]]] = []
    for path in args.gold:
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found = read_all(path.name, gold)
        everything.append((gold, found))
        if args.scorer:
            print_scores(args, path, found)
    gold, found = ([row for part in parts for row in part] for parts in zip(*everything, strict=True))
    if args.reliability:
        print_reliability(gold, found, lambda q: f"{int(q['confidence'] * 10) / 10:.1f}")
    if args.by_rule:
        print_reliability(gold, found, lambda q: f"{q['rule']}, {q['kind']}, {q['cue_class']}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--reliability", action="store_true")
    parser.add_argument("--by-rule", action="store_true")
    return parser.parse_args()


def read_all(name: str, gold: list[dict]) -> list[dict]:
    """Everything in every article, with a line on what that cost; of the findings the statements are returned."""
    for day in {day and day.year: day for day in map(day_of, gold)}.values():
        extract("The first reading of a year loads its word lists.", day)
    begin = time.process_time()
    readings = [
        (article, extract(article["text"], day_of(article), title=article.get("title") or "")) for article in gold
    ]
    seconds = time.process_time() - begin
    words = sum(len(article["text"].split()) for article in gold)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\n{name}: {len(gold)} articles, {words:,} words, {words / seconds:,.0f} words per CPU second, {memory} MB")
    return [{"id": a["id"], "quotes": [quote_as_json(a["text"], q) for q in found.quotes]} for a, found in readings]


def day_of(article: dict) -> date | None:
    return date.fromisoformat(article["published"][:10]) if article.get("published") else None


def print_scores(args: argparse.Namespace, gold: Path, found: list[dict]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = (args.out or Path(folder)) / gold.name
        out.write_text("\n".join(json.dumps(row) for row in found) + "\n", encoding="utf-8")
        answer = subprocess.run([sys.executable, args.scorer, gold, out, "--json"], check=True, capture_output=True)
    print(f"{'':20}{'precision':>10}{'recall':>10}{'F1':>10}")
    for measure, score in json.loads(answer.stdout)["scores"].items():
        print(f"{measure:20}{score['precision']:10.3f}{score['recall']:10.3f}{score['f1']:10.3f}")


def print_reliability(gold: list[dict], found: list[dict], group: Callable[[dict], str]) -> None:
    """Of the findings in each group: how sure they are, and the share whose words and speaker an annotator gave too."""
    counts: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0])
    for article, answer in zip(gold, found, strict=True):
        wanted = [(cover(p["start"], p["end"]), q) for q in article["quotes"] for p in q.get("pieces") or [q]]
        for quote in answer["quotes"]:
            count = counts[group(quote)]
            count[0] += 1
            count[1] += quote["confidence"]
            count[2] += is_right(quote, wanted)
    print(f"\n{'findings by':36}{'number':>10}{'confidence':>12}{'right':>8}")
    for name, (total, sure, right) in sorted(counts.items()):
        print(f"{name:36}{total:10}{sure / total:12.2f}{right / total:8.2f}")


def cover(start: int, end: int) -> set[int]:
    return set(range(start, end))


def is_right(quote: dict, wanted: list[tuple[set[int], dict]]) -> bool:
    """The largest piece overlaps a gold one by half of both together, and the speakers overlap or share a name."""
    piece = max(quote["pieces"], key=lambda p: p["end"] - p["start"])
    mine = cover(piece["start"], piece["end"])
    near = [q for area, q in wanted if len(mine & area) * 2 >= len(mine | area)]
    return any(same_speaker(quote["speaker"], q["speaker"]) for q in near)


def same_speaker(mine: dict | None, gold: dict | None) -> bool:
    if not gold or not mine:
        return not gold
    if mine["start"] < gold["end"] and gold["start"] < mine["end"]:
        return True
    last = gold["text"].split()[-1].strip(",.").casefold()
    return last in f"{mine['text']} {mine['name']}".casefold().split()


if __name__ == "__main__":
    main()
