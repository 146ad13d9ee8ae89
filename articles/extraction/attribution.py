"""Reporting verbs in a line: who is the subject, and which words are what they said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.extraction.clauses import HEAD, RIGHT_PHRASE, WORD, Line
from articles.extraction.findings import Mention
from articles.extraction.speakers import Subjects
from articles.extraction.vocabulary import Cue

CUE = re.compile(r"[VBr]")
QUOTED = "QYZ"
BE = frozenset("is are was were be been being 's 're gets got get".split())
MODALS = frozenset(
    "would could should might may must can cannot can't couldn't wouldn't shouldn't n't not never".split()
)
NOUN_BEFORE = frozenset("DdsmJPoSeg")
BY_SAYING = frozenset("by in after before while without upon".split())
QUANTITIES = frozenset("two three both all some many most few several others more half".split())
ADJUNCTS = re.compile(
    rf"(?:[RM#]|,(?=R,)|[oP](?:[Dd]{{0,2}}(?:{WORD}s?){{0,10}}{HEAD}|p)(?:[oP][Dd]{{0,2}}(?:{WORD}s?){{0,8}}{HEAD})*)+"
)
OBJECT = re.compile(rf"p|[Dd]{{0,2}}(?:{WORD}s?){{0,8}}{HEAD}(?:[oP][Dd]{{0,2}}(?:{WORD}s?){{0,8}}{HEAD}){{0,2}}")
ASIDE = re.compile(r",(?:(?P<w>w)|(?P<c>c)(?P<p>p)?|(?P<g>g|[eV]P)|(?P<who>p))")
CLOSED = re.compile(r",[aVe]")
TOPIC = re.compile(rf"(?:p|[Dd]{{0,2}}{WORD}{{0,5}}{HEAD})P")
SUBORDINATE = frozenset("while when as after though although if because since once before whereas".split())
CONTRAST = frozenset("but while although though whereas yet".split())
BARE = frozenset(
    "say think believe claim argue suggest insist add note feel hope predict acknowledge admit know assume guess warn "
    "contend maintain complain joke tweet allege explain reckon swear boast concede fear worry recall announce declare "
    "find show mean agree write assert conclude estimate figure report stress emphasize confirm deny promise".split()
)
SURE_BARE = frozenset("say think believe insist hope argue claim add contend".split())


@dataclass(slots=True)
class Site:
    """One reporting verb at letter `k` of a line, its subject, and the letters of what was said."""

    k: int
    cue: Cue
    rule: str
    speaker: Mention | None = None
    begin: int = 0
    end: int = 0
    parts: list[tuple[int, int]] = field(default_factory=list)
    inherits: bool = False


def find_sites(line: Line, subjects: Subjects) -> list[Site]:
    """The reporting verbs of a line that have something to report, in order."""
    found: list[Site] = []
    for m in CUE.finditer(line.tags):
        site = _site(line, subjects, m.start(), found)
        if site:
            found.append(site)
    found.extend(_according(line, subjects))
    found.extend(_labels(line, subjects, found))
    found.extend(_headline(line, subjects, found))
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
    site = Site(k, cue, "", begin=k, end=k + 1)
    if before in ",QYZ" and tag == "V" and _inverted(line, subjects, site):
        return site
    if tag == "r":
        return _gerund(line, subjects, site, earlier)
    counted = line.word(k - 1).lower() in QUANTITIES and not (tag == "V" and line.word(k).endswith("s"))
    if before in NOUN_BEFORE and not counted and not (before in "eSJ" and tag == "V" and before != "e"):
        return None
    if not _finite(line, k) and not _goes_on(line, k):
        return _asked(line, site) if cue.base == "ask" else None
    return _with_subject_before(line, subjects, site)


def _asked(line: Line, site: Site) -> Site | None:
    """ "She was asked, “…”": somebody asked, the text does not say who."""
    q = _quotation_right(line, site.k + 1, line.sentence(site.k)[1])
    if not q or line.tags[site.k] != "V":
        return None
    site.rule, site.parts = "asked", [(q, q + 1)]
    return site


def _finite(line: Line, k: int) -> bool:
    """Does the verb at `k` assert something: no passive, no "would say", no "to say"?"""
    j, words = k - 1, []
    while j > 0 and line.tags[j] in "aR":
        words.append(line.word(j).lower())
        j -= 1
    if line.tags[k] == "V" and words and BE & set(words):
        return False
    if MODALS & set(words) or any(w.endswith("n't") for w in words):
        return any(t in QUOTED for t in line.tags[max(1, k - 5) : k + 4]) and "not" not in words
    return line.tags[k] != "B" or _plural(line, j)


def announced(line: Line, subjects: Subjects) -> Mention | None:
    """Who is announced by a line that ends with a colon: "She went on to say:" """
    end = len(line.tags) - 1
    begin = line.sentence(end)[0]
    for m in reversed(list(CUE.finditer(line.tags, begin, end))):
        k = m.start()
        cue = line.tagged.vocabulary.cues.get(line.word(k).lower())
        if cue and "d" in cue.frames and line.tags[k - 1] not in NOUN_BEFORE:
            found = _coordinated(line, subjects, k) or subjects.before(line, k)
            if found:
                return found[1]
    return None


def _goes_on(line: Line, k: int) -> bool:
    """ "She went on to say" asserts as much as "she said"."""
    before = " ".join(line.word(i).lower() for i in range(max(1, k - 3), k))
    return bool(re.search(r"(?:went on|goes on|going on|proceeded|continued) to$", before))


def _plural(line: Line, j: int) -> bool:
    """Can the word at `j` be the subject of "say"?"""
    word, tag = line.word(j).lower(), line.tags[j]
    if word in ("data", "people", "police", "media", "majority", "percent", "public", "staff", "press"):
        return True
    if tag in "nXOSJGN":
        plural = word.endswith("s") and not word.endswith("ss")
        return plural or " and " in " ".join(line.word(i).lower() for i in range(max(1, j - 8), j))
    return (tag == "p" and word not in ("he", "she", "it")) or tag in "h,)kw-D"


def _inverted(line: Line, subjects: Subjects, site: Site) -> bool:
    """ "…," said Name."""
    if "d" not in site.cue.frames:
        return False
    q = site.k - 1
    found = subjects.after(line, site.k + 1) if line.tags[site.k + 1 : site.k + 2] != "M" else None
    if not found or found[1].kind == "pronoun" and line.tags[q] not in QUOTED:
        return False
    end, speaker = found
    if line.tags[q] == "," and line.tags[q - 1] not in QUOTED:
        named = None if site.cue.base == "tell" else subjects.before(line, site.k)
        if site.cue.base == "tell" or (named and _quote_left_of(line, named[0])):
            return False
        if line.tags[end : end + 1] not in (".", ",", "|", ""):
            return False
        return _left_clause(line, site, q, speaker, end, "clause-cue-name")
    q = q if line.tags[q] in QUOTED else q - 1
    site.rule, site.speaker, site.end = "quote-cue-name", speaker, end
    site.parts = [_left_quote(line, q)]
    _right_after_speaker(line, site, end)
    return True


def _left_clause(line: Line, site: Site, comma: int, speaker: Mention, end: int, rule: str) -> bool:
    """ "The road is closed, a spokesman said." """
    begin = line.sentence(comma)[0]
    if comma - begin < 3:
        return False
    site.rule, site.speaker, site.end = rule, speaker, end
    site.parts = [(begin, comma)]
    return True


def _left_quote(line: Line, q: int) -> tuple[int, int]:
    """The quoted region at letter `q`, with the words of its sentence before it if it only ends that sentence."""
    begin = line.sentence(q)[0]
    region = line.regions[q]
    lead = line.tags[begin:q]
    first = line.tagged.words[region.first]
    if (
        len(lead) < 3
        or lead[-1] in ",:-"
        or (first[0].isupper() and lead[-1] in "P,:;-" and region.last - region.first > 4)
    ):
        return (q, q + 1)
    for boundary in (",c", ":", ";"):
        at = lead.rfind(boundary)
        if at >= 0 and len(lead) - at > 3:
            begin += at + len(boundary)
            break
    return (begin, q + 1)


def _right_after_speaker(line: Line, site: Site, end: int) -> None:
    """The second half of a statement whose cue stands in the middle: "A," he said on Monday, "B." """
    k, tags = end, line.tags
    adjuncts = ADJUNCTS.match(tags, k)
    k = adjuncts.end() if adjuncts else k
    stop = line.sentence(site.k)[1]
    m = re.compile(r"[^QYZ.:;|VB]{0,24}?[,:-]c?(?=[QYZ])").match(tags, k, stop + 1) if k <= stop else None
    if m and m.end() in line.regions and not re.search(r"r", tags[k : m.end()]):
        site.parts.append((m.end(), m.end() + 1))
        site.end = m.end()


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
            return site if _right(line, subjects, site) else None
        if phrase and line.tags[phrase[0] - 1] not in "Po" and _quotation_right(line, k + 1, line.sentence(k)[1]):
            speaker = _main_subject(line, subjects, begin, k)
            if speaker:
                site.speaker, site.begin, site.rule = speaker, k, "participle"
                return site if _right(line, subjects, site) else None
        return (
            _with_subject_before(line, subjects, site) if _quotation_right(line, k + 1, line.sentence(k)[1]) else None
        )
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
    return site if _right(line, subjects, site) else None


def _main_subject(line: Line, subjects: Subjects, begin: int, k: int) -> Mention | None:
    """The subject of the sentence's first finite verb, or of the main clause after an opening participle."""
    m = re.compile(r"[aVe]").search(line.tags, begin, k) or re.compile(r"n(?=[PR]P)").search(line.tags, begin, k)
    if m:
        found = subjects.before(line, m.start())
        if found and found[1].kind == "pronoun" and found[1].text.lower() in ("who", "which", "that"):
            found = subjects.before(line, found[0]) or found
        return found[1] if found else None
    comma = line.tags.find(",", k)
    opens = line.tags[begin] not in "rgeV"
    found = subjects.after(line, begin if opens else comma + 1) if opens or comma > 0 else None
    return found[1] if found else None


def _with_subject_before(line: Line, subjects: Subjects, site: Site) -> Site | None:
    found = _coordinated(line, subjects, site.k) or subjects.before(line, site.k)
    if not found:
        return None
    site.begin, site.speaker = found
    site.begin = min(site.begin, site.k)
    left = _quote_left_of(line, site.begin)
    if left and (line.tags[left] != "Z" or _nothing_right(line, site.k + 1)):
        site.rule = "quote-name-cue"
        site.parts = [_left_quote(line, left)]
        _right_after_speaker(line, site, site.k + 1)
        return site
    if set("dt") & set(site.cue.frames) and _parenthetical(line, site):
        return site
    return site if _right(line, subjects, site) else None


def _parenthetical(line: Line, site: Site) -> bool:
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
        or not _nothing_right(line, end)
        or _quotation_right(line, site.k + 1, stop)
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


def _coordinated(line: Line, subjects: Subjects, k: int) -> tuple[int, Mention] | None:
    """ "He stood up and said": the subject is that of the verb before the conjunction."""
    j = k - 1
    while j > 0 and line.tags[j] in "Ra":
        j -= 1
    if line.tags[j] != "c" and not _goes_on(line, k):
        return None
    speaker = _main_subject(line, subjects, line.sentence(k)[0], j)
    if line.tags[j] != "c":
        j = k - 3 if line.tags[k - 4] != "c" else k - 4
    return (j, speaker) if speaker else None


def _quote_left_of(line: Line, begin: int) -> int:
    """The letter of a quoted region that stands directly before the subject at `begin`, else 0."""
    tags, j = line.tags, begin - 1
    if tags[j] in "QY" or (tags[j] == "Z" and line.regions[j].end > line.regions[j].last):
        return j
    if tags[j] in ",-" and tags[j - 1] in QUOTED:
        return j - 1
    lead = re.compile(r"[QY]c?,?(?:[PR][^QYZ.,VB]{0,16},)?$").search(tags, max(0, begin - 20), begin)
    return lead.start() if lead else 0


def _nothing_right(line: Line, k: int) -> bool:
    adjuncts = ADJUNCTS.match(line.tags, k)
    end = adjuncts.end() if adjuncts else k
    return line.tags[end : end + 1] in (".", "", "|", ",", "-", ";") and line.tags[end : end + 2] != ",k"


def _right(line: Line, subjects: Subjects, site: Site) -> bool:
    """What stands after the verb: a quotation, a that-clause, a bare clause, an infinitive or an object."""
    tags, frames = line.tags, site.cue.frames
    k = _after_particle(line, site)
    stop = line.sentence(site.k)[1]
    q = _quotation_right(line, k, stop)
    if q:
        return _take_quotation(line, site, k, q, stop)
    begin = _clause_begin(line, site, k, frames)
    if begin is None or stop - begin < 1:
        return False
    site.rule = site.rule or "name-cue-clause"
    site.end = begin
    comma = tags.find(",", begin + 3, stop) if _subordinate(line, site) else -1
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


def _quotation_right(line: Line, k: int, stop: int) -> int:
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
        closed = line.tagged.words[region.last - 1][0] in ",.?!"
        site.parts = (
            [(q, q + 1)] if lead in ("p", "P", "pP") else [(k, q + 1 if closed else _clause_end(line, k, stop))]
        )
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


def _clause_begin(line: Line, site: Site, k: int, frames: str) -> int | None:
    """Where the reported clause begins, or None if the verb reports nothing here."""
    tags = line.tags
    phrasal = line.tagged.vocabulary.phrasal.get((site.cue.base, line.word(k).lower()))
    if phrasal == "n":
        return k + 1
    if phrasal == "t":
        k, frames = k + 1, "t"
    if "o" in frames:
        m = OBJECT.match(tags, k)
        after = m.end() if m else k
        adjuncts = ADJUNCTS.match(tags, after)
        for end in (adjuncts.end() if adjuncts else after, after):
            if (
                tags[end : end + 1] == "k"
                or tags[end : end + 2] == ",k"
                or (m and line.word(end).lower() == "to" and site.cue.base != "tell")
            ):
                return k if site.cue.base in ("ask", "urge", "beg") else end
        if m and site.cue.base in ("tell", "assure", "warn", "remind", "inform") and tags[after : after + 1] in "pDdXG":
            return after
    if (
        site.cue.base in ("tell", "ask")
        and (topic := TOPIC.match(tags, k))
        and line.word(topic.end() - 1).lower() == "about"
    ):
        return topic.end()
    if tags[k : k + 1] == "k":
        return k if set("tdo") & set(frames) else None
    adjuncts = ADJUNCTS.match(tags, k)
    end = adjuncts.end() if adjuncts else k
    if tags[end : end + 1] == "k" or tags[end : end + 2] == ",k":
        return end if set("td") & set(frames) else None
    if "i" in frames and line.word(k).lower() == "to":
        return k
    if "n" in frames and "a" not in frames and tags[k : k + 1] and tags[k] not in ".,;:|-)RaM":
        return k if tags[k] != "P" else None

    if "a" in frames and line.word(site.begin - 1).lower() != "what" and _with_complement(line, k):
        return k
    if "t" in frames:
        return _bare_clause(line, site, k, end)
    return None


def _with_complement(line: Line, k: int) -> bool:
    """ "Called her a hero", "described the plan as weak": an object and what it is called."""
    m = re.compile(r"(?:p|[Dd]?[XGTSJOI]+|[Dd]?[mn]{0,2}[nbth])(?:(?P<as>P)|[Dnme])").match(line.tags, k)
    return bool(m) and (not m["as"] or line.word(m.start("as")).lower() == "as")


def _bare_clause(line: Line, site: Site, k: int, after: int) -> int | None:
    """A clause without "that": its subject and the beginning of a verb must be there."""
    if line.word(k).lower() in ("so", "as", "much") or line.tags[after : after + 1] in ("e", "V", "a"):
        return None
    for begin in dict.fromkeys((after, k)):
        if line.tags[begin : begin + 1] == "p" and site.cue.base in BARE:
            return begin
        m = RIGHT_PHRASE.match(line.tags, begin)
        if m and (
            site.cue.base in SURE_BARE or (site.cue.base in BARE and re.match(r"[RwP]?[aVB]", line.tags[m.end() :]))
        ):
            return begin
        if (
            line.tags[begin : begin + 1] in ("P", "g", "c", "R", "D", "d", "k", "B", "V", "r")
            and site.cue.base in SURE_BARE
        ):
            return begin
    return None


def _according(line: Line, subjects: Subjects) -> Iterable[Site]:
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


ACCORDING = Cue("according to", "speech", "")
HEADLINE_LABEL = re.compile(r"\|([XGITSJCOtbh]{1,4}):(?![QYZ])")
LABEL = Cue(":", "speech", "")


def _labels(line: Line, subjects: Subjects, found: list[Site]) -> Iterable[Site]:
    """ "Name: “…”"""
    for m in re.finditer(r":(?=[QYZ])", line.tags):
        taken = {k for s in found for first, last in s.parts for k in range(first, last)}
        if m.end() in taken:
            continue
        got = subjects.before(line, m.start())
        if got and got[1].kind != "pronoun" and (line.tags[got[0] - 1] in "|.-Z(P"):
            yield Site(m.start(), LABEL, "label", got[1], got[0], m.end(), [(m.end(), m.end() + 1)])


def _headline(line: Line, subjects: Subjects, found: list[Site]) -> Iterable[Site]:
    """ "Name: what they said", at the top of the text."""
    m = HEADLINE_LABEL.match(line.tags)
    if line.at[0] > 0 or not m or found:
        return
    k = m.end(1)
    got = subjects.before(line, k)
    end = len(line.tags)
    if got and got[0] == 1 and end - k > 4:
        yield Site(k, LABEL, "headline-label", got[1], 1, k + 1, [(k + 1, end)])


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
    for site, following in zip(sites, sites[1:], strict=False):
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
