"""A new version of an article's text, and what was recorded on the old one carried over to it.

Words that stand in the new text exactly, or elsewhere and only there, go over by themselves, unless the name of their
speaker has gone from the paragraph. All others stay on the version they were recorded on, marked, for a person.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from articles.models import Article, ArticleVersion, ContactReport, Statement
from articles.models.codes import Anchor
from articles.text import Span
from articles.text.anchors import Found, context, find_again


@dataclass
class Carried:
    """How many statements and reports of contacts went over, and how many were left for a person."""

    over: int = 0
    left: int = 0

    def sentence(self) -> str:
        return (
            f"Its text has changed at the source: of the statements and reports recorded on it {self.over} stand in "
            f"the new text and {self.left} do not. Look at these on its Annotate page."
        )


def add_version(article: Article, text: str, reason: str, *, user=None) -> Carried:
    """Save `text` as the next version of the article and carry over what can be carried."""
    with transaction.atomic():
        last = article.versions.aggregate(last=Max("number"))["last"] or 0
        version = ArticleVersion.objects.create(article=article, number=last + 1, text=text, reason=reason)
        carried = Carried()
        for statement in Statement.objects.kept().filter(article=article).select_related("version"):
            _count(carried, _carry_statement(statement, version, user))
        for report in ContactReport.objects.filter(article=article).select_related("version"):
            _count(carried, _carry_report(report, version, user))
        _forget_prefetched(article)
        return carried


def _count(carried: Carried, went_over: bool) -> None:
    carried.over += went_over
    carried.left += not went_over


def _forget_prefetched(article: Article) -> None:
    getattr(article, "_prefetched_objects_cache", {}).pop("versions", None)


def _carry_statement(statement: Statement, version: ArticleVersion, user) -> bool:
    old, span = statement.version.text, Span(statement.start, statement.end)
    found = find_again(old, span, version.text)
    passes = found.passes and _speaker_still_named(statement.speaker_text, old, span, version.text, found.span)
    if passes and _taken(version, found.span, statement.pk):
        passes = False
    if passes:
        _move(statement, version, found, span)
    else:
        statement.anchor = Anchor.LOST if found.finding == "lost" else Anchor.CHANGED
    statement._history_user, statement._change_reason = user, f"Carried to version {version.number}: {found.finding}"
    statement.save()
    return passes


def _move(statement: Statement, version: ArticleVersion, found: Found, span: Span) -> None:
    by = found.span.start - span.start
    statement.version, statement.anchor = version, Anchor(found.finding)
    statement.start, statement.end = found.span
    statement.pieces = [[start + by, end + by] for start, end in statement.pieces]
    statement.before, statement.after = context(version.text, found.span)


def _speaker_still_named(speaker: str, old: str, span: Span, new: str, place: Span) -> bool:
    """Whether the paragraph names the speaker as it did: the same words can be given to somebody else."""
    return not speaker or speaker not in _paragraph(old, span) or speaker in _paragraph(new, place)


def _paragraph(text: str, span: Span) -> str:
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : len(text) if end < 0 else end]


def _taken(version: ArticleVersion, span: Span, pk: int) -> bool:
    """Whether another statement stands at the same place already."""
    return Statement.objects.kept().filter(version=version, start=span.start, end=span.end).exclude(pk=pk).exists()


def _carry_report(report: ContactReport, version: ArticleVersion, user) -> bool:
    """A report goes over with all its claims or not at all."""
    old = report.version.text
    found = find_again(old, Span(report.start, report.end), version.text)
    claims = list(report.claims.all())
    places = [find_again(old, Span(claim.start, claim.end), version.text) for claim in claims]
    by = found.span.start - report.start if found.span else 0
    inside = [claim.start >= report.start and claim.end <= report.end for claim in claims]
    if not found.passes or not all(i or p.passes for i, p in zip(inside, places, strict=True)):
        return False
    start, end = found.span
    if ContactReport.objects.filter(contact=report.contact_id, version=version, start=start, end=end).exists():
        return False
    for claim, place, within in zip(claims, places, inside, strict=True):
        claim.start, claim.end = (claim.start + by, claim.end + by) if within else place.span
    report.version, report.start, report.end = version, start, end
    report._history_user, report._change_reason = user, f"Carried to version {version.number}: {found.finding}"
    report.save()
    for claim in claims:
        claim.report = report
        claim.save()
    return True
