"""Text as received: never altered, read through a map. Spans, sentences, quotation marks, anchors."""

from articles.text.reading import Reading
from articles.text.spans import Span

__all__ = ["Reading", "Span"]
