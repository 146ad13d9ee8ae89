"""One line of text as letters, each quoted region a single letter, and the noun phrases found in it.

`Q` is a region that ends with a comma or no mark, `Y` one that ends with ? or !, `Z` one that ends with a full stop,
`N` a title or a single quoted word that stands in the sentence like a noun and is no statement;
`U` is such a title with a full stop, which ends the sentence as well.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from articles.extraction.marks import Region
from articles.extraction.tagging import Tagged
from articles.text import Span

WORD = "[mnegXGITSJCO#thbMqN]"
HEAD = "[XGITSJCO#thbnMeN]"
PHRASE = rf"(?:[Dd]{{1,2}})?(?:{WORD}[s']?|(?<=[XGITSJCO])c(?=[XGITSJCO])){{0,12}}{HEAD}(?:\([^()]{{0,12}}\))?"
FURTHER = rf"(?:[oP][Dd]{{0,2}}(?:{WORD}[s']?){{0,8}}(?:{HEAD}|p))"
NOUN_PHRASE = rf"(?:{PHRASE}{FURTHER}{{0,4}}|[Dp]{FURTHER}|D{{1,2}}(?=[aVBR]|$))"
LEFT_PHRASE = re.compile(NOUN_PHRASE + "$")
RIGHT_PHRASE = re.compile(rf"(?:{PHRASE}|D(?={FURTHER}))")
SENTENCE_END = re.compile(r"[.|ZU]|Y(?![,RaV]|p[aRV]|[DdXGTOSJCmthb])")
TITLE_LEAD = frozenset("oPDdnmbtTXOsCSJegG#ch")
REGION = re.compile("[QYZNU]")
LEFT_WINDOW = 44
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """Letter `k` of `tags` stands for words `at[k]` up to `at[k + 1]`; letter 0 is the line break before."""

    tagged: Tagged
    tags: str
    at: tuple[int, ...]
    regions: dict[int, Region]
    stops: tuple[int, ...]

    def span(self, first: int, last: int) -> Span:
        """The stretch of text of letters `first` up to `last`."""
        return self.tagged.span(self.at[first], self.at[last])

    def word(self, k: int) -> str:
        """The first word of letter `k`, empty beyond the line."""
        return self.tagged.words[self.at[k]] if k < len(self.tags) else ""

    def quoted(self, first: int, last: int) -> list[int]:
        """The letters from `first` up to `last` that stand for quoted regions."""
        return [m.start() for m in REGION.finditer(self.tags, first, last)]

    def letter_at(self, word: int) -> int:
        """The letter that holds a word of this line."""
        low, high = 0, len(self.at) - 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.at[middle] <= word else (low, middle)
        return low

    def sentence(self, k: int) -> tuple[int, int]:
        """The letters of the sentence that letter `k` stands in, without its full stop."""
        i = bisect_right(self.stops, k)
        begin = self.stops[i - 1]
        end = self.stops[i] if i < len(self.stops) else len(self.tags)
        return begin, end - 1 if self.tags[end - 1] == "." and end - 1 > begin else end


def read_line(tagged: Tagged, begin: int, end: int, regions: list[Region]) -> Line:
    """The line of words `begin` to `end`, with its quoted regions folded into single letters."""
    if not regions:
        tags = "|" + tagged.tags[begin:end]
        return Line(tagged, tags, tuple(range(begin - 1, end + 1)), {}, _stops(tags))
    letters, at, found, i = ["|"], [begin - 1], {}, begin
    for region in regions:
        letters.append(tagged.tags[i : region.begin])
        at.extend(range(i, region.begin))
        found[len(at)] = region
        at.append(region.begin)
        letters.append(_letter(tagged, region))
        i = region.end
    letters.append(tagged.tags[i:end])
    at.extend(range(i, end + 1))
    tags = "".join(letters)
    return Line(tagged, tags, tuple(at), found, _stops(tags))


def _stops(tags: str) -> tuple[int, ...]:
    """Where sentences begin. One that does not end is cut, so that no step has to look at a whole book."""
    found = [1]
    for m in SENTENCE_END.finditer(tags, 1):
        while m.end() - found[-1] > LONGEST:
            found.append(found[-1] + LONGEST)
        found.append(m.end())
    while len(tags) - found[-1] > LONGEST:
        found.append(found[-1] + LONGEST)
    return tuple(found)


def _letter(tagged: Tagged, region: Region) -> str:
    if region.last <= region.first or _is_title(tagged, region):
        return "U" if tagged.words[region.last - 1] == "." and region.last > region.first else "N"
    last = tagged.words[region.last - 1]
    if last[0] in "?!":
        return "Y"
    if last == "." or (tagged.tags[region.end : region.end + 1] == "." and not region.lost_close):
        return "Z" if last == "." else "Q"
    return "Z" if region.lost_close else "Q"


def _is_title(tagged: Tagged, region: Region) -> bool:
    """ "Morning News," the name of a programme or a nickname: every longer word has a capital, no verb brings it in."""
    if tagged.tags[region.begin - 1] not in TITLE_LEAD or region.last - region.first > 9:
        return False
    words = tagged.words[region.first : region.last]
    return all(w[0].isupper() or len(w) < 4 for w in words) and words[0][0].isupper()
