"""Articles are saved by natural key: created once, updated where the source changed, skipped else."""

from datetime import date, time

import pytest
from django.utils import timezone

from articles.importing.articles import ArticleImport
from articles.importing.refusals import Refusal
from articles.importing.rows import ArticleRow
from articles.models import Article, ArticleVersion, Outlet, natural_key_hash

pytestmark = pytest.mark.django_db
TEXT = "Two sides met on the lake.\n\nThey parted at noon."


def row(**fields) -> ArticleRow:
    given = {"place": "a.jsonl, line 1", "text": TEXT, "title": "Talks", "published": "2025-03-04", "outlet": "Gazette"}
    return ArticleRow(**(given | fields))


def take(*rows, **options):
    return ArticleImport(**{"suggestions": False} | options).run(rows)


def test_an_article_is_created_with_version_history_and_outlet():
    report = take(
        row(source_id="7", byline=" A.  Writer ", url="https://example.org/1", published="2025-03-04T10:30:00Z")
    )
    assert report.totals() == "created 1, updated 0, skipped 0, refused 0"
    article = Article.objects.get()
    assert (article.title, article.published, article.published_time) == ("Talks", date(2025, 3, 4), time(10, 30))
    assert (article.byline, article.state, article.language) == ("A. Writer", "draft", "en")
    assert article.outlet.name == "Gazette" and article.outlet.right == "excerpts"
    version = article.versions.get()
    assert (version.text, version.number, version.length) == (TEXT, 1, len(TEXT))
    version.save()  # would raise if its digest were not that of the text
    assert article.history.count() == 1
    assert article.natural_key_hash == natural_key_hash("Gazette", "7", "https://example.org/1", TEXT)


@pytest.mark.parametrize("fields", [{"source_id": "7"}, {"url": "https://example.org/1"}, {}])
def test_the_same_row_again_is_skipped(fields):
    take(row(**fields))
    before = list(Article.history.values_list("history_id", flat=True))
    assert take(row(**fields)).totals() == "created 0, updated 0, skipped 1, refused 0"
    assert Article.objects.count() == ArticleVersion.objects.count() == 1
    assert list(Article.history.values_list("history_id", flat=True)) == before


def test_the_same_row_twice_in_one_file_is_one_article():
    assert take(row(), row()).totals() == "created 1, updated 0, skipped 1, refused 0"


def test_outlets_are_one_whatever_their_case():
    take(row(source_id="1"), row(source_id="2", outlet="GAZETTE "))
    assert Outlet.objects.count() == 1


def test_changed_facts_update_the_article():
    take(row(source_id="7"))
    report = take(row(source_id="7", title="Talks on the lake", published="2025-03-05"))
    assert report.totals() == "created 0, updated 1, skipped 0, refused 0"
    article = Article.objects.get()
    assert (article.title, article.published) == ("Talks on the lake", date(2025, 3, 5))
    assert article.versions.count() == 1
    assert article.history.count() == 2


def test_a_changed_text_is_a_new_version():
    take(row(source_id="7"))
    take(row(source_id="7", text=TEXT + "\n\nCorrected."))
    first, second = Article.objects.get().versions.all()
    assert (first.text, second.text) == (TEXT, TEXT + "\n\nCorrected.")
    assert second.reason == f"Changed at the source, imported {timezone.localdate().isoformat()}"
    assert take(row(source_id="7", text=TEXT + "\n\nCorrected.")).counts["skipped"] == 1
    assert take(row(source_id="7")).counts["updated"] == 1
    assert Article.objects.get().versions.count() == 3


def test_what_an_editor_changed_stays_when_the_source_says_the_same():
    take(row(source_id="7"))
    article = Article.objects.get()
    article.title = "A better title"
    article.save()
    ArticleVersion.objects.create(article=article, number=2, text="Corrected by hand.", reason="A slip")
    assert take(row(source_id="7")).counts["skipped"] == 1
    report = take(row(source_id="7", byline="A. Writer"))
    article = Article.objects.get()
    assert report.counts["updated"] == 1
    assert (article.title, article.byline) == ("A better title", "A. Writer")
    assert article.versions.count() == 2


def test_an_article_in_the_bin_stays_there():
    take(row(source_id="7"))
    Article.objects.update(binned_at=timezone.now())
    assert take(row(source_id="7", title="New")).counts["skipped"] == 1
    assert Article.objects.get().title == "Talks"


def test_an_article_of_the_newsroom_with_the_same_address_is_updated(make_article):
    article = make_article(TEXT, url="https://example.org/1", title="Talks")
    assert take(row(url="https://example.org/1", outlet="The Harbour Gazette", byline="A.")).counts["updated"] == 1
    article.refresh_from_db()
    assert article.byline == "A."


def test_options_stand_in_where_the_row_is_silent():
    bare = row(outlet="", published="")
    refusal = take(bare).refused[0]
    assert "--published" in refusal.reason
    assert "--outlet" in take(bare, published=date(2025, 1, 2)).refused[0].reason
    assert take(bare, published=date(2025, 1, 2), outlet="Herald").counts["created"] == 1
    assert take(row(source_id="2"), published=date(2025, 1, 2), outlet="Herald").counts["created"] == 1
    assert sorted(Article.objects.values_list("outlet__name", "published")) == [
        ("Gazette", date(2025, 3, 4)),
        ("Herald", date(2025, 1, 2)),
    ]


def test_what_was_read_out_of_a_page_stands_back_behind_the_options():
    read = row(outlet="", published="", likely_outlet="Page", likely_published="2024-01-01")
    take(read, outlet="Herald", published=date(2025, 1, 2))
    take(read)
    assert sorted(Article.objects.values_list("outlet__name", "published")) == [
        ("Herald", date(2025, 1, 2)),
        ("Page", date(2024, 1, 1)),
    ]


def test_without_a_name_the_outlet_is_the_site():
    take(row(outlet="", url="https://www.example.org/a"))
    assert Article.objects.get().outlet.name == "example.org"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"published": "2025-02-31"}, "2025-02-31"),
        ({"published": "yesterday"}, "yesterday"),
        ({"published": "2025-03-04T25:00"}, "no day"),
        ({"text": "", "title": ""}, "neither title nor text"),
        ({"text": "a\x00b"}, "NUL"),
        ({"title": "a\x00b"}, "NUL"),
        ({"text": "half \ud800"}, "half a character"),
        ({"url": "javascript:alert(1)"}, "no web address"),
        ({"url": "ftp://example.org"}, "no web address"),
        ({"url": "https://"}, "no web address"),
        ({"url": "https://[bad"}, "no web address"),
        ({"url": 'https://example.org/"><script>'}, "no web address"),
        ({"url": "https://example.org/" + "a" * 2000}, "longer"),
        ({"source_id": "7" * 201}, "longer"),
        ({"outlet": "G" * 201}, "longer"),
    ],
)
def test_a_row_that_cannot_be_kept_is_refused_and_the_others_saved(fields, why):
    report = take(row(source_id="1"), row(place="a.jsonl, line 2", **fields), row(source_id="3"))
    assert report.totals() == "created 2, updated 0, skipped 0, refused 1"
    assert report.refused[0].place == "a.jsonl, line 2" and why in report.refused[0].reason


def test_line_ends_become_line_feeds_and_nothing_else_is_altered():
    take(row(text=" One\r\ntwo\rthree\t \n\n\n“four\u00a0five "))
    assert ArticleVersion.objects.get().text == " One\ntwo\nthree\t \n\n\n“four\u00a0five "


def test_a_headline_alone_is_its_own_text():
    take(row(text="", title="Two sides met on the lake"))
    assert ArticleVersion.objects.get().text == "Two sides met on the lake"


def test_a_long_title_is_cut_at_a_word():
    take(row(title="word " * 400))
    title = Article.objects.get().title
    assert len(title) <= 1000 and title.endswith("word…")


def test_refusals_of_readers_go_into_the_report():
    assert take(Refusal("a", "Why.")).totals() == "created 0, updated 0, skipped 0, refused 1"


def test_a_dry_run_says_the_same_and_saves_nothing():
    take(row(source_id="1"), row(source_id="2"))
    rows = [
        row(source_id="1"),
        row(source_id="2", title="New"),
        row(source_id="3"),
        row(source_id="3"),
        row(source_id="3", title="Newer"),
        row(source_id="4", published="?"),
    ]
    history = Article.history.count()
    foreseen = take(*rows, dry_run=True)
    assert (Article.objects.count(), Article.history.count(), Outlet.objects.count()) == (2, history, 1)
    assert foreseen.totals() == take(*rows).totals() == "created 1, updated 2, skipped 2, refused 1"


def test_a_row_that_only_the_database_refuses_loses_only_itself():
    """Another article holds the outlet and id of the second row under another natural key."""
    take(row(source_id="2"))
    Article.objects.update(natural_key_hash="0" * 64)
    report = take(row(source_id="1"), row(source_id="2", place="line 2"), row(source_id="3"))
    assert (report.totals(), report.refused[0].place) == ("created 2, updated 0, skipped 0, refused 1", "line 2")
    assert Article.objects.count() == ArticleVersion.objects.count() == 3


def test_many_rows_cost_a_few_queries_each(django_assert_max_num_queries):
    take(row(source_id="0"))
    with django_assert_max_num_queries(30):
        take(*(row(source_id=str(n)) for n in range(1, 101)))
    with django_assert_max_num_queries(10):
        assert take(*(row(source_id=str(n)) for n in range(1, 101))).counts["skipped"] == 100


def test_users_stand_in_the_history(editor):
    take(row(), user=editor)
    assert Article.history.get().history_user == editor


def test_saved_articles_are_read_for_suggestions():
    text = "“We met on the lake and agreed to meet again,” Foreign Ministry spokesperson Arvo Tamm said on Tuesday."
    take(row(text=text), suggestions=True)
    article = Article.objects.get()
    kinds = set(article.suggestions.values_list("kind", flat=True))
    assert "statement" in kinds
