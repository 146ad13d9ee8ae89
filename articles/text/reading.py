"""A text with its paragraphs and sentences, read once and shared by every step of extraction."""

from functools import cached_property

from articles.text.normalise import fold
from articles.text.sentences import split_paragraphs, split_sentences
from articles.text.spans import Span


class Reading:
    """One text under reading. `text` is as received; everything else is derived and holds offsets into it."""

    def __init__(self, text: str):
        self.text = text

    @cached_property
    def folded(self) -> str:
        """The text with its quotation marks and apostrophes folded, character for character."""
        return fold(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Lines with something on them, without the white space at their ends."""
        return split_paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences in order; none crosses a paragraph."""
        return tuple(s for p in self.paragraphs for s in split_sentences(self.text, p))
