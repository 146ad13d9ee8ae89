"""Search over articles, statements, contacts and actors: one interface, an engine for each database behind it.

`search` answers a query; `index` keeps the engines in step with the records.
"""

from articles.search.backends import SearchTimeout
from articles.search.facets import Facet, FacetValue
from articles.search.finding import BEST, NEWEST, Result, search
from articles.search.hits import Found
from articles.search.language import QueryError
from articles.search.passages import Passage, Segment

__all__ = [
    "BEST",
    "NEWEST",
    "Facet",
    "FacetValue",
    "Found",
    "Passage",
    "QueryError",
    "Result",
    "SearchTimeout",
    "Segment",
    "search",
]
