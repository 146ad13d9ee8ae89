"""Statements: every quotation and report of speech in a text, with its speaker."""

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.extraction.actors import Cast
from articles.extraction.attribution import announced, find_sites
from articles.extraction.channel import channel_of
from articles.extraction.clauses import Line, read_line
from articles.extraction.confidence import confidence_in, reason_for
from articles.extraction.findings import Mention, Quote
from articles.extraction.marks import Region, find_regions, runs_on
from articles.extraction.posts import find_post
from articles.extraction.resolution import Resolver
from articles.extraction.sites import QUOTED, Site
from articles.extraction.speakers import Subjects
from articles.extraction.tagging import MARKS, Tagged
from articles.extraction.transcripts import find_turns, turn_quotes
from articles.text import Reading, Span

WHOLE = 5
LEFT_OUT = ',.;:-"”'
FIRST_PERSON = frozenset(("i", "we", "you"))
SIGNED_LINE = re.compile(r"\|-[XGTSJOCIDt][^QYZ:;|VBp]{0,16}$")


def find_quotes(reading: Reading, cast: Cast) -> tuple[Quote, ...]:
    """All statements of a text in the order of the text."""
    post = find_post(reading, cast)
    if post:
        return (post,)
    turns, used = find_turns(reading, cast)
    finder = _Finder(reading, cast)
    for begin, end in _lines(cast.tagged):
        if cast.tagged.starts[begin] not in used:
            finder.read(begin, end)
    found = [*turn_quotes(reading, cast, turns), *finder.found]
    return tuple(sorted(found, key=lambda q: q.span))


def _lines(tagged: Tagged) -> Iterable[tuple[int, int]]:
    begin = 1
    while begin < len(tagged.tags):
        end = tagged.tags.find("|", begin)
        end = len(tagged.tags) if end < 0 else end
        if end > begin:
            yield begin, end
        begin = end + 1


class _Finder:
    """Reads line after line; remembers who spoke last and whom a line with a colon announced."""

    def __init__(self, reading: Reading, cast: Cast):
        self.cast = cast
        self.regions = find_regions(cast.tagged, reading.folded)
        self.subjects = Subjects(cast)
        self.resolver = Resolver(cast)
        self.found: list[Quote] = []
        self.last: Mention | None = None
        self.unsigned: Span | None = None
        self.announced: Mention | None = None

    def read(self, begin: int, end: int) -> None:
        line = read_line(self.cast.tagged, begin, end, self.regions.get(begin, []))
        if self._signed(line):
            return
        speakers: dict[int, Mention] = {}
        for site in find_sites(line, self.subjects):
            self._report(line, site, speakers)
        self._go_on(line, speakers)
        self.announced = self._announced(line) if line.tags[-1] == ":" else None

    def _signed(self, line: Line) -> bool:
        """Is this line only "— Name", below a quotation on the line before, which then is that person's?"""
        unsigned, self.unsigned = self.unsigned, None
        signer = self.subjects.after(line, 2) if unsigned and SIGNED_LINE.match(line.tags) else None
        if signer is None:
            return False
        if self.found and self.found[-1].span == unsigned:
            self.found.pop()
        self.found.append(self._continued(unsigned, self.resolver.settle(signer[1]), "signature"))
        return True

    def _report(self, line: Line, site: Site, speakers: dict[int, Mention]) -> None:
        """Add what a reporting verb reports; note who speaks in which quoted region."""
        speaker = self.resolver.settle(site.speaker)
        quote = self._quote(line, site, speaker)
        if quote is None:
            return
        self.found.append(quote)
        if speaker and speaker.text.lower() not in FIRST_PERSON:
            self.last = speaker
        if speaker:
            speakers.update({k: speaker for part in site.parts for k in line.quoted(*part)})

    def _quote(self, line: Line, site: Site, speaker: Mention | None) -> Quote | None:
        pieces = tuple(_piece(line, first, last) for first, last in site.parts if last > first)
        if not pieces:
            return None
        channel = channel_of(line, site.k, speaker, site.parts)
        kind = _kind(line, site.parts)
        joint = self.resolver.joint_sides(speaker)
        regions = [line.regions[k] for part in site.parts for k in line.quoted(*part)]
        if kind == "direct" and channel in ("post", "letter") and pieces[0].end - pieces[0].start > 5 * WHOLE:
            kind = "written"
        return Quote(
            Span(min(p.start for p in pieces), max(p.end for p in pieces)),
            pieces,
            kind,
            site.rule,
            reason_for(site.rule),
            confidence_in(site.rule, kind, speaker, site.cue.cls),
            speaker=speaker,
            cue=line.span(site.k, site.k + 1),
            cue_class="speech" if site.cue.cls == "speech" else "other",
            channel=channel,
            side=joint[0] if joint else speaker.side if speaker else None,
            joint_side=joint[1] if joint else None,
            lost_open=any(r.lost_open for r in regions) or _has_lone_mark(line, site.parts),
            lost_close=any(r.lost_close and not runs_on(line.tagged, r) for r in regions),
        )

    def _go_on(self, line: Line, speakers: dict[int, Mention]) -> None:
        """Quoted sentences without a reporting verb go on with the speaker before."""
        previous: Mention | None = None
        for k, region in line.regions.items():
            if k in speakers or line.tags[k] in "NU" or self._claimed(line, region):
                previous = speakers.get(k, previous)
                continue
            beside = self.resolver.settle(self._beside(line, k)) if _starts_sentence(line, k) else None
            if not beside and not _stands_alone(line, k, region):
                continue
            speaker, rule = (beside, "quote-name-verb") if beside else self._continuing(line, k, previous)
            span = line.tagged.span(region.begin, region.end)
            self.unsigned = None if beside else span
            if speaker is None:
                continue
            quote = self._continued(span, speaker, rule)
            lost_close = region.lost_close and not runs_on(line.tagged, region)
            self.found.append(replace(quote, lost_open=region.lost_open, lost_close=lost_close))
            speakers[k] = previous = self.last = speaker

    def _claimed(self, line: Line, region: Region) -> bool:
        """Is this region part of a statement whose speaker the text does not give?"""
        start = line.tagged.starts[region.first]
        return any(q.span.start <= start < q.span.end for q in self.found[-6:])

    def _continued(self, span: Span, speaker: Mention, rule: str) -> Quote:
        sure = confidence_in(rule, "direct", speaker)
        return Quote(span, (span,), "direct", rule, reason_for(rule), sure, speaker=speaker, side=speaker.side)

    def _beside(self, line: Line, k: int) -> Mention | None:
        """The subject of another verb, right after a quotation that ends with a comma: "…," he shot back."""
        region = line.regions[k]
        if line.tagged.words[region.last - 1][0] not in ",?!":
            return None
        found = self.subjects.person_at(line, k + 1)
        if found and line.tags[found[0] : found[0] + 1] in ("n", "e", "R", "t", "b"):
            return found[1]
        inverted = self.subjects.person_at(line, k + 2) if line.tags[k + 1 : k + 2] in ("n", "e") else None
        return inverted[1] if inverted else None

    def _continuing(self, line: Line, k: int, previous: Mention | None) -> tuple[Mention | None, str]:
        if previous:
            return previous, "continuing-same-line"
        if line.tags[:k] == "|" and self.announced:
            return self.announced, "announced"
        before = self._introduced(line, k) if k > 1 else None
        if before:
            return before, "introduced"
        return (self.last, "continuing") if self.last else (None, "")

    def _announced(self, line: Line) -> Mention | None:
        speaker = announced(line, self.subjects) or self._introduced(line, len(line.tags))
        return self.resolver.settle(speaker)

    def _introduced(self, line: Line, k: int) -> Mention | None:
        """The subject of the sentence before a quotation."""
        begin = line.sentence(k - 1)[0]
        found = self.subjects.after(line, begin)
        if found and (found[1].kind == "person" or (line.tags[k - 1] == ":" and found[1].kind != "pronoun")):
            return found[1]
        return next((m for m in self.cast.in_span(line.span(begin, k)) if m.kind == "person"), None)


def _piece(line: Line, first: int, last: int) -> Span:
    """The words of a stretch of letters: a quoted region with its marks, a clause without the mark that ends it."""
    while last > first + 1 and line.tags[last - 1] in LEFT_OUT:
        last -= 1
    while last > first + 1 and line.tags[first] in LEFT_OUT:
        first += 1
    return line.span(first, last)


def _has_lone_mark(line: Line, parts: list[tuple[int, int]]) -> bool:
    """Does a closing mark without its opening one stand among the words?"""
    return not all(MARKS.isdisjoint(line.tags[first:last].strip(LEFT_OUT)) for first, last in parts)


def _kind(line: Line, parts: list[tuple[int, int]]) -> str:
    """How much of the words of these stretches of letters stands between marks."""
    counts = line.tagged.counts
    quoted = [k for part in parts for k in line.quoted(*part)]
    if not quoted:
        return "indirect"
    inside = sum(counts[line.at[k + 1]] - counts[line.at[k]] for k in quoted)
    total = sum(counts[line.at[last]] - counts[line.at[first]] for first, last in parts)
    share = inside / max(total, 1)
    return "direct" if share >= 0.8 else "partial" if share > 0 else "indirect"


def _stands_alone(line: Line, k: int, region: Region) -> bool:
    """Is this region a sentence of its own rather than a word that the writer holds with tongs?"""
    after = line.tags[k + 1 : k + 2]
    length = region.last - region.first
    whole = after in ("", "|", ".", "Q", "Y", "Z", "(") or line.tags[k] in "ZY"
    long = length > 7 and line.tagged.words[region.first][0].isupper()
    return _starts_sentence(line, k) and length > 2 and (whole or long)


def _starts_sentence(line: Line, k: int) -> bool:
    return line.tags[k - 1] in "|.:NU" or line.tags[k - 1] in QUOTED
