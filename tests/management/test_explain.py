"""`manage.py explain`: no database is touched, every format of an article is read."""

import json

import pytest
from django.core.management import CommandError, call_command

TEXT = "“The road is closed,” US spokesman Owen Hale said on Friday."


def explained(capsys, *arguments):
    call_command("explain", *map(str, arguments))
    return capsys.readouterr().out


def test_each_finding_stands_under_its_text(tmp_path, capsys):
    path = tmp_path / "road.txt"
    path.write_text(TEXT, encoding="utf-8")
    out = explained(capsys, path, "--published", "2021-10-04")
    assert "road.txt, published on 2021-10-04" in out
    assert f"{TEXT}\n    direct “The road is closed,” ←" in out
    assert "Friday → 2021-10-01" in out


def test_a_record_brings_its_own_title_and_day(tmp_path, capsys):
    path = tmp_path / "road.jsonl"
    record = {"id": "1", "title": "Road \x1b[2J closed", "published": "2021-10-11", "outlet": "Gazette", "text": TEXT}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    out = explained(capsys, path)
    assert "Friday → 2021-10-08" in out
    assert "\x1b" not in out


def test_a_text_without_a_day_says_what_is_missing(tmp_path, capsys):
    path = tmp_path / "road.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert "give --published" in explained(capsys, path)


@pytest.mark.parametrize(("name", "content"), [("missing.txt", None), ("empty.txt", ""), ("binary.txt", "a\x00b")])
def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=name):
        call_command("explain", path)


def test_a_wrong_day_is_refused(tmp_path):
    path = tmp_path / "road.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(CommandError, match="no day of the calendar"):
        call_command("explain", path, "--published", "yesterday")
