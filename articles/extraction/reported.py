"""What stands after a reporting verb: a quotation, a that-clause, a bare clause, an infinitive or an object."""

import re

from articles.extraction.clauses import HEAD, RIGHT_PHRASE, WORD, Line
from articles.extraction.sites import ADJUNCTS, OBJECT, Site
from articles.extraction.speakers import Subjects

ASIDE = re.compile(r",(?:(?P<w>w)|(?P<c>c)(?P<p>p)?|(?P<g>g|[eV]P)|(?P<who>p))")
CLOSED = re.compile(r",[aVe]")
TOPIC = re.compile(rf"(?:p|[Dd]{{0,2}}{WORD}{{0,5}}{HEAD})P")
PLACE_NAME = re.compile(r",[XGSC]{1,3},?(?=[PMk])")
VERB_NEXT = re.compile(r"[RwP]?[aVB]")
WITH_ADDRESSEE = frozenset(("ask", "urge", "beg"))
TELLING = frozenset(("tell", "assure", "warn", "remind", "inform"))
SUBORDINATE = frozenset("while when as after though although if because since once before whereas".split())
CONTRAST = frozenset("but while although though whereas yet".split())
BARE = frozenset(
    "say think believe claim argue suggest insist add note feel hope predict acknowledge admit know assume guess warn "
    "contend maintain complain joke tweet allege explain reckon swear boast concede fear worry recall announce declare "
    "find show mean agree write assert conclude estimate figure report stress emphasize confirm deny promise".split()
)
SURE_BARE = frozenset("say think believe insist hope argue claim add contend".split())


def reported_after(line: Line, subjects: Subjects, site: Site) -> bool:
    """What stands after the verb: a quotation, a that-clause, a bare clause, an infinitive or an object."""
    tags, frames = line.tags, site.cue.frames
    k = _after_particle(line, site)
    stop = line.sentence(site.k)[1]
    q = quotation_right(line, k, stop)
    if q:
        return _take_quotation(line, site, k, q, stop)
    begin = _clause_begin(line, site, k, frames)
    if begin is None or stop - begin < 1:
        return False
    site.rule = site.rule or "name-cue-clause"
    site.end = begin
    embedded = tags[begin] in "aVe" and tags[site.begin - 1] in "wk"
    comma = tags.find(",", begin + 1 if embedded else begin + 3, stop) if embedded or _subordinate(line, site) else -1
    site.parts = [(begin, comma if comma > 0 else _clause_end(line, begin, stop))]
    return tags[begin] not in "|."


def _subordinate(line: Line, site: Site) -> bool:
    """ "While critics argue that …, the minister …": the report ends with its clause."""
    first = line.sentence(site.k)[0]
    return site.begin - first < 3 and line.word(first).lower() in SUBORDINATE


def _clause_end(line: Line, begin: int, stop: int) -> int:
    """A report ends before what the writer adds: ", which …", ", but she …", ", compared with …"."""
    for m in ASIDE.finditer(line.tags, begin + 3, stop):
        k = m.start()
        if line.tags[m.end() : m.end() + 1] == "k" or CLOSED.search(line.tags, m.end(), stop):
            continue
        word = line.word(k + 1).lower()
        if m["c"] and (word in CONTRAST or (word == "and" and m["p"])):
            return k
        if m["w"] or (m["who"] and word == "who"):
            return k
        if m["g"] and k - begin > 5:
            return k
    return stop


def _after_particle(line: Line, site: Site) -> int:
    k = site.k + 1
    while line.tags[k : k + 1] == "R":
        k += 1
    return k


def quotation_right(line: Line, k: int, stop: int) -> int:
    """A quoted region that the verb introduces: directly, or after an addressee, adjuncts and a comma or colon."""
    m = re.compile(r"(?:[^QYZ.;|VBar]{0,30}[,:]|[^QYZ.;|VBrk,]{0,12}:?|[^QYZ.;|VBar]{0,14},?k,?)(?=[QYZ])").match(
        line.tags, k
    )
    return m.end() if m and m.end() < max(stop, k + 1) + 1 else 0


def _take_quotation(line: Line, site: Site, k: int, q: int, stop: int) -> bool:
    lead = line.tags[k:q]
    region = line.regions[q]
    capital = line.tagged.words[region.first][0].isupper()
    site.rule = site.rule or "name-cue-quote"
    if lead[-1:] in (",", ":") or (not lead and "d" in site.cue.frames) or (capital and region.last - region.first > 5):
        rest = line.tags[q + 1 : stop]
        whole = not capital and line.tags[q] == "Q" and len(rest) > 2 and rest[0] not in ",."
        site.parts = [(q, stop if whole else q + 1)]
    elif "a" in site.cue.frames and lead and "k" not in lead:
        site.parts = [(q, q + 1)] if lead == "P" else [(k, _complement_end(line, q, stop))]
    elif lead and "k" in lead[:2]:
        closed = line.tagged.words[region.last - 1][0] in ",.?!"
        site.parts = [(k, q + 1 if closed else stop)]
    elif not lead:
        site.parts = [(q, stop)] if stop - q > 4 else [(q, q + 1)]
    else:
        begin = _clause_begin(line, site, k, site.cue.frames)
        if begin is None:
            begin = k if site.cue.frames else q
        site.parts = [(begin, stop)]
    site.end = q
    return True


def _complement_end(line: Line, q: int, stop: int) -> int:
    """Where "a “liar,” a “bully” and “worse” who …" ends."""
    end = q + 1
    while more := re.compile(r",?c?D?[QYZ]").match(line.tags, end, stop):
        end = more.end()
    closed = line.tagged.words[line.regions[end - 1].last - 1][0] in ",.?!"
    return end if closed or line.tags[end : end + 1] in ("P", "") else _clause_end(line, end, stop)


def _clause_begin(line: Line, site: Site, k: int, frames: str) -> int | None:
    """Where the reported clause begins, or None if the verb reports nothing here."""
    phrasal = line.tagged.vocabulary.phrasal.get((site.cue.base, line.word(k).lower()))
    if phrasal == "n":
        return k + 1
    if phrasal == "t":
        k, frames = k + 1, "t"
    if "o" in frames and (begin := _after_addressee(line, site, k)) is not None:
        return begin
    adjuncts = ADJUNCTS.match(line.tags, k)
    end = adjuncts.end() if adjuncts else k
    for at in (k, end):
        if _that(line, at):
            return at if set("tdo") & set(frames) else None
    if "i" in frames and line.word(k).lower() == "to":
        return k
    if _object_of(line, site, k, frames):
        return k
    return _bare_clause(line, site, k, end) if "t" in frames else None


def _that(line: Line, k: int) -> bool:
    return line.tags[k : k + 1] == "k" or line.tags[k : k + 2] == ",k"


def _after_addressee(line: Line, site: Site, k: int) -> int | None:
    """What "told the town that …", "urged drivers to …", "asked her about …" report."""
    tags, base = line.tags, site.cue.base
    addressee = OBJECT.match(tags, k)
    if not addressee:
        return None
    after = (PLACE_NAME.match(tags, addressee.end()) or addressee).end()
    adjuncts = ADJUNCTS.match(tags, after)
    for end in (adjuncts.end() if adjuncts else after, after):
        if _that(line, end):
            return k if base in WITH_ADDRESSEE else end
        if line.word(end).lower() == "to":
            return k
    if base in TELLING and tags[after : after + 1] in ("p", "D", "d", "X", "G"):
        return after
    topic = TOPIC.match(tags, k) if base in ("tell", "ask") else None
    return topic.end() if topic and line.word(topic.end() - 1).lower() == "about" else None


def _object_of(line: Line, site: Site, k: int, frames: str) -> bool:
    """A noun phrase that is what was said: "praised the plan", "called her a hero"."""
    if "a" in frames:
        return line.word(site.begin - 1).lower() != "what" and _with_complement(line, k)
    return "n" in frames and line.tags[k : k + 1] not in ("", *".,;:|-)RaMPo")


def _with_complement(line: Line, k: int) -> bool:
    """ "Called her a hero", "described the plan as weak": an object and what it is called."""
    m = re.compile(r"(?:p|[Dd]?[XGTSJOI]+|[Dd]?[mn]{0,2}[nbth])(?:(?P<as>P)|[Dnme])").match(line.tags, k)
    return bool(m) and (not m["as"] or line.word(m.start("as")).lower() == "as")


def _bare_clause(line: Line, site: Site, k: int, after: int) -> int | None:
    """A clause without "that": its subject and the beginning of a verb must be there."""
    if re.match(r"(?:so|as|the same)\b", f"{line.word(k)} {line.word(k + 1)}".lower()):
        return None
    if line.tags[after : after + 1] in ("e", "V", "a"):
        return k if after == k and line.tags[site.begin - 1] in "wk" and site.cue.base in SURE_BARE else None
    sure = site.cue.base in SURE_BARE
    if not sure and site.cue.base not in BARE:
        return None
    for begin in dict.fromkeys((after, k)):
        subject = RIGHT_PHRASE.match(line.tags, begin)
        if line.tags[begin : begin + 1] == "p" or (subject and (sure or VERB_NEXT.match(line.tags, subject.end()))):
            return begin
        if sure and line.tags[begin : begin + 1] in ("P", "g", "c", "R", "D", "d", "k", "B", "V", "r"):
            return begin
    return None
