"""Reporting verbs in a line: who is the subject, and which words are what they said."""

import re
from itertools import pairwise

from articles.extraction.clauses import Line
from articles.extraction.findings import Mention
from articles.extraction.preceding import (
    as_noted,
    inverted,
    left_quote,
    nothing_right,
    parenthetical,
    quote_left_of,
    right_after_speaker,
)
from articles.extraction.reported import quotation_right, reported_after
from articles.extraction.sites import NOUN_BEFORE, Site
from articles.extraction.sources import according, headline_label, labels, signatures
from articles.extraction.speakers import Subjects
from articles.extraction.verbs import BE, finite, goes_on

CUE = re.compile(r"[VBr]")
BY_SAYING = frozenset("by in after before while without upon".split())
QUOTING = frozenset("quoted quotes quoting cited cites citing".split())
AS_SAYING = re.compile(r"[^QYZ.;|VBr]{0,16}?Pr")
WITHIN = frozenset("talk speak discuss mention refer show find promise".split())
QUANTITIES = frozenset("two three both all some many most few several others more half".split())


def find_sites(line: Line, subjects: Subjects) -> list[Site]:
    """The reporting verbs of a line that have something to report, in order."""
    found: list[Site] = []
    for m in CUE.finditer(line.tags):
        site = _site(line, subjects, m.start(), found)
        if site:
            found.append(site)
    found.extend(according(line, subjects))
    found.extend(labels(line, subjects, found))
    found.extend(signatures(line, subjects))
    found.extend(headline_label(line, subjects, found))
    found.sort(key=lambda s: s.k)
    _settle_claims(found)
    _cut_at_next(line, found)
    return [s for s in found if s.parts]


def _site(line: Line, subjects: Subjects, k: int, earlier: list[Site]) -> Site | None:
    cue = line.tagged.vocabulary.cues.get(line.word(k).lower())
    if cue is None:
        return None
    tag, before = line.tags[k], line.tags[k - 1]
    if line.tags[k + 1 : k + 2] == "o" and not line.word(k).lower().endswith(("said", "ed")):
        return None
    if line.word(k).lower() in QUOTING and _goes_on_as_saying(line, k):
        return None
    site = Site(k, cue, "", begin=k, end=k + 1)
    if before in ",QYZ" and tag == "V" and inverted(line, subjects, site):
        return site
    if tag == "r":
        if line.word(k - 1).lower() == "as":
            return _quoted_as(line, subjects, site)
        return _gerund(line, subjects, site, earlier)
    if goes_on(line, k):
        return _with_subject_before(line, subjects, site)
    if _is_noun(line, k):
        return None
    if not finite(line, k):
        return _asked(line, site) if cue.base == "ask" else None
    return _with_subject_before(line, subjects, site)


def _is_noun(line: Line, k: int) -> bool:
    """ "The claims" is a noun, "two claimed", "the US said" and "Chinese said" are verbs."""
    before, verb = line.tags[k - 1], line.tags[k] == "V"
    if before not in NOUN_BEFORE or (before in "SJ" and verb):
        return False
    counted = line.word(k - 1).lower() in QUANTITIES
    return not counted or (verb and line.word(k).endswith("s"))


def _asked(line: Line, site: Site) -> Site | None:
    """ "She was asked, “…”": somebody asked, the text does not say who."""
    q = quotation_right(line, site.k + 1, line.sentence(site.k)[1])
    if not q or line.tags[site.k] != "V":
        return None
    site.rule, site.parts = "asked", [(q, q + 1)]
    return site


def announced(line: Line, subjects: Subjects) -> Mention | None:
    """Who is announced by a line that ends with a colon: "She went on to say:" """
    end = len(line.tags) - 1
    begin = line.sentence(end)[0]
    for m in reversed(list(CUE.finditer(line.tags, begin, end))):
        k = m.start()
        cue = line.tagged.vocabulary.cues.get(line.word(k).lower())
        if cue and "d" in cue.frames and (line.tags[k - 1] not in NOUN_BEFORE or goes_on(line, k)):
            found = _coordinated(line, subjects, k) or subjects.before(line, k)
            if found:
                return found[1]
    return None


def _gerund(line: Line, subjects: Subjects, site: Site, earlier: list[Site]) -> Site | None:
    """ "…, adding that …": the subject is that of the clause before."""
    k, tags = site.k, line.tags
    j = k - 1
    while j > 0 and tags[j] == "R":
        j -= 1
    words = [line.word(i).lower() for i in range(max(1, j), k)]
    if (tags[j] == "a" or tags[j - 1 : j + 1] == "ps") and BE & set(words):
        return _with_subject_before(line, subjects, site)
    begin = line.sentence(k)[0]
    if tags[j] not in ",PcQ-" and j >= begin and tags[k + 1 : k + 2] != "k":
        if "d" not in site.cue.frames:
            return None
        named = subjects.person_ending(line, k)
        phrase = subjects.before(line, k)
        if named and phrase and line.tags[named[0] - 1] in "o":
            site.begin, site.speaker = named
            return site if reported_after(line, subjects, site) else None
        if phrase and line.tags[phrase[0] - 1] not in "Po" and quotation_right(line, k + 1, line.sentence(k)[1]):
            speaker = _main_subject(line, subjects, begin, k)
            if speaker:
                site.speaker, site.begin, site.rule = speaker, k, "participle"
                return site if reported_after(line, subjects, site) else None
        return _with_subject_before(line, subjects, site) if quotation_right(line, k + 1, line.sentence(k)[1]) else None
    if j >= begin and tags[j] == "P" and line.word(j).lower() not in BY_SAYING:
        return None
    previous = next((s for s in reversed(earlier) if s.begin >= begin and s.speaker), None)
    if previous:
        site.speaker, site.inherits = previous.speaker, True
    else:
        found = _main_subject(line, subjects, begin, k)
        if not found:
            return None
        site.speaker = found
    site.begin = j
    site.rule = "participle"
    return site if reported_after(line, subjects, site) else None


def _goes_on_as_saying(line: Line, k: int) -> bool:
    ahead = AS_SAYING.match(line.tags, k + 1)
    return bool(ahead) and line.word(ahead.end() - 2).lower() == "as"


def _quoted_as(line: Line, subjects: Subjects, site: Site) -> Site | None:
    """ "Name was quoted as saying …", "the agency quoted Name as saying …"."""
    begin = line.sentence(site.k)[0]
    last = site.k - 1
    quoted = next((j for j in range(last - 1, max(begin, last - 16), -1) if line.word(j).lower() in QUOTING), 0)
    if not quoted:
        return None
    helpers = {line.word(j).lower() for j in range(max(begin, quoted - 3), quoted) if line.tags[j] == "a"}
    found = subjects.before(line, quoted if helpers & BE else last)
    if not found:
        return None
    site.begin, site.speaker = found
    site.rule = "quoted-as"
    return site if reported_after(line, subjects, site) else None


def _main_subject(line: Line, subjects: Subjects, begin: int, k: int) -> Mention | None:
    """The subject of the sentence's first finite verb, or of the main clause after an opening participle."""
    comma = line.tags.find(",", begin, k)
    if line.tags[begin] in "Pck" and comma > 0:
        begin = comma + 1
    m = re.compile(r"[aVe]").search(line.tags, begin, k) or re.compile(r"n(?=[PR]P)").search(line.tags, begin, k)
    if m:
        found = subjects.before(line, m.start())
        if found and found[1].kind == "pronoun" and found[1].text.lower() in ("who", "which", "that"):
            found = subjects.before(line, found[0]) or found
        return found[1] if found else None
    comma = line.tags.find(",", k)
    opens = line.tags[begin] not in "rgeV"
    at = begin if opens else comma + 1
    found = (subjects.person_at(line, at) or subjects.after(line, at)) if opens or comma > 0 else None
    return found[1] if found else None


def _with_subject_before(line: Line, subjects: Subjects, site: Site) -> Site | None:
    coordinated = _coordinated(line, subjects, site.k)
    found = coordinated or subjects.before(line, site.k)
    if not found:
        return None
    site.begin, site.speaker = found
    site.begin = min(site.begin, site.k)
    left = 0 if coordinated else quote_left_of(line, site.begin)
    if left and (line.tags[left] != "Z" or nothing_right(line, site.k + 1)):
        site.rule = "quote-name-cue"
        site.parts = [left_quote(line, left)]
        right_after_speaker(line, site, site.k + 1)
        return site
    particle = line.tagged.vocabulary.phrasal.get((site.cue.base, line.word(site.k + 1).lower()))
    if "t" in site.cue.frames and not particle and (as_noted(line, site) or parenthetical(line, site)):
        return site
    return site if reported_after(line, subjects, site) else None


def _coordinated(line: Line, subjects: Subjects, k: int) -> tuple[int, Mention] | None:
    """ "He stood up and said", "he went on to say": the subject is that of the verb before."""
    if goes_on(line, k):
        j = k - 3
        found = subjects.before(line, j)
        speaker = found[1] if found and line.tags[j - 1] != "c" else None
        j = j - 1 if line.tags[j - 1] == "c" else j
    else:
        j, speaker = k - 1, None
        while j > 0 and line.tags[j] in "Ra":
            j -= 1
        if line.tags[j] != "c":
            return None
    speaker = speaker or _main_subject(line, subjects, line.sentence(k)[0], j)
    return (j, speaker) if speaker else None


def _settle_claims(sites: list[Site]) -> None:
    """A quotation that two verbs could report goes to the one after it, else to the nearest before it."""
    owners: dict[tuple[int, int], Site] = {}
    for site in sites:
        for part in site.parts:
            if part[1] - part[0] != 1:
                continue
            owner = owners.get(part)
            if owner:
                owner.parts.remove(part)
            owners[part] = site


def _cut_at_next(line: Line, sites: list[Site]) -> None:
    """What one verb reports ends where the next clause with a reporting verb of its own begins."""
    for site, following in pairwise(sites):
        if not site.parts or not following.parts:
            continue
        begin, end = site.parts[-1]
        at = following.begin
        if begin < at < end and at > site.end:
            lead = line.tags[max(begin, at - 3) : at]
            if (
                (following.rule == "participle" and line.tags[at] != "P")
                or line.tags[at] == "c"
                or re.search(r",c?$|-$", lead)
            ):
                cut = at
                while cut > begin and line.tags[cut - 1] in ",c-":
                    cut -= 1
                site.parts[-1] = (begin, cut)
