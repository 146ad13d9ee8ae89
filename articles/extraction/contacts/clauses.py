"""Where in a sentence the words about a contact stand: reports of speech are set aside, clauses are cut."""

import re

from articles.extraction.contacts.scene import D, L

SAY = (
    r"(?:said|says|saying|told|tells|reported|reports|announced|announces|quoted"
    r"|confirmed|confirms|added|stated|states|claimed|noted|wrote on|"
    r"disclosed|revealed|according to|posted|tweeted)"
)
TAIL = re.compile(rf",(?=[^,]*\b{SAY}\b)[^,]*")
A_PLAN = r"(?! (?:an?|its|his|her|their|plans|talks|the (?:visit|meeting|trip|talks|summit|call))\b)"
HEAD = re.compile(
    rf"^[^;]*?\b(?:said|says|(?:announce[ds]|confirm(?:ed|s)|report(?:ed|s)){A_PLAN}|stated|disclosed|revealed|"
    rf"as saying|told [^,;]{{1,40}}?)(?: (?:on |late |early )?{D}| in a statement| in {L})*(?:,| that|:)? "
)
BREAK = re.compile(
    r"[;:]|(?<=[,:.!?] )“|^“|(?<=[,.!?])[”\"]| [-–—]+ | (?:that|but|while|whereas|when|where|if|because|although"
    rf"|though|as|unless|(?:since|before|after|until)(?! (?:next|last|{D}|\d))|saying|citing|whether|how|"
    r"depending|denied|denies|deny|following|amid|despite)(?= )"
)
OPENER = re.compile(
    r"^(?:After|Before|When|While|As|If|Following|Ahead of|Despite|Since|During"
    r"|In|On|At|Amid|Because|Although|Speaking|Asked|With|By|For|"
    r"Earlier|Later|Last|This|Until|From|Under|Over|To)\b[^,]*,"
)
END = re.compile(r"[;:“”\x00]| (?:but|while|whereas|although|though|because|unless) ")
PARENTHESIS = re.compile(r",? \([^()]*\)|, (?:who|which|whose)\b[^,]*(?:,|$)")


def blank(line: str, start: int, end: int) -> str:
    """`line` with a stretch made empty, every other character at its place."""
    return line[:start] + "\x00" * (end - start) + line[end:]


def without_reports(line: str, cue_start: int) -> str:
    """The line with the words emptied that say who reports what the rest of it tells."""
    head = HEAD.match(line)
    if head and head.end() <= cue_start and " with " not in head[0][-12:]:
        line = blank(line, 0, head.end())
    for tail in list(TAIL.finditer(line)):
        if not tail.start() <= cue_start < tail.end():
            line = blank(line, *tail.span())
    return line


def left_zone(line: str, cue_start: int) -> tuple[int, int]:
    """Where the subject of a cue can stand: from the beginning of its clause up to the cue."""
    begin = line.rfind("\x00", 0, cue_start) + 1
    for m in BREAK.finditer(line, begin, cue_start):
        comma = line.find(", ", m.end(), cue_start)
        opens_sentence = m.start() <= begin + 1 and comma > 0
        begin = comma + 1 if opens_sentence else m.end()
    clause = line[begin:cue_start]
    opener = OPENER.match(clause.lstrip())
    return begin + (len(clause) - len(clause.lstrip()) + opener.end() if opener else 0), cue_start


def right_zone(line: str, cue_end: int) -> int:
    """Where the words that belong to a cue end at the latest."""
    m = END.search(line, cue_end)
    return m.start() if m else len(line)
