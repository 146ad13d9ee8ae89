"""The OpenAPI document as rows for a page: each table with its parameters, fields and an address to try."""

from typing import Any

from articles.exports.tables import TABLES


def operations(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """One entry a table: its operations with their parameters, and its fields with type and meaning."""
    found: dict[str, dict[str, Any]] = {}
    for address, methods in schema["paths"].items():
        if "get" not in methods:
            continue
        operation = methods["get"]
        [name] = operation["tags"]
        entry = found.setdefault(name, {"name": name, "about": TABLES[name].about, "operations": []})
        given = [_parameter(parameter) for parameter in operation["parameters"]]
        entry["operations"].append({"address": address, "summary": operation["summary"], "parameters": given})
    for name, entry in found.items():
        row = schema["components"]["schemas"][name.removesuffix("s").capitalize()]
        entry["fields"] = [
            {"name": field, "type": kind_in_words(shape), "about": shape["description"]}
            for field, shape in row["properties"].items()
        ]
    return list(found.values())


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    shape = parameter["schema"]
    return {
        "name": parameter["name"],
        "about": parameter.get("description", "Which one."),
        "values": shape.get("enum", []),
        "example": shape.get("examples", [""])[0],
    }


def kind_in_words(shape: dict[str, Any]) -> str:
    """“text”, “list of records, or null”."""
    if "anyOf" in shape:
        return ", or ".join(kind_in_words(choice) for choice in shape["anyOf"])
    words = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}
    if shape["type"] == "array":
        return f"list of {'records' if shape['items']['type'] == 'object' else kind_in_words(shape['items'])}"
    if shape.get("format"):
        return {"uuid": "UUID", "uri": "address", "date": "day", "date-time": "time"}[shape["format"]]
    return words.get(shape["type"], {"object": "record", "null": "null"}.get(shape["type"], shape["type"]))
