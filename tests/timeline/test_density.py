"""Bars of contacts by year."""

from articles.timeline.density import bars, decades


def test_bars_stand_at_their_year_and_the_highest_fills_the_row():
    found = bars({2000: 4, 2003: 1}, 2000, 2003)
    assert [(bar.year, bar.left, bar.x, bar.y) for bar in found] == [(2000, 0, 12.5, 0), (2003, 75, 87.5, 75)]


def test_a_single_contact_is_seen_beside_a_thousand():
    assert bars({2000: 1000, 2001: 1}, 2000, 2001)[1].y < 100


def test_years_outside_the_span_and_empty_years_have_no_bar():
    assert [bar.year for bar in bars({1999: 1, 2000: 0, 2001: 2}, 2000, 2003)] == [2001]


def test_decades_lie_within_the_span():
    assert decades(1995, 2014) == [(2000, 25), (2010, 75)]
