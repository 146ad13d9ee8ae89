"""The archive as files: what goes out to whom, and that an empty site takes it in again record by record."""

import csv
import hashlib
import json

import pytest
from django.core.management import CommandError, call_command

from articles.exports.package import write_archive
from articles.importing.archive import import_archive
from articles.models import (
    Actor,
    Article,
    ArticleVersion,
    Contact,
    ContactReport,
    LogEntry,
    Outlet,
    Pair,
    Side,
    SideForm,
    Statement,
    Suggestion,
    Topic,
)

TABLES = "sides outlets topics actors articles contacts statements pairs suggestions log".split()


def records(folder, table):
    return [json.loads(line) for line in (folder / f"{table}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]


def by_id(rows):
    return {row.get("id") or row.get("code") or row["slug"]: row for row in rows}


def empty_the_site():
    for model in (ContactReport, Suggestion, LogEntry, Statement, Contact, ArticleVersion, Article):
        model.objects.all().delete()
    for model in (Actor, Topic, Outlet, Pair):
        model.objects.all().delete()
    Side.objects.filter(code="ATL").delete()
    SideForm.objects.filter(shipped=False).delete()


@pytest.mark.parametrize("who", ["desk", "readers"])
def test_round_trip_is_exact(archive, request, tmp_path, who):
    scope = request.getfixturevalue(who)
    first, second = tmp_path / "first", tmp_path / "second"
    write_archive(first, scope, "Readout")
    empty_the_site()
    reports = import_archive(first)
    assert [r for report in reports.values() for r in report.refused] == []
    LogEntry.objects.filter(action="import archive").delete()
    write_archive(second, scope, "Readout")
    tables = TABLES if who == "desk" else TABLES[:-2]
    for table in tables:
        before, after = by_id(records(first, table)), by_id(records(second, table))
        assert before and before.keys() == after.keys()
        for key, record in before.items():
            assert after[key] == record, f"{table} {key}"
        assert list(before) == list(after), f"{table} in another order"
    assert records(first, "annotations") == records(second, "annotations")


def test_names_in_a_finding_stand_in_one_order(archive, desk, tmp_path):
    Suggestion.objects.update(finding={"b": 1, "a": [{"d": 2, "c": 3}]})
    write_archive(tmp_path / "a", desk, "Readout")
    assert '"finding":{"a":[{"c":3,"d":2}],"b":1}' in (tmp_path / "a" / "suggestions.jsonl").read_text()


def test_second_import_changes_nothing(archive, desk, tmp_path):
    write_archive(tmp_path / "a", desk, "Readout")
    empty_the_site()
    import_archive(tmp_path / "a")
    logged = LogEntry.objects.count()
    again = import_archive(tmp_path / "a")
    assert {name: report.counts["created"] for name, report in again.items() if report.counts["created"]} == {}
    assert again["statements"].counts["skipped"] == Statement.objects.count() > 0
    assert LogEntry.objects.count() == logged


def test_restored_records_have_history_and_suggestions_their_editor(archive, desk, editor, tmp_path):
    write_archive(tmp_path / "a", desk, "Readout")
    empty_the_site()
    import_archive(tmp_path / "a")
    assert Contact.objects.get(uid=archive["contact"].uid).history.count() == 1
    assert Suggestion.objects.get().decided_by == editor


def test_who_decided_is_kept_without_a_way_in(archive, desk, editor, tmp_path):
    write_archive(tmp_path / "a", desk, "Readout")
    empty_the_site()
    editor.delete()
    import_archive(tmp_path / "a")
    user = Suggestion.objects.get().decided_by
    assert user.username == "edwin" and not user.is_active and not user.has_usable_password() and not user.is_staff


def test_readers_get_no_draft_and_no_text_beyond_the_right(archive, readers, tmp_path):
    write_archive(tmp_path / "a", readers, "Readout")
    everything = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "a").iterdir())
    for hidden in ("A draft", "Nothing is decided", "decided yet", str(archive["draft contact"].uid), "Calls back"):
        assert hidden not in everything
    assert not (tmp_path / "a" / "suggestions.jsonl").exists()
    articles = by_id(records(tmp_path / "a", "articles"))
    full = articles[str(archive["full"].uid)]["versions"]
    assert full[0]["text"].startswith("The harbour") and full[1]["text"].endswith("Corrected.")
    [cut] = articles[str(archive["excerpts"].uid)]["versions"]
    told = " ".join(e["text"] for e in cut["excerpts"])
    assert cut["text"] is None and "glad to be here" in told and "evening" not in told
    [link_only] = articles[str(archive["metadata"].uid)]["versions"]
    assert link_only["text"] is None and link_only["excerpts"] == []


def test_readers_get_no_words_of_an_outlet_that_gives_a_link_only(archive, readers, tmp_path):
    write_archive(tmp_path / "a", readers, "Readout")
    statement = by_id(records(tmp_path / "a", "statements"))[str(archive["metadata statement"].uid)]
    assert (statement["words"], statement["before"], statement["after"]) == (None, "", "")
    [contact] = [r for r in records(tmp_path / "a", "contacts") if r["title"]]
    assert sorted(r["words"] is None for r in contact["reports"]) == [False, False, True]
    notes = by_id(records(tmp_path / "a", "annotations"))
    [note] = [n for n in notes.values() if str(archive["metadata statement"].uid) in n["id"]]
    assert [s["type"] for s in note["target"]["selector"]] == ["TextPositionSelector"]


def test_words_around_an_excerpt_stop_where_readers_may_not_read_on(archive, say, readers, tmp_path):
    article = archive["excerpts"]
    far = say(article, "The evening ended early.", before=article.version.text[:-24], after="")
    write_archive(tmp_path / "a", readers, "Readout")
    record = by_id(records(tmp_path / "a", "statements"))[str(far.uid)]
    assert record["before"].startswith("Chalk lay about.")
    [version] = by_id(records(tmp_path / "a", "articles"))[str(article.uid)]["versions"]
    assert version["excerpts"][-1]["text"].endswith(record["before"] + far.words)


def test_annotations_select_the_words_of_the_text(archive, readers, tmp_path):
    write_archive(tmp_path / "a", readers, "Readout")
    notes = by_id(records(tmp_path / "a", "annotations"))
    note = notes[f"https://readout.example{archive['full statement'].get_absolute_url()}"]
    quote, position = note["target"]["selector"]
    text = archive["full"].versions.get(number=1).text
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert note["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert {b["value"] for b in note["body"]} == {"speaker:Lena Orth", "side:USA", "kind:direct"}


def test_checksums_are_of_the_files(archive, readers, tmp_path):
    write_archive(tmp_path / "a", readers, "Readout")
    sums = dict(reversed(line.split("  ")) for line in (tmp_path / "a" / "SHA256SUMS").read_text().splitlines())
    assert sums == {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (tmp_path / "a").iterdir() if p.name != "SHA256SUMS"
    }
    package = json.loads((tmp_path / "a" / "datapackage.json").read_text())
    assert {r["path"]: r["hash"] for r in package["resources"]} == {
        name: f"sha256:{value}" for name, value in sums.items() if name != "datapackage.json"
    }


def test_package_describes_every_column(archive, desk, tmp_path):
    write_archive(tmp_path / "a", desk, "Readout")
    package = json.loads((tmp_path / "a" / "datapackage.json").read_text())
    for resource in package["resources"][:-1]:
        named = [f["name"] for f in resource["schema"]["fields"]]
        if resource["format"] == "csv":
            with (tmp_path / "a" / resource["path"]).open(newline="", encoding="utf-8") as file:
                assert next(csv.reader(file)) == named
        else:
            assert list(records(tmp_path / "a", resource["name"])[0]) == named


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda folder: (folder / "datapackage.json").unlink(), "no readable datapackage.json"),
        (lambda folder: (folder / "articles.jsonl").unlink(), "articles.jsonl is missing"),
        (lambda folder: (folder / "articles.jsonl").open("a").write("{}\n"), "not as it was written"),
    ],
)
def test_damaged_folder_is_refused_before_anything_is_saved(archive, desk, tmp_path, spoil, sentence):
    write_archive(tmp_path / "a", desk, "Readout")
    empty_the_site()
    spoil(tmp_path / "a")
    with pytest.raises(CommandError, match=sentence):
        call_command("import_archive", tmp_path / "a")
    assert not Outlet.objects.exists()


def test_commands_say_what_they_did(archive, tmp_path, capsys):
    call_command("export_archive", tmp_path / "a")
    assert "statements" in capsys.readouterr().out
    with pytest.raises(CommandError, match="not empty"):
        call_command("export_archive", tmp_path / "a")
    empty_the_site()
    Outlet.objects.create(name="the full text POST")
    with pytest.raises(CommandError, match="were refused"):
        call_command("import_archive", tmp_path / "a")
    said = capsys.readouterr()
    assert "outlets.jsonl, line 1: There is another outlet “The Full text Post” here already." in said.err
    assert Statement.objects.exists(), "what is good is kept"


def test_archive_without_articles(db, readers, tmp_path):
    counts = write_archive(tmp_path / "a", readers, "Readout")
    assert counts["articles"] == 0 and not (tmp_path / "a" / "articles.jsonl").exists()
    assert not any(report.refused for report in import_archive(tmp_path / "a").values())
