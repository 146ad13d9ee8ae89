"""Records of JSONL and CSV as rows: which field is which, and of what kind it must be."""

import json
from typing import Any

from articles.importing.refusals import Refused
from articles.importing.rows import ArticleRow, ContactRow


def article_row(place: str, values: dict[str, Any]) -> ArticleRow:
    """Fields id, published, title, url or urls, body or text; outlet, byline, dateline, language if there.

    Raises Refused where a field is not text, or the record is a contact.
    """
    if "start_date" in values and ("side_a" in values or "sides" in values):
        raise Refused("This is a contact, not an article. Import it with import_contacts.")
    return ArticleRow(
        place,
        _text(values, "text") or _text(values, "body"),
        title=_text(values, "title"),
        published=_text(values, "published"),
        url=_text(values, "url") or _first_address(values),
        source_id=_text(values, "id"),
        outlet=_text(values, "outlet"),
        byline=_text(values, "byline"),
        dateline=_text(values, "dateline"),
        language=_text(values, "language"),
    )


def contact_row(place: str, values: dict[str, Any]) -> ContactRow:
    """The columns as they are; of a CSV, the cells that hold lists are taken apart. Raises Refused for an article."""
    if "start_date" not in values and ("title" in values or "published" in values):
        raise Refused("This is an article, not a contact. Import it with import_articles.")
    values = dict(values)
    values["participants"] = _participants(values.get("participants"))
    if isinstance(values.get("sides"), str):
        values["sides"] = values["sides"].replace(";", " ").replace(",", " ").split()
    return ContactRow(place, values)


def _text(values: dict[str, Any], name: str) -> str:
    value = values.get(name)
    if value is None:
        return ""
    if isinstance(value, bool | float | list | dict):
        raise Refused(f"“{name}” must be text, not {json.dumps(value)[:40]}. Put it between quotation marks.")
    return str(value)


def _first_address(values: dict[str, Any]) -> str:
    """The first web address in `urls`: a list, or in CSV addresses between blanks."""
    urls = values.get("urls") or []
    if isinstance(urls, str):
        urls = urls.split()
    if not isinstance(urls, list) or not all(isinstance(url, str) for url in urls):
        raise Refused("“urls” must be a list of addresses.")
    return next((url for url in urls if url.strip().startswith(("http://", "https://"))), "")


def _participants(value: Any) -> list:
    """A list of records, or in CSV such a list as JSON, or “Name|role|side; Name|role|side”."""
    if not value:
        return []
    if isinstance(value, list):
        return value
    if not isinstance(value, str):
        raise Refused("“participants” must be a list of name, role and side.")
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError as error:
            raise Refused("“participants” is not valid JSON. Write: Name|role|side; Name|role|side") from error
    people = [[part.strip() for part in person.split("|")] for person in value.split(";") if person.strip()]
    return [dict(zip(("name", "role", "side"), person, strict=False)) for person in people]
