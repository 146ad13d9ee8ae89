"""Is a reporting verb used to assert something: neither a noun, nor passive, nor merely possible?"""

import re

from articles.extraction.clauses import Line
from articles.extraction.sites import QUOTED

BE = frozenset("is are was were be been being 's 're gets got get".split())
MODALS = frozenset(
    "would could should might may must can cannot can't couldn't wouldn't shouldn't n't not never".split()
)


def finite(line: Line, k: int) -> bool:
    """Does the verb at `k` assert something: no passive, no "would say", no "to say"?"""
    j, words = k - 1, []
    while j > 0 and line.tags[j] in "aR":
        words.append(line.word(j).lower())
        j -= 1
    if line.tags[k] == "V" and words and BE & set(words):
        return False
    if MODALS & set(words) or any(w.endswith("n't") for w in words):
        return any(t in QUOTED for t in line.tags[max(1, k - 5) : k + 4]) and "not" not in words
    return line.tags[k] != "B" or plural(line, j)


def goes_on(line: Line, k: int) -> bool:
    """ "She went on to say" asserts as much as "she said"."""
    if line.word(k).lower() not in ("say", "tell", "add", "ask", "note", "explain", "describe", "call", "argue"):
        return False
    before = " ".join(line.word(i).lower() for i in range(max(1, k - 3), k))
    return bool(re.search(r"(?:went on|goes on|going on|proceeded|continued) to$", before))


def plural(line: Line, j: int) -> bool:
    """Can the word at `j` be the subject of "say"?"""
    word, tag = line.word(j).lower(), line.tags[j]
    if word in ("data", "people", "police", "media", "majority", "percent", "public", "staff", "press"):
        return True
    if tag in "nXOSJGN":
        plural = word.endswith("s") and not word.endswith("ss")
        return plural or " and " in " ".join(line.word(i).lower() for i in range(max(1, j - 8), j))
    return (tag == "p" and word not in ("he", "she", "it")) or tag in "h,)kw-D"
