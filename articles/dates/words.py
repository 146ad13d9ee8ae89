"""The words of English date expressions, as tables and as pieces of regular expressions."""

from collections.abc import Iterable

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "Monday Mon",
            "Tuesday Tues Tue",
            "Wednesday Wed",
            "Thursday Thurs Thur Thu",
            "Friday Fri",
            "Saturday Sat",
            "Sunday Sun",
        )
    )
    for name in names.split()
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
NUMBERS = {word: n for n, word in enumerate(f"{_UNITS} eighteen nineteen twenty".split(), 1)} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
ORDINALS = {
    word: n
    for n, word in enumerate(
        f"{_ORDINALS} fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second "
        "twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth "
        "thirty-first".split(),
        1,
    )
} | {"final": 4, "last": 4}
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8}
DECADES |= {"nineties": 9}


def either(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


MONTH = (
    r"(?:Jan(?:uary|\.|\b)|Feb(?:ruary|\.|\b)|Mar(?:ch|\.|\b)|Apr(?:il|\.|\b)|May|June?\.?|July?\.?|Aug(?:ust|\.|\b)"
    r"|Sept(?:ember|\.|\b)|Sep\.?|Oct(?:ober|\.|\b)|Nov(?:ember|\.|\b)|Dec(?:ember|\.|\b))(?![a-z])"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.(?=,? (?:[A-Z][a-z]|\d)))"
)
SEASON = either(SEASONS)
COUNT = rf"(?:\d{{1,3}}|{either(NUMBERS)})"
DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9:]|[.,][0-9]|%| ?(?:percent|per cent))"
NTH = r"(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![0-9]|[.,][0-9])"
DASH = r"\s?[-–—]\s?"
PART = r"(?:early|earlier|late|later|mid|the end of|the beginning of|the start of|the middle of|the rest of)"
TIME_OF_DAY = r"(?:morning|afternoon|evening|night)"


def month_number(word: str) -> int:
    return MONTHS[word.rstrip(".")]


def weekday_number(word: str) -> int:
    """0 for Monday."""
    return WEEKDAYS[word.rstrip(".")]


def number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
