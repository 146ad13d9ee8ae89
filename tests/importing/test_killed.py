"""A run that is killed half-way and started again ends with the same archive as one that was not."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

# The run has a SQLite file of its own on either database, so once is enough.
pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="Kills a run on a SQLite file of its own.")

ROOT = Path(__file__).parent.parent.parent
ROWS = {"articles": 250, "contacts": 1_400}
COMPARED = {
    "articles_article": "title, published, natural_key_hash, source_id",
    "articles_articleversion": "number, text, sha256",
    "articles_historicalarticle": "title, history_type, history_change_reason",
    "articles_outlet": "name",
    "articles_contact": "source_id, start, sort_on, state, place",
    "articles_contactside": "side_id, level",
    "articles_contactpair": "sort_on, state",
    "articles_participant": "role, side_id, position",
    "articles_actor": "name, slug, side_id",
    "articles_historicalcontact": "source_id, history_type, history_change_reason",
    "articles_pair": "first_id, second_id, contact_count, first_on, last_on",
    "articles_pairyear": "year, contact_count",
    "articles_tally": "subject, label, count",
}


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    articles = [
        {"id": n, "outlet": "Gazette", "published": "2025-01-20", "title": f"Title {n}", "body": f"Body {n}. " * 9}
        for n in range(ROWS["articles"])
    ]
    contacts = [
        {
            "id": n,
            "source": "List",
            "start_date": f"{1900 + n % 120}-05-01",
            "side_a": "USA",
            "side_b": "CHN",
            "participants": [{"name": f"Person {n % 300}", "role": "Envoy", "side": "USA"}],
        }
        for n in range(ROWS["contacts"])
    ]
    for kind, rows in (("articles", articles), ("contacts", contacts)):
        (folder / kind).write_text("".join(json.dumps(row) + "\n" for row in rows))
    return {kind: folder / kind for kind in ROWS}


@pytest.fixture
def start(tmp_path):
    """A function that starts a command on a SQLite file of its own."""
    environment = os.environ | {"SECRET_KEY": "test", "DATA_DIR": str(tmp_path), "DEBUG": ""}

    def start_command(database: Path, *arguments: str) -> subprocess.Popen:
        command = [sys.executable, str(ROOT / "manage.py"), *map(str, arguments)]
        environment["DATABASE_URL"] = f"sqlite:///{database}"
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    return start_command


def finish(process: subprocess.Popen) -> None:
    _, errors = process.communicate()
    assert process.returncode == 0, errors.decode()


def count(database: Path, table: str) -> int:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10) as connection:
        return connection.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608


def dump(database: Path) -> dict:
    with sqlite3.connect(database) as connection:
        return {
            table: sorted(connection.execute(f"select {columns} from {table}").fetchall(), key=repr)  # noqa: S608
            for table, columns in COMPARED.items()
        }


def kill_half_way(start, database: Path, empty: bytes, table: str, rows: int, *arguments) -> None:
    """Kill runs, each on an empty archive, until one was killed between its first and its last row."""
    chance = random.Random(7)
    while not 0 < count(database, table) < rows:
        for leftover in database.parent.glob(f"{database.name}*"):
            leftover.unlink()
        database.write_bytes(empty)
        process = start(database, *arguments)
        while process.poll() is None and count(database, table) == 0:
            time.sleep(0.005)
        time.sleep(chance.random() / 20)
        process.send_signal(signal.SIGKILL)
        process.communicate()


@pytest.mark.parametrize("kind", ["articles", "contacts"])
def test_killed_and_run_again(start, sources, tmp_path, kind):
    whole, killed, table = tmp_path / "whole.sqlite3", tmp_path / "killed.sqlite3", f"articles_{kind[:-1]}"
    finish(start(whole, "migrate", "-v0"))
    empty = whole.read_bytes()
    killed.write_bytes(empty)
    run = (f"import_{kind}", sources[kind])
    kill_half_way(start, killed, empty, table, ROWS[kind], *run)
    finish(start(killed, *run))
    finish(start(whole, *run))
    assert dump(killed) == dump(whole)
    assert count(whole, table) == ROWS[kind]
