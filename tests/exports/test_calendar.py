"""Contacts as iCalendar, read back with the icalendar package."""

from datetime import date

import pytest
from icalendar import Calendar

from articles.exports.calendar import calendar, with_sequence
from articles.models import Contact


def read(readers):
    data = calendar("Harbour talks", with_sequence(Contact.objects.newest()), readers)
    found = Calendar.from_ical(data)
    assert not found.errors
    return {str(e["uid"]): e for e in found.walk("VEVENT")}


def test_event_holds_the_days_and_the_address(archive, readers):
    event = read(readers)[f"urn:uuid:{archive['contact'].uid}"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2022, 5, 3), date(2022, 5, 5))
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event["summary"] == "China and United States: Talks at the harbour, 3–4 May 2022"
    assert event["url"] == f"https://readout.example/contacts/{archive['contact'].uid}/"
    assert (event["status"], event["location"], event["transp"]) == ("CONFIRMED", "Dalian", "TRANSPARENT")


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("held", "CONFIRMED"),
        ("announced", "CONFIRMED"),
        ("ongoing", "CONFIRMED"),
        ("proposed", "TENTATIVE"),
        ("postponed", "TENTATIVE"),
        ("disputed", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
        ("declined", "CANCELLED"),
    ],
)
def test_status(meet, readers, status, shown):
    meet(status=status)
    [event] = read(readers).values()
    assert event["status"] == shown


def test_cancelled_stays_with_the_same_id_and_a_higher_sequence(meet, readers):
    contact = meet(status="announced")
    [(uid, before)] = read(readers).items()
    contact.status = "cancelled"
    contact.save()
    contact.status_changes.create(status="cancelled", reported_on=date(2022, 5, 1))
    [(same, after)] = read(readers).items()
    assert same == uid and after["status"] == "CANCELLED"
    assert after["sequence"] > before["sequence"]


def test_new_day_raises_the_sequence(meet, readers):
    contact = meet("2022-05-03")
    [before] = read(readers).values()
    contact.start = "2022-06-01"
    contact.save()
    [after] = read(readers).values()
    assert after["sequence"] > before["sequence"] and after["dtstart"].dt == date(2022, 6, 1)


def test_month_is_shown_and_year_is_not(meet, readers):
    month = meet("2022-02")
    meet("2022")
    [event] = read(readers).values()
    assert event["uid"] == f"urn:uuid:{month.uid}"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2022, 2, 1), date(2022, 3, 1))


def test_number_of_queries_does_not_grow(meet, readers, django_assert_num_queries):
    for _ in range(5):
        meet()
    with django_assert_num_queries(3):
        read(readers)
