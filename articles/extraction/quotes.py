"""Statements: every quotation and report of speech in a text, with its speaker."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.extraction.actors import Cast
from articles.extraction.attribution import QUOTED, Site, announced, find_sites
from articles.extraction.clauses import Line, read_line
from articles.extraction.findings import Mention, Quote
from articles.extraction.marks import Region, find_regions
from articles.extraction.resolution import Resolver
from articles.extraction.speakers import Subjects
from articles.extraction.tagging import Tagged
from articles.extraction.transcripts import find_turns, turn_quotes
from articles.text import Reading, Span


def find_quotes(reading: Reading, cast: Cast) -> tuple[Quote, ...]:
    """All statements of a text in the order of the text."""
    turns, used = find_turns(reading, cast)
    finder = _Finder(reading, cast)
    finder.found.extend(turn_quotes(reading, cast, turns))
    for begin, end in _lines(cast.tagged):
        if cast.tagged.starts[begin] not in used:
            finder.read(begin, end)
    return tuple(sorted(finder.found, key=lambda q: q.span))


def _lines(tagged: Tagged) -> Iterable[tuple[int, int]]:
    begin = 1
    while begin < len(tagged.tags):
        end = tagged.tags.find("|", begin)
        end = len(tagged.tags) if end < 0 else end
        if end > begin:
            yield begin, end
        begin = end + 1


@dataclass(slots=True)
class _Finder:
    reading: Reading
    cast: Cast
    regions: dict[int, list[Region]] = None
    subjects: Subjects = None
    resolver: Resolver = None
    found: list[Quote] = None
    last: Quote | None = None
    announced: Mention | None = None

    def __post_init__(self):
        self.regions = find_regions(self.cast.tagged, self.reading.folded)
        self.subjects = Subjects(self.cast)
        self.resolver = Resolver(self.cast)
        self.found = []

    def read(self, begin: int, end: int) -> None:
        line = read_line(self.cast.tagged, begin, end, self.regions.get(begin, []))
        sites = find_sites(line, self.subjects)
        claimed: dict[int, Quote] = {}
        for site in sites:
            site.speaker = self.resolver.settle(site.speaker)
            quote = self._quote(line, site)
            if not quote:
                continue
            self.found.append(quote)
            for first, last in site.parts:
                for k in range(first, last):
                    if k in line.regions:
                        claimed[k] = quote
        self._unclaimed(line, claimed)
        self.announced = self._announced(line) if line.tags[-1] == ":" else None
        if self.found and (claimed or sites):
            self.last = self.found[-1]

    def _announced(self, line: Line) -> Mention | None:
        speaker = announced(line, self.subjects) or self._introduced(line, len(line.tags))
        return self.resolver.settle(speaker)

    def _quote(self, line: Line, site: Site) -> Quote | None:
        pieces = tuple(p for part in site.parts for p in [self._piece(line, *part)] if p.end > p.start)
        if not pieces:
            return None
        kind = self._kind(line, site.parts)
        return Quote(
            Span(min(p.start for p in pieces), max(p.end for p in pieces)),
            pieces,
            kind,
            site.rule,
            "",
            0.8,
            speaker=site.speaker,
            cue=line.span(site.k, site.k + 1),
            cue_class=site.cue.cls,
            side=site.speaker.side if site.speaker else None,
        )

    def _piece(self, line: Line, first: int, last: int) -> Span:
        while last > first + 1 and line.tags[last - 1] in ",.;:-":
            last -= 1
        if last - first == 1 and first in line.regions:
            region = line.regions[first]
            return line.tagged.span(region.first, region.last)
        return line.span(first, last)

    def _kind(self, line: Line, parts: list[tuple[int, int]]) -> str:
        inside = total = 0
        for first, last in parts:
            for k in range(first, last):
                words = sum(w[0].isalnum() for w in line.tagged.words[line.at[k] : line.at[k + 1]])
                total += words
                inside += words if k in line.regions else 0
        share = inside / max(total, 1)
        return "direct" if share >= 0.8 else "partial" if share > 0 else "indirect"

    def _unclaimed(self, line: Line, claimed: dict[int, Quote]) -> None:
        """Quoted sentences without a reporting verb go on with the speaker before."""
        previous: Quote | None = None
        for k, region in line.regions.items():
            if k in claimed:
                previous = claimed[k]
                continue
            if line.tags[k] == "N" or not self._stands_alone(line, k, region):
                continue
            beside = self.resolver.settle(self._beside(line, k))
            speaker, rule = (beside, "quote-name-verb") if beside else self._continuing(line, k, previous)
            if speaker is None:
                continue
            span = line.tagged.span(region.first, region.last)
            quote = Quote(
                span, (span,), "direct", rule, "", 0.7, speaker=speaker, side=speaker.side if speaker else None
            )
            quote = replace(quote, lost_open=region.lost_open, lost_close=region.lost_close)
            self.found.append(quote)
            claimed[k] = previous = quote

    def _stands_alone(self, line: Line, k: int, region: Region) -> bool:
        before, after = line.tags[k - 1], line.tags[k + 1 : k + 2]
        if before not in "|.:N" and before not in QUOTED:
            return False
        length = region.last - region.first
        whole = after in ("", "|", ".", "Q", "Y", "Z", "(") or line.tags[k] in "ZY"
        return length > 2 and (whole or (length > 7 and line.tagged.words[region.first][0].isupper()))

    def _beside(self, line: Line, k: int) -> Mention | None:
        """The subject of a verb that is no reporting verb, after a quotation that ends with a comma: "…," he shot back."""
        region = line.regions[k]
        if line.tagged.words[region.last - 1][0] not in ",?!":
            return None
        found = self.subjects.after(line, k + 1)
        if (
            found
            and found[1].kind in ("person", "pronoun")
            and line.tags[found[0] : found[0] + 1] in ("n", "e", "R", "t", "b")
        ):
            return found[1]
        if line.tags[k + 1 : k + 2] in ("n", "e"):
            found = self.subjects.after(line, k + 2)
            return found[1] if found and found[1].kind == "person" else None
        return None

    def _continuing(self, line: Line, k: int, previous: Quote | None) -> tuple[Mention | None, str]:
        if previous and previous.speaker:
            return previous.speaker, "continuing-same-line"
        if line.tags[:k] == "|" and self.announced:
            return self.announced, "announced"
        before = self._introduced(line, k) if k > 1 else None
        if before:
            return before, "introduced"
        if self.last and self.last.speaker:
            return self.last.speaker, "continuing"
        return None, "no-speaker"

    def _introduced(self, line: Line, k: int) -> Mention | None:
        """The subject of the sentence before a quotation."""
        begin = line.sentence(k - 1)[0]
        found = self.subjects.after(line, begin)
        if found and found[1].kind == "person":
            return found[1]
        return next((m for m in self.cast.in_span(line.span(begin, k)) if m.kind == "person"), None)
