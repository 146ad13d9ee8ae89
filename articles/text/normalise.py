"""Folding typographic marks, one character for one, so that offsets stay those of the text as received.

After folding an opening double mark is “, a closing one ”, one that does not say which is ", and every
apostrophe is '. A doubled single mark ('' or ``) takes its first character's place; FILLER takes the second's.
"""

import re

FILLER = "\u2060"
_ONE_FOR_ONE = str.maketrans(
    {
        "„": "“",
        "‟": "“",
        "«": "“",
        "「": "“",
        "『": "“",
        "»": "”",
        "」": "”",
        "』": "”",
        "＂": '"',
        "″": '"',
        "’": "'",
        "ʼ": "'",
        "′": "'",
        "´": "'",
    }
)
_DOUBLED = re.compile(r"``|''|’’|‘‘")
_GERMAN = re.compile(r"„([^„“”\n]{1,2000})“")
_FOLDED = {"``": "“" + FILLER, "‘‘": "“" + FILLER, "''": '"' + FILLER, "’’": "”" + FILLER}


_DOUBLE = re.compile(r"[\"“”„«»「」]|''|``|’’|‘‘")
_BEFORE = r"(?:(?<=[\s(\[—–:])|^)"
_SAID = re.compile(
    rf"{_BEFORE}(?:‘([^‘\n]{{1,1500}}?[,.!?…])’|'(?=[^\W\d])((?:[^'\n]|(?<=\w)'(?=\w)){{1,1500}}?[,.!?…])')(?!\w)"
)
_FRAGMENT = re.compile(
    rf"{_BEFORE}(?:‘((?:[^‘’\n]|(?<=\w)’(?=\w)){{1,300}}?\w)’|'(?=[^\W\d])((?:[^'\n]|(?<=\w)'(?=\w)){{2,300}}?\w)')"
    r"(?!\w)"
)


def fold(text: str) -> str:
    """`text` with its marks folded; the same length, so a span found in it is a span of `text`.

    Pairs of single marks count as quotation marks in a text that has no double ones, and in a headline that has none;
    what stands before, within and after tells them from apostrophes.
    """
    if "„" in text:
        text = _GERMAN.sub(r"“\1”", text)
    if "‘" in text or "'" in text:
        headline, line_break, rest = text.partition("\n")
        rest = line_break + rest
        if not _DOUBLE.search(headline):
            text = _with_single_marks(headline) + (rest if _DOUBLE.search(rest) else _with_single_marks(rest))
    return _DOUBLED.sub(lambda m: _FOLDED[m[0]], text).translate(_ONE_FOR_ONE)


def _with_single_marks(text: str) -> str:
    return _FRAGMENT.sub(_as_double, _SAID.sub(_as_double, text))


def _as_double(quoted: re.Match) -> str:
    return f"“{quoted[1] or quoted[2]}”"
