"""The dictionaries that leave the program."""

import json

from articles.extraction.actors import read_actors
from articles.extraction.as_json import findings_as_json
from articles.extraction.findings import Contact, DateExpression, Evidence, Findings, Participant
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.text import Reading, Span

TEXT = "“The road is closed,” US spokesman Oscar Hale said on Friday. Beijing said it was “not at all a danger” to drivers."


def as_json():
    reading = Reading(TEXT)
    cast = read_actors(reading, Lexicon.built_in(2021))
    contact = Contact(
        Span(0, 20),
        ("CHN", "USA"),
        "visit",
        "talks",
        "held",
        "rule",
        "reason",
        0.9,
        participants=(Participant("Oscar Hale", "USA", led=True, span=Span(22, 30)),),
        evidence=(Evidence("mode", Span(1, 4)),),
    )
    date = DateExpression(Span(TEXT.index("Friday"), TEXT.index("Friday") + 6), "2021-10-01", "day")
    found = Findings(find_quotes(reading, cast), (contact,), (date,), cast.actors)
    return json.loads(json.dumps(findings_as_json(TEXT, found)))


def test_quotes_have_pieces_kind_speaker_and_cue_with_their_places():
    direct, mixed = as_json()["quotes"]
    assert (direct["kind"], mixed["kind"]) == ("direct", "mixed")
    assert TEXT[direct["start"] : direct["end"]] == direct["text"]
    assert direct["speaker"]["name"] == "Oscar Hale"
    assert direct["side"] == "USA"
    assert direct["cue"]["text"] == "said"
    assert mixed["side"] == "CHN"
    assert direct["pieces"] == [{"start": direct["start"], "end": direct["end"], "kind": "direct"}]


def test_contacts_dates_and_actors():
    found = as_json()
    (contact,) = found["contacts"]
    assert contact["sides"] == ["CHN", "USA"]
    assert contact["participants"][0]["led"] is True
    assert contact["span"]["text"] == TEXT[:20]
    assert found["dates"][0]["value"] == "2021-10-01"
    assert found["dates"][0]["expression"] == "Friday"
    assert "Oscar Hale" in [a["name"] for a in found["actors"]]
