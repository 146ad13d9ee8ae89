"""The Annotate page by plain forms: what an editor sees and does without JavaScript."""

import re
from dataclasses import replace

import pytest
from django.utils.html import strip_tags

from articles.decisions.contacts import AcceptContact
from articles.decisions.statements import AcceptStatement, AmendStatement, recorded
from articles.models import Actor, ArticleVersion, Contact, Statement, Suggestion
from tests.decisions.conftest import TEXT

WORDS = '"The door stays open,"'


@pytest.fixture
def desk(as_editor, annotate_page, article):
    """Act as the editor would: post the form, follow to the page."""

    class Desk:
        address = annotate_page(article)

        def look(self, query=""):
            return as_editor.get(self.address + query)

        def act(self, act, **data):
            posted = {"act": act, "seen": 1, **{k: str(v) for k, v in data.items()}}
            return as_editor.post(self.address, posted, follow=True)

    return Desk()


def words_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def said(response) -> str:
    block = re.search(r'id="said">(.*?)</div>', response.content.decode(), re.S)
    return re.sub(r"\s+", " ", strip_tags(block[1])).strip()


def test_the_text_is_shown_with_its_marks(desk, article, suggest_statement, suggest_contact):
    statement = suggest_statement(article, WORDS)
    suggest_contact(article)
    page = desk.look(f"?item={statement.uid}").content.decode()
    assert page.count("<mark") == 2
    assert f'href="#i-{statement.uid}"' in page
    assert "A cue follows." in page and "Rule: cue after" in page and "90 %" in page
    text = re.search(r'id="text"[^>]*>(.*?)</section>', page, re.S)[1]
    without_pins = re.sub(r'<a class="pin.*?</a>', "", text, flags=re.S)
    assert strip_tags(without_pins).replace("&quot;", '"').split() == TEXT.split()


def test_overlapping_marks_are_each_reachable(desk, article, suggest_statement):
    outer = suggest_statement(article, "Whitfield said the exchange had been useful.", side="USA", kind="indirect")
    inner = suggest_statement(article, "the exchange had been useful", side="USA", kind="indirect")
    page = desk.look().content.decode()
    assert f'id="t-{outer.uid}"' in page and f'id="t-{inner.uid}"' in page
    both = re.search(rf'data-items="{outer.uid} {inner.uid}">(.*?)</mark>', page)
    assert both[1] == "the exchange had been useful"


def test_doubtful_suggestions_are_told_apart(desk, article, suggest_statement):
    suggest_statement(article, WORDS, confidence=0.4)
    assert "doubtful" in words_of(desk.look())


def test_accepting_goes_on_to_the_next(desk, article, suggest_statement):
    first = suggest_statement(article, WORDS)
    second = suggest_statement(article, WORDS, 1, side="USA", speaker="Nora Whitfield")
    response = desk.act("accept", uid=first.uid)
    assert response.redirect_chain[-1][0].endswith(f"?item={second.uid}#i-{second.uid}")
    assert said(response) == "Statement accepted."
    assert Statement.objects.get().words == WORDS


def test_rejecting_keeps_the_reason_and_shows_who(desk, article, suggest_statement):
    desk.act("reject", uid=suggest_statement(article, WORDS).uid, note="Background")
    response = desk.look("?decided=1")
    assert "Rejected statement “&quot;The door stays open,&quot;” edwin" in words_of(response)
    assert Suggestion.objects.get().note == "Background"


def test_amending_with_other_facts(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    form = desk.look(f"?amend={suggestion.uid}").content.decode()
    assert 'name="start" value="' in form and "Accept with these changes" in form
    desk.act(
        "amend", uid=suggestion.uid, start=suggestion.start + 1, end=suggestion.end - 2, speaker="Ai Ruolan",
        side="CHN", kind="written", channel="briefing",
    )  # fmt: skip
    statement = Statement.objects.get()
    assert (statement.words, statement.kind, statement.channel) == ("The door stays open", "written", "briefing")
    suggestion.refresh_from_db()
    assert suggestion.state == "amended"


@pytest.mark.parametrize(
    ("nudge", "words"),
    [
        ("end-", "&quot;The door stays open"),
        ("start+", "The door stays open,&quot;"),
        ("end+", f"{WORDS} ministry"),
        ("nonsense", WORDS),
    ],
)
def test_the_span_moves_by_a_word_and_nothing_is_saved(desk, article, suggest_statement, nudge, words):
    suggestion = suggest_statement(article, WORDS)
    response = desk.act(
        "amend",
        uid=suggestion.uid,
        nudge=nudge,
        start=suggestion.start,
        end=suggestion.end,
        kind="direct",
        speaker="X Y",
    )
    page = response.content.decode()
    assert f'<blockquote class="span">{words.replace(chr(34), "&quot;")}</blockquote>' in page
    assert 'value="X Y"' in page
    assert not Statement.objects.exists()


def test_what_was_typed_is_kept_when_it_is_refused(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    response = desk.act("amend", uid=suggestion.uid, start=9, end=3, kind="direct", speaker="Typed Name", side="CHN")
    assert response.status_code == 409
    assert "The span must lie within the text" in said(response)
    assert 'value="Typed Name"' in response.content.decode()


def test_adding_by_the_words(desk, article):
    response = desk.act(
        "add", words="the exchange had  been useful", speaker="Nora Whitfield", side="USA", kind="indirect"
    )
    assert said(response) == "Statement added."
    assert Statement.objects.get().words == "the exchange had been useful"
    assert Actor.objects.get().name == "Nora Whitfield"


def test_words_in_two_places_are_asked_for_again(desk, article):
    response = desk.act("add", words="The door stays open", kind="direct")
    assert "These words stand in 2 places" in said(response)
    desk.act("add", words="The door stays open", kind="direct", after=',"\nministry spokeswoman Ai')
    desk.act("add", words="The door stays open", kind="direct", before='had been useful. "')
    assert Statement.objects.count() == 2


def test_an_accepted_statement_can_be_amended_and_filed_under_a_contact(
    desk, editor, article, suggest_statement, suggest_contact
):
    statement = AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    contact = AcceptContact(editor, suggest_contact(article)).apply()
    fields = {"uid": statement.uid, "start": statement.start, "end": statement.end, "kind": "direct", "side": "USA"}
    desk.act("amend", **fields, contact="")
    statement.refresh_from_db()
    assert (statement.contact, statement.side_id) == (None, "USA")
    desk.act("amend", **fields, contact=contact.uid)
    statement.refresh_from_db()
    assert statement.contact == contact


def test_a_change_made_meanwhile_stops_the_save(desk, editor, second_editor, article, suggest_statement):
    statement = AcceptStatement(editor, suggest_statement(article, WORDS)).apply()
    seen = statement.changed_at.isoformat()
    AmendStatement(second_editor, statement, replace(recorded(statement), channel="briefing")).apply()
    response = desk.act(
        "amend", uid=statement.uid, start=statement.start, end=statement.end, kind="written", as_of=seen
    )
    assert "erika changed this at" in said(response)
    statement.refresh_from_db()
    assert (statement.kind, statement.channel) == ("direct", "briefing")
    table = words_of(response)
    assert "Channel not said Briefing not said" in table or "Channel Not said Briefing Not said" in table, table
    assert "Kind Quotation Quotation Written" in table
    now = re.search(r'name="as_of" value="([^"]+)"', response.content.decode())[1]
    assert now == statement.changed_at.isoformat() != seen
    place = {"uid": statement.uid, "start": statement.start, "end": statement.end}
    assert said(desk.act("amend", **place, kind="written", as_of=now)) == "Statement changed."


def test_a_likely_contact_is_shown_and_folded_only_when_confirmed(
    desk, editor, article, make_article, suggest_contact, as_editor, annotate_page
):
    contact = AcceptContact(editor, suggest_contact(article)).apply()
    other = make_article(TEXT + "More.", title="Again")
    suggestion = suggest_contact(other, start="2021-09-29")
    page = words_of(as_editor.get(annotate_page(other)))
    assert "This may be the contact you already have" in page
    assert "from 2021-09-28 2021-09-29" in page
    posted = {"act": "fold", "seen": 1, "uid": str(suggestion.uid), "contact": str(contact.uid)}
    response = as_editor.post(annotate_page(other), posted)
    assert "Confirm that the report is about this contact" in said(response)
    as_editor.post(annotate_page(other), {**posted, "confirm": "yes"})
    assert contact.reports.count() == 2 and Contact.objects.count() == 1


def test_a_contact_is_accepted_with_other_facts_and_people(desk, article, suggest_contact):
    suggestion = suggest_contact(article)
    assert "Deng Mulan" in desk.look(f"?amend={suggestion.uid}").content.decode()
    people = {"people-TOTAL_FORMS": 2, "people-INITIAL_FORMS": 0, "people-0-name": "Deng Mulan", "people-0-side": "chn"}
    desk.act(
        "amend", uid=suggestion.uid, first="USA", second="CHN", status="postponed", start="2021-09", mode="phone",
        format="call", setting="bilateral", **people,
    )  # fmt: skip
    contact = Contact.objects.get()
    assert [s.code for s in contact.sides] == ["CHN", "USA"]
    assert (contact.status, contact.start, contact.mode) == ("postponed", "2021-09", "phone")
    assert [p.actor.name for p in contact.participants.all()] == ["Deng Mulan"]


def test_a_recorded_contact_keeps_who_is_named_and_loses_who_is_not(desk, editor, article, suggest_contact):
    contact = AcceptContact(editor, suggest_contact(article)).apply()
    people = {
        "people-TOTAL_FORMS": 1,
        "people-INITIAL_FORMS": 0,
        "people-0-name": "Nora Whitfield",
        "people-0-side": "USA",
        "people-0-role": "envoy",
    }
    response = desk.act(
        "amend", uid=contact.uid, first="CHN", second="USA", status="held", start="2021-09-28", mode="video",
        format="talks", setting="bilateral", **people,
    )  # fmt: skip
    assert said(response) == "Contact changed."
    assert [(p.actor.name, p.role) for p in contact.participants.all()] == [("Nora Whitfield", "envoy")]


def test_accepting_all_shows_the_count_before(desk, article, suggest_statement, suggest_contact):
    suggest_statement(article, WORDS, confidence=0.9)
    suggest_statement(article, WORDS, 1, confidence=0.5)
    suggest_contact(article, confidence=0.8)
    page = words_of(desk.look())
    assert "90% and above (1)" in page and "80% and above (2)" in page and "all (3)" in page
    assert said(desk.act("accept-all", least=0.8)) == "2 accepted."
    assert Suggestion.objects.filter(state="open").count() == 1


def test_publishing_all_from_the_page(desk, article, suggest_statement, suggest_contact):
    suggest_statement(article, WORDS)
    suggest_contact(article)
    desk.act("accept-all", least=0.0)
    assert "Publish the article and 2 accepted" in words_of(desk.look())
    assert said(desk.act("publish-all")) == "Published: the article, 1 statement, 1 contact."
    assert Statement.objects.published().count() == 1


def test_reviewed_and_back(desk, article):
    assert said(desk.act("reviewed")) == "Marked as read to the end."
    assert "read to the end" in words_of(desk.look())
    assert said(desk.act("unread")) == "No longer marked as read."


def test_taking_back(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    desk.act("accept", uid=suggestion.uid)
    assert said(desk.act("reopen", uid=suggestion.uid)) == "Taken back. The suggestion is open again."
    assert not Statement.objects.kept().exists()


def test_two_tabs_one_suggestion(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    desk.act("accept", uid=suggestion.uid)
    response = desk.act("accept", uid=suggestion.uid)
    assert response.status_code == 409
    assert said(response) == "This was decided already: accepted by edwin. Nothing was changed."
    assert Statement.objects.count() == 1


def test_a_corrected_text_stops_a_decision_on_the_old_one(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    ArticleVersion.objects.create(article=article, number=2, text=TEXT + "A line more.")
    response = desk.act("accept", uid=suggestion.uid)
    assert "you saw version 1, it is now at version 2" in said(response)
    assert not Statement.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"act": "nonsense", "seen": "1"}, "does not say what to do"),
        ({"act": "accept", "seen": "1", "uid": "nonsense"}, "names nothing that is on record"),
        ({"act": "accept-all", "seen": "1", "least": "x"}, "Choose from which confidence"),
        ({"act": "add", "seen": "1", "words": "\0", "kind": "direct"}, "Null characters are not allowed"),
        ({"act": "add", "seen": "1", "words": "Envoys", "kind": "nonsense"}, "Select a valid choice"),
        ({"act": "amend", "seen": "1", "uid": "nonsense"}, "Somebody decided on this meanwhile"),
        ({"act": "publish", "seen": "1", "uid": ""}, "Somebody decided on this meanwhile"),
        ({"act": "reviewed"}, "which text you saw"),
    ],
)  # fmt: skip
def test_nonsense_is_answered_with_a_sentence(as_editor, annotate_page, article, data, sentence):
    response = as_editor.post(annotate_page(article), data)
    assert response.status_code == 409
    assert sentence in said(response)


def test_a_suggestion_of_another_article_is_out_of_reach(desk, make_article, suggest_statement):
    other = make_article(TEXT + "Other.", title="Other")
    response = desk.act("accept", uid=suggest_statement(other, WORDS).uid)
    assert response.status_code == 404


def test_markup_in_a_text_stays_text(as_editor, annotate_page, make_article, suggest_statement):
    article = make_article('<script>alert(1)</script> Ai said "no <b>way</b>" on Friday.', title="<i>A title</i>")
    suggest_statement(article, '"no <b>way</b>"')
    page = as_editor.get(annotate_page(article)).content.decode()
    assert "<script>alert" not in page and "<b>way" not in page and "<i>A title" not in page


def test_the_number_of_queries_does_not_grow_with_the_suggestions(
    as_editor, annotate_page, make_article, suggest_statement, django_assert_max_num_queries
):
    few = make_article(TEXT, title="Few")
    suggest_statement(few, WORDS)
    many = make_article("\n".join(f'Ai said "word {i} of many" on day {i}.' for i in range(120)), title="Many")
    for i in range(120):
        suggest_statement(many, f'"word {i} of many"')
    suggest_statement(make_article(TEXT + "Last.", title="Last"), WORDS)
    with django_assert_max_num_queries(40) as counted:
        as_editor.get(annotate_page(few))
    with django_assert_max_num_queries(len(counted)):
        as_editor.get(annotate_page(many))


def by_htmx(client, address, **data):
    return client.post(address, {"seen": 1, **data}, headers={"HX-Request": "true"})


def test_by_htmx_only_what_changed_is_sent(as_editor, annotate_page, make_article, suggest_statement):
    article = make_article("\n\n".join(f'Ai said "word {i} of many" on day {i}.' for i in range(60)))
    made = [suggest_statement(article, f'"word {i} of many"') for i in range(60)]
    response = by_htmx(as_editor, annotate_page(article), accept=made[4].uid)
    page = response.content.decode()
    assert response["HX-Reswap"] == "none" and "Statement accepted." in page
    statement = Statement.objects.get()
    assert set(re.findall(r'<li id="i-([^"]+)"', page)) == {str(statement.uid), str(made[5].uid)}
    assert f'hx-swap-oob="delete:#i-{made[4].uid}"' in page
    assert f'hx-swap-oob="afterend:#i-{made[3].uid}"' in page
    assert re.findall(r'<p id="(p-\d+)"', page) == ["p-5"]
    assert len(page) < 12_000


def test_numbers_stay_when_lines_go(desk, article, suggest_statement):
    first, second = suggest_statement(article, WORDS), suggest_statement(article, WORDS, 1)
    desk.act("reject", uid=first.uid)
    assert 'aria-label="Accept 2"' in desk.look(f"?item={second.uid}").content.decode()


def test_undo_and_redo_by_their_buttons(desk, article, suggest_statement):
    suggest_statement(article, WORDS)
    desk.act("accept-all", least=0.0)
    assert "Undo: accept" in words_of(desk.look())
    assert said(desk.act("undo")).startswith("Undone: accept")
    assert not Statement.objects.kept().exists()
    assert said(desk.act("redo")).startswith("Done again: accept")
    assert Statement.objects.kept().count() == 1


def test_one_line_is_fetched_with_its_facts_or_its_form(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    one = f"?part=item&item={suggestion.uid}"
    assert "A cue follows." in desk.look(one).content.decode()
    assert "Accept with these changes" in desk.look(f"{one}&amend={suggestion.uid}").content.decode()
    suggestion.delete()
    assert desk.look("?part=item").status_code == 404


def test_others_here_are_named_and_two_tabs_count_as_two(as_editor, second_editor, annotate_page, article):
    address = annotate_page(article) + "?part=presence&tab="
    assert as_editor.get(address + "tab-one-1").content == b""
    assert as_editor.get(address + "tab-two-2").content == b"Also here: you, in another tab."
    as_editor.force_login(second_editor)
    assert as_editor.get(address + "tab-three").content == b"Also here: edwin."


def test_a_side_is_set_with_one_button(desk, article, suggest_statement):
    suggestion = suggest_statement(article, WORDS)
    suggest_statement(article, WORDS, 1, side="USA")
    page = words_of(desk.look(f"?item={suggestion.uid}"))
    assert "Accept for 1 CHN 2 USA 0 no side" in page
    assert said(desk.act("side", uid=suggestion.uid, side="USA")) == "Statement accepted for USA."
    statement = Statement.objects.get()
    assert said(desk.act("side", uid=statement.uid, side="")) == "The statement now stands for no side."
    statement.refresh_from_db()
    assert statement.side is None
    assert "no side with the code XXX" in said(desk.act("side", uid=statement.uid, side="XXX"))


def test_a_contact_is_added_from_its_sentence(desk, article):
    assert "Add the contact" not in words_of(desk.look())
    assert "Add the contact" in words_of(desk.look("?add=contact"))
    people = {"people-TOTAL_FORMS": 1, "people-INITIAL_FORMS": 0, "people-0-name": "Deng Mulan", "people-0-side": "CHN"}
    facts = {"status": "held", "start": "2021-09-28", "mode": "video", "format": "talks", "setting": "bilateral"}
    sentence = TEXT.split("\n")[0]
    refused = desk.act("add-contact", words=sentence, first="CHN", second="CHN", **facts, **people)
    assert "two different sides" in said(refused) and sentence in refused.content.decode()
    desk.act("add-contact", words=sentence, first="CHN", second="USA", **facts, **people)
    contact = Contact.objects.get()
    assert (contact.start, contact.reports.get().words) == ("2021-09-28", sentence)
    assert [p.actor.name for p in contact.participants.all()] == ["Deng Mulan"]
