"""The import commands: options, report, last line, exit status."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Contact, LogEntry

pytestmark = pytest.mark.django_db
TITLED = {"id": "1", "published": "2025-01-20", "title": "Talks", "outlet": "Gazette", "body": "They met."}
CONTACT = {"id": "1", "source": "List", "start_date": "1972-02-21", "side_a": "USA", "side_b": "CHN"}


@pytest.fixture
def run(capsys):
    """A function that runs a command and answers exit status, last line and error stream."""

    def run_command(*arguments, **options):
        try:
            call_command(*map(str, arguments), **options)
            status = 0
        except SystemExit as stopped:
            status = stopped.code
        out, errors = capsys.readouterr()
        return status, out.strip().split("\n")[-1], errors

    return run_command


def test_what_is_good_is_kept_and_the_exit_status_says_that_something_was_refused(run, write):
    path = write("a.jsonl", json.dumps(TITLED) + "\n{broken\n")
    status, last, errors = run("import_articles", path, "--no-suggestions")
    assert (status, last) == (1, "created 1, updated 0, skipped 0, refused 1")
    assert "a.jsonl, line 2: The line is not valid JSON" in errors
    assert Article.objects.count() == 1


def test_a_second_run_changes_nothing_and_leaves_no_log(run, write_lines):
    path = write_lines("a.jsonl", [TITLED])
    assert run("import_articles", path, "--no-suggestions")[0] == 0
    entry = LogEntry.objects.get()
    assert (entry.action, entry.user, entry.detail["created"]) == ("import articles", None, 1)
    assert run("import_articles", path, "--no-suggestions")[1] == "created 0, updated 0, skipped 1, refused 0"
    assert LogEntry.objects.count() == 1


def test_several_paths_and_options_for_all(run, write):
    one, two = write("a.txt", "One side spoke."), write("in/b.html", "Another spoke.")
    status, last, _ = run("import_articles", one, two.parent, "--outlet", "Gazette", "--published", "2021-09-30")
    assert (status, last) == (0, "created 2, updated 0, skipped 0, refused 0")
    assert {a.outlet.name for a in Article.objects.all()} == {"Gazette"}


def test_a_dry_run_saves_nothing_and_says_so(run, write_lines):
    status, last, _ = run("import_articles", write_lines("a.jsonl", [TITLED]), "--dry-run")
    assert (status, last) == (0, "would be: created 1, updated 0, skipped 0, refused 0")
    assert not Article.objects.exists() and not LogEntry.objects.exists()


def test_the_report_is_written(run, write, tmp_path):
    run("import_articles", write("a.jsonl", json.dumps(TITLED) + "\n7\n"), "--report", tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["created"], report["refused"][0]["place"]) == (1, "a.jsonl, line 2")


def test_a_report_that_cannot_be_written_stops_the_run_before_it_begins(run, write_lines, tmp_path):
    with pytest.raises(CommandError, match="folder"):
        run("import_articles", write_lines("a.jsonl", [TITLED]), "--report", tmp_path / "no" / "report.json")
    assert not Article.objects.exists()


def test_a_date_that_is_none_stops_the_run(run, write):
    with pytest.raises(CommandError, match="2021-02-31"):
        run("import_articles", write("a.txt", "Text."), "--published", "2021-02-31")


def test_contacts_are_published_unless_held_back(run, write_lines):
    assert run("import_contacts", write_lines("a.jsonl", [CONTACT]))[:2] == (
        0,
        "created 1, updated 0, skipped 0, refused 0",
    )
    run("import_contacts", write_lines("b.jsonl", [CONTACT | {"id": "2"}]), "--draft")
    assert dict(Contact.objects.values_list("source_id", "state")) == {"1": "published", "2": "draft"}


def test_a_broken_line_among_contacts(run, write):
    path = write("a.jsonl", json.dumps(CONTACT) + '\n{"id": "2", "source": "List", "start_date": "2025-02-31"}\n')
    status, last, errors = run("import_contacts", path)
    assert (status, last) == (1, "created 1, updated 0, skipped 0, refused 1")
    assert "a.jsonl, line 2: “2025-02-31”" in errors
