"""Reading a news text: who is named, who said what for which side, which contacts it reports.

`extract(text, published, lexicon)` is a pure function: no Django, no database, no clock.
"""

from articles.extraction.extract import extract
from articles.extraction.findings import Findings
from articles.extraction.lexicon import Lexicon

__all__ = ["Findings", "Lexicon", "extract"]
