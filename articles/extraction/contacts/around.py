"""The words around a cue and the parties they name: who stands before it, who behind "with", "between" or "by"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.contacts.clauses import PARENTHESIS, left_zone, right_zone, without_reports
from articles.extraction.contacts.cues import Hit
from articles.extraction.contacts.scene import P, Party, Scene
from articles.extraction.contacts.words import VERB

PARTY_SIGN = re.compile(P)
STOP = re.compile(
    r"\b(?:in|on|at|about|over|after|before|during|to|for|that|who|which|said"
    r"|says|amid|as|against|than|when|where|since|until|following|"
    r"despite|while|because|if|but|into|aimed|concerning|regarding|whose|where"
    r"|via|under|without|within|through|was|were|is|are|has|have|had|will|would)\b"
    r"|[;:.(]"
)
JOINT = re.compile(r"^(?:'s)?[^;:.]{0,60}?(?:,| and|-|–|/|, and| as well as| along with| plus)[^;:.]{0,40}$")
PLACED = re.compile(
    r"\b(?:in|at|near|about|over|against|on|for|toward|towards|inside|across|amid"
    r"|visiting|into|outside|to|than)(?: the)? ?(?:[\w-]+ )?$"
)
FOR_SOMEBODY = re.compile(r"\b(?:for|allowing|letting)(?: the)? $")
OFFER = r"(?:offers?|proposals?|invitations?|requests?|calls?|pleas?|appeals?|bids?|overtures?|initiatives?)"
HELD_BY = re.compile(rf"{OFFER} (?:[^,;]{{0,20}} )?(?:from|by|of)(?: the)? $")
HOLDS = re.compile(rf"(?:'s)? (?:\w+ )?{OFFER} (?:for|to|of)\b")
ASKED = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon|for)|ask(?:s|ed)?|press(?:es"
    r"|ed)|appeal(?:s|ed) to|encourag(?:es|ed)|push(?:es|ed)(?: for)?|want(?:s"
    r"|ed)?|invit(?:es|ed)) (?=[^,;]*$)"
)
OWNER = re.compile(rf"(?P<owner>{P})(?: [\w-]+){{0,4}}?(?:'s|s') (?:[\w-]+ ){{0,4}}?$")
NOT_ADJECTIVE = (
    "a|an|the|its|his|her|their|this|that|another|any|no|for|on|in|to|of|with|from|at|about|after|before|and|or|over|"
    "by|as|is|are|was|were|will|would|has|had|have|into"
)
ADJECTIVE = re.compile(rf"(?P<owner>{P}) (?:(?!(?:{NOT_ADJECTIVE})\b)[\w-]+ ){{0,2}}?$")
HAS_DONE = re.compile(r"\b(?:h[eo]ld|had|began|made|paid|took|left|kept|gave|said|sought|broke|put|sent)\b")
ASKS = re.compile(
    r"\b(?:respon(?:d|ds|ded|ding|se)|answer(?:s|ed|ing)?|asked|comment(?:s|ed"
    r"|ing)?|question(?:s|ed)?|reacted|remarks|oppos(?:es|ed|ing))\b"
)
POSSESSIVE = re.compile(r"\b(?:his|her|its|their|our)\b")
OPENING = re.compile(r"^\W*(?:In|During|At|After|Following|Over|On)\b[^,;]*$")
AFTER_THE_FACT = re.compile(r"\b(?:despite|following|after|during|amid)\W*$")
TWO_SIDES = re.compile(r"(?:[Tt]he two|[Bb]oth|[Tt]he sides|[Tt]he pair)")
PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|the (?:two|pair|three|sides|leaders|ministers"
    r"|delegations)|[Bb]oth(?: sides)?|[Tt]he (?:two|pair|sides|leaders|ministers"
    r"|delegations)[\w ]{0,20})(?= )"
)
ANOTHER = re.compile(r"\b(?:and|but|when|where|before|after|while|who|as|since|then)\b(?: [\w'-]+){0,4} ?$")
BETWEEN_OTHERS = re.compile(
    r"\b(?:spats?|rows?|disputes?|wars?|conflicts?|tensions?|relations?|relationships?|ties|trade|borders?|fighting|"
    r"clash(?:es)?|ceasefire|truce|differences|gap|rivalry|agreements?|deals?"
    r"|treaty|pact|hostilities|violence|standoff|feud|"
    r"friction|links?) between$"
)
GERUND_CUE = re.compile(r"\w+ing\b")
GERUND = re.compile(r"\W*(?:having|holding|meeting|being)\b")
NO_PARTY = "[^,;\ue000-\ue7ff]"
ASKED_FOR = re.compile(
    r"\b(?:ask(?:s|ed)?|press(?:es|ed)|invit(?:es|ed)|urg(?:es|ed)|call(?:s|ed|ing)? (?:on|upon)|"
    r"approach(?:es|ed)|summon(?:s|ed))\b"
    rf"{NO_PARTY}{{0,40}}(?P<asked>{P}){NO_PARTY}{{0,30}}? (?:for|to|about)\b{NO_PARTY}*$"
)
KIN = re.compile(
    r"\b(?:people|wife|husband|sons?|daughters?|mother|father|famil(?:y|ies)|friends?"
    r"|widow|parents|survivors|victims|relatives|owners?|"
    r"fans?|members of|supporters?|critics?|reporters?)\b"
)


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier sentences leave for pronouns.

    The last subject, the parties of the last contact, and those of the last sentence if it named two sides.
    """

    subject: tuple[Party, ...] = ()
    pair: tuple[Party, ...] = ()
    present: tuple[Party, ...] = ()


class Around:
    """The words around one cue: `before` and `after` it in its clause, and the parties that they name."""

    def __init__(self, scene: Scene, hit: Hit, memory: Memory, hits: Sequence[Hit] = ()):
        self.scene, self.hit, self.memory = scene, hit, memory
        self.line = without_reports(scene.line, hit.start)
        self.zone = left_zone(self.line, hit.start)
        self.right = right_zone(self.line, hit.end)
        self.before = self._before()
        self.after = self.line[hit.end : self.right]
        self.own = self._own(hits)

    def _own(self, hits: Sequence[Hit]) -> tuple[int, int]:
        """The part of the line about this event alone: from where the one before ends to where the next begins."""
        before = [h.end for h in hits if h.end <= self.hit.start and self.other_event(h.end, self.hit.start)]
        after = [h.start for h in hits if h.start >= self.hit.end and self.other_event(self.hit.end, h.start)]
        return max(before, default=0), min(after, default=len(self.line))

    def other_event(self, start: int, end: int) -> bool:
        """Do the words between two cues lead to another event, not on with the same ("to Oslo for talks")?"""
        return bool(ANOTHER.search(self.line[start:end]))

    # the left side

    def _before(self) -> str:
        text = self.line[slice(*self.zone)]
        for m in PARENTHESIS.finditer(text):
            if m.end() < len(text) or m[0].endswith(")"):
                text = text[: m.start()] + " " * len(m[0]) + text[m.end() :]
        return text

    def subject(self) -> tuple[Party, ...]:
        """Who does what the cue says: the parties before the first verb, or those urged to do it."""
        text = self.before
        asked = max(ASKED.finditer(text), key=re.Match.start, default=None)
        if asked and PARTY_SIGN.search(text, asked.end()):
            text = " " * asked.end() + text[asked.end() :]
        first = PARTY_SIGN.search(text)
        if not first:
            return self._meant()
        pronoun = PRONOUN.match(text.lstrip(" ,")) or PRONOUN.match(text)
        if pronoun and VERB.search(text, 0, first.start()):
            return self._meant()
        verb = VERB.search(text, first.end())
        stop = verb.start() if verb else len(text)
        purpose = FOR_SOMEBODY.search(text, 0, first.start()) and text.endswith(" to ")
        signs = [m for m in PARTY_SIGN.finditer(text, 0, stop) if purpose or not PLACED.search(text, 0, m.start())]
        return tuple(self.scene.party(m[0]) for m in signs) or self._meant()

    def _subject_of_main_clause(self) -> tuple[Party, ...]:
        """The parties up to the first verb of the line, for "A and B toured a dam before meeting in L"."""
        text = self.scene.line[: self.zone[0]]
        first = PARTY_SIGN.search(text)
        verb = VERB.search(text, first.end()) if first else None
        stop = verb.start() if verb else first.end() if first else 0
        return tuple(self.scene.party(m[0]) for m in PARTY_SIGN.finditer(text, 0, stop))

    def main_subject(self) -> tuple[Party, ...]:
        """The subject of the main clause, for "A and B failed to agree, despite talks"."""
        if not AFTER_THE_FACT.search(self.line[: self.zone[0]]):
            return ()
        text = self.line[: self.zone[0]]
        first = PARTY_SIGN.search(text)
        verb = VERB.search(text, first.end()) if first else None
        return tuple(self.scene.party(m[0]) for m in PARTY_SIGN.finditer(text, 0, verb.start())) if verb else ()

    def following_subject(self) -> tuple[Party, ...]:
        """The subject behind the comma, for "In a call on Sunday, A and B agreed"."""
        words = self.scene.line[self.hit.end :]
        comma = words.find(", ")
        if comma < 0 or not OPENING.match(self.scene.line[: self.hit.start]):
            return ()
        if TWO_SIDES.match(words, comma + 2):
            return self.memory.pair or self.memory.present
        verb = VERB.search(words, comma + 2)
        return tuple(self.scene.party(m[0]) for m in PARTY_SIGN.finditer(words, comma, verb.start() if verb else comma))

    def asker(self) -> tuple[Party, ...]:
        """Who urges another "to meet him" or "to sit down for talks"."""
        asked = ASKED.search(self.before)
        if not asked:
            return ()
        return tuple(self.scene.party(m[0]) for m in PARTY_SIGN.finditer(self.before, 0, asked.start()))[:1]

    def asked_for(self) -> tuple[Party, ...]:
        """Asker and asked of "A asked B for a meeting", "A invited B to talks"."""
        m = ASKED_FOR.search(self.before)
        if not m:
            return ()
        earlier = PARTY_SIGN.search(self.before, 0, m.start())
        asker = (self.scene.party(earlier[0]),) if earlier else self.first_party(self.scene.line[: self.zone[0]])
        return (*asker, self.scene.party(m["asked"]))

    def _meant(self) -> tuple[Party, ...]:
        """Whom a pronoun before the cue stands for."""
        pronoun = PRONOUN.search(self.before) or POSSESSIVE.search(self.before) or GERUND.match(self.before)
        if not pronoun:
            gerund = GERUND_CUE.match(self.hit.words) and not self.before.strip()
            return self._subject_of_main_clause() if gerund else ()
        if pronoun[0].lower() in ("they", "both") or pronoun[0].lower().startswith(("the ", "both")):
            earlier = self.first_party(self.scene.line[: self.zone[0]])
            for present in (self._all_before(), tuple(self.scene.parties)):
                if len({p.side for p in present}) == 2:
                    return present
            sides_meant = TWO_SIDES.match(pronoun[0]) and self.memory.present
            return earlier or self.memory.pair or sides_meant or ()
        return self.first_party(self.scene.line[: self.zone[0]]) or self.memory.subject[:1]

    def _all_before(self) -> tuple[Party, ...]:
        return tuple(self.scene.party(m[0]) for m in PARTY_SIGN.finditer(self.scene.line, 0, self.zone[0]))

    def first_party(self, line: str) -> tuple[Party, ...]:
        first = PARTY_SIGN.search(line)
        return (self.scene.party(first[0]),) if first else ()

    def owner(self) -> tuple[Party, ...]:
        """The party whose meeting or visit it is: "X's visit"; one who only answers questions about it is no party."""
        m = OWNER.search(self.before)
        if not m:
            m = ADJECTIVE.search(self.before)
            m = None if m and HAS_DONE.search(self.before, m.end("owner")) else m
        return (self.scene.party(m["owner"]),) if m else ()

    def actor(self) -> tuple[Party, ...]:
        """The subject, unless it only speaks about what the cue names."""
        return () if ASKS.search(self.before) else self.subject()

    def held_by(self) -> tuple[Party, ...]:
        """The party from which an offer or invitation comes."""
        text = self.before
        return tuple(
            self.scene.party(m[0])
            for m in PARTY_SIGN.finditer(text)
            if HELD_BY.search(text, 0, m.start()) or HOLDS.match(text, m.end()) or self._is_offer(m[0])
        )

    def _is_offer(self, sign: str) -> bool:
        """Does the mention end in the offer itself: "the A proposal"?"""
        return bool(re.search(rf"\b{OFFER}$", self.scene.words(self.scene.party(sign).span)))

    # the right side

    def parties_at(self, start: int, reach: int = 90) -> tuple[Party, ...]:
        """The parties of the noun phrase at `after[start:]`; joined ones together."""
        text, found, end = self.after, [], start
        for m in PARTY_SIGN.finditer(text, start, min(len(text), start + 4 * reach)):
            gap = text[end : m.start()]
            if not found:
                if STOP.search(gap) or "," in gap or len(gap) > reach or KIN.search(gap):
                    break
            elif STOP.search(gap) or not JOINT.match(gap):
                break
            found.append(self.scene.party(m[0]))
            end = m.end()
        return tuple(found)

    def linked_by(self, *words: str, reach: int = 70) -> tuple[Party, ...]:
        """The parties behind "with", "from" and the like in the words after the cue."""
        pattern = rf"[^;:.,\x00]{{0,{reach}}}?\b(?:{'|'.join(words)})\b(?! (?:view|regard|respect) )"
        m = re.match(pattern, self.after)
        return self.parties_at(m.end()) if m else ()

    def between(self) -> tuple[Party, ...]:
        """A and B of "between A and B"; "between its minister and his B counterpart" takes A from the subject."""
        m = re.match(r"[^.;“”\"\x00]{0,130}?\bbetween\b", self.after)
        if not m or BETWEEN_OTHERS.search(m[0]):
            return ()
        found = self.parties_at(m.end())
        if len({p.side for p in found}) == 1 and POSSESSIVE.search(self.after, m.end(), m.end() + 12):
            found = self.subject() + found
        return found if len({p.side for p in found}) > 1 else ()
