"""The shipped lists of sides and of the words by which texts name them."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from babel import Locale
from babel.core import get_global

from articles.extraction import lexicon

RULES = Path(lexicon.__file__).parent / "rules"
FORM_KINDS = {"name", "demonym", "abbreviation", "capital", "seat", "institution", "city"}
SIDE_KINDS = {"state", "withdrawn", "territory", "organisation"}
GONE = {"SUN", "YUG", "CSK", "DDR", "SCG", "ANT", "YMD", "VDR", "XHW"}
NOT_ISO = {"XKX", "EU", "NATO", "UN", "ASEAN"}
# Two-letter codes that CLDR names but ISO 3166-1 does not assign.
CLDR_ONLY = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}


def rows(name: str) -> list[dict[str, str]]:
    with (RULES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def sides() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows("sides.csv")}


@pytest.fixture(scope="module")
def forms() -> list[dict[str, str]]:
    return rows("side_forms.csv")


def named_by(form: str, year: int) -> set[str]:
    found = lexicon.Lexicon.built_in(year).sides_by_form.get(form, ())
    return {entry.side for entry in found}


def test_every_current_iso_code_is_a_side(sides):
    current = {code for code in Locale("en").territories if len(code) == 2} - CLDR_ONLY
    assert {row["alpha2"] for row in sides.values() if row["code"] not in GONE | NOT_ISO} == current


def test_alpha3_and_alpha2_codes_belong_together(sides):
    aliases = get_global("territory_aliases")
    known = {alpha3: two[0] for alpha3, two in aliases.items() if len(alpha3) == 3 and alpha3.isalpha()}
    pairs = {row["code"]: row["alpha2"] for row in sides.values() if row["code"] not in GONE | NOT_ISO}
    assert pairs == {code: known[code] for code in pairs}


def test_withdrawn_states_and_organisations_are_sides(sides):
    assert {code for code, row in sides.items() if row["kind"] == "withdrawn"} == GONE
    assert {code for code, row in sides.items() if row["kind"] == "organisation"} == NOT_ISO - {"XKX"}
    assert sides["XKX"]["kind"] == "state"


def test_side_rows_are_unique_and_complete(sides):
    assert len(rows("sides.csv")) == len(sides)
    assert len({row["name"] for row in sides.values()}) == len(sides)
    for row in sides.values():
        assert row["kind"] in SIDE_KINDS, row
        assert row["name"].strip() == row["name"] != "", row


def test_a_withdrawn_side_says_when_it_was_and_what_followed(sides):
    for code in GONE:
        row = sides[code]
        assert int(row["since"]) < int(row["until"]), row
        assert set(row["successor"].split()) <= set(sides) - {code}, row
        assert row["successor"], row


def test_form_rows_are_unique_and_well_formed(sides, forms):
    keys = Counter((row["side"], row["kind"], row["form"], row["since"]) for row in forms)
    assert [key for key, count in keys.items() if count > 1] == []
    for row in forms:
        assert row["side"] in sides, row
        assert row["kind"] in FORM_KINDS, row
        assert row["form"] and row["form"] == " ".join(row["form"].split()), row


@pytest.mark.parametrize("name", ["sides.csv", "side_forms.csv"])
def test_years_are_years_in_order(name):
    for row in rows(name):
        for year in (row["since"], row["until"]):
            assert year == "" or (year.isdigit() and 1700 < int(year) < 2100), row
        assert not (row["since"] and row["until"]) or row["since"] <= row["until"], row


def test_a_form_of_a_withdrawn_side_lies_within_its_years(sides, forms):
    for row in forms:
        side = sides[row["side"]]
        if side["kind"] == "withdrawn":
            assert row["since"] and side["since"] <= row["since"], row
            assert row["until"] and row["until"] <= side["until"], row


def test_every_side_goes_by_its_own_name(sides, forms):
    names = {(row["side"], row["form"]) for row in forms if row["kind"] == "name"}
    assert {(code, row["name"]) for code, row in sides.items()} <= names


def test_every_state_has_a_demonym(sides, forms):
    with_demonym = {row["side"] for row in forms if row["kind"] == "demonym"}
    states = {code for code, row in sides.items() if row["kind"] == "state"}
    assert states - with_demonym == {"VAT"}


@pytest.mark.parametrize(
    ("form", "year", "expected"),
    [
        ("U.S.", 2021, {"USA"}),
        ("Americans", 2021, {"USA"}),
        ("Pentagon", 2021, {"USA"}),
        ("Department of Defence", 2021, {"USA"}),
        ("State Department", 2021, {"USA"}),
        ("Beijing", 2021, {"CHN"}),
        ("Peking", 1972, {"CHN"}),
        ("Peking", 2021, set()),
        ("People's Liberation Army", 2021, {"CHN"}),
        ("MOFCOM", 2025, {"CHN"}),
        ("Republic of China", 1945, {"CHN"}),
        ("Republic of China", 1955, {"TWN"}),
        ("Briton", 2021, {"GBR"}),
        ("Downing Street", 2021, {"GBR"}),
        ("Kremlin", 1985, {"SUN"}),
        ("Kremlin", 2021, {"RUS"}),
        ("Moscow", 1959, {"SUN"}),
        ("Russian", 2021, {"RUS"}),
        ("Soviet Union", 1992, set()),
        ("Bonn", 1970, {"DEU"}),
        ("East Germany", 1970, {"DDR"}),
        ("Zaire", 1980, {"COD"}),
        ("Zaire", 2000, set()),
        ("Ceylon", 1960, {"LKA"}),
        ("Burma", 1970, {"MMR"}),
        ("Saigon", 1965, {"VNM"}),
        ("Hanoi", 1965, {"VDR"}),
        ("Hanoi", 2021, {"VNM"}),
        ("Prague", 1970, {"CSK"}),
        ("Prague", 2021, {"CZE"}),
        ("Brussels", 2021, {"BEL", "EU"}),
        ("Korean", 2021, {"KOR", "PRK"}),
        ("Istanbul", 2021, {"TUR"}),
        ("Geneva", 2021, {"CHE"}),
        ("Trump administration", 2022, set()),
        ("Trump administration", 2025, {"USA"}),
        ("Foreign Ministry", 2021, set()),
        ("Congress", 2021, set()),
        ("Parliament", 2021, set()),
        ("Global Times", 2021, set()),
    ],
)
def test_a_form_stands_for_its_side_in_its_years(form, year, expected):
    assert named_by(form, year) == expected


def test_cities_are_no_capitals_in_the_same_year(forms):
    capitals = {(row["side"], row["form"]): row for row in forms if row["kind"] == "capital"}
    for row in forms:
        capital = capitals.get((row["side"], row["form"]))
        if row["kind"] == "city" and capital:
            assert row["since"] >= capital["until"] != "" or row["until"], row
