"""Every rule stands as data with an example that is its test."""

import csv
import re

import pytest

from articles.extraction.actors import read_actors
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.extraction.vocabulary import LEGEND, RULES
from articles.text import Reading


def rows(name):
    with (RULES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


EXPLAINED = [row for row in rows("quote_rules.csv") if row["example"]]


@pytest.mark.parametrize("row", EXPLAINED, ids=[row["rule"] for row in EXPLAINED])
def test_the_example_of_a_rule_is_found_by_it(row):
    reading = Reading(row["example"].replace(" / ", "\n"))
    quotes = find_quotes(reading, read_actors(reading, Lexicon.built_in(2021)))
    (found,) = [q for q in quotes if q.rule == row["rule"]]
    assert " … ".join(p.of(reading.text) for p in found.pieces) == row["words"]
    assert (found.speaker.name or found.speaker.text if found.speaker else "") == row["speaker"]


def test_every_rule_has_a_sentence_of_explanation():
    assert all(row["reason"].endswith(".") for row in rows("quote_rules.csv") if not row["kind"])


def test_confidence_lies_between_nothing_and_certainty():
    assert all(0 < float(row["confidence"]) < 1 for row in rows("quote_rules.csv"))


def test_reporting_verbs_are_listed_once_with_known_frames_and_classes():
    cues = rows("cues.csv")
    assert len({row["base"] for row in cues}) == len(cues)
    assert {row["class"] for row in cues} == {"speech", "other"}
    assert all(re.fullmatch("[dtonia]*", row["frames"]) for row in cues)


def test_words_have_letters_that_the_legend_explains():
    assert {row["tag"] for row in rows("ordinary_words.csv")} <= set(LEGEND)


def test_offices_do_not_end_before_they_begin():
    assert all(not row["until"] or row["since"] <= row["until"] for row in rows("known_actors.csv"))
