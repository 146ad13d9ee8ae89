"""What stands before a reporting verb and its subject: a quotation, or a clause that they interrupt or follow."""

import re

from articles.extraction.clauses import Line
from articles.extraction.findings import Mention
from articles.extraction.reported import quotation_right
from articles.extraction.sites import ADJUNCTS, OBJECT, QUOTED, Site
from articles.extraction.speakers import Subjects


def inverted(line: Line, subjects: Subjects, site: Site) -> bool:
    """ "…," said Name."""
    if "d" not in site.cue.frames:
        return False
    q = site.k - 1
    found = subjects.after(line, site.k + 1) if line.tags[site.k + 1 : site.k + 2] != "M" else None
    if not found or (found[1].kind == "pronoun" and line.tags[q] not in QUOTED):
        return False
    end, speaker = found
    if line.tags[q] == "," and line.tags[q - 1] not in QUOTED:
        named = None if site.cue.base == "tell" else subjects.before(line, site.k)
        if site.cue.base == "tell" or (named and quote_left_of(line, named[0])):
            return False
        if line.tags[end : end + 1] not in (".", ",", "|", ""):
            return False
        return _left_clause(line, site, q, speaker, end, "clause-cue-name")
    q = q if line.tags[q] in QUOTED else q - 1
    site.rule, site.speaker, site.end = "quote-cue-name", speaker, end
    site.parts = [left_quote(line, q)]
    right_after_speaker(line, site, end)
    return True


def _left_clause(line: Line, site: Site, comma: int, speaker: Mention, end: int, rule: str) -> bool:
    """ "The road is closed, a spokesman said." """
    begin = line.sentence(comma)[0]
    if comma - begin < 3:
        return False
    site.rule, site.speaker, site.end = rule, speaker, end
    site.parts = [(begin, comma)]
    return True


def left_quote(line: Line, q: int) -> tuple[int, int]:
    """The quoted region at letter `q`, with the words of its sentence before it if it only ends that sentence."""
    begin = line.sentence(q)[0]
    region = line.regions[q]
    lead = line.tags[begin:q]
    first = line.tagged.words[region.first]
    if (
        len(lead) < 3
        or (lead[-1] in ",:-" and first[0].isupper())
        or (first[0].isupper() and lead[-1] in "P,:;-" and region.last - region.first > 4)
    ):
        return (q, q + 1)
    for boundary in (",c", ":", ";"):
        at = lead.rfind(boundary)
        if at >= 0 and len(lead) - at > 3:
            begin += at + len(boundary)
            break
    return (begin, q + 1)


def right_after_speaker(line: Line, site: Site, end: int) -> None:
    """The second half of a statement whose cue stands in the middle: "A," he said on Monday, "B." """
    k, tags = end, line.tags
    adjuncts = ADJUNCTS.match(tags, k)
    k = adjuncts.end() if adjuncts else k
    stop = line.sentence(site.k)[1]
    m = re.compile(r"[^QYZ.:;|VB]{0,24}?[,:-]c?(?=[QYZ])").match(tags, k, stop + 1) if k <= stop else None
    if m and m.end() in line.regions and not re.search(r"r", tags[k : m.end()]):
        site.parts.append((m.end(), m.end() + 1))
        site.end = m.end()


def as_noted(line: Line, site: Site) -> bool:
    """ "As the mayor noted, the road is closed." """
    begin, stop = line.sentence(site.k)
    after = site.k + 1
    opens = site.begin - begin in (1, 2) and line.word(site.begin - 1).lower() == "as"
    if not opens or line.tags[after : after + 1] != "," or stop - after < 3:
        return False
    site.parts, site.rule, site.end = [(after + 1, stop)], "clause-name-cue", stop
    return True


def parenthetical(line: Line, site: Site) -> bool:
    """ "The road is closed, he said." and "The road, he said on Monday, is closed." """
    tags, begin = line.tags, line.sentence(site.k)[0]
    comma = site.begin - 1
    if tags[comma - 1 : comma + 1] in (",k", ",P") and line.word(comma).lower() == "as":
        comma -= 1
    stop = line.sentence(site.k)[1]
    told = OBJECT.match(tags, site.k + 1) if "o" in site.cue.frames else None
    end = told.end() if told else site.k + 1
    if (
        tags[comma] not in ",-"
        or comma <= begin
        or not nothing_right(line, end)
        or quotation_right(line, site.k + 1, stop)
    ):
        return False
    adjuncts = ADJUNCTS.match(tags, end)
    end = adjuncts.end() if adjuncts else end
    goes_on = tags[end : end + 1] in (",", "-") and stop - end > 2 and tags[end + 1] not in "rwkQYZ"
    if comma - begin < 3 and not goes_on:
        return False
    if comma - begin > 1 or not goes_on:
        site.parts.append((begin, comma))
    if goes_on:
        site.parts.append((end + 1, stop))
    site.rule, site.end = "clause-name-cue", stop
    return True


def quote_left_of(line: Line, begin: int) -> int:
    """The letter of a quoted region that stands directly before the subject at `begin`, else 0."""
    tags, j = line.tags, begin - 1
    if tags[j] in "QY" or (tags[j] == "Z" and line.regions[j].end > line.regions[j].last):
        return j
    if tags[j] in ",-" and tags[j - 1] in QUOTED:
        return j - 1
    lead = re.compile(r"[QY],?(?:[PR][^QYZ.,VB]{0,16},)?$").search(tags, max(0, begin - 20), begin)
    return lead.start() if lead else 0


def nothing_right(line: Line, k: int) -> bool:
    adjuncts = ADJUNCTS.match(line.tags, k)
    end = adjuncts.end() if adjuncts else k
    return line.tags[end : end + 1] in (".", "", "|", ",", "-", ";") and line.tags[end : end + 2] != ",k"
