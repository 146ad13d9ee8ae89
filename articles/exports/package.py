"""The whole archive as a folder: JSON Lines and CSV with a Frictionless data package, annotations and checksums.

DIR/datapackage.json     what each file holds, with schema, bytes and SHA-256
DIR/<table>.jsonl, .csv  every table; the JSON Lines hold everything, the CSV files are for spreadsheets
DIR/annotations.jsonl    every statement as a W3C Web Annotation
DIR/SHA256SUMS           for `sha256sum --check`
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.exports.annotations import annotations
from articles.exports.columns import Column, Scope
from articles.exports.lines import json_line, json_lines
from articles.exports.sheets import csv_lines, short_columns
from articles.exports.table import Table
from articles.exports.tables import ARCHIVE, DESK


def write_archive(folder: Path, scope: Scope, title: str) -> dict[str, int]:
    """Write the archive and answer how many records each table has. Raises FileExistsError for a folder in use.

    The data package is written last: a folder without it is an export that was interrupted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty. Name a new folder.")
    tables = (*ARCHIVE, *DESK) if scope.desk else ARCHIVE
    counts, resources = {}, []
    for table in tables:
        counts[table.name], written = _write_table(folder, table, scope)
        resources += written
    if counts["statements"]:
        _, file = _write(folder / "annotations.jsonl", (json_line(a) for a in annotations(scope)))
        resources.append({"name": "annotations", "path": "annotations.jsonl", "format": "jsonl", **file})
    _finish(folder, title, resources, scope)
    return counts


def _write_table(folder: Path, table: Table, scope: Scope) -> tuple[int, list[dict]]:
    """How many rows there are, and the files; readers of JSON Lines stumble over an empty file, so there is none."""
    path = folder / f"{table.name}.jsonl"
    count, file = _write(path, json_lines(table, table.archived(scope), scope))
    resources = [_lines_resource(table, file, scope)]
    if not count:
        path.unlink()
        resources = []
    _, sheet = _write(folder / f"{table.name}.csv", csv_lines(table, table.archived(scope), scope))
    return count, [*resources, _sheet_resource(table, sheet, scope)]


def _write(path: Path, lines: Iterable[str]) -> tuple[int, dict[str, int | str]]:
    """Write the lines and answer how many they are, and the file's size and checksum."""
    digest, size, number = hashlib.sha256(), 0, 0
    with path.open("wb") as file:
        for number, line in enumerate(lines, 1):  # noqa: B007 (the last one is the count)
            data = line.encode()
            file.write(data)
            digest.update(data)
            size += len(data)
    return number, {"bytes": size, "hash": f"sha256:{digest.hexdigest()}"}


def _lines_resource(table: Table, file: dict, scope: Scope) -> dict:
    fields = [_field(c, _type(c)) for c in table.columns(scope)]
    return _resource(table, "jsonl", "application/x-ndjson", file, fields)


def _sheet_resource(table: Table, file: dict, scope: Scope) -> dict:
    fields = [_field(c, c.kind.csv_type) for c in short_columns(table, scope)]
    return _resource(table, "csv", "text/csv", file, fields)


def _resource(table: Table, form: str, media: str, file: dict, fields: list[dict]) -> dict:
    return {
        "name": table.name if form == "jsonl" else f"{table.name}-{form}",
        "title": table.about,
        "path": f"{table.name}.{form}",
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "format": form,
        "mediatype": media,
        "encoding": "utf-8",
        **file,
        "schema": {"fields": fields, "primaryKey": list(table.primary_key), "missingValues": [""]},
    }


def _type(column: Column) -> str:
    """The Table Schema type of the exact value; dates in JSON are strings with a format, which it calls date."""
    if column.kind.schema.get("format") == "date":
        return "date"
    return column.kind.schema["type"]


def _field(column: Column, kind: str) -> dict:
    required = {} if column.null or kind in ("string", "array", "object") else {"constraints": {"required": True}}
    return {"name": column.name, "type": kind, "description": column.about, **required}


def _finish(folder: Path, title: str, resources: list[dict], scope: Scope) -> None:
    package = {
        "profile": "data-package",
        "name": re.sub(r"[^a-z0-9._-]+", "-", title.lower()).strip("-") or "archive",
        "title": title,
        "description": "Everything, for the desk's own use." if scope.desk else "What the archive shows to readers.",
        "homepage": scope.site,
        "resources": resources,
    }
    described = (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()
    sums = "".join(_sums(resources))
    (folder / "SHA256SUMS").write_text(
        sums + f"{hashlib.sha256(described).hexdigest()}  datapackage.json\n", encoding="utf-8"
    )
    (folder / "datapackage.json").write_bytes(described)


def _sums(resources: list[dict]) -> Iterator[str]:
    for resource in resources:
        yield f"{resource['hash'].removeprefix('sha256:')}  {resource['path']}\n"
