"""Folding keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.normalise import FILLER, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("«Oui»", "“Oui”"),
        ("「是」", "“是”"),
        ("„Ja“, sagte sie", "“Ja”, sagte sie"),
        ("''No''", f'"{FILLER}No"{FILLER}'),
        ("``No''", f'“{FILLER}No"{FILLER}'),
        ("Hale’s", "Hale's"),
        ("‘The drivers’ road is closed,’ she said.", "“The drivers' road is closed,” she said."),
        ("'The road's closed,' she said, 'and it's wet.'", "“The road's closed,” she said, “and it's wet.”"),
        ("He called it ‘a danger’ to us.", "He called it “a danger” to us."),
        ("The drivers' road and the town's '90s bus", "The drivers' road and the town's '90s bus"),
        ("Rock 'n' roll, ‘twas said", "Rock 'n' roll, ‘twas said"),
        ("“She said ‘no’ twice.”", "“She said ‘no' twice.”"),
        ("Hale: 'It's wet'\n\"It's wet,\" he said of 'rain'.", "Hale: “It's wet”\n\"It's wet,\" he said of 'rain'."),
        ('plain "straight"', 'plain "straight"'),
    ],
)
def test_marks_are_folded(text, folded):
    assert fold(text) == folded


@given(st.text(alphabet="ab „“”\"'’`«»「」\n", max_size=80))
def test_folding_never_changes_the_length_or_the_letters(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert [c for c in folded if c.isalnum()] == [c for c in text if c.isalnum()]
