"""How long searches take: fill a database with articles, then time terms from very common to absent.

    DATABASE_URL=postgres://… python bench/search.py fill --count 100000            (texts of its own)
    DATABASE_URL=postgres://… python bench/search.py fill --articles FILE.jsonl --jobs 2
    DATABASE_URL=postgres://… python bench/search.py time [--repeat 20] [--page] [TERM …]

The database must be migrated and should be its own: `fill` adds to what is there and makes the search anew. A line of
the file has `title`, `body`, `published` (ISO), `source` and `language`. `--page` asks for the whole page of results
instead of calling the search. Times are in milliseconds.
"""

import argparse
import json
import math
import multiprocessing
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import django
from django.conf import settings
from django.db import connection, connections

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("SECRET_KEY", "bench")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

TERMS = (
    "ceasefire",
    "uranium",
    "isotope",
    "palimpsest",
    "chrysoprase",
    "uranium ceasefire",
    "uranium palimpsest",
    '"said in a statement"',
    "qqqqzz",
)
SHARES = {"ceasefire": 0.6, "uranium": 0.31, "isotope": 0.009, "palimpsest": 0.0009, "chrysoprase": 0.000006}
BATCH = 1_000


def made_up(count: int, seed: int = 1) -> Iterator[dict]:
    """Articles of 300 to 900 words, of which a known share holds each of the terms."""
    rnd = random.Random(seed)
    words = ["".join(rnd.choices("bcdfglmnprstaeiou", k=rnd.randint(3, 10))) for _ in range(20_000)]
    weights = [1 / (n + 1) for n in range(len(words))]
    pool = [" ".join(rnd.choices(words, weights, k=18)).capitalize() + "." for _ in range(5_000)]
    pool[::5] = [f"{sentence} This the office said in a statement." for sentence in pool[::5]]
    for _ in range(count):
        told = [f"The report mentions {word} in its annex." for word, share in SHARES.items() if rnd.random() < share]
        sentences = [*rnd.choices(pool, k=rnd.randint(17, 50)), *told]
        day = date(1990, 1, 1) + timedelta(days=rnd.randrange(13_000))
        yield {
            "title": rnd.choice(pool)[:80],
            "body": " ".join(sentences),
            "published": day.isoformat(),
            "source": f"Outlet {rnd.randrange(40)}",
            "language": "en",
        }


def read(path: str, part: int, parts: int) -> Iterator[dict]:
    """Every `parts`-th thousand lines of a file."""
    with Path(path).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number // BATCH % parts == part:
                yield json.loads(line)


def fill(path: str | None, count: int, jobs: int) -> None:
    from articles.models import Outlet
    from articles.search.backends import engine

    begin = time.perf_counter()
    for name in sources(path, count):
        Outlet.objects.get_or_create(name=name, defaults={"right": "full"})
    engine().clear()
    engine().begin_load()
    if jobs > 1 and path:
        connections.close_all()
        with multiprocessing.Pool(jobs) as pool:
            done = sum(pool.starmap(load, [(path, count, part, jobs) for part in range(jobs)]))
    else:
        done = load(path, count, 0, 1)
    loaded = time.perf_counter() - begin
    print(f"{done:,} articles and their documents in {loaded:.0f} s ({done / loaded:.0f} a second)", flush=True)
    engine().end_load()
    print(f"index in {time.perf_counter() - begin - loaded:.0f} s")


def sources(path: str | None, count: int) -> set[str]:
    rows = read(path, 0, 1) if path else made_up(min(count, 2_000))
    return {row["source"] for row in islice(rows, 20_000)}


def load(path: str | None, count: int, part: int, parts: int) -> int:
    from articles.models import Outlet

    outlets = {outlet.name: outlet for outlet in Outlet.objects.all()}
    rows = islice(read(path, part, parts), count // parts) if path else made_up(count)
    done = 0
    while batch := list(islice(rows, BATCH)):
        save(batch, outlets)
        done += len(batch)
        if done % 50_000 == 0:
            print(f"{part}: {done:,}", flush=True)
    return done


def save(batch: list[dict], outlets: dict) -> None:
    """Articles, versions and documents in one transaction, past the signals."""
    import uuid

    from django.db import transaction

    from articles.models import Article, ArticleVersion
    from articles.search.backends import engine
    from articles.search.documents import documents

    with transaction.atomic():
        articles = Article.objects.bulk_create(
            Article(
                outlet=outlets[row["source"]],
                title=row["title"][:1000],
                published=row["published"][:10],
                language=row["language"],
                natural_key_hash=uuid.uuid4().hex,
                state="published",
            )
            for row in batch
        )
        ArticleVersion.objects.bulk_create(
            ArticleVersion(article=a, text=row["body"], sha256="0" * 64, length=len(row["body"]))
            for a, row in zip(articles, batch, strict=True)
        )
        engine().replace({}, documents("article", [a.pk for a in articles]))


def measure(terms: list[str], repeat: int, page: bool) -> None:
    from django.test import Client

    from articles.search import search

    client = Client(SERVER_NAME="127.0.0.1")
    print("| query | order | found | first | p50 | p95 | most | queries |\n|---|---|---|---|---|---|---|---|")
    for term in terms:
        for order in ("newest", "best"):
            query = {"q": term, "order": order}
            found = search(term, order=order)
            times, queries = [], 0
            for _ in range(repeat + 1):
                with counted() as count:
                    begin = time.perf_counter()
                    if page:
                        assert client.get("/search/", query).status_code == 200
                    else:
                        search(term, order=order)
                    times.append((time.perf_counter() - begin) * 1000)
                queries = max(queries, count["n"])
            first, *rest = times
            spread = sorted(rest)
            p95 = spread[math.ceil(0.95 * len(spread)) - 1]
            total = f"over {found.total:,}" if found.capped else f"{found.total:,}"
            print(
                f"| {term} | {order} | {total} | {first:.1f} | {statistics.median(rest):.1f} | {p95:.1f} "
                f"| {spread[-1]:.1f} | {queries} |",
                flush=True,
            )


class counted:
    """Counts the queries within."""

    def __enter__(self) -> dict[str, int]:
        self.count = {"n": 0}
        self.wrapper = connection.execute_wrapper(self._one)
        self.wrapper.__enter__()
        return self.count

    def _one(self, execute, sql, params, many, context):
        self.count["n"] += 1
        return execute(sql, params, many, context)

    def __exit__(self, *error):
        self.wrapper.__exit__(*error)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ways = parser.add_subparsers(dest="way", required=True)
    filling = ways.add_parser("fill")
    filling.add_argument("--articles")
    filling.add_argument("--count", type=int, default=100_000)
    filling.add_argument("--jobs", type=int, default=1)
    timing = ways.add_parser("time")
    timing.add_argument("terms", nargs="*")
    timing.add_argument("--repeat", type=int, default=20)
    timing.add_argument("--page", action="store_true")
    asked = parser.parse_args()
    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    if asked.way == "fill":
        fill(asked.articles, asked.count, asked.jobs)
    else:
        measure(asked.terms or list(TERMS), asked.repeat, asked.page)


if __name__ == "__main__":
    main()
