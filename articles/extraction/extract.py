"""The way through a text, step by step."""

from datetime import date

from articles.dates import find_dates
from articles.extraction.actors import read_actors
from articles.extraction.contacts import find_contacts
from articles.extraction.findings import Findings
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotes import find_quotes
from articles.text import Reading


def extract(text: str, published: date | None = None, lexicon: Lexicon | None = None, *, title: str = "") -> Findings:
    """Everything that `text`, published on `published`, says about who spoke and who met.

    Without a lexicon the built-in word lists are used. Offsets in the findings are into `text` as given.
    """
    lexicon = lexicon or Lexicon.built_in(published.year if published else None)
    reading = Reading(text)
    dates = find_dates(reading, published)
    cast = read_actors(reading, lexicon, title=title)
    quotes = find_quotes(reading, cast)
    contacts = find_contacts(reading, cast, dates, published, quotes)
    return Findings(quotes=quotes, contacts=contacts, dates=dates, actors=cast.actors)
