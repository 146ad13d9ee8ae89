"""An exported archive brought into a site: what `export_archive` wrote, record by record.

Records are told by their public id. One that is here already is left as it is, so that an import which was stopped
can be started again; meant for an empty site, it does not bring two archives together.
"""

import hashlib
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction

from articles.importing.archive_records import MAKERS, Record
from articles.importing.refusals import Refused
from articles.importing.report import CREATED, SKIPPED, Report
from articles.importing.runs import log_run
from articles.models import Contact, Pair, Side, Statement, recount_pair, recount_tallies

BATCH = 200
DESCRIPTION = "datapackage.json"


def import_archive(folder: Path, *, user=None) -> dict[str, Report]:
    """Bring the archive in and answer what was done with each table.

    Raises Refused, before anything is saved, where the folder is no archive or a file is not as it was written.
    """
    files = _checked_files(folder)
    reports = {name: _import_table(name, path) for name, path in files.items()}
    _link(files)
    for pair in Pair.objects.all():
        recount_pair(pair)
    recount_tallies()
    log_run("archive", folder.name, _total(reports), user=user)
    return reports


def _total(reports: dict[str, Report]) -> Report:
    total = Report()
    for report in reports.values():
        total.counts.update(report.counts)
        total.refused.extend(report.refused)
    return total


def _checked_files(folder: Path) -> dict[str, Path]:
    """The JSON Lines file of each table, in the order in which they can be brought in."""
    try:
        package = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        resources = {resource["name"]: resource for resource in package["resources"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Refused(f"{folder} holds no readable {DESCRIPTION}. Name a folder that export_archive wrote.") from error
    for name in MAKERS.keys() & resources.keys():
        path = folder / f"{name}.jsonl"
        if not path.is_file() or f"sha256:{_sha256(path)}" != resources[name].get("hash"):
            raise Refused(f"{path.name} is missing or is not as it was written. Copy the whole folder again.")
    return {name: folder / f"{name}.jsonl" for name in MAKERS if name in resources}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _records(path: Path) -> Iterator[tuple[int, Record]]:
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            yield number, json.loads(line)


def _import_table(name: str, path: Path) -> Report:
    report = Report()
    records = _records(path)
    while batch := list(islice(records, BATCH)):
        with transaction.atomic():
            known = _known(name, [record for _, record in batch])
            for number, record in batch:
                _import_record(name, record, known, f"{path.name}, line {number}", report)
    return report


def _known(name: str, records: list[Record]) -> set[str]:
    """The ids of those that are here; sides and pairs have none and are looked at one by one."""
    model, _ = MAKERS[name]
    if model in (Side, Pair):
        return set()
    return {str(uid) for uid in model.objects.filter(uid__in=[r["id"] for r in records]).values_list("uid", flat=True)}


def _import_record(name: str, record: Record, known: set[str], place: str, report: Report) -> None:
    if record.get("id") in known:
        report.counts[SKIPPED] += 1
        return
    _, make = MAKERS[name]
    try:
        with transaction.atomic():
            changed = make(record) is not False
    except Refused as error:
        report.refuse(place, str(error))
    except (DatabaseError, ValidationError, ValueError, LookupError, TypeError) as error:
        report.refuse(place, f"It cannot be saved here: {error}")
    else:
        report.counts[CREATED if changed else SKIPPED] += 1


def _link(files: dict[str, Path]) -> None:
    """Records of one table that refer to each other, once all are here."""
    for _, record in _all_records(files, "sides"):
        if record["successors"]:
            Side.objects.get(code=record["code"]).successors.add(*record["successors"])
    _link_table(Statement, _all_records(files, "statements"), "answers")
    _link_table(Contact, _all_records(files, "contacts"), "duplicate_of")


def _all_records(files: dict[str, Path], name: str) -> Iterator[tuple[int, Record]]:
    """Those of a table; an archive has no file for a table without rows."""
    return _records(files[name]) if name in files else iter(())


def _link_table(model: type[models.Model], records: Iterator[tuple[int, Record]], field: str) -> None:
    for _, record in records:
        if record[field]:
            target = model.objects.filter(uid=record[field]).first()
            model.objects.filter(uid=record["id"], **{f"{field}__isnull": True}).update(**{field: target})
