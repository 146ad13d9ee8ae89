"""What the reports of a contact say, side by side."""

from datetime import date

import pytest

from articles.models import ContactReport, Outlet, Side, StatusChange
from articles.timeline.accounts import Fact, agreement, course, facts, labels
from articles.timeline.repeats import gathered

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(make_article, add_contact):
    """A function that saves a report with claims given as (field, value, words)."""
    contact = add_contact("2021-09-28")

    def report(*claims, text="Envoys of China and the United States met for talks on Tuesday.") -> ContactReport:
        version = make_article(f"{text} {ContactReport.objects.count()}").version
        made = ContactReport.objects.create(
            contact=contact, article=version.article, version=version, start=0, end=len(text)
        )
        for field, value, words in claims:
            start = text.index(words)
            made.claims.create(field=field, value=value, start=start, end=start + len(words))
        return made

    return report


def test_a_fact_is_told_once_with_all_its_words(report):
    made = report(
        ("format", "talks", "talks"),
        ("sides", "CHN, USA", "China"),
        ("sides", "CHN, USA", "United States"),
        ("start", "2021-09-28", "Tuesday"),
    )
    found = facts(made, {"CHN": "China", "USA": "United States"})
    assert [(f.name, f.values, [c.words for c in f.claims]) for f in found] == [
        ("Sides", ["China and United States"], ["China", "United States"]),
        ("First day", ["28 September 2021"], ["Tuesday"]),
        ("Kind", ["Talks"], ["talks"]),
    ]


CASES = [
    ([["Held"], ["Held"]], "Both reports say so", ()),
    ([["Held"], ["Held"], ["Held"]], "All three reports say so", ()),
    ([["Held"], None], "Only report 1 says so", ()),
    ([["Held"], None, ["Held"]], "Only report 1 and report 3 say so", ()),
    ([["Held"], ["Declined"]], "The reports differ", (("report 1", "Held"), ("report 2", "Declined"))),
    ([["Held"], None, ["Declined"]], "The reports differ", (("report 1", "Held"), ("report 3", "Declined"))),
]


@pytest.mark.parametrize("told, words, accounts", CASES)
def test_reports_agree_or_differ_on_a_fact(told, words, accounts):
    tales = [[] if values is None else [Fact("status", values)] for values in told]
    verdict = agreement([ContactReport() for _ in told], tales)["status"]
    assert (verdict.words, verdict.accounts) == (words, accounts)


def test_one_report_has_nothing_to_agree_with():
    assert agreement([ContactReport()], [[Fact("status", ["Held"])]]) == {}


def test_a_side_s_own_readout_is_called_by_the_side():
    china, usa = (Side(code=code, name=name) for code, name in (("CHN", "China"), ("USA", "United States")))
    assert labels([ContactReport(side=china), ContactReport()]) == ["China", "report 2"]
    assert labels([ContactReport(side=china), ContactReport(side=china), ContactReport(side=usa)]) == [
        "report 1",
        "report 2",
        "United States",
    ]


def test_reports_that_repeat_a_status_make_one_row():
    days = [("announced", 1), ("announced", 2), ("held", 3), ("held", 3), ("disputed", 4), ("held", 5)]
    changes = [StatusChange(status=status, reported_on=date(2021, 9, day)) for status, day in days]
    assert [(turn.change.status, [day.day for day in turn.days]) for turn in course(changes)] == [
        ("announced", [1, 2]),
        ("held", [3]),
        ("disputed", [4]),
        ("held", [5]),
    ]


def test_the_same_words_in_two_articles_are_shown_once(make_article, say, add_contact):
    contact = add_contact("2021-09-28")
    wired = make_article("An envoy said “we keep the line open”. More later.")
    copied = make_article('The envoy told reporters: "We keep  the line open." That was all.')
    first = say(wired, "“we keep the line open”", "CHN", speaker_text="An envoy", contact=contact)
    again = say(copied, '"We keep  the line open."', "CHN", speaker_text="an envoy", contact=contact)
    other = say(copied, "That was all", "CHN", speaker_text="an envoy", contact=contact)
    assert [(s, s.also) for s in gathered([first, again, other])] == [(first, [again]), (other, [])]


def test_words_that_may_be_shown_go_before_those_that_may_not(make_article, say, outlet):
    closed = Outlet.objects.create(name="The Closed Book", right="metadata")
    first = say(make_article("It was said: we met.", outlet=closed), "we met", "CHN", speaker_text="A")
    second = say(make_article("It was told: we met."), "we met", "CHN", speaker_text="A")
    assert gathered([first, second])[0] == second
