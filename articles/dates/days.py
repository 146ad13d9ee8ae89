"""Days said from where the writer stands: yesterday, on Tuesday, last Friday, the same day, the 27th."""

import re

from articles.dates.calendar import add_days, add_months, last_weekday, next_weekday, week_of
from articles.dates.rule import Place, Rule
from articles.dates.words import DAY, TIME_OF_DAY, WEEKDAY, weekday_number

_NAMED = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WEEKS = {"last": -1, "previous": -1, "next": 1, "following": 1, "this": 0}


def _named_day(m: re.Match, place: Place) -> str:
    return add_days(place.published, _NAMED[m["word"].lower()]).isoformat()


def _today(_m: re.Match, place: Place) -> str:
    return place.published.isoformat()


def _last_night(_m: re.Match, place: Place) -> str:
    return add_days(place.published, -1).isoformat()


def _day_but_one(m: re.Match, place: Place) -> str:
    return add_days(place.published, -2 if m["word"] == "before yesterday" else 2).isoformat()


def _weekday(m: re.Match, place: Place) -> str:
    """The last such day up to the day of publication, or the first from it where the tense points ahead."""
    day = weekday_number(m["weekday"])
    last, following = last_weekday(place.published, day), next_weekday(place.published, day)
    if place.tense == "either":
        return min(following, last, key=lambda d: abs(d - place.published)).isoformat()
    ahead = place.tense == "future" and not place.before(3).endswith("'s")
    return (following if ahead else last).isoformat()


def _weekday_moved(m: re.Match, place: Place) -> str:
    """Last, this, next and the following Monday."""
    day, which, today = weekday_number(m["weekday"]), m["which"].lower(), place.published
    if which == "following":
        return next_weekday(add_days(place.last_day, 1), day).isoformat()
    if which in ("last", "past"):
        return last_weekday(add_days(today, -1), day).isoformat()
    if which in ("previous", "preceding"):
        return last_weekday(add_days(place.last_day, -1), day).isoformat()
    if which == "this":
        return add_days(week_of(today)[0], day).isoformat()
    return next_weekday(add_days(today, 1), day).isoformat()


def _weekday_of_week(m: re.Match, place: Place) -> str:
    """Tuesday next week, last week's Friday."""
    monday = week_of(place.published, _WEEKS[m["which"].lower()])[0]
    return add_days(monday, weekday_number(m["weekday"])).isoformat()


def _same_day(_m: re.Match, place: Place) -> str:
    return place.last_day.isoformat()


def _day_beside(m: re.Match, place: Place) -> str:
    ahead = (m["way"] or m["way2"]) in ("following", "next", "after")
    return add_days(place.last_day, 1 if ahead else -1).isoformat()


def _day_of_month(m: re.Match, place: Place) -> str | None:
    """The 27th: of this month, or of the one before or after as the tense tells."""
    for months in (0, 1, 2) if place.tense == "future" else (0, -1, -2):
        first = add_months(place.published.replace(day=1), months)
        day = add_days(first, int(m["day"]) - 1)
        fits = day >= place.published if place.tense == "future" else day <= place.published
        if fits and day.month == first.month:
            return day.isoformat()
    return None


_THE = r"(?:[Tt]he )?"
RULES = (
    Rule(
        "day-but-one",
        r"[Tt]he day (?P<word>before yesterday|after tomorrow)",
        _day_but_one,
        "Two days from publication.",
    ),
    Rule(
        "named-day",
        r"(?:(?:[Ee]arlier|[Ll]ater?|[Ee]arly|mid-\w+) )?(?P<word>[Tt]oday|[Tt]onight"
        rf"|[Yy]esterday|[Tt]omorrow)(?: {TIME_OF_DAY})?(?![\w-])",
        _named_day,
        "Today, yesterday or tomorrow on the day of publication.",
    ),
    Rule(
        "part-of-today",
        rf"(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?[Tt]his {TIME_OF_DAY}",
        _today,
        "The day of publication.",
    ),
    Rule("last-night", r"(?:[Ll]ate )?[Ll]ast (?:night|evening)", _last_night, "The evening before publication."),
    Rule(
        "weekday-of-week",
        rf"(?:on )?(?P<weekday>{WEEKDAY})(?:,? of|,)? (?:the )?(?P<which>last|this|next|following|previous) week\b",
        _weekday_of_week,
        "A weekday of the week said.",
    ),
    Rule(
        "week-weekday",
        rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext) week(?:'s|’s| on)? (?P<weekday>{WEEKDAY})",
        _weekday_of_week,
        "A weekday of the week said.",
    ),
    Rule(
        "weekday-moved",
        rf"{_THE}(?P<which>[Ll]ast|[Pp]ast|[Pp]revious|[Pp]receding|[Tt]his|[Nn]ext"
        rf"|[Cc]oming|[Ff]ollowing)(?: coming| past)? (?P<weekday>{WEEKDAY})(?: {TIME_OF_DAY})?",
        _weekday_moved,
        "A weekday counted from publication.",
        0.85,
    ),
    Rule(
        "same-day",
        r"(?:[Tt]he (?:very )?same|[Tt]hat(?: very| same)?) (?:day|morning|afternoon"
        r"|evening|night)|on the day\b(?! (?:of|when|after|before|that))",
        _same_day,
        "The day named before.",
        0.75,
    ),
    Rule(
        "next-day",
        r"[Tt]he (?P<way>following|next|previous|preceding) (?:day|morning|evening)"
        r"|[Tt]he day (?P<way2>after|before)(?=[,.;]|$)",
        _day_beside,
        "The day beside the one named before.",
        0.75,
    ),
    Rule(
        "weekday",
        rf"(?:(?:[Ee]arly|[Ll]ate) )?(?P<weekday>{WEEKDAY})(?: {TIME_OF_DAY})?(?!s\b)",
        _weekday,
        "A weekday, the last up to publication or the next as the tense tells.",
        0.9,
    ),
    Rule(
        "day-of-month",
        rf"(?<=[Oo]n )the (?P<day>{DAY})(?:st|nd|rd|th)\b(?! (?:floor|anniversary|day"
        r"|time|round|century|street|of [A-Z]))",
        _day_of_month,
        "A day of the month.",
        0.7,
    ),
    Rule(
        "the-day",
        r"(?<=\b(?:end) )the day\b|(?<=ending )the day\b|(?<=finish )the day\b|(?<=late in )the day\b"
        r"|(?<=[Ff]or )the day\b",
        _same_day,
        "The day that the report is about.",
        0.6,
    ),
    Rule(
        "clock",
        r"\d{1,2}:?\d\d (?:UTC|GMT|EST|EDT|local time)\b",
        _same_day,
        "A time on the day that the report is about.",
        0.6,
    ),
)
