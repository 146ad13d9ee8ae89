"""What the public pages say."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Actor, Article, Contact, Office, Statement
from articles.views.errors import server_error

pytestmark = pytest.mark.django_db


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize(
    "address",
    "/ /timeline/ /contacts/ /articles/ /actors/ /statements/ /topics/ /about/ /feeds/ /robots.txt /sitemap.xml".split(),
)
def test_an_empty_archive_has_its_pages(client, address):
    page(client, address)


@pytest.mark.parametrize("slug", ["usa-chn", "CHN-USA", "Usa-Chn"])
def test_a_pair_has_one_address(client, talks, slug):
    response = client.get(f"/timeline/{slug}/?year=2021")
    assert (response.status_code, response["Location"]) == (301, "/timeline/chn-usa/?year=2021")


@pytest.mark.parametrize("slug", ["chn", "chn-chn", "chn-usa-jpn", "chn-xyz", "chn-fra"])
def test_what_is_no_pair_is_not_found(client, talks, slug):
    assert client.get(f"/timeline/{slug}/").status_code == 404


def test_a_timeline_hangs_each_side_s_words_on_its_side(client, talks):
    html = page(client, "/timeline/chn-usa/")
    left, right = html.index('class="seat seat-1'), html.index('class="seat seat-2')
    assert left < html.index("“we keep the line open”") < right < html.index("the talks had been useful")
    assert "Ada Arden" in html[left:right] and "Bo Berg" in html[right:]


def test_a_timeline_says_silence_and_refusal(client, talks, add_contact):
    add_contact("2021-01-01")
    add_contact("2021-05", status="declined")
    html = page(client, "/timeline/chn-usa/")
    assert "269 days" in html
    assert "Declined" in html and "#mark-declined" in html and "#mark-bracket" in html


def test_a_year_shows_its_contacts_and_the_years_beside_it(client, talks, add_contact, count_anew):
    for year in (1972, 1979, 1998):
        add_contact(f"{year}-02-21")
    count_anew()
    html = page(client, "/timeline/chn-usa/?year=1979")
    assert html.count('class="entry') == 1
    assert 'href="?year=1972"' in html and 'href="?year=1998"' in html
    assert client.get("/timeline/chn-usa/?year=99").status_code == 404


def test_a_timeline_is_paged_and_meets_every_contact_once(client, talks, add_contact):
    for day in range(1, 29):
        for month in ("01", "02", "03"):
            add_contact(f"2019-{month}-{day:02}")
    seen, address = [], "/timeline/chn-usa/"
    while address:
        response = client.get(address)
        seen += [row.contact_id for row in response.context["listing"].rows]
        onward = response.context["listing"].onward
        address = f"/timeline/chn-usa/?{onward}" if onward else ""
    assert len(seen) == len(set(seen)) == Contact.objects.count() == 85


def test_a_third_side_is_named_on_a_pair_s_timeline(client, talks, add_contact):
    add_contact("2022-05-01", "CHN", "USA", "JPN")
    assert "with Japan" in page(client, "/timeline/chn-usa/")


def test_a_contact_shows_both_sides_and_what_it_rests_on(client, talks):
    html = page(client, talks.get_absolute_url())
    assert html.index("Ada Arden") < html.index("Bo Berg")
    assert '<time datetime="2021-09-28">' in html
    assert "<mark>by video</mark>" in html
    assert Article.objects.get().get_absolute_url() in html
    assert "No statement of this side is recorded." not in html


def test_a_side_that_said_nothing_has_an_empty_column(client, add_contact):
    assert (
        page(client, add_contact("2021-09-28").get_absolute_url()).count("No statement of this side is recorded.") == 2
    )


def test_an_article_marks_its_statements_where_they_stand(client, talks):
    article = Article.objects.get()
    html = page(client, article.get_absolute_url())
    for statement in Statement.objects.all():
        assert f'id="s-{statement.uid}"' in html
        assert f'href="{statement.get_absolute_url()}">{statement.words}</a>' in html


def test_a_statement_stands_alone_and_in_its_sentence(client, talks):
    statement = Statement.objects.get(side="CHN")
    html = page(client, statement.get_absolute_url())
    assert "Ada Arden of China said" in html
    assert f"{statement.article.get_absolute_url()}#s-{statement.uid}" in html
    assert talks.get_absolute_url() in html


def test_an_actor_has_offices_on_their_days(client, talks):
    ada = Actor.objects.get(name="Ada Arden")
    Office.objects.create(actor=ada, title="Director", organisation="Bureau", since="2019-03", until="2022")
    Office.objects.create(actor=ada, title="Envoy", since="2022", ended=True)
    html = page(client, ada.get_absolute_url())
    assert "Director" in html and '<time datetime="2019-03">' in html
    assert "end not recorded" in html
    assert talks.get_absolute_url() in html


@pytest.mark.parametrize(
    "right, seen, hidden",
    [
        ("full", ["The hall was empty", "we keep the line open"], []),
        ("excerpts", ["we keep the line open"], ["The hall was empty"]),
        (
            "metadata",
            ["Talks by video"],
            ["we keep the line open", "talks had been useful", "Officials met", "The hall"],
        ),
    ],
)
def test_no_page_or_feed_shows_more_than_the_outlet_allows(client, talks, outlet, right, seen, hidden):
    outlet.right = right
    outlet.save()
    article, statement = Article.objects.get(), Statement.objects.get(side="CHN")
    html = page(client, article.get_absolute_url())
    assert [words for words in seen if words not in html] == []
    everywhere = [article, statement, talks, statement.speaker, statement.topics.get()]
    addresses = [row.get_absolute_url() for row in everywhere]
    addresses += ["/", "/timeline/chn-usa/", "/statements/", "/feeds/site.atom", "/feeds/chn-usa.atom"]
    assert [(address, words) for address in addresses for words in hidden if words in page(client, address)] == []


@pytest.mark.parametrize("hide", ["state", "bin"])
@pytest.mark.parametrize("kind", [Contact, Article, Statement])
def test_what_is_not_published_is_nowhere(client, talks, kind, hide):
    row = kind.objects.filter(**({"side": "CHN"} if kind is Statement else {})).get()
    if hide == "state":
        row.state = "withdrawn"
    else:
        row.binned_at = timezone.now()
    row.save()
    assert client.get(row.get_absolute_url()).status_code == 404
    others = [r for r in (talks, Article.objects.get(), *Statement.objects.all()) if r != row]
    addresses = [r.get_absolute_url() for r in others if client.get(r.get_absolute_url()).status_code == 200]
    addresses += ["/", "/contacts/", "/articles/", "/statements/", "/timeline/chn-usa/", "/feeds/site.atom"]
    assert [a for a in addresses if str(row.uid) in page(client, a)] == []


def test_actors_and_topics_of_drafts_only_are_not_found(client, talks):
    Statement.objects.update(state="draft")
    Article.objects.update(state="draft")
    Contact.objects.update(state="draft")
    ada = Actor.objects.get(name="Ada Arden")
    assert client.get(ada.get_absolute_url()).status_code == 404
    assert client.get("/topics/lines/").status_code == 404
    assert "Ada Arden" not in page(client, "/actors/")
    assert "Lines of communication" not in page(client, "/topics/")


def test_nothing_of_a_text_becomes_markup(client, make_article, say):
    nasty = '<script>alert("x")</script> & <b>bold</b>'
    article = make_article(f"Before. {nasty} After.", title=nasty, state="published", byline=nasty)
    statement = say(article, nasty, "CHN", speaker_text=nasty, speaker_role=nasty)
    for address in (article.get_absolute_url(), statement.get_absolute_url(), "/", "/articles/", "/statements/"):
        html = page(client, address)
        assert "<script>" not in html and "<b>bold" not in html, address
        assert "&lt;script&gt;" in html, address


def test_statements_of_an_older_version_are_told_apart(client, talks):
    article = Article.objects.get()
    article.versions.create(number=2, text="A new text.", reason="Corrected")
    html = page(client, article.get_absolute_url())
    assert "A new text." in html
    assert "Recorded from an earlier version" in html


@pytest.mark.parametrize(
    "address, found",
    [
        ("/contacts/?mode=video", True),
        ("/contacts/?mode=phone", False),
        ("/contacts/?level=deputy&status=held", True),
        ("/contacts/?level=not-said", False),
        ("/contacts/?side=CHN", True),
        ("/contacts/?side=FRA", False),
    ],
)
def test_contacts_are_narrowed_by_their_labels(client, talks, address, found):
    assert (talks.get_absolute_url() in page(client, address)) is found


@pytest.mark.parametrize(
    "address",
    [
        "/contacts/?mode=x",
        "/contacts/?actor=x",
        "/contacts/?side=ZZZ",
        "/contacts/?before=x",
        "/contacts/?before=2021-01-01~1&after=2021-01-01~1",
        "/statements/?before=%00",
        "/statements/?topic=none",
        "/articles/?outlet=00000000-0000-0000-0000-000000000000",
    ],
)
def test_what_no_filter_or_page_knows_is_not_found(client, talks, address):
    assert client.get(address).status_code == 404


def test_a_key_beyond_the_database_s_numbers_is_answered(client, talks):
    assert client.get("/contacts/?before=2021-01-01~99999999999999999999").status_code == 200


def test_every_figure_of_the_about_page_opens_to_as_many_rows(client, talks, add_contact, count_anew):
    add_contact("2020-01-01", mode="phone", status="declined", level="")
    count_anew()
    groups = client.get("/about/").context["groups"]
    counted = [label for group in groups if group.get("counted") for label in group["labels"]]
    for label in counted:
        rows = client.get(label["address"]).context["listing"].rows
        assert len(rows) == label["count"], label["address"]
    assert sum(label["count"] for label in counted) > 10


def test_an_unknown_address_is_answered_in_the_look_of_the_site(client):
    response = client.get("/nothing-here/")
    assert response.status_code == 404
    assert "There is no page at this address" in response.content.decode()


def test_the_error_page_needs_nothing():
    response = server_error(None)
    assert response.status_code == 500
    assert b"Something went wrong" in response.content


def test_pages_hold_no_inline_style_or_script(client, talks):
    for address in ("/", "/timeline/chn-usa/", talks.get_absolute_url(), Article.objects.get().get_absolute_url()):
        html = page(client, address)
        assert " style=" not in html and "<style" not in html and "<script>" not in html and "<script src" not in html


@pytest.mark.parametrize("address", ["/", "/contacts/"])
def test_pages_answer_get_and_head_only(client, db, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


def test_sitemaps_list_what_is_published(client, talks):
    index = page(client, "/sitemap.xml")
    for section in ("pages", "pairs", "contacts", "articles", "statements", "actors", "topics"):
        assert f"/sitemap-{section}.xml" in index
    assert talks.get_absolute_url() in page(client, "/sitemap-contacts.xml")
    Contact.objects.update(state="draft")
    assert talks.get_absolute_url() not in page(client, "/sitemap-contacts.xml")
    for number in ("0", "x", "99"):
        assert client.get(f"/sitemap-contacts.xml?p={number}").status_code == 404


def test_a_contact_s_fact_links_to_its_words_in_the_article(client, talks):
    html = page(client, talks.get_absolute_url())
    article = Article.objects.get()
    assert f'{article.get_absolute_url()}#at-14" lang="en">“by video”</a>' in html
    assert 'id="at-14"></span>by video' in page(client, article.get_absolute_url())


def test_an_empty_rank_or_mode_is_left_out(client, add_contact):
    html = page(client, add_contact("2021-09-28").get_absolute_url())
    assert "Not said" not in html


def test_a_timeline_is_narrowed_by_what_the_address_says(client, talks, add_contact):
    letter = add_contact("2020-03-01", mode="message", level="head")
    letter.domains.create(domain="trade")
    ada = Actor.objects.get(name="Ada Arden")
    cases = {
        "mode=video": talks,
        "level=head&mode=": letter,
        "domain=trade": letter,
        f"actor={ada.uid}": talks,
        "status=held&mode=message": letter,
    }
    for query, contact in cases.items():
        response = client.get(f"/timeline/chn-usa/?{query}")
        assert [row.contact for row in response.context["listing"].rows] == [contact], query
    html = page(client, f"/timeline/chn-usa/?actor={ada.uid}")
    assert "actor <b>Ada Arden</b>" in html
    assert "No such contact" in page(client, "/timeline/chn-usa/?domain=health")
    assert client.get("/timeline/chn-usa/?domain=none").status_code == 404
    assert client.get("/timeline/chn-usa/?actor=ada").status_code == 404


def test_a_link_of_a_timeline_keeps_the_rest_of_the_choice(client, talks, add_contact, count_anew):
    add_contact("2020-03-01", mode="video", level="deputy")
    count_anew()
    html = page(client, "/timeline/chn-usa/?mode=video")
    assert "?mode=video&amp;level=deputy" in html
    assert "?mode=video&amp;year=2020" in html
    assert '<option value="video" selected>' in html


def test_days_are_counted_by_channel_and_open_to_their_contact(client, talks, add_contact):
    today = timezone.localdate()
    call = add_contact(today - timedelta(days=11), mode="phone", level="head")
    add_contact(today - timedelta(days=3), mode="phone", level="head", status="declined")
    add_contact(today - timedelta(days=40), mode="phone", level="head")
    channels = {field: rows for _, field, rows in client.get("/timeline/chn-usa/").context["channels"]}
    phone = next(row for row in channels["mode"] if row.code == "phone")
    assert (phone.count, phone.days, phone.last) == (3, 10, call)
    assert [(row.code.value, row.count) for row in channels["status"]] == [("held", 3), ("declined", 1)]
