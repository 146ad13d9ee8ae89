"""From a text and its cast to scenes: which mentions speak for a side, which words name a place."""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from articles.dates.expression import DateExpression
from articles.dates.words import MONTH, WEEKDAY
from articles.extraction.actors import Cast
from articles.extraction.contacts.scene import Location, Party, Scene
from articles.extraction.contacts.words import OFFICIALS, OUTSIDERS, VERB, leaders, places, ships, side_words
from articles.extraction.findings import Mention, Quote
from articles.text import Span

WITHDRAWN = frozenset({"SUN", "YUG", "CSK", "DDR", "SCG", "ANT"})
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
PLACE_NAME = re.compile(
    r"\b(?P<preposition>in|to|at|from|near|for|visit(?:s|ed|ing)?|left|leave|of|outside) (?:the )?"
    r"(?P<name>[A-Z][\w'.-]+(?: (?:de |of )?[A-Z][\w'.-]+){0,3})"
)
CALENDAR = re.compile(rf"(?:{MONTH}|{WEEKDAY})")
NO_OFFICE = r"(?! (?:minist|secretar|officials?\b|chiefs?\b|negotiat|envoy|talks\b|experts?\b))"
OUTSIDER = re.compile(rf"\b(?:{OUTSIDERS})\b{NO_OFFICE}")
OF_COUNTRY = re.compile(r" of (?:the )?(?P<country>[A-Z]\w+(?: [A-Z]\w+)?)")
JOINED = re.compile(r"\b(?P<first>inter|[A-Z][\w.]*)[-–/]#?(?P<second>[A-Z]\w+)")
AFTER_DEMONYM = re.compile(
    rf"(?:,? (?:and|or) |[-–/]|, (?=[A-Z])|(?:'s)?(?: [\w'-]+){{0,4}}? (?:{OFFICIALS})\b"
    r"|'s? |[.,;)]|$| (?:in|on|at|to|have|has|had|were|was|will|who|"
    r"said|met|held|for|about|over|as|would|during)\b)"
)
NOT_IN_NAME = (
    "on|in|over|about|to|with|for|and|or|at|of|from|against|by|as|after|before|is|are|was|were|had|has|met|held"
)
OUTSIDER_AFTER = re.compile(
    rf"(?:'s)?(?: and [\w-]+)?(?:[ -](?!(?:{NOT_IN_NAME})\b)[\w'-]+){{0,2}}?[ -](?:{OUTSIDERS})\b{NO_OFFICE}|-American"
)
SPOKEN = ("turn", "direct", "written")
OUTLET = re.compile(
    r"\b(?:Post|Times|Journal|News|TV|Television|Radio|Daily|Tribune|Herald|Gazette|Press|Network|Magazine|University|Institute|"
    r"Airlines|Airways|Corp|Inc|Group|Company|Xinhua|Reuters|CNN|BBC|CNBC|NBC|ABC|CBS|Fox|Bloomberg|AFP|Club|Party)\b"
)
VERB_INSIDE = re.compile(r" (?:host|receiv|welcom|invit|visit|urg|accus|ask|brief|greet|phon|telephon|call|warn)ed ")
OFFICE_BEFORE = re.compile(r"(?:^|[.;\n]\s)(?P<office>[^,;.\n]{5,90}), $")
AMERICAN_OFFICE = re.compile(
    r"\b(?:(?:[Ss]ecretary|[Uu]ndersecretary|[Uu]nder [Ss]ecretary) of (?:[Ss]tate|[Dd]efense|[Cc]ommerce|"
    r"(?:the )?[Tt]reasury|[Ee]nergy|[Hh]omeland [Ss]ecurity)|(?:Defense|Treasury|Commerce|Homeland Security) Secretary"
    r"|U\.?S\.? Trade Representative|Joint Chiefs of Staff)\b"
)
BODY_IN = re.compile(
    r"\b[Tt]he (?:[a-z-]+ ){0,2}?(?:ministry|government|administration|authorities|leadership|junta|regime|presidency)"
    r" in (?P<name>[A-Z]\w+(?: [A-Z]\w+)?)"
)
NAMES = r"[A-Z]\w+(?: [A-Z]\w+)?"
CAPITALISED = re.compile(NAMES)
SENT_FROM = re.compile(
    r"\b(?:officials|diplomats|delegat(?:ions?|es)|negotiators|ministers|envoys|teams?|officers|experts"
    r"|lawmakers|representatives|requests?|proposals?|offers?|invitations?|appeals?|overtures?|messages?"
    r"|letters?) from (?:both )?"
    rf"(?P<names>{NAMES}(?:, {NAMES})*(?:,? and {NAMES})?)"
)
KOREAS = re.compile(r"\b(?P<word>two|both|the) (?P<name>Koreas)\b|\bthe (?P<half>North|South)\b(?! [A-Z]|-|ern)")
SHIP = re.compile(r"\b(?P<prefix>[A-Z]{2,5}) [A-Z]\w+(?: [A-Z]\w+)?")
FIRST_PERSON = re.compile(r"\b(?:I|We|we)\b")


class Stage:
    """A text with its cast, from which scenes are made."""

    def __init__(self, cast: Cast, dates: tuple[DateExpression, ...], quotes: tuple[Quote, ...]):
        self.cast = cast
        self.quotes = sorted(quotes, key=lambda q: q.span)
        self.quote_starts = [q.span.start for q in self.quotes]
        self.folded = PRIVATE_USE.sub("?", cast.reading.folded)
        self.mentions = cast.mentions
        self.mention_starts = [m.span.start for m in cast.mentions]
        self.dates, self.date_starts = dates, [d.span.start for d in dates]
        self.form_places = sorted(cast.tagged.forms)

    def scene(self, span: Span) -> Scene:
        parties = [*self._mentioned(span), *self._formed(span)]
        dates = self.dates[bisect_left(self.date_starts, span.start) : bisect_left(self.date_starts, span.end)]
        taken = [item.span for item in (*parties, *dates)]
        return Scene(self.folded, span, [*parties, *dates, *self._places(span, taken), *self._speakers(span)])

    def _mentioned(self, span: Span) -> list[Party]:
        found = []
        for m in self.mentions[
            bisect_left(self.mention_starts, span.start) : bisect_left(self.mention_starts, span.end)
        ]:
            side = m.side or self._side_of_person(m)
            if side and self._official(m):
                stretch = _own_words(m)
                found.append(Party(stretch, side, m.kind, m.name if m.kind == "person" else "", m.role))
        return found

    def _official(self, m: Mention) -> bool:
        """Is this a state's voice, rather than its companies, visitors or goods?"""
        after = self.folded[m.span.end : m.span.end + 60]
        if m.kind == "person":
            return True
        if m.kind == "organisation" and OUTLET.search(m.text):
            return False
        if OUTSIDER_AFTER.match(after) or OUTSIDER.search(m.text):
            return False
        form = self.cast.tagged.forms.get(self.cast.tagged.at(m.span.start))
        if m.kind == "side" and form and form.kind == "demonym" and form.words[-1][-1] != "s":
            return bool(AFTER_DEMONYM.match(after))
        return True

    def _side_of_person(self, m: Mention) -> str | None:
        """The side of a person without one: from a form in the title, or from the list of leaders."""
        if m.kind not in ("person", "organisation", "group", "side"):
            return None
        tagged = self.cast.tagged
        if m.kind == "group":
            return self._side_of_group(m)
        title = m.span.start + max(m.text.find(m.name.split(" ")[0]), 0) if m.name else m.span.start + 1
        for i in range(*tagged.within(Span(m.span.start, title))):
            form = tagged.forms.get(i)
            if form and form.sides and tagged.words[i - 1].lower() not in ("for", "to", "with"):
                return one_side(form.sides)
        if m.kind != "person":
            return None
        of = OF_COUNTRY.match(self.folded, m.span.end)
        named = of and side_words().get(of["country"])
        named = named or ("USA" if AMERICAN_OFFICE.search(f"{m.text} {m.role}") else None)
        return named or leaders().get(m.name or m.text) or self._side_of_office_before(m)

    def _side_of_group(self, m: Mention) -> str | None:
        """The one side named among a group's words: "a delegation of B lawmakers"."""
        tagged = self.cast.tagged
        forms = [tagged.forms[i] for i in range(*tagged.within(m.span)) if i in tagged.forms]
        sides = {one_side(f.sides) for f in forms if f.sides}
        return sides.pop() if len(sides) == 1 else None

    def _side_of_office_before(self, m: Mention) -> str | None:
        """The side in "The head of the B coast guard, Adm. N, said"."""
        before = OFFICE_BEFORE.search(self.folded, max(m.span.start - 120, 0), m.span.start)
        if not before or VERB.search(before["office"]):
            return None
        tagged = self.cast.tagged
        forms = [tagged.forms[i] for i in range(*tagged.within(Span(*before.span("office")))) if i in tagged.forms]
        sides = {one_side(f.sides) for f in forms if f.sides}
        return sides.pop() if len(sides) == 1 else None

    def _formed(self, span: Span) -> list[Party]:
        """Sides in the words that no mention claims, such as "Russian" when it can be read in two ways."""
        tagged, found = self.cast.tagged, []
        first, last = tagged.within(span)
        for i in self.form_places[bisect_left(self.form_places, first) : bisect_left(self.form_places, last)]:
            form = tagged.forms[i]
            stretch = tagged.span(i, i + len(form.words))
            side = one_side(form.sides)
            if side and form.kind not in ("capital", "seat") and not self._claimed(stretch):
                mention = Mention(stretch, stretch.of(self.folded), side=side, kind="side")
                if self._official(mention):
                    found.append(Party(stretch, side, "side"))
        found += [p for p in (*self._joined(span), *self._bodies(span)) if not self._claimed(p.span)]
        return found

    def _joined(self, span: Span) -> list[Party]:
        """Both sides of "US-China", "Sino-Indian" and "inter-Korean"."""
        found = []
        for m in JOINED.finditer(self.folded, *span):
            sides = (side_words().get(m["first"]), side_words().get(m["second"]))
            if all(sides) and sides[0] != sides[1]:
                found += [Party(Span(*m.span(k)), side, "side") for k, side in zip((1, 2), sides, strict=True)]
        return found

    def _bodies(self, span: Span) -> list[Party]:
        """The sides of "the foreign ministry in B's capital", "officials from A and B" and of ships by their names."""
        found = self._senders(span) + self._koreas(span)
        for m in BODY_IN.finditer(self.folded, *span):
            place = _place_in(m["name"], m.start("name"))
            if place and place.side:
                found.append(Party(Span(m.start(), place.span.end), place.side, "organisation"))
        for m in SHIP.finditer(self.folded, *span):
            side = ships().get(m["prefix"])
            if side:
                found.append(Party(Span(*m.span()), side, "organisation"))
        return found

    def _senders(self, span: Span) -> list[Party]:
        """The capitals in "diplomats from A and B" and "a request from A"."""
        found = []
        for m in SENT_FROM.finditer(self.folded, *span):
            for name in CAPITALISED.finditer(self.folded, *m.span("names")):
                place = _place_in(name[0], name.start())
                if place and place.side:
                    found.append(Party(place.span, place.side, "group"))
        return found

    def _koreas(self, span: Span) -> list[Party]:
        """ "The two Koreas", and "the North" in a text about them."""
        found = []
        for m in KOREAS.finditer(self.folded, *span):
            if m["word"]:
                both = (Span(*m.span("word")), "KOR"), (Span(*m.span("name")), "PRK")
                found += [Party(place, side, "side") for place, side in both]
            elif "Korea" in self.folded:
                found.append(Party(Span(*m.span()), {"North": "PRK", "South": "KOR"}[m["half"]], "side"))
        return found

    def _claimed(self, span: Span) -> bool:
        k = bisect_right(self.mention_starts, span.start) - 1
        return any(m.span.overlaps(span) for m in self.mentions[max(k, 0) : k + 2])

    def _places(self, span: Span, taken: list[Span]) -> list[Location]:
        found = []
        for m in PLACE_NAME.finditer(self.folded, span.start, span.end):
            place = _place_in(m["name"], m.start("name")) or _unlisted(m)
            if place and not any(place.span.overlaps(t) for t in taken):
                found.append(place)
        return found

    def _speakers(self, span: Span) -> list[Party]:
        """ "I" and "we" within a quotation stand for the side of whoever speaks."""
        found = []
        last = bisect_left(self.quote_starts, span.end)
        for quote in self.quotes[max(last - 3, 0) : last]:
            side = quote.side or (quote.speaker and _leader_side(quote.speaker))
            if side and quote.kind in SPOKEN and quote.span.overlaps(span):
                name, role = (quote.speaker.name, quote.speaker.role) if quote.speaker else ("", "")
                inside = max(span.start, quote.span.start), min(span.end, quote.span.end)
                for m in FIRST_PERSON.finditer(self.folded, *inside):
                    one = m[0] == "I"
                    found.append(Party(Span(*m.span()), side, "person" if one else "side", name if one else "", role))
        return found


def _leader_side(speaker: Mention) -> str | None:
    """The side of a speaker on the list of leaders, "President Rubio" by the last word."""
    return leaders().get(speaker.name) or (
        leaders().get(speaker.name.split(" ")[-1]) if speaker.name.count(" ") == 1 else None
    )


def _own_words(m: Mention) -> Span:
    """The mention without a verb that was taken for part of a title or of a group's name."""
    if m.text.startswith("host "):
        return Span(m.span.start + len("host "), m.span.end)
    verb = VERB_INSIDE.search(m.text) if m.kind == "group" else None
    return Span(m.span.start, m.span.start + verb.start()) if verb else m.span


def _place_in(name: str, start: int) -> Location | None:
    """The longest beginning of `name` that is on the list of places."""
    words = name.split(" ")
    for count in range(len(words), 0, -1):
        shorter = " ".join(words[:count]).removesuffix("'s").rstrip(".,'")
        if shorter in places():
            return Location(Span(start, start + len(shorter)), shorter, places()[shorter])
    return None


def _unlisted(m: re.Match) -> Location | None:
    """Capitalised words after "in" or "at" that are on no list may still be a place."""
    name = m["name"].removesuffix("'s").rstrip(".,'")
    if m["preposition"] not in ("in", "at") or not name or CALENDAR.match(name) or name in side_words():
        return None
    return Location(Span(m.start("name"), m.start("name") + len(name)), name, None)


@cache
def one_side(sides: tuple[str, ...]) -> str | None:
    """The one side a form can mean today: states that are gone give way to those that are there."""
    present = [s for s in sides if s not in WITHDRAWN] or list(sides)
    return present[0] if len(present) == 1 else None
