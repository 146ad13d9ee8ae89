"""Who took part: the parties that a cue joins, read from the places where its kind of sentence names them."""

import re
from dataclasses import dataclass

from articles.extraction.contacts.around import JOINT, OPENING, PARTY_SIGN, STOP, Around
from articles.extraction.contacts.scene import D, L, Location, P, Party
from articles.extraction.contacts.words import VERB

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
    r"propos(?:e|es|ed|ing)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|offer(?:s|ed|ing)?|suggest(?:s|ed)?|rebuff(?:s|ed)?|reject(?:s|ed"
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
JOINED_BEFORE = re.compile(
    rf"(?P<first>{P})(?:[-–/]#?| and (?:the )?#?|, )(?P<second>{P})(?:(?:[-–/]| and "
    rf"|, and )(?P<third>{P}))?(?: [\w-]+){{0,3}} $"
)
OWNS_SOMETHING = re.compile(rf"^[^;:.,]{{0,50}}?{P}'s? (?!.{{0,30}}{P})")
NEXT_TO = re.compile(
    r" ?(?:back |over )?(?:to |in )?(?:the )?(?:neighbou?ring |nearby |[\w-]+'s |his |her |its |their )?(?:[\w-]+ )?"
    r"(?:(?:port|city|town|capital|resort|island) (?:city )?(?:of )?)?$"
)
SOMEWHERE = re.compile(rf" (?:in|on|at) (?:{L}|{D})| {D}")
OCCASION = re.compile(
    r"\b(?:letters?|messages?|telegrams?|notes?|requests?|proposals?|invitations?|meetings?|talks|calls?|visits?|negotiations?|summit|trip|dialogue|conversation)\b"
)
GOAL = re.compile(f"{P}|{L}")
AGAIN = re.compile(
    r"^\W*(?:an?|the) (?:further|second|third|next|new|follow-up)(?: [\w-]+)? $|^\W*[Aa]nother (?:[\w-]+ )?$"
)
THIS = re.compile(r"\b[Tt]his (?:[\w-]+ )?$")
PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|be|is|are)(?: \w+ly| then| also)? $")
GOING = re.compile(r"(?:going|heading|flying|travel+ing|journeying|returning)\b")
BEING = re.compile(r"(?:\b(?:is|are|was|were|am|be|been)|'(?:s|re|m)|,)(?: \w+)? $")
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
    r"lawmakers?|senators?|team|opposite number|colleague|charg[eé]|attach[eé]|"
    r"officers?|troops|representatives?|counterpart"
    r"|speaker|chief|commander|advisers?|experts|inspectors|guard)\b"
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


class SlotReader(Around):
    """Reads who took part: each kind of cue names the parties in places of its own."""

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

    def _mutual(self) -> list[Slots]:
        subject, object_ = self.subject(), self.parties_at(0) or self.linked_by("with") or self.asker()
        return [Slots(subject, object_, rule="met")]

    def _with(self) -> list[Slots]:
        subject = self.subject()
        words = ("with", "to") if self.hit.cue.id in ("spoke", "talked") else ("with",)
        object_ = self.linked_by(*words)
        if self.hit.words.startswith("discuss"):
            about = OCCASION.search(self.after.split(" with ")[0])
            object_ = () if about else tuple(p for p in object_ if self._is_people(p))
        alone = self.hit.cue.id != "talked" or "phone" in self.after or self.hit.words.startswith(("confer", "consult"))
        return [Slots(subject, object_, rule="spoke-with")] if object_ or alone else []

    def _object(self) -> list[Slots]:
        object_ = self.parties_at(0, 60)
        if object_ and (not self._is_people(object_[0]) or OCCASION.search(re.split(P, self.after)[0])):
            object_ = ()
        if object_ and object_[0].kind != "side" and OWNS_SOMETHING.search(self.after):
            return []
        if PASSIVE_BEFORE.search(self.before):
            hosts = ("by", "to") if self.hit.cue.id == "summoned" else ("by",)
            return [Slots(self.linked_by(*hosts), self.subject(), rule="received")]
        subject = tuple(p for p in self.subject() if p.kind != "place")
        return [Slots(subject, object_, rule="received")] if object_ else []

    def _to(self) -> list[Slots]:
        return [Slots(self.subject()[:1], self.parties_at(0, 60), rule="wrote-to")]

    def destinations(self, start: int = 0) -> list[Location | Party]:
        """Where a journey goes; a country counts as a place, a person in it as somebody met."""
        found, end = [], start
        for m in GOAL.finditer(self.after, start, start + 120):
            gap = self.after[end : m.start()]
            if not (JOINT.match(gap) and not STOP.search(gap) if found else NEXT_TO.match(gap)):
                break
            found.append(self.scene.party(m[0]) if m[0] < "\ue800" else self.scene.place(m[0]))
            end = m.end()
        return found

    def _journey(self) -> list[Slots]:
        """Somebody comes to a country; "we" and "they" may be anybody."""
        loose = GOING.match(self.hit.words) and not BEING.search(self.before)
        sent = self.hit.cue.id == "sent"
        if loose or (EVERYBODY.search(self.before) and not sent):
            return []
        return self._to_each([p for p in self.subject() if sent or self._travels(p)], self.destinations(), "journey")

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
        places = self.destinations(to.end()) if to else self._there()
        travellers = self.owner() or by or tuple(p for p in self.actor() if self._travels(p))
        if places:
            return self._to_each(list(travellers), places, "visit")
        hosts = tuple(p for p in self.actor() if p not in travellers)
        return [Slots(travellers, hosts, rule="visit")] if by and hosts else []

    def _there(self) -> list[Location | Party]:
        """The last place named before "the first visit there"."""
        if not re.match(r" (?:[\w-]+ )?there\b", self.after):
            return []
        named = [self.scene.place(m[0]) for m in re.finditer(L, self.scene.line[: self.hit.start])]
        return [place for place in named if place.side][-1:]

    def _event(self) -> list[Slots]:
        if POLICY.search(self.before + self.hit.words):
            return []
        between = self.between()
        if between:
            return [Slots(between, (), rule="between")]
        if self.hit.cue.id == "mediation" and "talks" not in self.hit.words.lower():
            return []
        joined = JOINED_BEFORE.search(self.before)
        object_ = (
            self.linked_by("with", "for")
            if "nner" in self.hit.words or "lunch" in self.hit.words
            else self.linked_by("with")
        )
        of = self.linked_by("of", reach=10) if not object_ else ()
        if len({p.side for p in of}) > 1:
            return [Slots(of, (), rule="between")]
        if joined and not object_ and not VERB.search(self.before, joined.end("second")):
            parties = tuple(self.scene.party(s) for s in joined.groups() if s)
            happens = self._happens(joined.start()) or SOMEWHERE.match(self.after)
            return [Slots(parties, (), rule="joined-names")] if happens else []
        if object_:
            subject = self.owner() or self.actor()
            return [Slots(subject, object_, rule="event-with")]
        asked = self.asked_for()
        subject = asked or self.actor() + self.held_by() or self.main_subject() or self.following_subject()
        if not subject and (THIS.search(self.before) or AGAIN.search(self.before)):
            subject = self.memory.pair or self.memory.present
        happens = asked or self._happens(len(self.before)) or OPENING.match(self.line[: self.hit.start])
        return [Slots(subject, (), rule="event-of")] if happens else []

    def _happens(self, stop: int) -> bool:
        """Is the noun the object or subject of a verb for holding, planning or dropping an event?"""
        before = self.before[:stop]
        return bool(
            EVENT_VERB.search(before) or FAILED_AT.search(self.line[: self.hit.start]) or EVENT_AFTER.match(self.after)
        )

    def _letter(self) -> list[Slots]:
        """A letter from A to B; A's letter to B; in a letter to B, A said."""
        to, by = self.linked_by("to", "with", reach=60), self.linked_by("from", reach=40)
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
            other = self.linked_by("from", "by", "of") or self.linked_by("to")
            return [Slots(subject if other else self.owner() + self.subject(), other, rule="invitation")]
        object_ = () if " from " in PARTY_SIGN.split(self.after)[0] else self.parties_at(0, 40)
        return [Slots(subject, object_, rule="invitation")]
