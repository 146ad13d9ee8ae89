"""The chronicle in Word, read again by the importer: what came in comes out."""

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.exports.chronicle import day_heading, split, write_chronicle
from articles.importing.readers.chronicle import read_chronicle
from articles.models import Article

TEXTS = {
    "one paragraph": "He said that the work would go on.",
    "by speaker": "Lena Orth: “We are glad.”\n\nBao Rui: “So are we.”\n\nQuestion: Really?",
    "a break and a tab": "First line\nsecond line\n\n\tthird\tline",
    "an empty line inside": "One.\n\n\nTwo.\n\n \n\nThree.",
    "a day inside": "He wrote:\n\nMonday, May 2, 2022\n\nand no more.",
    "spaces and signs": "A  double  space, “marks” & <tags> 中文, \u200b ends.",
    "nothing seen": "Before\n\n\u200b\n\nafter",
}


def read_again(path):
    return list(read_chronicle(path, path.name))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_comes_out_as_it_came_in(make_article, desk, tmp_path, text):
    make_article("Another one before it.", title="Ahead", url="https://post.example/0")
    make_article(text, title="A headline & more", url="https://post.example/1?a=b&c=d")
    with (tmp_path / "c.docx").open("wb") as file:
        assert write_chronicle(Article.objects.order_by("published", "id"), desk, "The Daily Chronicle", file) == 2
    first, row = read_again(tmp_path / "c.docx")
    assert first.text == "Another one before it."
    assert (row.text, row.title, row.url) == (text.strip(), "A headline & more", "https://post.example/1?a=b&c=d")
    assert (row.published, row.likely_outlet) == ("2021-09-30", "The Daily Chronicle")


def test_days_in_order_and_headlines_without_link_or_text(make_article, desk, tmp_path):
    make_article("Only a headline", title="Only a headline", published=date(2022, 5, 3))
    make_article("Second", title="Second", published=date(2022, 5, 3))
    make_article("Its text.", title="Third", published=date(2022, 5, 3))
    make_article("Fourth: too", title="Fourth: too", published=date(2022, 5, 3))
    make_article("Earlier.", title="Earlier day", published=date(2022, 5, 1))
    with (tmp_path / "c.docx").open("wb") as file:
        write_chronicle(Article.objects.order_by("published", "id"), desk, "Chronicle", file)
    rows = read_again(tmp_path / "c.docx")
    assert [(r.published, r.title, r.text) for r in rows] == [
        ("2022-05-01", "Earlier day", "Earlier."),
        ("2022-05-03", "Only a headline", ""),
        ("2022-05-03", "Second", ""),
        ("2022-05-03", "Third", "Its text."),
        ("2022-05-03", "Fourth: too", ""),
    ]
    assert [bool(r.url) for r in rows] == [False, False, True, True, True], "a link only where it is needed"


def test_form_of_the_document(make_article, desk):
    make_article("The text.\n\nMore.", title="Talks", url="https://post.example/1", published=date(2026, 2, 3))
    file = io.BytesIO()
    write_chronicle(Article.objects.all(), desk, "Chronicle", file)
    title, heading, headline, first, second = Document(file).paragraphs
    assert (heading.text, heading.style.name) == ("Tuesday, February 3, 2026", "Heading 3")
    assert headline.hyperlinks[0].address == "https://post.example/1"
    assert not headline.paragraph_format.left_indent and first.paragraph_format.left_indent
    assert (title.text, first.text, second.text) == ("Chronicle", "The text.", "More.")


def test_readers_get_statements_by_speaker_where_the_text_is_withheld(archive, readers, desk):
    archive["excerpts statement"].speaker_text = "Orth"
    archive["excerpts statement"].save()
    told = {}
    for who, scope in (("readers", readers), ("desk", desk)):
        file = io.BytesIO()
        write_chronicle(Article.objects.filter(pk=archive["excerpts"].pk), scope, "Chronicle", file)
        told[who] = [p.text for p in Document(file).paragraphs][3:]
    assert told["readers"] == ["Orth: “We are glad to be here,” Lena Orth said. “The work goes on.”"]
    assert "The evening ended early." in told["desk"][-1]


def test_readers_get_no_words_from_an_outlet_that_gives_a_link_only(archive, readers):
    file = io.BytesIO()
    write_chronicle(Article.objects.filter(pk=archive["metadata"].pk), readers, "Chronicle", file)
    assert len(Document(file).paragraphs) == 3


def test_control_characters_do_not_stop_it(make_article, desk):
    make_article("A form\x0cfeed.", title="Bell\x07")
    file = io.BytesIO()
    write_chronicle(Article.objects.all(), desk, "Chronicle", file)
    assert [p.text for p in Document(file).paragraphs][2:] == ["Bell", "A formfeed."]


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (date(2026, 2, 3), "Tuesday, February 3, 2026"),
        (date(2025, 1, 20), "Monday, January 20, 2025"),
        (date(1972, 12, 31), "Sunday, December 31, 1972"),
    ],
)
def test_day_heading(day, heading):
    assert day_heading(day) == heading


@given(st.text(st.sampled_from("a.,“ \n\t\u200b\xa0M, 2022中"), max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_split_loses_nothing(text):
    assert "\n\n".join(split(text)) == text or not text.strip()


def test_command(archive, tmp_path, capsys):
    call_command("export_chronicle", tmp_path / "all.docx", "--all")
    call_command("export_chronicle", tmp_path / "one.docx", "--outlet", "the excerpts POST", "--from", "2022-05")
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == ["4", "1"]
    for wrong in (["--outlet", "Nobody"], ["--pair", "xxx-yyy"], ["--from", "May"]):
        with pytest.raises(CommandError):
            call_command("export_chronicle", tmp_path / "wrong.docx", *wrong)
