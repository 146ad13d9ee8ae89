"""Contacts read from sentences that were written and labelled before the rules were tried on them."""

from collections import Counter

import pytest

from bench.contact_sentences import LABELS, judge, read_rows

ROWS = read_rows(LABELS)


@pytest.mark.parametrize("row", [row for row in ROWS if not row["contacts"]], ids=lambda row: row["text"][:50])
def test_no_contact_is_read_where_none_is_told(row):
    assert judge(row, Counter()) == []


def test_nearly_all_contacts_are_found_and_right():
    counts = Counter()
    for row in ROWS:
        judge(row, counts)
    assert counts["found"] >= 0.94 * counts["gold"]
    assert counts["right"] >= 0.9 * counts["gold"]
    assert counts["spurious"] <= 2
