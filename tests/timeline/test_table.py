"""Who sits where."""

from articles.models import Side, Statement
from articles.timeline.table import columns, place_of

CHINA, JAPAN, USA = (Side(code=code, name=code) for code in ("CHN", "JPN", "USA"))


def test_places_go_by_code():
    assert [place_of(code, ["USA", "CHN"]) for code in ("CHN", "USA", "FRA", None)] == [1, 2, 0, 0]
    assert place_of("USA", ["USA", "CHN", "FRA", "JPN"]) == 3


def test_a_silent_side_keeps_its_column():
    seats, joint, others = columns([USA, CHINA], [Statement(pk=1, side=USA)])
    assert [(place, side.code, len(said)) for place, side, said in seats] == [(1, "CHN", 0), (2, "USA", 1)]
    assert (joint, others) == ([], [])


def test_joint_words_and_those_of_others_have_their_own_place():
    both, other = Statement(pk=1, side=CHINA, joint_side=USA), Statement(pk=2, side=JAPAN)
    seats, joint, others = columns([CHINA, USA], [both, other])
    assert (joint, others) == ([both], [other])
    assert all(not said for _, _, said in seats)
