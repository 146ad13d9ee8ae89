"""Stretches between quotation marks, also where a mark was lost.

A closing mark without an opening one is not glued to anything before its line: the opening mark is supplied
where the words show it (after "said,", or at a sentence that stands before "…, he said"), else the mark is ignored.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.tagging import Tagged

MARK = re.compile(r'["“”]')
QUOTED_END = frozenset(",.-:;")
LOST_AFTER_CUE = re.compile(r"[VrB][^.,:“”\"|]{0,12}[,:](?=[^,.])")
INDIRECT_CUE = re.compile(r"V[^.,:|]{0,8}")


@dataclass(frozen=True, slots=True)
class Region:
    """Words `first` to `last` stand between marks; `begin` to `end` is the same with the marks themselves."""

    begin: int
    first: int
    last: int
    end: int
    lost_open: bool = False
    lost_close: bool = False


def runs_on(tagged: Tagged, region: Region) -> bool:
    """Is the closing mark left out because the next paragraph opens the quotation anew, as print does?"""
    return tagged.tags[region.end : region.end + 1] == "|" and tagged.tags[region.end + 1 : region.end + 2] in (
        '"',
        "“",
    )


def find_regions(tagged: Tagged, folded: str) -> dict[int, list[Region]]:
    """The quoted regions of every line that has a mark, by the index of the line's first word."""
    found: dict[int, list[Region]] = {}
    mark = MARK.search(tagged.tags)
    while mark:
        begin, end = tagged.line_of(mark.start())
        found[begin] = list(_regions_of_line(tagged, folded, begin, end))
        mark = MARK.search(tagged.tags, end)
    return found


def _regions_of_line(tagged: Tagged, folded: str, begin: int, end: int) -> Iterable[Region]:
    opened, bound = -1, begin
    for m in MARK.finditer(tagged.tags, begin, end):
        i = m.start()
        if _nickname(tagged, i):
            continue
        opens = _opens(tagged, folded, i, opened >= 0)
        if opens and opened >= 0:
            yield Region(opened, opened + 1, i, i, lost_close=True)
        elif not opens and opened >= 0:
            yield Region(opened, opened + 1, i, i + 1)
            opened, bound = -1, i + 1
        elif not opens:
            first = _supplied_opening(tagged, bound, i)
            bound = i + 1
            if first is not None:
                yield Region(first, first, i, i + 1, lost_open=True)
        if opens:
            opened = i
    if opened >= 0:
        yield Region(opened, opened + 1, end, end, lost_close=True)


def _nickname(tagged: Tagged, i: int) -> bool:
    """Marks inside a name: Robert C. "Bobby" Scott."""
    tags = tagged.tags
    return (tags[i - 1] in "XGI" and tags[i + 1 : i + 2] in ("X", "G") and tags[i + 2 : i + 3] in ('"', "”")) or (
        tags[i - 1] in "XG" and tags[i - 2] in '"“' and tags[i - 3] in "XGI" and tags[i + 1 : i + 2] in ("X", "G")
    )


def _opens(tagged: Tagged, folded: str, i: int, is_open: bool) -> bool:
    if tagged.tags[i] == "”":
        return False
    start, end = tagged.starts[i], tagged.ends[i]
    free_before = start == 0 or folded[start - 1].isspace() or folded[start - 1] in "([-–—―'‘“:"
    after = folded[end : end + 1].strip("\u2060")
    free_after = not after or after.isspace() or after in ",.;:!?)]-–—"
    if free_before and free_after:
        return not is_open or tagged.tags[i] == "“"
    return free_before or (tagged.tags[i] == "“" and not is_open)


def _supplied_opening(tagged: Tagged, bound: int, close: int) -> int | None:
    """Where the quotation that closes at word `close` began, looking back to `bound`; None if nothing shows it."""
    tags = tagged.tags
    if close <= bound or tags[close - 1] not in QUOTED_END:
        return None
    cue = None
    for m in LOST_AFTER_CUE.finditer(tags, bound, close):
        if tagged.words[m.end()][0].isupper():
            cue = m.end()
    if cue is not None:
        return cue
    starts = _sentence_starts(tagged, bound, close)
    if not starts:
        return None
    first = starts[-1]
    if _reports(tagged, first, close):
        return None
    for begin, stop in zip(starts[-2::-1], starts[:0:-1], strict=True):
        if _reports(tagged, begin, stop):
            break
        first = begin
    return first


def _sentence_starts(tagged: Tagged, bound: int, close: int) -> list[int]:
    tags = tagged.tags
    found = [bound] if tags[bound - 1] in "|" else []
    found.extend(i + 1 for i in range(bound, close - 1) if tags[i] == "." and tagged.words[i + 1][0].isalnum())
    return found


def _reports(tagged: Tagged, first: int, last: int) -> bool:
    """Does this sentence itself report speech, so that it cannot be part of a quotation?"""
    for i in range(first, last):
        if tagged.tags[i] == "V" and tagged.words[i] in ("said", "says", "told", "added", "tweeted"):
            return True
    return False
