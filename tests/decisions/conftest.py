"""An article in which two invented spokespeople speak, and suggestions as a reading would make them."""

import pytest

from articles.extraction.as_json import contact_as_json, quote_as_json
from articles.extraction.findings import Contact, Evidence, Mention, Participant, Quote
from articles.models import Suggestion
from articles.suggestions.fingerprint import contact_fingerprints, quote_fingerprints
from articles.text import Span

TEXT = """Envoys of China and the United States spoke by video on Tuesday, people on both sides said.

The call was led by Deng Mulan, a deputy director at the foreign ministry, and Nora Whitfield of the State Department.

"The door stays open," ministry spokeswoman Ai Ruolan said in Beijing on Wednesday.

Whitfield said the exchange had been useful. "The door stays open," she added.
"""


def place(text: str, words: str, nth: int = 0) -> Span:
    """Where `words` stand for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


@pytest.fixture
def article(make_article):
    return make_article(TEXT, title="Envoys speak by video")


@pytest.fixture
def suggest_statement():
    """A function that saves a suggestion of a statement, as a reading would."""

    def make(article, words="“", nth=0, *, speaker="Ai Ruolan", side="CHN", role="", kind="direct", confidence=0.9):
        version = article.version
        span = place(version.text, words, nth)
        mention = Mention(span=span, text=speaker, name=speaker, side=side, role=role)
        quote = Quote(span, (span,), kind, "cue after", "A cue follows.", confidence, speaker=mention, side=side)
        before = [Quote(place(version.text, words, i), (), kind, "", "", 0) for i in range(nth)]
        return Suggestion.objects.create(
            article=article, version=version, kind="statement", start=span.start, end=span.end,
            fingerprint=quote_fingerprints(version.text, [*before, quote])[-1],
            finding=quote_as_json(version.text, quote), rule=quote.rule, reason=quote.reason, confidence=confidence,
        )  # fmt: skip

    return make


@pytest.fixture
def suggest_contact():
    """A function that saves a suggestion of the contact of the article above."""

    def make(article, *, status="held", start="2021-09-28", end=None, confidence=0.9):
        version = article.version
        span = Span(0, version.text.index("\n"))
        people = (
            Participant("Deng Mulan", "CHN", "deputy director", True),
            Participant("Nora Whitfield", "USA", "", True),
        )
        evidence = (
            Evidence("start", place(version.text, "on Tuesday")),
            Evidence("mode", place(version.text, "by video")),
        )
        contact = Contact(
            span, ("CHN", "USA"), "video", "talks", status, "contact verb", "Two sides spoke.", confidence,
            start=start, end=end, participants=people, level="deputy", domains=("relations_general",), evidence=evidence,
        )  # fmt: skip
        return Suggestion.objects.create(
            article=article, version=version, kind="contact", start=span.start, end=span.end,
            fingerprint=contact_fingerprints([contact])[0], finding=contact_as_json(version.text, contact),
            rule=contact.rule, reason=contact.reason, confidence=confidence,
        )  # fmt: skip

    return make
