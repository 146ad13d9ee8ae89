"""Words as the search compares them: folded in Python, so that every engine keeps and finds the same.

A word is folded to lower case without accents; it is not stemmed, since an archive of words is searched for the words
themselves, and a prefix (`talk*`) finds their forms. Chinese and Japanese have no spaces: a run of n characters becomes
its n - 1 pairs of neighbours and its last character, so that any part of it is found as a phrase of pairs.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

LONGEST = 64
HAN = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def _marks() -> str:
    """The accents and vowel signs that belong to the letter before them, as ranges for a character class."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x10000):
        if unicodedata.category(chr(code)).startswith("M"):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in ranges)


MARKS = _marks()
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
HAN_RUN = re.compile(f"[{HAN}]+")
RUN = re.compile(f"[{HAN}]+|[^{HAN}]+")
WHOLE_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart into a letter and an accent, as a keyboard without them writes them."""
ALNUM = re.compile(r"[^\W_]+")
PLAIN = re.compile(r"[a-z0-9]+")


class Token(NamedTuple):
    """A folded word and where it stands in the text as received."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without accents; may be shorter or longer than `text`."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in apart if not unicodedata.category(c).startswith("M")).translate(WHOLE_LETTERS)


@lru_cache(maxsize=200_000)
def pieces(word: str) -> tuple[Token, ...]:
    """The tokens of one word, with offsets into it."""
    if word.isascii():
        return (Token(word.lower()[:LONGEST], 0, len(word)),)
    found = []
    for run in RUN.finditer(word):
        if HAN_RUN.match(run[0]):
            found += _pairs(run[0], run.start())
        else:
            found += [Token(piece[:LONGEST], run.start(), run.end()) for piece in ALNUM.findall(fold(run[0]))]
    return tuple(found)


def _pairs(run: str, offset: int) -> list[Token]:
    characters = [unicodedata.normalize("NFKC", c)[:1] for c in run]
    pairs = [Token(a + b, offset + n, offset + n + 2) for n, (a, b) in enumerate(pairwise(characters))]
    return [*pairs, Token(characters[-1], offset + len(run) - 1, offset + len(run))]


def tokens(text: str) -> list[str]:
    """The folded words of a text in order."""
    if text.isascii():
        return [t if len(t) <= LONGEST else t[:LONGEST] for t in PLAIN.findall(text.lower())]
    return [piece.text for word in WORD.findall(text) for piece in pieces(word)]


def located(text: str, start: int = 0) -> Iterator[Token]:
    """The folded words of a text with their places in it; from the beginning of a word on."""
    for word in WORD.finditer(text, start):
        begin = word.start()
        for piece in pieces(word[0]):
            yield Token(piece.text, begin + piece.start, begin + piece.end)


def wanted(text: str, *, prefix: bool = False) -> tuple[tuple[str, ...], bool]:
    """The tokens by which `text` is looked for, and whether the last of them is the beginning of a word.

    Text that ends in Chinese may go on in the archive: its last character is left to the pair before it, or, where it
    stands alone, is the beginning of a pair.
    """
    found = list(located(text))
    if not found or not HAN_RUN.fullmatch(found[-1].text):
        return tuple(t.text for t in found), prefix and bool(found)
    paired = len(found) > 1 and found[-2].end == found[-1].end and len(found[-2].text) == 2
    return tuple(t.text for t in (found[:-1] if paired else found)), not paired


def trigrams(text: str) -> set[str]:
    """The groups of three neighbouring letters of each word, with its beginning and end: "wu" gives __w, _wu, wu_."""
    return {padded[n : n + 3] for word in tokens(text) for padded in (f"__{word}_",) for n in range(len(padded) - 2)}
