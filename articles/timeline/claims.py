"""What a report says of a contact, field by field, and where in its sentence."""

from itertools import pairwise

from articles.dates.partial import PartialDate
from articles.models import Claim, ContactReport
from articles.models.codes import Defined, Domain, Format, Level, Mode, Setting, Status
from articles.timeline.written_dates import written

FIELDS = {
    "sides": "Sides",
    "participants": "Took part",
    "start": "First day",
    "end": "Last day",
    "status": "Status",
    "mode": "Mode",
    "format": "Kind",
    "level": "Rank",
    "domains": "About",
}
CODES: dict[str, type[Defined]] = {
    "mode": Mode,
    "format": Format,
    "status": Status,
    "level": Level,
    "setting": Setting,
    "domains": Domain,
}
DATES = {"start", "end"}


def value_in_words(claim: Claim) -> str:
    """What was read from the words: a code by its label, a date written out, anything else as it stands."""
    codes = CODES.get(claim.field)
    if codes and claim.value in codes.values:
        return codes(claim.value).label
    return _date(claim.value) if claim.field in DATES else claim.value


def stretches(report: ContactReport) -> list[tuple[str, bool]]:
    """The words of a report cut where a claim begins or ends, each with whether a claim rests on them."""
    claims = [(c.start - report.start, c.end - report.start) for c in report.claims.all()]
    inside = [(max(start, 0), min(end, len(report.words))) for start, end in claims]
    inside = [(start, end) for start, end in inside if start < end]
    edges = sorted({0, len(report.words), *(edge for span in inside for edge in span)})
    return [
        (report.words[start:end], any(a <= start and end <= b for a, b in inside)) for start, end in pairwise(edges)
    ]


def _date(text: str) -> str:
    start, _, end = text.partition("/")
    try:
        PartialDate.parse(start)
        return written(start, end)
    except ValueError:  # an editor may have entered the words of the source instead of a date
        return text
