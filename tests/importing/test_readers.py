"""Files of every kind become rows, or a sentence."""

import io
import json
import tarfile

import pytest

from articles.importing.readers import read_articles
from articles.importing.readers.lines import LONGEST_LINE
from articles.importing.readers.plain import LARGEST, shorten, title_of
from articles.importing.refusals import Refusal
from articles.importing.rows import ArticleRow

TEXT = "Two sides met on the lake on Monday, and both said that they would meet again.\n\n“Soon,” said Arvo Tamm.\n"


def read(*paths):
    return list(read_articles(paths))


def refused(path) -> str:
    (refusal,) = read(path)
    assert isinstance(refusal, Refusal), refusal
    assert refusal.reason[0].isupper() and refusal.reason.endswith((".", "-"))
    return refusal.reason


def test_plain_text_is_one_article_with_its_text_entire(write):
    (row,) = read(write("a.anything", TEXT))
    assert row.text == TEXT
    assert row.title == "Two sides met on the lake on Monday, and both said that they would meet again"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Talks on the lake\n\nTwo sides met.", "Talks on the lake"),
        ("Two sides met. They parted.", "Two sides met"),
        ("\n\n  Late start.\nMore.", "Late start"),
        ("word " * 100, " ".join(["word"] * 30)[:149].rsplit(" ", 1)[0] + "…"),
        ("w" * 300, "w" * 149 + "…"),
    ],
)
def test_a_title_is_made_of_the_first_sentence_cut_at_a_word(text, title):
    assert title_of(text) == title
    assert len(title_of(text)) <= 150


def test_shortening_leaves_what_is_short():
    assert shorten("as it is", 8) == "as it is"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(write, encoding):
    text = "“Größe,” said the señor – in Genève.\n"
    (row,) = read(write("a.txt", text.encode(encoding)))
    assert row.text == text


def test_utf8_with_a_broken_character_is_not_taken_for_windows_1252(write):
    assert "UTF-8" in refused(write("a.txt", "“Größe,” said the señor".encode() + b" \xff and so on"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n\t\n", "white space"),
        (bytes(range(256)) * 20, "neither text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" * 40, "neither text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old kind"),
        (b"{\\rtf1 hello}", "rich text"),
        (b"A text with a \x01 in it." + b" And more of it." * 20, "control characters"),
        (b'[{"id": 1}]', "JSON list"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(write, content, why):
    assert why in refused(write("a.txt", content))


def test_an_archive_is_refused(write):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("a"))
    assert "Unpack" in refused(write("a.txt", packed.getvalue()))


def test_a_missing_file_is_refused(tmp_path):
    assert "cannot be read" in refused(tmp_path / "nowhere.txt")


def test_a_text_over_the_limit_is_refused(write):
    assert "MB" in refused(write("a.txt", b"word " * (LARGEST // 5 + 1)))


def test_a_folder_is_read_in_order_without_hidden_files(write, tmp_path):
    write("in/b.txt", "Second text.")
    write("in/a/one.txt", "First text.")
    write("in/.hidden/x.txt", "Never.")
    write("in/.DS_Store", "Never.")
    assert [(row.place, row.text) for row in read(tmp_path / "in")] == [
        ("a/one.txt", "First text."),
        ("b.txt", "Second text."),
    ]


def test_a_broken_17th_line_is_refused_with_its_number_and_the_others_are_read(write):
    lines = [json.dumps({"id": i, "title": f"Title {i}", "published": "2025-01-02"}) for i in range(1, 31)]
    lines[16] = lines[16][:20]
    rows = read(write("talks.jsonl", "\n".join(lines)))
    broken = [row for row in rows if isinstance(row, Refusal)]
    assert [row.place for row in broken] == ["talks.jsonl, line 17"]
    assert "JSON" in broken[0].reason
    assert len(rows) == 30


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_is_read(write):
    line = json.dumps({"id": "a", "title": "Long", "text": "x" * (50 * 1024 * 1024)})
    path = write("talks.jsonl", "")
    with path.open("w") as file:
        file.write('{"id": "z", "title": "Before"}\n' + line + '\n{"id": "b", "title": "After"}\n')
    first, long, after = read(path)
    assert (first.title, after.title) == ("Before", "After")
    assert long.place == "talks.jsonl, line 2" and str(LONGEST_LINE // 1024**2) in long.reason


def test_a_file_of_one_line_of_fifty_megabytes_is_refused(write):
    assert "MB" in refused(write("a.txt", b"x" * (50 * 1024 * 1024)))
    assert "MB" in refused(write("a.jsonl", b'{"text": "' + b"x" * (50 * 1024 * 1024)))
    assert "MB" in refused(write("a.html", b"<html><body>" + b"x" * (50 * 1024 * 1024)))


@pytest.mark.parametrize(
    "line",
    [
        "[" * 100_000,
        '{"id": ' + "9" * 10_000 + "}",
        '"text"',
        "{'id': 1}",
        '{"title": ["a"]}',
        '{"title": true}',
        '{"urls": 3}',
    ],
)
def test_odd_json_is_refused_and_never_an_error(write, line):
    rows = read(write("a.jsonl", '{"id": "1", "title": "One"}\n' + line))
    assert isinstance(rows[0], ArticleRow) and isinstance(rows[1], Refusal)


def test_fields_of_jsonl(write_lines):
    (row,) = read(
        write_lines(
            "a.jsonl",
            [
                {
                    "id": 7,
                    "published": "2025-01-20",
                    "title": "Title",
                    "urls": ["about:blank", "https://example.org/1", "https://example.org/2"],
                    "body": "Body.",
                    "byline": "A. Writer",
                    "unknown": {"kept": "out"},
                }
            ],
        )
    )
    assert (row.source_id, row.url, row.text, row.byline) == ("7", "https://example.org/1", "Body.", "A. Writer")


def test_contacts_are_not_taken_for_articles(write_lines):
    assert "import_contacts" in refused(write_lines("a.jsonl", [{"start_date": "2025", "side_a": "CHN"}]))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_by_its_header(write, delimiter, end):
    cells = [
        ["ID", "Published", "Title", "Body"],
        ["1", "2025-01-20", "One", '"Two lines,' + end + 'one cell; ""so""\t"'],
    ]
    (row,) = read(write("a.dat", end.join(delimiter.join(line) for line in cells) + end))
    assert (row.source_id, row.title) == ("1", "One")
    assert row.text.splitlines() == ["Two lines,", 'one cell; "so"\t']


def test_rows_of_csv_that_do_not_fit_are_refused_with_their_lines(write):
    content = 'id,title,body\n1,One,"a\nb"\n2,Two,b,too many\n\n3,Three,c\n'
    one, two, three = read(write("a.csv", content))
    assert (one.place, three.place) == ("a.csv, lines 2–3", "a.csv, line 6")
    assert two.place == "a.csv, line 4" and "4 cells" in two.reason


def test_a_long_line_in_csv_is_refused_and_the_rest_read(write):
    content = b"id,title\n1,One\n2," + b"x" * (LONGEST_LINE + 5) + b"\n3,Three\n"
    rows = read(write("a.csv", content))
    assert {row.title for row in rows if isinstance(row, ArticleRow)} == {"One", "Three"}
    assert [row.place for row in rows if isinstance(row, Refusal)] == ["a.csv, line 3"]


def test_a_text_with_commas_is_no_table(write):
    (row,) = read(write("a.txt", "Title, text and outlet are words.\nThey stand in a sentence, too."))
    assert row.text.startswith("Title, text")


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Talks on the lake | Gazette</title>
<meta property="og:title" content="Talks on the lake"><meta property="og:site_name" content="Gazette">
<meta name="author" content="Ada Writer"><meta property="article:published_time" content="2025-03-04T10:00:00Z">
<link rel="canonical" href="https://example.org/lake"><script>alert("page")</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks on the lake</h1>
<p>Two sides met on the lake on Monday, and both said that they would meet again before the year is out.</p>
<script>document.write("<b>never</b>")</script><p onclick="steal()">“We shall come back,” said Arvo Tamm of Northland
after the second day of the talks, which had begun late because of the weather. <img src=x onerror=alert(1)></p>
<p>The ministers did not say where they would meet, but they did say that it would be soon.</p></article></body></html>"""


def test_html_gives_the_article_and_no_script(write):
    (row,) = read(write("page.txt", PAGE))
    assert row.title == "Talks on the lake"
    assert (row.byline, row.likely_published, row.likely_outlet) == ("Ada Writer", "2025-03-04", "Gazette")
    assert (row.url, row.language) == ("https://example.org/lake", "en")
    assert "“We shall come back,” said Arvo Tamm" in row.text
    for never in ("alert", "document.write", "onclick", "steal", "<", "Home"):
        assert never not in row.text


def test_html_in_the_charset_it_names(write):
    page = PAGE.replace('<html lang="en"><head>', '<html lang="en"><head><meta charset="iso-8859-2">').replace(
        "Arvo Tamm", "Łukasz"
    )
    page = page.replace("“", '"').replace("”", '"')
    (row,) = read(write("page.html", page.encode("iso-8859-2")))
    assert "Łukasz" in row.text


def test_html_without_an_article_is_refused(write):
    assert "No article text" in refused(write("page.html", "<html><body><script>alert(1)</script></body></html>"))


@pytest.mark.parametrize("depth", [50_000])
def test_html_nested_without_end_is_answered(write, depth):
    rows = read(write("page.html", "<html><body>" + "<div>" * depth + "Text"))
    assert len(rows) == 1
