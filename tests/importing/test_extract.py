"""`manage.py extract`: lines in, findings out, in order, without a database."""

import json

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def run(capsys, tmp_path):
    """A function that extracts and answers exit status, the lines written, and the error stream."""

    def run_command(source, *arguments):
        target = tmp_path / "out.jsonl"
        try:
            call_command("extract", str(source), str(target), *arguments)
            status = 0
        except SystemExit as stopped:
            status = stopped.code
        lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
        return status, lines, capsys.readouterr().err

    return run_command


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_order_is_kept_and_broken_lines_are_named(run, write, jobs):
    lines = [
        json.dumps({"id": n, "text": f"“We met,” Arvo Tamm said. {n}", "published": "2021-09-30"}) for n in range(600)
    ]
    lines[16], lines[300], lines[301] = '{"id": 16', '{"id": 300}', '{"id": 1, "text": "a", "published": "2021-02-31"}'
    status, found, errors = run(write("in.jsonl", "\n\n".join(lines)), "--jobs", jobs)
    assert status == 1
    assert [f["id"] for f in found] == [n for n in range(600) if n not in (16, 300, 301)]
    assert all(set(f) == {"id", "quotes", "contacts", "dates", "actors"} for f in found)
    assert [line.split(":")[0] for line in errors.splitlines()] == [
        "in.jsonl, line 33",
        "in.jsonl, line 601",
        "in.jsonl, line 603",
    ]


def test_texts_without_a_day_and_odd_ids_are_read(run, write_lines):
    records = [
        {"id": None, "text": ""},
        {"id": "b", "text": "Talks.", "published": None, "title": None, "language": "en"},
    ]
    status, found, errors = run(write_lines("in.jsonl", records), "--jobs", "1")
    assert (status, [f["id"] for f in found], errors) == (0, [None, "b"], "")


def test_the_source_is_not_written_over(write):
    path = write("in.jsonl", '{"id": 1, "text": "a"}')
    with pytest.raises(CommandError, match="same"):
        call_command("extract", str(path), str(path))
    assert path.read_text() == '{"id": 1, "text": "a"}'


def test_a_missing_file_is_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="Check the two paths"):
        call_command("extract", str(tmp_path / "no.jsonl"), str(tmp_path / "out.jsonl"))
