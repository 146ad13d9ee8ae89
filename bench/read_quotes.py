"""How well and how fast statements are read: predictions for a gold file, scores, reliability of the confidence.

usage: read_quotes.py GOLD.jsonl [--scorer SCORE.py] [--out PREDICTIONS.jsonl] [--reliability] [--by-rule]

GOLD.jsonl holds one article a line with "id", "text", "published" and, for --reliability, "quotes" (start, end,
pieces, kind, speaker). SCORE.py is run as `SCORE.py GOLD PREDICTIONS`.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from articles.extraction.actors import read_actors
from articles.extraction.as_json import quote_as_json
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.text import Reading


def main() -> None:
    args = arguments()
    gold = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    begin = time.process_time()
    found = [read(article) for article in gold]
    seconds = time.process_time() - begin
    words = sum(len(article["text"].split()) for article in gold)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(gold)} texts, {words} words, {words / seconds:,.0f} words per CPU second, {memory} MB")
    if args.scorer:
        score(args, found)
    if args.reliability:
        print_reliability(gold, found, lambda q: f"{int(q['confidence'] * 10) / 10:.1f}")
    if args.by_rule:
        print_reliability(gold, found, lambda q: f"{q['rule']},{q['kind']},{q['cue_class']}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--reliability", action="store_true")
    parser.add_argument("--by-rule", action="store_true")
    return parser.parse_args()


def read(article: dict) -> dict:
    """The statements of one article in the shape of the gold."""
    published = article.get("published") or ""
    reading = Reading(article["text"])
    cast = read_actors(reading, Lexicon.built_in(int(published[:4]) if published else None))
    return {"id": article["id"], "quotes": [quote_as_json(article["text"], q) for q in find_quotes(reading, cast)]}


def score(args: argparse.Namespace, found: list[dict]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = args.out or Path(folder) / "found.jsonl"
        out.write_text("\n".join(json.dumps(row) for row in found) + "\n", encoding="utf-8")
        subprocess.run([sys.executable, args.scorer, args.gold, out], check=True)


def print_reliability(gold: list[dict], found: list[dict], group) -> None:
    """Of the findings in each group, the share whose words and speaker an annotator gave as well."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for article, answer in zip(gold, found, strict=True):
        wanted = [(cover(p["start"], p["end"]), q) for q in article["quotes"] for p in q.get("pieces") or [q]]
        for quote in answer["quotes"]:
            count = counts[group(quote)]
            count[0] += 1
            count[1] += is_right(quote, wanted)
    print("group                                     findings   right")
    for name, (total, right) in sorted(counts.items()):
        print(f"{name:40}{total:10}{right / total:8.2f}")


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
