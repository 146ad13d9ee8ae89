"""Settings are read strictly: what cannot be understood stops the start with a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.env import Environment

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("value, expected", [("1", True), ("yes", True), ("OFF", False), ("", False), (" true ", True)])
def test_flag(value, expected):
    assert Environment({"DEBUG": value}).flag("DEBUG") is expected


@pytest.mark.parametrize(
    "call, values",
    [
        (lambda env: env.flag("X"), {"X": "maybe"}),
        (lambda env: env.number("X", 3), {"X": "many"}),
        (lambda env: env.number("X", 3, least=1), {"X": "0"}),
        (lambda env: env.number("X", 3), {"X": "-1"}),
        (lambda env: env.origins("X"), {"X": "readout.example"}),
        (lambda env: env.origins("X"), {"X": "https://readout.example/path"}),
        (lambda env: env.database("X", Path("a")), {"X": "oracle://host/name"}),
        (lambda env: env.database("X", Path("a")), {"X": "postgres://host:port/name"}),
        (lambda env: env.database("X", Path("a")), {"X": "postgres://127.0.0.1:5432"}),
        (lambda env: env.cache("X"), {"X": "memcached://host"}),
    ],
)
def test_refusals_name_the_variable_and_what_to_do(call, values):
    with pytest.raises(ImproperlyConfigured) as refusal:
        call(Environment(values))
    assert "X" in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_database_by_default_is_sqlite(tmp_path):
    config = Environment({}).database("DATABASE_URL", tmp_path / "a.sqlite3")
    assert config == {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "a.sqlite3")}


def start(**environment) -> subprocess.CompletedProcess:
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env={**keep, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "environment, sentence",
    [
        ({}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "k", "DEBUG": "1", "ALLOWED_HOSTS": "readout.example"}, "DEBUG is on"),
        ({"SECRET_KEY": "k", "DEBUG": "perhaps"}, "DEBUG='perhaps' is neither yes nor no"),
        ({"SECRET_KEY": "k", "DATABASE_URL": "sqlite:////nowhere/at/all/db.sqlite3"}, "mkdir -p /nowhere/at/all"),
    ],
)
def test_unsafe_or_unclear_settings_stop_the_start(environment, sentence):
    done = start(**environment)
    assert done.returncode != 0
    assert sentence in done.stderr
