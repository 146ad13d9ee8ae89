"""Reading an article anew: what is found becomes suggestions, and what was decided stays decided."""

from dataclasses import dataclass, field

from django.db import transaction

from articles.extraction import extract
from articles.extraction.as_json import findings_as_json
from articles.models import Article, ArticleVersion, Statement, Suggestion
from articles.models.suggestions import SuggestionKind, SuggestionState
from articles.suggestions.fingerprint import contact_fingerprints, quote_fingerprints
from articles.suggestions.lexicon import lexicon_on
from articles.text import Span

BY_HAND = "by hand"
ALIKE = 0.8


@dataclass
class _Found:
    """One finding, ready to be compared with what is on record."""

    kind: str
    span: Span
    finding: dict
    rule: str
    reason: str
    confidence: float
    fingerprint: str = field(default="")

    def fields(self, version: ArticleVersion) -> dict:
        return {
            "version": version,
            "start": self.span.start,
            "end": self.span.end,
            "finding": self.finding,
            "rule": self.rule[:80],
            "reason": self.reason[:500],
            "confidence": min(max(self.confidence, 0.0), 1.0),
        }


def suggest(article: Article) -> None:
    """Bring the suggestions of an article up to date with its current version and the words known on its day.

    Open suggestions are updated, or marked as gone when they are found no longer; what was accepted, amended or
    rejected is left alone and not offered again; nor are words that an editor has already recorded by hand.
    """
    version = article.version
    found = read(article, version)
    with transaction.atomic():
        Article.objects.select_for_update().get(pk=article.pk)
        known = {s.fingerprint: s for s in article.suggestions.all()}
        recorded = _recorded_spans(article, version)
        fresh = []
        for item in found:
            held = known.get(item.fingerprint)
            if held is None:
                fresh += _new(article, version, item, recorded)
            elif held.state in (SuggestionState.OPEN, SuggestionState.GONE):
                _update(held, version, item)
        Suggestion.objects.bulk_create(fresh)
        _mark_gone(known, {item.fingerprint for item in found})


def read(article: Article, version: ArticleVersion) -> list[_Found]:
    """Everything that reading one version finds, with fingerprints; saves nothing."""
    findings = extract(version.text, article.published, lexicon_on(article.published), title=article.title)
    as_json = findings_as_json(version.text, findings)
    quotes = zip(findings.quotes, as_json["quotes"], quote_fingerprints(version.text, findings.quotes), strict=True)
    contacts = zip(findings.contacts, as_json["contacts"], contact_fingerprints(findings.contacts), strict=True)
    return [
        _Found(kind, f.span, finding, f.rule, f.reason, f.confidence, fingerprint)
        for kind, rows in ((SuggestionKind.STATEMENT, quotes), (SuggestionKind.CONTACT, contacts))
        for f, finding, fingerprint in rows
        if f.span.end > f.span.start
    ]


def _recorded_spans(article: Article, version: ArticleVersion) -> list[Span]:
    rows = Statement.objects.kept().filter(article=article, version=version)
    return [Span(*row) for row in rows.values_list("start", "end")]


def _new(article: Article, version: ArticleVersion, item: _Found, recorded: list[Span]) -> list[Suggestion]:
    if item.kind == SuggestionKind.STATEMENT and any(_alike(item.span, span) for span in recorded):
        return []
    return [Suggestion(article=article, kind=item.kind, fingerprint=item.fingerprint, **item.fields(version))]


def _alike(a: Span, b: Span) -> bool:
    """Whether two spans are the same words but for a few at the edges."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and shared >= ALIKE * (max(a.end, b.end) - min(a.start, b.start))


def _update(held: Suggestion, version: ArticleVersion, item: _Found) -> None:
    fresh = {**item.fields(version), "state": SuggestionState.OPEN}
    if any(getattr(held, name) != value for name, value in fresh.items()):
        for name, value in fresh.items():
            setattr(held, name, value)
        held.save()


def _mark_gone(known: dict[str, Suggestion], found: set[str]) -> None:
    gone = [
        s.pk
        for s in known.values()
        if s.state == SuggestionState.OPEN and s.rule != BY_HAND and s.fingerprint not in found
    ]
    Suggestion.objects.filter(pk__in=gone).update(state=SuggestionState.GONE)
