"""References and the metadata of pages."""

import json
import re

import pytest
from django.template import Context, Template

from articles.exports.references import Reference, bibtex, csl_json, metadata, plain, reference, ris

QUOTE = "“We are glad to be here … The work goes on.”"


@pytest.fixture
def refs(archive, readers):
    first = archive["full statement"]
    first.pieces = [[first.start, first.start + 23], [first.end - 20, first.end]]
    first.save()
    names = {"article": "full", "statement": "full statement", "contact": "contact"}
    return {kind: reference(archive[name], readers, "Readout") for kind, name in names.items()}


def test_plain(archive, refs):
    at = "https://readout.example"
    assert plain(refs["article"]) == (
        f"Talks, told by The Full text Post. The Full text Post, 4 May 2022. {at}/articles/{archive['full'].uid}/"
    )
    assert plain(refs["statement"]) == (
        f"Lena Orth: {QUOTE}. In: Talks, told by The Full text Post, The Full text Post, 4 May 2022. "
        f"Readout, {at}/statements/{archive['full statement'].uid}/"
    )
    assert plain(refs["contact"]) == (
        "China and United States: Talks at the harbour, 3–4 May 2022. a list. "
        f"Readout, {at}/contacts/{archive['contact'].uid}/"
    )


def test_csl_json(refs):
    item = csl_json(refs["contact"])
    assert item["issued"] == {"date-parts": [[2022, 5, 3], [2022, 5, 4]]}
    assert (item["type"], item["container-title"]) == ("webpage", "Readout")
    assert csl_json(refs["statement"])["author"] == [{"literal": "Lena Orth"}]
    assert csl_json(refs["article"])["type"] == "article-newspaper"


def test_ris(refs):
    lines = ris(refs["statement"]).split("\r\n")
    assert lines[0] == "TY  - ELEC" and lines[-2:] == ["ER  - ", ""]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines[:-1])
    assert "AU  - Lena Orth," in lines and "DA  - 2022/05/04" in lines


def test_bibtex_keeps_signs_and_braces_in_order():
    ref = Reference(
        "contact",
        "1234567890",
        "50% & more_{x} \\ ~ ^ #1 $",
        "A {B}\nC",
        "Site",
        "2022-05",
        "",
        "https://a/?b=c&d",
        "",
        "",
    )
    entry = bibtex(ref)
    assert r"title = {{50\% \& more\_\{x\} \textbackslash{} \~{} \^{} \#1 \$}}" in entry
    assert r"author = {{A \{B\} C}}" in entry and "date = {2022-05}," in entry
    assert "url = {https://a/?b=c&d}" in entry and entry.startswith("@online{contact-12345678,")


@pytest.mark.parametrize(
    ("start", "parts"), [("2022", [[2022]]), ("2022-05", [[2022, 5]]), ("", []), ("2022-05~", [[2022, 5]])]
)
def test_partial_dates(start, parts):
    ref = Reference("contact", "1" * 36, "Talks", "", "Site", start, "", "https://a/", "", "")
    assert csl_json(ref).get("issued", {"date-parts": []})["date-parts"] == parts
    assert ("PY" in ris(ref)) == bool(parts)


def test_words_of_an_outlet_that_gives_a_link_only_stay_out(archive, readers):
    ref = reference(archive["metadata statement"], readers, "Readout")
    assert ref.title == "Statement (quotation)" and "glad" not in plain(ref) + ris(ref) + bibtex(ref)


def test_metadata(refs):
    tags = dict(metadata(refs["article"]))
    assert tags["citation_title"] == tags["DC.title"] == "Talks, told by The Full text Post"
    assert (tags["citation_publication_date"], tags["DC.type"]) == ("2022/05/04", "newspaperArticle")
    assert "citation_author" not in tags


@pytest.mark.parametrize("kind", ["article", "statement", "contact"])
def test_files(archive, client, kind):
    record = archive[{"article": "full", "statement": "full statement", "contact": "contact"}[kind]]
    base = f"/{kind}s/{record.uid}/cite"
    assert json.loads(client.get(f"{base}.json").content)[0]["id"].startswith(kind)
    assert client.get(f"{base}.ris").content.startswith(b"TY  - ")
    assert client.get(f"{base}.bib")["Content-Type"].startswith("application/x-bibtex")
    assert client.get(f"{base}.txt")["Content-Disposition"].endswith('.txt"')
    assert client.get(f"{base}.doc").status_code == 404


@pytest.mark.parametrize("name", ["draft statement", "binned"])
def test_no_reference_to_what_is_not_public(archive, client, name):
    assert client.get(f"/statements/{archive[name].uid}/cite.txt").status_code == 404


@pytest.mark.parametrize("name", ["full", "full statement", "contact"])
def test_partials(archive, name):
    page = Template("{% load citing %}{% citation_meta record %}{% citation record %}").render(
        Context({"record": archive[name]})
    )
    assert '<meta name="citation_title"' in page and "cite.bib" in page
    assert ("json+oembed" in page) == ("&lt;iframe" in page) == (name != "full")
