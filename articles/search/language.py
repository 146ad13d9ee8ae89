"""The query language: words, "phrases", prefix*, AND OR NOT, brackets, and fields such as side:CHN.

    query := any
    any   := all ("OR" all)*
    all   := part (["AND"] part)*
    part  := ("NOT" | "-") part | "(" any ")" | field ":" value | "phrase" | word["*"]

`parse` knows no database: a field's value stays as written until `articles.search.fields` reads it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from articles.dates.partial import PartialDate
from articles.search.tokens import wanted

LONGEST, MOST_PARTS, DEEPEST = 400, 40, 8
SHORTEST_PREFIX = 3
EXAMPLES = {
    "kind": "statement",
    "side": "CHN",
    "actor": '"Wu Qian"',
    "speaker": '"Wu Qian"',
    "outlet": '"The Gazette"',
    "topic": "trade",
    "year": "2021",
    "before": "2022",
    "after": "2021-09",
}
MARKS = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | {"（": "(", "）": ")", "：": ":", "\u3000": " "})
LEXEME = re.compile(
    r"""(?P<open>\() | (?P<close>\)) | (?P<phrase>"[^"]*"\*?) | (?P<loose>")
    | (?P<minus>(?<![^\s(])-(?=[\w"(]))
    | (?P<field>[^\W\d_]+:(?=[^\s()])(?:"[^"]*"\*?|[^\s()"]+)?) | (?P<bare>[^\W\d_]+:)
    | (?P<word>[^\s()"]+)""",
    re.VERBOSE,
)


class QueryError(ValueError):
    """A query that cannot be read; the message is a sentence that says what to write instead."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words next to each other; `prefix`: the last is the beginning of one. `spot` is where it was written."""

    tokens: tuple[str, ...]
    prefix: bool = False
    spot: tuple[int, int] = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    value: str
    spot: tuple[int, int] = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple["Node", ...]


Node = Phrase | Field | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: `node` (None: everything) from the day `first` to the day `last`, both included."""

    text: str
    node: Node | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Lexeme:
    kind: str
    text: str
    spot: tuple[int, int]


def parse(text: str) -> Query:
    """Read a query; an empty one has neither `node` nor days. Raises QueryError for one that cannot be read."""
    if len(text) > LONGEST:
        raise QueryError(f"A search has at most {LONGEST} characters. Leave some words out.")
    if "\x00" in text:
        raise QueryError("The search holds a sign that no text holds. Type it again.")
    lexemes = read_lexemes(text.translate(MARKS))
    if len(lexemes) > MOST_PARTS:
        raise QueryError(f"A search has at most {MOST_PARTS} words and signs. Leave some out.")
    node = _Parser(lexemes).read() if lexemes else None
    node, days = _take_days(node)
    _refuse_bare_not(node)
    return Query(text, node, *_first_and_last(days))


def read_lexemes(text: str) -> list[Lexeme]:
    """The words and signs of a query; signs that stand alone, such as a dash, are passed over."""
    found = []
    for m in LEXEME.finditer(text):
        kind = m.lastgroup
        if kind == "loose":
            raise QueryError("A quotation mark is open. Put another at the end of the phrase.")
        if kind == "bare":
            raise QueryError(f"“{m[0]}” has nothing after it. Write the word next to the colon, without a space.")
        if kind == "word" and m[0] in ("AND", "OR", "NOT"):
            kind = m[0]
        if kind != "word" or wanted(m[0])[0]:
            found.append(Lexeme("NOT" if kind == "minus" else kind, m[0], m.span()))
    return found


class _Parser:
    """Reads lexemes from left to right; `at` is the next one."""

    def __init__(self, lexemes: list[Lexeme]):
        self.lexemes, self.at = lexemes, 0

    @property
    def kind(self) -> str:
        return self.lexemes[self.at].kind if self.at < len(self.lexemes) else ""

    def read(self) -> Node:
        node = self.any(0)
        if self.kind:
            raise QueryError("A bracket is closed that was not opened. Leave it out.")
        return node

    def any(self, depth: int) -> Node:
        parts = [self.all(depth)]
        while self.kind == "OR":
            self.at += 1
            parts.append(self.all(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all(self, depth: int) -> Node:
        parts = [self.part(depth)]
        while self.kind not in ("", "OR", "close"):
            self.at += self.kind == "AND"
            parts.append(self.part(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def part(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise QueryError(f"Brackets and NOTs stand in one another at most {DEEPEST} deep. Leave some out.")
        if self.kind in ("", "AND", "OR", "close"):
            raise QueryError(self._missing())
        lexeme = self.lexemes[self.at]
        self.at += 1
        if lexeme.kind == "NOT":
            part = self.part(depth + 1)
            return part.part if isinstance(part, Not) else Not(part)
        if lexeme.kind == "open":
            return self._bracket(depth + 1)
        if lexeme.kind == "field":
            return _field(lexeme)
        return phrase(lexeme.text, lexeme.spot)

    def _bracket(self, depth: int) -> Node:
        node = self.any(depth)
        if self.kind != "close":
            raise QueryError("A bracket is open. Close it with “)”.")
        self.at += 1
        return node

    def _missing(self) -> str:
        before = self.lexemes[self.at - 1].text if self.at else ""
        if before in ("AND", "OR", "NOT", "-"):
            return f"{before} has nothing after it. Write a word there, or put {before} between quotation marks."
        if self.kind in ("AND", "OR"):
            return f"{self.kind} has nothing before it. Write a word there, or put {self.kind} between quotation marks."
        return "There is nothing between the brackets. Write a word there, or leave them out."


def phrase(text: str, spot: tuple[int, int] = (0, 0)) -> Phrase:
    """A word or a phrase in quotation marks, as written, with or without a star at its end."""
    starred = text.rstrip('"').endswith("*")
    found, prefix = wanted(text, prefix=starred)
    if not found:
        raise QueryError(f"{text} holds no letter and no figure. Write a word.")
    if starred and len(found[-1]) < SHORTEST_PREFIX and found[-1].isascii():
        raise QueryError(f"{text} would find too much. Write at least {SHORTEST_PREFIX} letters before the star.")
    return Phrase(found, prefix, spot)


def _field(lexeme: Lexeme) -> Field:
    name, value = lexeme.text.split(":", 1)
    if name.lower() not in EXAMPLES:
        names = ", ".join(f"{known}:" for known in EXAMPLES)
        raise QueryError(f"“{name}:” is no field. Fields are {names}. Put a word with a colon between quotation marks.")
    if not wanted(value)[0]:
        raise QueryError(f"“{name}:” has no word after it. Write {name.lower()}:{EXAMPLES[name.lower()]}.")
    return Field(name.lower(), value.strip('"') if not value.endswith("*") else value, lexeme.spot)


def _take_days(node: Node | None) -> tuple[Node | None, list[Field]]:
    """The query without before: and after:, and these; they hold for the whole of it."""
    parts = node.parts if isinstance(node, And) else (node,) if node else ()
    days = [p for p in parts if _is_day(p)]
    rest = tuple(p for p in parts if not _is_day(p))
    left = None if not rest else rest[0] if len(rest) == 1 else And(rest)
    for leaf in leaves(left, positive=False):
        if _is_day(leaf):
            raise QueryError(
                f"“{leaf.name}:” holds for the whole search. Write it outside brackets, without OR and NOT."
            )
    return left, days


def _is_day(node: Node) -> bool:
    return isinstance(node, Field) and node.name in ("before", "after")


def _first_and_last(days: list[Field]) -> tuple[date | None, date | None]:
    """`before:2022` ends on the last day of 2021; `after:2021-09` begins on the first of October."""
    last = min((_partial(d).earliest - timedelta(days=1) for d in days if d.name == "before"), default=None)
    first = max((_partial(d).latest + timedelta(days=1) for d in days if d.name == "after"), default=None)
    return first, last


def _partial(day: Field) -> PartialDate:
    try:
        read = PartialDate.parse(day.value)
    except ValueError as error:
        raise QueryError(f"{day.name}: {error}") from error
    if not 1 < read.earliest.year <= read.latest.year < 9999:
        raise QueryError(
            f"{day.name}: “{day.value}” is outside the calendar of the archive. Write a year such as 2021."
        )
    return read


def _refuse_bare_not(node: Node | None) -> None:
    """Each way in which a record can match must name something that stands in it."""
    if node is not None and not _says_something(node):
        raise QueryError("Say what to look for, not only what to leave out.")
    for part in getattr(node, "parts", ()):
        _refuse_bare_not(part.part if isinstance(part, Not) else part)


def _says_something(node: Node) -> bool:
    if isinstance(node, And):
        return any(_says_something(part) for part in node.parts)
    if isinstance(node, Or):
        return all(_says_something(part) for part in node.parts)
    return not isinstance(node, Not)


def leaves(node: Node | None, *, positive: bool = True) -> Iterator[Phrase | Field]:
    """The words and fields of a query; with `positive` without those that are to be left out."""
    if isinstance(node, Not):
        if not positive:
            yield from leaves(node.part, positive=False)
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from leaves(part, positive=positive)
    elif node is not None:
        yield node
