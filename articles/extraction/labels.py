"""The labels of transcripts: "PENCE:", "Secretary Hale (12:40):", "NBC News' Tom Hale:", "Q:"."""

import re
from functools import cache

from articles.extraction.vocabulary import RULES

LABEL = re.compile(
    r"[\"“]?(?:\[[^\]\n]{1,40}\]\s*)?"
    r"(?P<label>[^\s:.!?“”\"\[\]#@](?:[^:!?\n“”\"\[\]]{0,68}?[^\s:!?\n“”\"\[\]])??)"
    r"(?:\s{0,2}[(\[]\d{1,2}(?::\d{2}){1,2}[)\]])?\s{0,2}:(?=\s|$)"
)
LONGEST = 100
CALLED = re.compile(
    r"(?i)\b(reporters?|journalists?|(?<!white house )press(?! sec)|media|question(?:er)?|interviewer|moderator|host"
    r"|anchor|correspondent|audience|caller|staff(?! sec)|speaker (?=\d)|participant|interpreter|translator)\b"
    r"|^speaker \d+$"
)
QUESTION = re.compile(r"(?i)^(q|question|press|the press|reporters?(?: \d+)?|journalists?)$")
ANSWER = re.compile(r"(?i)^(a|answer)$")
HONORIFIC = re.compile(r"(?i)^(?:mr|ms|mrs|dr|sen|rep|gov|amb)\.? [^\W\d_]+$")
PUBLISHER = re.compile(
    r"\b(?:Daily|News|TV|Times|Agency|Radio|Broadcasting|Television|Network|Magazine|Herald|Tribune|Journal|Newspaper"
    r"|Shimbun|Ilbo|Media)\b"
)
SMALL = frozenset(
    "of the from and for in a an at to s by reporter journalist asked after clip off mic anchor de da do del la le el "
    "spokesperson spokesman spokeswoman".split()
)
OFFICES = frozenset(
    "president spokesperson spokesman spokeswoman minister secretary congressman senator ambassador chairman".split()
)


def like_a_label(label: str) -> bool:
    """Words with capitals, as a name or an office has them, and not many."""
    words = re.findall(r"[^\W_]+", label)
    if not words or len(words) > 12 or re.search(r"\s[-–—―]", label):
        return False
    if CALLED.search(label) and len(words) < 9 and (words[-1] == "asked" or words[0][0].isupper()):
        return True
    capitals = all(w[0].isupper() or w[0].isdigit() or w.lower() in SMALL for w in words)
    return capitals and words[0][0].isupper()


def names_a_speaker(label: str) -> bool:
    """Is this a label wherever it stands: an office, an outlet, somebody who asks or answers?"""
    return (
        key(label).removeprefix("the ") in OFFICES or asks(label) or bool(ANSWER.match(label) or HONORIFIC.match(label))
    )


def asks(label: str) -> bool:
    """Does a reporter speak under this label?"""
    return bool(QUESTION.match(label) or CALLED.search(label)) or is_outlet(label) or _of_an_outlet(label)


def is_outlet(label: str) -> bool:
    """Is this a news organisation's name?"""
    return key(label).replace("’", "'") in _outlets() or bool(
        PUBLISHER.search(label) and "'" not in label.replace("’", "'")
    )


def key(label: str) -> str:
    """The label for comparing."""
    return " ".join(label.lower().split())


def _of_an_outlet(label: str) -> bool:
    """ "Tom Hale (NBC News)", "NBC News' Tom Hale"."""
    inside = re.search(r"\(([^)]+)\)", label)
    owner = re.match(r"(.+?)['’]s? ", label)
    return any(m and is_outlet(m[1]) for m in (inside, owner))


@cache
def _outlets() -> frozenset[str]:
    lines = (RULES / "outlets.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(form for name in lines for form in (name.lower(), "the " + name.lower()))
