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


def fold(text: str) -> str:
    """`text` with its marks folded; the same length, so a span found in it is a span of `text`."""
    if "„" in text:
        text = _GERMAN.sub(r"“\1”", text)
    return _DOUBLED.sub(lambda m: _FOLDED[m[0]], text).translate(_ONE_FOR_ONE)
