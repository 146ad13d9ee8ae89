"""Whom a reporting verb has for its subject: a mention of the cast, a pronoun, or a noun phrase of its own."""

import re
from bisect import bisect_left
from dataclasses import replace

from articles.extraction.actors import Cast
from articles.extraction.clauses import LEFT_PHRASE, LEFT_WINDOW, RIGHT_PHRASE, Line
from articles.extraction.findings import Mention
from articles.text import Span

ADVERBIAL = frozenset("PRgwp")
LIST_BEFORE = re.compile(r"[|.Z:;c]([DdmnXGITSJCOhbt]{1,4}),$")
TIMES = frozenset(
    "week month year morning afternoon evening night day weekend summer spring fall winter century".split()
)


class Subjects:
    """Finds subjects in the lines of one text."""

    def __init__(self, cast: Cast):
        self.cast = cast
        self.people = cast.mentions
        self.starts = [m.span.start for m in self.people]

    def before(self, line: Line, k: int) -> tuple[int, Mention] | None:
        """The subject that ends before letter `k`, with the letter it begins at."""
        j, tags = self._skip_adverbs(line, k - 1), line.tags
        if j <= 0:
            return None
        if tags[j - 1 : j + 1] == "ow" and j > 2:
            span = line.span(j - 2, j + 1)
            return j - 2, Mention(span, span.of(self.cast.reading.text), kind="pronoun")
        if tags[j] in "pw":
            return (j, self._pronoun(line, j)) if line.word(j).lower() != "there" else None
        if tags[j] == "k" and line.word(j).lower() == "that" and j > 1 and tags[j - 1] in "nbhtXOS":
            return j, self._pronoun(line, j)
        if tags[j] in ",)-":
            return self._before_insert(line, j)
        return self._phrase_ending(line, j + 1)

    def _skip_adverbs(self, line: Line, j: int) -> int:
        """Back over auxiliaries, adverbs and times: "… this month also has"."""
        tags = line.tags
        while j > 0:
            word = line.word(j).lower()
            if (
                tags[j] in "aR"
                or tags[j - 1 : j + 1] == "ps"
                or (word in ("both", "all", "each") and j > 1 and tags[j - 1] != "|")
            ):
                j -= 1
            elif tags[j] == "M" or (word in TIMES and tags[j - 1] in "DmRM"):
                j -= 1
                while j > 1 and tags[j] in "PDm" and (tags[j] != "m" or tags[j - 1] == "D"):
                    j -= 1
            else:
                break
        return j

    def after(self, line: Line, k: int) -> tuple[int, Mention] | None:
        """The subject that begins at letter `k`, with the letter after it."""
        if line.tags[k : k + 1] == "p":
            return k + 1, self._pronoun(line, k)
        m = RIGHT_PHRASE.match(line.tags, k)
        if not m:
            return None
        person = self._person_starting(line, k, m.end())
        if person:
            return line.letter_at(self.cast.tagged.at(person.span.end - 1) - 1) + 1, person
        return m.end(), self._plain(line, m.start(), m.end())

    def person_at(self, line: Line, k: int) -> tuple[int, Mention] | None:
        """The person or pronoun named at letter `k`, with the letter after."""
        if line.tags[k : k + 1] == "p":
            return k + 1, self._pronoun(line, k)
        start = line.span(k, k + 1).start if k < len(line.tags) else -1
        i = bisect_left(self.starts, start)
        if i < len(self.people) and self.starts[i] == start and self.people[i].kind == "person":
            person = self.people[i]
            return line.letter_at(self.cast.tagged.at(person.span.end - 1) - 1) + 1, person
        return None

    def person_ending(self, line: Line, k: int) -> tuple[int, Mention] | None:
        """The person whose name ends right before letter `k`, with the letter it begins at."""
        end = line.span(k - 1, k).end
        i = bisect_left(self.starts, end) - 1
        if i < 0 or self.people[i].span.end != end or self.people[i].kind != "person":
            return None
        return line.letter_at(self.cast.tagged.at(self.starts[i])), self.people[i]

    def _phrase_ending(self, line: Line, end: int) -> tuple[int, Mention] | None:
        m = LEFT_PHRASE.search(line.tags, max(1, end - LEFT_WINDOW), end)
        if not m:
            return None
        joined = self._joined(line, m.start(), end) or self._pair(line, m.start(), end)
        if joined:
            return joined
        person = self._person_in(line, m.start(), end)
        if person:
            begin = line.letter_at(self.cast.tagged.at(person.span.start))
            return m.start() if begin - m.start() < 2 or line.tags[m.start() - 1] in "QYZ" else begin, person
        return m.start(), self._plain(line, m.start(), end)

    def _pair(self, line: Line, begin: int, end: int) -> tuple[int, Mention] | None:
        """ "Mr. Hale and Mr. Rohde": two names in one phrase."""
        span = line.span(begin, end)
        people = [m for m in self.cast.in_span(span) if m.kind == "person"]
        if len(people) < 2 or people[-1].span.end != span.end:
            return None
        between = self.cast.reading.text[people[-2].span.end : people[-1].span.start].strip()
        if between not in ("and", "&", ", and"):
            return None
        return begin, self._group(span)

    def _group(self, span: Span) -> Mention:
        sides = {m.side for m in self.cast.in_span(span) if m.side}
        side = sides.pop() if len(sides) == 1 else None
        return Mention(span, span.of(self.cast.reading.text), "", "", side, "group")

    def _joined(self, line: Line, begin: int, end: int) -> tuple[int, Mention] | None:
        """ "The ministry and its partners said": both phrases are the subject."""
        if line.tags[begin - 1] != "c" or line.word(begin - 1).lower() not in ("and", "&"):
            return None
        m = LEFT_PHRASE.search(line.tags, max(1, begin - 1 - LEFT_WINDOW), begin - 1)
        plural = line.tags[begin - 2] in "XGITSJCOhb" or line.word(begin - 2).endswith("s")
        if not m or not plural or line.tags[m.start() - 1] not in "|.,Z:;kcP":
            return None
        span = line.span(m.start(), end)
        sides = {x.side for x in self.cast.in_span(span) if x.side}
        return m.start(), Mention(
            span, span.of(self.cast.reading.text), "", "", sides.pop() if len(sides) == 1 else None, "group"
        )

    def _before_insert(self, line: Line, j: int) -> tuple[int, Mention] | None:
        """ "Name, the head of …, said": the subject stands before the words set off by commas."""
        tags, begin = line.tags, line.sentence(j)[0]
        closing = {",": ",", ")": "(", "-": "-"}[tags[j]]
        fallback = None
        k = j
        for _ in range(4):
            k = tags.rfind(closing, begin, k)
            if k <= begin:
                break
            found = self._phrase_ending(line, k)
            if found and found[1].kind == "person":
                return found
            named = self._named_before(line, found[0]) if found else None
            if named:
                return named
            if found and tags[k + 1] in ADVERBIAL:
                return found
            inside = self._person_in(line, k + 1, j)
            if found and inside and inside.span.start == line.span(k + 1, k + 2).start:
                hull = Span(found[1].span.start, inside.span.end)
                return found[0], replace(inside, span=hull, text=hull.of(self.cast.reading.text))
            fallback = fallback or found
        return fallback

    def _named_before(self, line: Line, begin: int) -> tuple[int, Mention] | None:
        """The person whose name an apposition that begins at letter `begin` follows."""
        if line.tags[begin - 1] != "," or line.tags[begin] not in "Dtm":
            return None
        found = self._phrase_ending(line, begin - 1)
        return found if found and found[1].kind == "person" and found[1].name else None

    def _person_in(self, line: Line, first: int, last: int) -> Mention | None:
        """The person that a phrase is about: at its end, or at its front before a preposition."""
        span = line.span(first, last)
        i = bisect_left(self.starts, span.start)
        inside = []
        while i < len(self.people) and self.people[i].span.start < span.end:
            inside.append(self.people[i])
            i += 1
        if not inside:
            return None
        text = self.cast.reading.folded
        last = inside[-1]
        if last.span.end == span.end and last.kind == "person" and not self._governed(last.span.start, span.start):
            return last
        for mention in inside:
            rest = text[mention.span.end : span.end].lstrip(" ")
            if mention.kind == "person" and not rest.startswith("'s"):
                word = rest.split(" ", 1)[0]
                if word in ("of", "in", "from", "at", "with", "on", "for") or rest.startswith("("):
                    return mention
        return None

    def _governed(self, start: int, begin: int) -> bool:
        """Does the name at `start` hang on a preposition inside its phrase ("a spokeswoman for Name")?"""
        tagged = self.cast.tagged
        i = tagged.at(start) - 1
        while i > 0 and tagged.tags[i] in "Dd":
            i -= 1
        return tagged.starts[i] > begin and tagged.tags[i] in "oP"

    def _person_starting(self, line: Line, first: int, last: int) -> Mention | None:
        span = line.span(first, last)
        i = bisect_left(self.starts, span.start)
        if i < len(self.people) and self.people[i].span.start <= span.start + 5 and self.people[i].kind == "person":
            found = self.people[i]
            after = self.cast.tagged.tags[self.cast.tagged.at(found.span.end) :][:1]
            return None if after in tuple("snhbtmegOXTR") and after else found
        return None

    def _plain(self, line: Line, first: int, last: int) -> Mention:
        """A phrase that is no person's name: a body, a side, a group or a role."""
        span = line.span(first, last)
        text = span.of(self.cast.reading.text)
        inside = self.cast.in_span(span)
        side = next((m.side for m in inside if m.side), None)
        head = line.tags[last - 1]
        if not inside and re.fullmatch(r"[XGI]{2,4}", line.tags[first:last]):
            return Mention(span, text, " ".join(text.split()), "", None, "person")
        kind = "group" if head == "h" else "person" if head in "tT" else "organisation"
        if inside and inside[-1].kind == "side" and inside[-1].span.end == span.end:
            kind = "side"
        name = (
            inside[-1].name if inside and inside[-1].kind == "organisation" and inside[-1].span.end == span.end else ""
        )
        return Mention(span, text, name, "", side, kind)

    def _pronoun(self, line: Line, k: int) -> Mention:
        span = line.span(k, k + 1)
        return Mention(span, span.of(self.cast.reading.text), kind="pronoun")
