"""The word lists of `rules/` and the forms of a lexicon, made ready for tagging.

Every word gets one letter (the legend is `LEGEND`); a text's letters in a row are a string that grammar
rules search with regular expressions.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.extraction.lexicon import Lexicon

RULES = Path(__file__).parent / "rules"
LEGEND = {
    "X": "a capitalised word not known otherwise",
    "G": "a given name",
    "I": "an initial",
    "q": "a particle inside names (de, van, bin)",
    "T": "a title, rank or office with a capital",
    "m": "an ordinary word that stands before a role noun (former, foreign)",
    "t": "a role noun without one (spokesman)",
    "h": "people in the plural (officials, Democrats)",
    "b": "a body or paper in lower case (ministry, statement)",
    "O": "an organisation, or a word of its name",
    "S": "a side's name or abbreviation",
    "J": "a side's demonym",
    "C": "a side's capital or seat of government",
    "V": "a reporting verb, finite (said, says)",
    "B": "a reporting verb's base form (say)",
    "r": "a reporting verb in -ing (saying)",
    "a": "an auxiliary or negation",
    "R": "an adverb",
    "D": "a determiner or number word",
    "d": "a possessive determiner (his)",
    "p": "a pronoun",
    "k": "that, whether, a question word",
    "w": "which, whom",
    "o": "of",
    "P": "another preposition",
    "c": "a conjunction",
    "M": "a weekday or month",
    "#": "a number",
    "g": "another word in -ing",
    "e": "another word in -ed",
    "n": "any other word",
    "s": "a possessive ending",
}
TOKEN = re.compile(
    r"\n\s*|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))?"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Rev|Hon|St|Jr|Sr|Del|Amb|Sec|Supt"
    r"|Det|Pres|Inc|Corp|Ltd|Co|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Messrs|Pvt|Cpl|Atty|Insp)\."
    r"|[^\W\d_]\.(?=\s?[^\W\d_])(?<=\b..)|'[sS]\b|[^\W_]+(?:[-&'.](?!s\b|S\b)[^\W_]+|(?<=[ÃÂ])[\x80-\xbf]+[^\W_]*)*|\.\.+|--+|[^\s\u2060]"
)
PUNCTUATION = {
    **dict.fromkeys(",", ","),
    ":": ":",
    ";": ";",
    **dict.fromkeys(("(", "[", "{"), "("),
    **dict.fromkeys((")", "]", "}"), ")"),
    **dict.fromkeys(("-", "–", "—", "―", "--", "---", "−"), "-"),
    **dict.fromkeys((".", "!", "?", "…", "...", "..", "。", "！", "？"), "."),
    '"': '"',
    "“": "“",
    "”": "”",
    "'s": "s",
    "'S": "s",
    "'": "'",
    "‘": "‘",
}
FORM_TAGS = {"name": "S", "abbreviation": "S", "demonym": "J", "capital": "C", "seat": "C", "institution": "O"}
ARABIC_ARTICLE = re.compile(r"(?:al|el|ul|ad|ar|as|at|az|an)-[A-Z]")
PARTICLES = "de del della der den van von bin ibn al el la le da di do dos das du ter ten zu af"
SPELLINGS = {"Defence": "Defense", "Labour": "Labor", "Organisation": "Organization", "Centre": "Center"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: `frames` says what it takes (rules/README.md), `cls` is speech or other."""

    base: str
    cls: str
    frames: str


@dataclass(frozen=True, slots=True)
class Form:
    """A run of words that names a side or a known actor; `sides` has several where readings differ."""

    words: tuple[str, ...]
    tag: str
    sides: tuple[str, ...] = ()
    kind: str = ""
    actor: str = ""


class Tags(dict):
    """Letters by word; a word met for the first time is judged by its shape and remembered."""

    ROOM = 300_000

    def __missing__(self, word: str) -> str:
        tag = self._by_lower_case(word) or _by_shape(word)
        if len(self) < self.ROOM:
            self[word] = tag
        return tag

    def _by_lower_case(self, word: str) -> str:
        lower = word.lower()
        known = self.get(lower, "") if lower != word else ""
        if known in "tT" and known:
            return "T"
        if known == "b":
            return "O"
        if known == "m":
            return "X"
        return "" if known in "gen" else known


def _by_shape(word: str) -> str:
    first = word[0]
    if first == "\n":
        return "|"
    if ARABIC_ARTICLE.match(word):
        return "X"
    if not first.isalpha():
        return "#" if first.isdigit() else "*"
    if first.isupper():
        return "I" if len(word) == 2 and word[1] == "." else "X"
    if any(c.isdigit() for c in word):
        return "#"
    return {"ing": "g", "ed": "e", "ly": "R"}.get(word[-3:] if word.endswith("ing") else word[-2:], "n")


class Vocabulary:
    """Everything the tagger needs to know about words, as of a lexicon's day."""

    def __init__(self, lexicon: "Lexicon"):
        base = _base()
        self.tags = Tags(base.tags)
        self.phrasal = base.phrasal
        self.cues, self.genders, self.family_first = base.cues, base.genders, base.family_first
        self.titles = base.titles
        self.forms: dict[str, list[Form]] = {}
        self.bodies: dict[str, set[str]] = {}
        self._add_sides(lexicon)
        self._add_actors(lexicon)
        for forms in self.forms.values():
            forms.sort(key=lambda f: -len(f.words))

    def _add_sides(self, lexicon: "Lexicon") -> None:
        for text, forms in lexicon.sides_by_form.items():
            parties = [f for f in forms if f.kind in FORM_TAGS]
            if parties:
                sides = tuple(sorted({f.side for f in parties}))
                kind = parties[0].kind
                if kind == "institution":
                    self._add_body(lexicon, text, sides)
                self._add(Form(form_words(text), FORM_TAGS[kind], sides, kind))

    def _add_body(self, lexicon: "Lexicon", text: str, sides: tuple[str, ...]) -> None:
        """The body's own name without its country's: "Ministry of Trade" of "Utopia's Ministry of Trade"."""
        first, _, rest = text.replace("’s", "'s").partition(" ")
        own = rest if first.removesuffix("'s") in lexicon.sides_by_form else text
        begin, _, last = own.rpartition(" of ")
        own = begin if last.removeprefix("the ") in lexicon.sides_by_form else own
        if " " in own:
            self.bodies.setdefault(own, set()).update(sides)

    def _add_actors(self, lexicon: "Lexicon") -> None:
        for text, actor in lexicon.actors_by_name.items():
            words = form_words(text)
            if len(words) > 1 or actor.kind == "organisation":
                tag = "G" if actor.kind == "person" else "O"
                self._add(Form(words, tag, kind=actor.kind, actor=actor.name))

    def _add(self, form: Form) -> None:
        if form.words:
            self.forms.setdefault(form.words[0], []).append(form)


def form_words(text: str) -> tuple[str, ...]:
    """The words of a form as the tokeniser cuts them, in one spelling."""
    words = TOKEN.findall(text.replace("’", "'"))
    return tuple(SPELLINGS.get(w, w) for w in words)


@dataclass(frozen=True)
class _Base:
    tags: dict[str, str]
    cues: dict[str, Cue]
    genders: dict[str, str]
    family_first: frozenset[str]
    titles: dict[str, str]
    phrasal: dict[tuple[str, str], str]


@cache
def _base() -> _Base:
    """What all lexicons share: the word lists of `rules/`. Later lists win over earlier ones."""
    tags: dict[str, str] = {}
    cues = _cues()
    for form, (tag, _) in cues.items():
        tags[form] = tag
    genders = {row["name"]: row["gender"] for row in _rows("given_names.csv")}
    tags.update(dict.fromkeys(genders, "G"))
    for word in (RULES / "organisation_words.txt").read_text(encoding="utf-8").split():
        tags[word] = "O"
    titles = {}
    for row in _rows("titles.csv"):
        titles[row["form"]] = row["kind"]
        tags[row["form"]] = "T" if row["form"][0].isupper() else "t"
        if row["gender"]:
            genders[row["form"]] = row["gender"]
    tags.update({row["word"]: row["tag"] for row in _rows("ordinary_words.csv")})
    tags.update(dict.fromkeys(PARTICLES.split(), "q"))
    tags.update(PUNCTUATION)
    family = frozenset(row["name"] for row in _rows("family_names_first.csv"))
    phrasal = {(row["base"], row["particle"]): row["frames"] for row in _rows("phrasal_cues.csv")}
    return _Base(tags, {form: cue for form, (_, cue) in cues.items()}, genders, family, titles, phrasal)


def _cues() -> dict[str, tuple[str, Cue]]:
    """Every inflected form of the reporting verbs with its letter; the first verb to claim a form keeps it."""
    found: dict[str, tuple[str, Cue]] = {}
    for row in _rows("cues.csv"):
        cue = Cue(row["base"], row["class"], row["frames"])
        for form, tag in _inflected(row):
            found.setdefault(form, (tag, cue))
    return found


def _inflected(row: dict[str, str]) -> Iterable[tuple[str, str]]:
    base = row["base"]
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    ying = base.endswith("y") and base[-2] not in "aeiou"
    past = row["past"] or (base[:-1] + "ied" if ying else base + "d" if base.endswith("e") else base + "ed")
    doubled = past == base + base[-1] + "ed"
    third = base[:-1] + "ies" if ying else base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    yield past, "V"
    yield row["participle"] or past, "V"
    yield third, "V"
    yield (base + base[-1] if doubled else stem) + "ing", "r"
    yield base, "B"


def _rows(name: str) -> Iterable[dict[str, str]]:
    with (RULES / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
