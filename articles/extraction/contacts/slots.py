"""Who took part: the parties that a cue joins, read from the places where its kind of sentence names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.contacts.clauses import PARENTHESIS, VERB, left_zone, right_zone, without_reports
from articles.extraction.contacts.cues import NOUNS, Hit
from articles.extraction.contacts.scene import D, L, Location, P, Party, Scene

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
OFFER = r"(?:offers?|proposals?|invitations?|requests?|calls?|pleas?|appeals?|bids?|overtures?|initiatives?)"
HELD_BY = re.compile(rf"{OFFER} (?:[^,;]{{0,20}} )?(?:from|by|of)(?: the)? $")
HOLDS = re.compile(rf"(?:'s)? (?:\w+ )?{OFFER} (?:for|to|of)\b")
ASKED = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon|for)|ask(?:s|ed)?|press(?:es"
    r"|ed)|appeal(?:s|ed) to|encourag(?:es|ed)|push(?:es|ed)(?: for)?|want(?:s"
    r"|ed)?|invit(?:es|ed)) (?=[^,;]*$)"
)
EVENT_VERB = re.compile(
    r"\b(?:h[eo]ld(?:s|ing)?|ha(?:s|d|ve|ving)|start(?:s|ed|ing)?|b[ea]g[aiu]n(?:s"
    r"|ning)?|open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|renew(?:s|ed|ing)?|"
    r"conduct(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|wrap(?:s|ped|ping)? up|end(?:s"
    r"|ed|ing)?|finish(?:es|ed|ing)?|clos(?:e|es|ed|ing)|complet(?:e|es|ed|ing)"
    r"|"
    r"continu(?:e|es|ed|ing)|enter(?:s|ed)? into|host(?:s|ed|ing)?|attend(?:s"
    r"|ed|ing)?|join(?:s|ed|ing)?|met for|kick(?:s|ed)? off|launch(?:es|ed|ing)?"
    r"|stag(?:e|es|ed|ing)|"
    r"cancel(?:s|led|ed|ling)?|call(?:s|ed|ing)? off|postpon(?:e|es|ed|ing)|put(?:s)? off"
    r"|delay(?:s|ed|ing)?|scrap(?:s|ped)?|suspend(?:s|ed|ing)?|br(?:eak|oke|oken"
    r"|eaking)(?:s)? off|"
    r"propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?|suggest(?:s|ed)?|reject(?:s|ed"
    r"|ing)?|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|turn(?:s|ed) down|seek(?:s"
    r"|ing)?|sought|"
    r"plan(?:s|ned|ning)?|agree(?:s|d)?(?: to| on)|arrang(?:e|es|ed|ing)|schedul(?:e"
    r"|es|ed|ing)|set|abandon(?:s|ed)?|pull(?:s|ed)? out of|withdr[ae]w(?:n|s)? from"
    r"|walk(?:s|ed)? out of|"
    r"us(?:e|es|ed|ing)|review(?:ed|s)?|mov(?:e|ed) to|return(?:s|ed|ing)? to"
    r"|t[oa]k(?:e|es|ing|en)? part in|took part in|participat(?:e|es|ed|ing) in"
    r"|sign(?:ed)? up for|demand(?:s|ed)?|"
    r"request(?:s|ed)?|threaten(?:s|ed) to|stop(?:s|ped)?|prepar(?:e|es|ed|ing)"
    r"|paid|pays?|ma[kd]e(?:s)?|undert(?:ook|ake|akes|aken)|announc(?:e|es|ed"
    r"|ing)|exchang(?:e|es|ed)|sent|send(?:s|ing)?|"
    r"denied|deny|denies|came for|are in|is in|l[ea]d(?:s)?|chair(?:s|ed)|spent|extended|cut short|broke up|return)\b"
)
FAILED_AT = re.compile(r"\b(?:despite|after|during|at|in|following)(?: \w+){0,4} $")
EVENT_AFTER = re.compile(
    r"(?: [\w-]+){0,4}? (?:were|was|are|is|will|would|have been|has been|had been"
    r"|began|begin|opened|ended|resumed|concluded|took place|takes? place|broke"
    r"|collapsed|continued?|stalled)\b"
)
OWNER = re.compile(rf"(?P<owner>{P})(?: [\w-]+){{0,4}}?(?:'s|s') (?:[\w-]+ ){{0,4}}?$")
ADJECTIVE = re.compile(rf"(?P<owner>{P}) (?:[\w-]+ ){{0,2}}?$")
ASKS = re.compile(
    r"\b(?:respon(?:d|ds|ded|ding|se)|answer(?:s|ed|ing)?|asked|comment(?:s|ed"
    r"|ing)?|question(?:s|ed)?|reacted|remarks|oppos(?:es|ed|ing))\b"
)
POSSESSIVE = re.compile(r"\b(?:his|her|its|their|our)\b")
JOINED_BEFORE = re.compile(
    rf"(?P<first>{P})(?:[-–/]| and (?:the )?|, )(?P<second>{P})(?:(?:[-–/]| and "
    rf"|, and )(?P<third>{P}))?(?: [\w-]+){{0,3}} $"
)
OPENING = re.compile(r"^\W*(?:In|During|At|After|Following|Over|On)\b[^,;]*$")
AFTER_THE_FACT = re.compile(r"\b(?:despite|following|after|during|amid)\W*$")
PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|the (?:two|pair|three|sides|leaders|ministers"
    r"|delegations)|[Bb]oth(?: sides)?|[Tt]he (?:two|pair|sides|leaders|ministers"
    r"|delegations)[\w ]{0,20})(?= )"
)


@dataclass(frozen=True, slots=True)
class Slots:
    """The parties of one cue: `subject` acts, `object` is met, visited or written to; `place` is where."""

    subject: tuple[Party, ...]
    object: tuple[Party, ...]
    destination: Location | Party | None = None
    rule: str = ""

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.subject + self.object

    @property
    def sides(self) -> tuple[str, ...]:
        sides = {p.side for p in self.parties}
        if self.destination and self.destination.side:
            sides.add(self.destination.side)
        return tuple(sorted(sides))


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier sentences leave for pronouns: the last subject, and the parties of the last contact."""

    subject: tuple[Party, ...] = ()
    pair: tuple[Party, ...] = ()


class SlotReader:
    """Reads the slots of one cue in one scene."""

    def __init__(self, scene: Scene, hit: Hit, memory: Memory, hits: Sequence[Hit] = ()):
        self.scene, self.hit, self.memory = scene, hit, memory
        self.line, self.head = without_reports(scene.line, hit.start)
        self.zone = left_zone(self.line, hit.start)
        self.right = right_zone(self.line, hit.end)
        self.before = self._before()
        self.after = self.line[hit.end : self.right]
        self.own = self._own(hits)

    def read(self) -> list[Slots]:
        """One entry a contact: a journey to two countries makes two."""
        reader = {
            "mutual": self._mutual,
            "with": self._with,
            "object": self._object,
            "to": self._to,
            "place": self._journey,
            "event": self._event,
            "visit": self._visit,
            "letter": self._letter,
            "invitation": self._invitation,
        }[self.hit.cue.kind]
        return [s for s in reader() if len(s.sides) > 1]

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
        verb = VERB.search(text, first.end())
        stop = verb.start() if verb else len(text)
        signs = [m for m in PARTY_SIGN.finditer(text, 0, stop) if not PLACED.search(text, 0, m.start())]
        return tuple(self.scene.party(m[0]) for m in signs) or self._meant()

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
        comma = self.after.find(", ")
        if comma < 0 or not OPENING.match(self.line[: self.hit.start]):
            return ()
        return self.parties_at(comma + 2, 40)

    def _meant(self) -> tuple[Party, ...]:
        """Whom a pronoun before the cue stands for."""
        pronoun = PRONOUN.search(self.before) or POSSESSIVE.search(self.before)
        if not pronoun:
            return ()
        if pronoun[0].lower() in ("they", "both") or pronoun[0].lower().startswith(("the ", "both")):
            earlier = self._first_party(self.scene.line[: self.zone[0]])
            sides = {p.side for p in self._all_before()}
            return self._all_before() if len(sides) == 2 else earlier or self.memory.pair
        return self._first_party(self.scene.line[: self.zone[0]]) or self.memory.subject[:1]

    def _all_before(self) -> tuple[Party, ...]:
        return tuple(self.scene.party(m[0]) for m in PARTY_SIGN.finditer(self.scene.line, 0, self.zone[0]))

    def _first_party(self, line: str) -> tuple[Party, ...]:
        first = PARTY_SIGN.search(line)
        return (self.scene.party(first[0]),) if first else ()

    def owner(self) -> tuple[Party, ...]:
        """The party whose meeting or visit it is: "X's visit"; one who only answers questions about it is no party."""
        m = OWNER.search(self.before) or ADJECTIVE.search(self.before)
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
            if HELD_BY.search(text, 0, m.start()) or HOLDS.match(text, m.end())
        )

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

    # kinds of cues

    def _mutual(self) -> list[Slots]:
        subject, object_ = self.subject(), self.parties_at(0) or self.linked_by("with")
        return [Slots(subject, object_, rule="met")]

    def _with(self) -> list[Slots]:
        subject = self.subject()
        words = ("with", "to") if self.hit.cue.id in ("spoke", "talked") else ("with",)
        object_ = self.linked_by(*words)
        if self.hit.words.startswith("discuss"):
            object_ = tuple(p for p in object_ if self._is_people(p))
        alone = self.hit.cue.id != "talked" or "phone" in self.after
        return [Slots(subject, object_, rule="spoke-with")] if object_ or alone else []

    def _object(self) -> list[Slots]:
        object_ = tuple(p for p in self.parties_at(0, 60) if self._is_people(p))
        if OWNS_SOMETHING.search(self.after):
            return []
        subject = tuple(p for p in self.subject() if p.kind != "place")
        return [Slots(subject, object_, rule="received")] if object_ else []

    def _to(self) -> list[Slots]:
        return [Slots(self.subject()[:1], self.parties_at(0, 60), rule="wrote-to")]

    def destinations(self, start: int = 0) -> list[Location | Party]:
        """Where a journey goes; a country counts as a place, a person in it as somebody met."""
        found, end = [], start
        for m in re.compile(f"{P}|{L}").finditer(self.after, start, start + 120):
            gap = self.after[end : m.start()]
            if not (JOINT.match(gap) and not STOP.search(gap) if found else NEXT_TO.match(gap)):
                break
            found.append(self.scene.party(m[0]) if m[0] < "\ue800" else self.scene.place(m[0]))
            end = m.end()
        return found

    def _journey(self) -> list[Slots]:
        """Somebody comes to a country; "we" and "they" may be anybody."""
        if EVERYBODY.search(self.before):
            return []
        return self._to_each([p for p in self.subject() if self._travels(p)], self.destinations(), "journey")

    def _travels(self, party: Party) -> bool:
        """A visitor is a person or an official body, not the bare name of a country."""
        return party.kind == "organisation" or self._is_people(party)

    def _is_people(self, party: Party) -> bool:
        """Persons and groups, "a B minister" and "the king of B"."""
        if party.kind in ("person", "group") or party not in self.scene.parties:
            return party.kind != "side"
        before, _, after = self.scene.line.partition(chr(0xE000 + self.scene.parties.index(party)))
        return bool(TRAVELLER.match(after[:60]) or HEAD_OF.search(before[-40:]))

    def _to_each(self, travellers: list[Party], places: list[Location | Party], rule: str) -> list[Slots]:
        found = []
        for place in places:
            own = tuple(t for t in travellers if t.side != place.side)
            if own and place.side:
                found.append(Slots(own, (), place, rule))
        return found

    def _visit(self) -> list[Slots]:
        """A's visit to B; a visit to B by A; A is on a visit to B; B rejected a visit by A."""
        by = self.linked_by("by", "from", "of")
        to = re.match(r"[^,.;]{0,40}?\b(?:to|in|at)\b", self.after)
        places = self.destinations(to.end()) if to else []
        travellers = self.owner() or by or tuple(p for p in self.actor() if self._travels(p))
        if places:
            return self._to_each(list(travellers), places, "visit")
        hosts = tuple(p for p in self.actor() if p not in travellers)
        return [Slots(travellers, hosts, rule="visit")] if by and hosts else []

    def _event(self) -> list[Slots]:
        if POLICY.search(self.before + self.hit.words):
            return []
        between = self.between()
        if between:
            return [Slots(between, (), rule="between")]
        if self.hit.cue.id == "mediation" and "talks" not in self.hit.words.lower():
            return []
        joined = JOINED_BEFORE.search(self.before)
        object_ = self.linked_by("with")
        of = self.linked_by("of", reach=10) if not object_ else ()
        if len({p.side for p in of}) > 1:
            return [Slots(of, (), rule="between")]
        if joined and not object_ and not VERB.search(self.before, joined.end("second")):
            parties = tuple(self.scene.party(s) for s in joined.groups() if s)
            return [Slots(parties, (), rule="joined-names")] if self._happens(joined.start()) else []
        if object_:
            subject = self.owner() or self.actor()
            return [Slots(subject, object_, rule="event-with")]
        subject = self.actor() + self.held_by() or self.main_subject() or self.following_subject()
        happens = self._happens(len(self.before)) or OPENING.match(self.line[: self.hit.start])
        return [Slots(subject, (), rule="event-of")] if happens else []

    def _happens(self, stop: int) -> bool:
        """Is the noun the object or subject of a verb for holding, planning or dropping an event?"""
        before = self.before[:stop]
        return bool(
            EVENT_VERB.search(before) or FAILED_AT.search(self.line[: self.hit.start]) or EVENT_AFTER.match(self.after)
        )

    def _letter(self) -> list[Slots]:
        """A letter from A to B; A's letter to B; in a letter to B, A said."""
        to, by = self.linked_by("to", reach=60), self.linked_by("from", reach=40)
        sender = self.owner() or by or self.subject() or self._after_comma()
        if by and not to:
            return [Slots(by, tuple(p for p in self.subject() if p not in by), rule="letter")]
        return [Slots(sender[:1], to, rule="letter")] if to else []

    def _after_comma(self) -> tuple[Party, ...]:
        text = self.scene.line[self.hit.end :]
        m = re.match(rf"[^,;]*, (?:[\w-]+ ){{0,4}}?({P})", text)
        return (self.scene.party(m[1]),) if m else ()

    def _invitation(self) -> list[Slots]:
        if re.search(r"\b(?:at|upon|by|on)(?: the| an)? (?:\w+ )?$", self.before):
            return []
        subject = self.owner() or self.subject()
        if self.hit.words.lower().startswith("invitation"):
            return [Slots(subject, self.linked_by("from", "by", "of", "to"), rule="invitation")]
        object_ = tuple(p for p in self.parties_at(0, 40))
        return [Slots(subject, object_, rule="invitation")]


ANOTHER = re.compile(r"\b(?:and|but|when|where|before|after|while|who|as|since|then)\b(?: [\w'-]+){0,4} ?$")
OWNS_SOMETHING = re.compile(rf"^[^;:.,]{{0,50}}?{P}'s? (?!.{{0,30}}{P})")
NEXT_TO = re.compile(
    r" ?(?:back |over )?(?:to |in )?(?:the )?(?:neighbou?ring |nearby |[\w-]+'s |his |her |its |their )?(?:[\w-]+ )?$"
)
BETWEEN_OTHERS = re.compile(
    r"\b(?:spats?|rows?|disputes?|wars?|conflicts?|tensions?|relations?|relationships?|ties|trade|borders?|fighting|"
    r"clash(?:es)?|ceasefire|truce|differences|gap|rivalry|agreements?|deals?"
    r"|treaty|pact|hostilities|violence|standoff|feud|"
    r"friction|links?) between$"
)
KIN = re.compile(
    r"\b(?:wife|husband|sons?|daughters?|mother|father|famil(?:y|ies)|friends?"
    r"|widow|parents|survivors|victims|relatives|owners?|"
    r"fans?|members of|supporters?|critics?|reporters?)\b"
)
EVERYBODY = re.compile(r"\b(?:[Ww]e|[Tt]hey|[Yy]ou|[Ii]t|people|everybody|companies|businesses)\b[^,;]{0,30}$")
POLICY = re.compile(
    r"\b(?:through|via|by|seek(?:s|ing)?|for|in|of|and|on|to|towards?|more|strengthen(?:s"
    r"|ed|ing)?|enhanc(?:e|es|ed|ing)|promot(?:e|es|ed|ing)|maintain(?:s|ed|ing)?"
    r"|engag(?:e|es|ed|ing) in) "
    r"(?:equal |political |peaceful |candid |constructive |friendly )?(?:dialogue"
    r"|consultation|negotiation|communication|discussion)$"
)
HEAD_OF = re.compile(
    r"\b(?:ministers?|presidents?|premiers?|leaders?|kings?|queens?|emirs?|sultans?|heads?|chiefs?|envoys?|officials?|"
    r"representatives?|delegations?|ambassadors?|secretar(?:y|ies)|officers?)(?: \w+)? (?:of|from)(?: the)? $"
)
TRAVELLER = re.compile(
    r"(?:'s)?(?: [\w-]+){0,4}? (?:ministers?|presidents?|premier|chancellor|leaders?"
    r"|officials?|envoys?|diplomats?|delegations?|secretary|ambassador|"
    r"generals?|admirals?|king|queen|prince|emir|negotiators?|frigates?|warships?"
    r"|ships?|destroyers?|carrier|submarine|vessels?|patrol boats?|cutters?|"
    r"lawmakers?|senators?|team|officers?|troops|representatives?|counterpart"
    r"|speaker|chief|commander|advisers?|experts|inspectors|guard)\b"
)
__all__ = ["NOUNS", "D", "Memory", "SlotReader", "Slots"]
