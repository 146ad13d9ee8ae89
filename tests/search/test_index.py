"""The search follows the records: published, withdrawn, renamed, re-filed, restricted, deleted."""

import pytest
from django.core.management import call_command
from django.db import transaction

from articles.models import Article, ArticleVersion, SearchDocument, SearchPending
from articles.models.codes import Right
from articles.search import index, search
from articles.search.changes import held


def totals(*queries) -> list[int]:
    return [search(query).total for query in queries]


def test_withdrawing_hides_an_article_its_statements_and_lonely_actors(archive):
    article = archive["excerpt"]
    article.state = "withdrawn"
    article.save()
    index.catch_up(limit=None)
    assert totals("tungsten", "metals", "kind:actor") == [0, 0, 2]


def test_a_withdrawn_record_is_not_shown_even_before_the_search_follows(archive):
    Article.objects.filter(pk=archive["uranium"].pk).update(state="withdrawn")
    assert search('"old mine"').hits == []


def test_binned_records_are_not_found(archive):
    from django.utils import timezone

    contact = archive["meeting"]
    contact.binned_at = timezone.now()
    contact.save()
    index.catch_up(limit=None)
    assert totals("geneva") == [0]


def test_a_lower_right_takes_words_out_of_the_search(archive):
    outlet = archive["talks"].outlet
    outlet.right = Right.METADATA
    outlet.save()
    index.catch_up(limit=None)
    assert totals('"calm waters"', "envoys kind:article", "uranium") == [0, 1, 1]


def test_a_lower_right_hides_passages_even_before_the_search_follows(archive):
    outlet = archive["talks"].outlet
    outlet.right = Right.METADATA
    outlet.save()
    assert all(not h.passages for h in search("envoys kind:article").hits)


def test_renaming_an_actor_is_followed_where_the_name_stands(archive):
    archive["lin"].name = "Lin Zhaoming"
    archive["lin"].save()
    index.catch_up(limit=None)
    assert totals("speaker:zhaoming kind:statement", "speaker:daoming kind:statement") == [1, 0]
    assert totals("zhaoming kind:contact", "actor:zhaoming kind:article") == [1, 1]


def test_tags_taken_away_are_followed(archive):
    archive["talks"].topics.remove("Sea lanes")
    index.catch_up(limit=None)
    assert totals("topic:sea") == [0]


def test_a_new_version_replaces_the_words(archive):
    ArticleVersion.objects.create(article=archive["uranium"], number=2, text="Now about thorium.")
    index.catch_up(limit=None)
    assert totals("thorium", '"old mine"') == [1, 0]


def test_deleted_records_leave_nothing_behind(archive):
    archive["uranium"].delete()
    index.catch_up(limit=None)
    assert totals('"old mine"') == [0]
    assert not SearchPending.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_search_follows_a_commit_by_itself_and_forgets_a_rollback(write):
    write("The scandium is here.")
    assert totals("scandium") == [1]
    with pytest.raises(RuntimeError), transaction.atomic():
        write("The yttrium is here.", day="2020-01-01")
        raise RuntimeError
    assert totals("yttrium") == [0]
    assert not SearchPending.objects.exists()


def test_many_changes_are_brought_up_to_date_a_part_at_a_time(archive, monkeypatch):
    SearchDocument.objects.all().delete()
    monkeypatch.setattr(index, "BATCH", 2)
    index.put_off(("article", pk) for pk in Article.objects.values_list("pk", flat=True))
    waiting = Article.objects.count()
    assert index.catch_up(limit=2) == waiting - 2
    call_command("reindex", "--pending")
    assert not SearchPending.objects.exists()
    assert totals("uranium") == [2]


def test_rows_created_in_bulk_are_found_at_the_end_of_an_import(archive):
    outlet = archive["talks"].outlet
    with held():
        articles = Article.objects.bulk_create(
            Article(
                outlet=outlet, title=f"Bulk {n}", published="2018-01-01", natural_key_hash=str(n), state="published"
            )
            for n in range(3)
        )
        ArticleVersion.objects.bulk_create(
            ArticleVersion(article=a, text="Some hafnium.", sha256="0" * 64, length=13) for a in articles
        )
        assert totals("hafnium") == [0]
    assert totals("hafnium") == [3]


@pytest.mark.parametrize("way", [(), ("--from-scratch",)])
def test_reindex_makes_the_same_search_anew(archive, way, capsys):
    before = {q: search(q).total for q in ("ceasefire", "side:CHN", "kind:actor", "会谈", "secret")}
    Article.objects.filter(pk=archive["uranium"].pk).update(state="draft")
    call_command("reindex", *way)
    assert {q: search(q).total for q in before} == before
    assert totals('"old mine"') == [0]
    assert totals("Lin Daomin") == [0]
    assert search("Lin Daomin").nearby


def test_the_engine_holds_no_more_documents_than_the_table(archive):
    call_command("reindex")
    call_command("reindex")
    assert search("kind:article").total == SearchDocument.objects.filter(kind="article").count()
