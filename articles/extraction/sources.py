"""Sources without a reporting verb: "according to", and a name with a colon."""

import re
from collections.abc import Iterable

from articles.extraction.clauses import Line
from articles.extraction.sites import Site
from articles.extraction.speakers import Subjects
from articles.extraction.vocabulary import Cue

ACCORDING = Cue("according to", "speech", "")
HEADLINE_LABEL = re.compile(r"\|([XGITSJCOtbh]{1,4}):(?![QYZ])")
SIGNATURE = re.compile(r"[QYZ](?P<dash>[.,]?-)[DXGTOSJCIdt][^QYZ.:;|VB]{0,24}\.?$")
SIGNED = Cue("―", "speech", "")
LABEL = Cue(":", "speech", "")


def according(line: Line, subjects: Subjects) -> Iterable[Site]:
    """ "According to the ministry, …" and "…, according to the ministry." """
    for m in re.finditer(r"[gnX]P", line.tags):
        k = m.start()
        if line.word(k).lower() != "according" or line.word(k + 1) != "to":
            continue
        found = subjects.after(line, k + 2)
        if not found:
            continue
        end, speaker = found
        begin, stop = line.sentence(k)
        site = Site(k, ACCORDING, "according-to", speaker, k, end)
        if k - begin < 2:
            comma = line.tags.find(",", end, stop)
            site.parts = [(comma + 1, stop)] if comma > 0 else []
        else:
            last = k - 1 if line.tags[k - 1] in ",-" else k
            site.parts = [(begin, last)]
        yield site


def labels(line: Line, subjects: Subjects, found: list[Site]) -> Iterable[Site]:
    """ "Name: “…”"""
    taken = {k for s in found for part in s.parts for k in line.quoted(*part)}
    for m in re.finditer(r":(?=[QYZ])", line.tags):
        if m.end() in taken:
            continue
        got = subjects.before(line, m.start())
        if got and got[1].kind != "pronoun" and (line.tags[got[0] - 1] in "|.-Z(P"):
            yield Site(m.start(), LABEL, "label", got[1], got[0], m.end(), [(m.end(), m.end() + 1)])


def signatures(line: Line, subjects: Subjects) -> Iterable[Site]:
    """“…” — Name, at the end of a line: the way collections of quotations name their speakers."""
    m = SIGNATURE.search(line.tags)
    if not m:
        return
    got = subjects.after(line, m.end("dash"))
    if got:
        yield Site(m.start("dash"), SIGNED, "signature", got[1], m.start("dash"), got[0], [(m.start(), m.start() + 1)])


def headline_label(line: Line, subjects: Subjects, found: list[Site]) -> Iterable[Site]:
    """ "Name: what they said", at the top of the text."""
    m = HEADLINE_LABEL.match(line.tags)
    if line.at[0] > 0 or not m or found:
        return
    k = m.end(1)
    got = subjects.before(line, k)
    end = len(line.tags)
    if got and got[0] == 1 and end - k > 4:
        yield Site(k, LABEL, "headline-label", got[1], 1, k + 1, [(k + 1, end)])
