"""A light tagger: one letter a word, so that grammar rules are regular expressions over letters.

The letters are explained in `vocabulary.LEGEND`. Tagging looks at words, not at sentences; only the first word
of a sentence and words that may name a side or an actor are looked at twice.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from articles.extraction.vocabulary import SPELLINGS, TOKEN, Form, Vocabulary
from articles.text.normalise import FILLER
from articles.text.spans import Span

OPENS_SENTENCE = frozenset('.|:"“*')
STARTER = re.compile(r'(?<=[.|:"“*‘])[XGTOS]')
NOUN_FORM = re.compile(r"[DdsoP#J][mneJSOX]?[VB]|V[VB](?=a)")
MARKS = frozenset('"“”')
PAST = ("ed", "said", "told", "wrote", "thought", "saw", "says", "tells", "found", "say", "tell")
NO_DETERMINERS = frozenset("to two three four both all some many most few several others more who".split())


class Tagged:
    """The words of a text: `words[i]` stands at `starts[i]:ends[i]` and has the letter `tags[i]`.

    A line break is a word of its own, tagged `|`; the first word is always one, before the text begins.
    """

    def __init__(self, folded: str, vocabulary: Vocabulary):
        self.vocabulary = vocabulary
        self.words, self.starts, self.ends = ["\n"], [0], [0]
        for m in TOKEN.finditer(folded):
            self.words.append(m[0])
            self.starts.append(m.start())
            self.ends.append(m.end())
        if FILLER in folded:
            self._take_doubled_marks(folded)
        lookup = vocabulary.tags
        letters = [lookup[w] for w in self.words]
        self._settle_full_stops(letters, folded)
        self.forms = self._find_forms(letters)
        self._settle_sentence_starts(letters)
        self._settle_nouns(letters)
        self.tags = "".join(letters)

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from word `first` up to, not including, word `last`."""
        return (
            Span(self.starts[first], self.ends[last - 1])
            if last > first
            else Span(self.starts[first], self.starts[first])
        )

    def _take_doubled_marks(self, folded: str) -> None:
        """A mark written as two characters ends after the second."""
        for i, end in enumerate(self.ends):
            if folded.startswith(FILLER, end) and self.words[i] in MARKS:
                self.ends[i] = end + 1

    @cached_property
    def counts(self) -> list[int]:
        """How many words of letters or digits stand before each word; one number more than there are words."""
        return list(accumulate((w[0].isalnum() for w in self.words), initial=0))

    def at(self, offset: int) -> int:
        """The index of the first word that begins at or after `offset`."""
        return bisect_left(self.starts, offset, 1)

    def within(self, span: Span) -> tuple[int, int]:
        """First word that begins in `span`, and the one after the last."""
        return self.at(span.start), self.at(span.end)

    def line_of(self, index: int) -> tuple[int, int]:
        """The words of the line that word `index` stands in."""
        begin = self.tags.rfind("|", 0, index) + 1
        end = self.tags.find("|", index)
        return begin, len(self.tags) if end < 0 else end

    def _settle_full_stops(self, letters: list[str], folded: str) -> None:
        """A full stop inside a bracket, an abbreviation or a number does not end a sentence."""
        for i, tag in enumerate(letters):
            if tag == ".":
                after = folded[self.ends[i] : self.ends[i] + 1]
                if after and not after.isspace() and after not in "\"”“']":
                    letters[i] = ","

    def _find_forms(self, letters: list[str]) -> dict[int, Form]:
        """Names of sides and known actors, by the index of their first word."""
        found: dict[int, Form] = {}
        forms, words, taken = self.vocabulary.forms, self.words, 0
        for i, word in enumerate(words):
            if i < taken or letters[i] in "gen":
                continue
            options = forms.get(SPELLINGS.get(word, word))
            form = options and next((f for f in options if self._fits(f, i)), None)
            if form and not self._in_a_name(form, letters, i):
                found[i] = form
                taken = i + len(form.words)
                letters[i:taken] = _form_letters(form)
        return found

    def _in_a_name(self, form: Form, letters: list[str], i: int) -> bool:
        """ "Jordan" is a person in "Michael Jordan" and "Jordan Smith"."""
        if len(form.words) > 1 or form.tag not in "SC":
            return False
        given = self.words[i] in self.vocabulary.genders
        return letters[i - 1] in "GI" or (given and letters[i + 1 : i + 2] in (["X"], ["G"], ["I"]))

    def _fits(self, form: Form, i: int) -> bool:
        there = self.words[i : i + len(form.words)]
        return len(there) == len(form.words) and all(
            SPELLINGS.get(w, w) == f for w, f in zip(there, form.words, strict=True)
        )

    def _settle_sentence_starts(self, letters: list[str]) -> None:
        """The first word of a sentence has a capital anyway: it is a name only where nothing else is known."""
        lower = {w for w in self.words if w[0].islower()}
        tags, lookup = "".join(letters), self.vocabulary.tags
        for m in STARTER.finditer(tags):
            i = m.start()
            word = self.words[i].lower()
            if i in self.forms or (tags[i + 1 : i + 2] in ("X", "G", "I", "O") and tags[i] in "GTOS"):
                continue
            if word in lower or (dict.__contains__(lookup, word) and tags[i] in "XO"):
                letters[i] = lookup[word]

    def _settle_nouns(self, letters: list[str]) -> None:
        """ "The claims", "his remarks", "in reports": a verb's form after a determiner or preposition is a noun.

        So is one between two verbs: "said talks were held".
        """
        for m in NOUN_FORM.finditer("".join(letters)):
            i = m.end() - 1
            word = self.words[i]
            if not word.endswith(PAST) and self.words[i - 1].lower() not in NO_DETERMINERS:
                letters[i] = "n"


def _form_letters(form: Form) -> list[str]:
    if form.tag == "G":
        return ["G"] + ["X"] * (len(form.words) - 1)
    return [form.tag] * len(form.words)


def words_between(tagged: Tagged, span: Span) -> int:
    """How many words stand in a span."""
    return bisect_right(tagged.starts, span.end - 1) - bisect_left(tagged.starts, span.start)
