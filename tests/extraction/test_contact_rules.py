"""Every contact rule stands as data with an example that is its test."""

import csv
from datetime import date

import pytest

from articles.extraction import extract
from articles.extraction.contacts.certainty import sure_of
from articles.extraction.vocabulary import RULES

with (RULES / "contact_rules.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))
EXPLAINED = [row for row in ROWS if row["example"]]


@pytest.mark.parametrize("row", EXPLAINED, ids=[f"{row['rule']} {row['status']}".strip() for row in EXPLAINED])
def test_the_example_of_a_rule_is_found_by_it(row):
    (found,) = extract(row["example"], date(2023, 5, 10)).contacts
    told = " ".join(filter(None, ("-".join(found.sides), found.status, found.start)))
    assert (found.rule, told) == (row["rule"], row["contact"])
    assert found.reason.startswith(row["reason"][:-1])


def test_every_rule_explains_itself_and_is_neither_certain_nor_idle():
    assert all(row["reason"].endswith(".") and row["example"] for row in ROWS if not row["status"])
    assert all(0 < float(row["confidence"]) < 1 for row in ROWS)


def test_a_contact_whose_day_is_not_said_is_less_sure():
    assert sure_of("met", "held", dated=False) < sure_of("met", "held", dated=True)
