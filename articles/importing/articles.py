"""Articles brought into the archive: created, updated or skipped by natural key, a batch to a transaction.

The history of an article says what its source last gave (`Imported` and the digest of the row). So a row that says the
same as before is skipped whatever editors have changed since, and one that says something new changes only that.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import DataError, IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from articles.importing.carrying import add_version
from articles.importing.checked_articles import FACTS, CheckedArticle, check_article
from articles.importing.refusals import Refusal, Refused, Remark
from articles.importing.report import CREATED, SKIPPED, UPDATED, Report
from articles.importing.rows import ArticleRow
from articles.models import Article, ArticleVersion, Outlet, name_key, natural_key_hash
from articles.suggestions.run import suggest

BATCH = 50
IMPORTED = "Imported "
CHANGED_AT_SOURCE = "Changed at the source"
log = logging.getLogger(__name__)


@dataclass
class Known:
    """An article on record, with what its source last gave: a digest of all of it, and the facts."""

    article: Article
    digest: str
    given: dict


class ArticleImport:
    """One run. `outlet` and `published` stand in where a row names none; a dry run saves nothing."""

    def __init__(
        self,
        *,
        outlet: str = "",
        published: date | None = None,
        dry_run: bool = False,
        suggestions: bool = True,
        user=None,
    ):
        self.outlet, self.published = outlet, published
        self.dry_run, self.suggestions, self.user = dry_run, suggestions, user
        self.report = Report()
        self.outlets: dict[str, Outlet] = {}
        self.foreseen: dict[str, str] = {}
        self.unread = 0

    def run(self, rows: Iterable[ArticleRow | Refusal | Remark]) -> Report:
        """Take in every row; what is refused is in the report, what is good is saved."""
        for batch in self._batches(rows):
            if self.dry_run:
                self._foresee(batch)
            else:
                with transaction.atomic():
                    self._save(batch)
        return self.report

    def _batches(self, rows) -> Iterator[dict[str, CheckedArticle]]:
        """Checked articles by natural key, each key once a batch."""
        batch: dict[str, CheckedArticle] = {}
        for row in rows:
            checked = self._checked(row)
            if checked is None:
                continue
            key = natural_key_hash(checked.outlet, checked.source_id, checked.url, checked.text)
            if key in batch or len(batch) == BATCH:
                yield batch
                batch = {}
            batch[key] = checked
        if batch:
            yield batch

    def _checked(self, row: ArticleRow | Refusal | Remark) -> CheckedArticle | None:
        if isinstance(row, Refusal):
            self.report.refused.append(row)
        elif isinstance(row, Remark):
            self.report.remarks.append(row)
        else:
            try:
                return check_article(row, outlet=self.outlet, published=self.published)
            except Refused as error:
                self.report.refuse(row.place, str(error))
        return None

    def _foresee(self, batch: dict[str, CheckedArticle]) -> None:
        known = known_articles(batch)
        for key, checked in batch.items():
            digest = checked.digest()
            if key in self.foreseen:
                outcome = SKIPPED if self.foreseen[key] == digest else UPDATED
            elif key not in known:
                outcome = CREATED
            else:
                outcome = UPDATED if changes(known[key], checked).any else SKIPPED
            self._count(outcome, checked)
            self.foreseen[key] = digest

    def _save(self, batch: dict[str, CheckedArticle]) -> None:
        known = known_articles(batch)
        if fresh := {key: checked for key, checked in batch.items() if key not in known}:
            self._create(fresh)
        for key, held in known.items():
            checked, found = batch[key], changes(held, batch[key])
            if found.any:
                self._alone(checked, lambda held=held, c=checked, found=found: self._update(held.article, c, found))
            else:
                self._count(SKIPPED, checked)

    def _create(self, fresh: dict[str, CheckedArticle]) -> None:
        """All at once; where the database refuses that, each alone, so that a bad one loses only itself."""
        try:
            with transaction.atomic():
                made = self._insert(fresh)
        except (DataError, IntegrityError):
            made = []
            for key, checked in fresh.items():
                self._alone(checked, lambda key=key, checked=checked: made.extend(self._insert({key: checked})))
        for article, checked in made:
            self._count(CREATED, checked)
            self._read(article, checked.place)

    def _insert(self, fresh: dict[str, CheckedArticle]) -> list[tuple[Article, CheckedArticle]]:
        articles = [self._article(key, checked) for key, checked in fresh.items()]
        made = bulk_create_with_history(articles, Article, default_user=self.user)
        ArticleVersion.objects.bulk_create(
            _version(article, checked.text) for article, checked in zip(made, fresh.values(), strict=True)
        )
        return list(zip(made, fresh.values(), strict=True))

    def _article(self, key: str, checked: CheckedArticle) -> Article:
        outlet = self._outlet(checked.outlet)
        facts = {**checked.facts(), "language": checked.language or outlet.language}
        article = Article(outlet=outlet, natural_key_hash=key, **facts)
        article._change_reason = IMPORTED + checked.digest()
        return article

    def _update(self, article: Article, checked: CheckedArticle, found: "Changes") -> None:
        for name, value in found.facts.items():
            setattr(article, name, value)
        article._change_reason, article._history_user = IMPORTED + checked.digest(), self.user
        article.save()
        if found.text:
            reason = f"{CHANGED_AT_SOURCE}, imported {timezone.localdate().isoformat()}"
            carried = add_version(article, checked.text, reason, user=self.user)
            if carried.left:
                self.report.remark(checked.place, carried.sentence())
        self._count(UPDATED, checked)
        self._read(article, checked.place)

    def _count(self, outcome: str, checked: CheckedArticle) -> None:
        self.report.count(outcome, checked.place, f"{checked.published.isoformat()} {checked.title}")

    def _alone(self, checked: CheckedArticle, act: Callable[[], None]) -> None:
        try:
            with transaction.atomic():
                act()
        except (DataError, IntegrityError) as error:
            log.warning("%s: %s", checked.place, error)
            self.report.refuse(checked.place, "The database refused it; the log says why. The other rows are kept.")

    def _read(self, article: Article, place: str) -> None:
        """Make suggestions; a text that cannot be read is kept all the same, and the report says so.

        The log shows only the first failure in full: a thousand may have one cause.
        """
        if not self.suggestions:
            return
        try:
            with transaction.atomic():
                suggest(article)
        except Exception as error:
            log.error("%s: reading the text failed (%r)", place, error, exc_info=not self.unread)
            self.unread += 1
            self.report.remark(place, "It was saved, but reading it failed; the log says why. Have it read again.")

    def _outlet(self, name: str) -> Outlet:
        key = name_key(name)
        if key not in self.outlets:
            outlet = Outlet.objects.filter(name_key=key).first()
            if outlet is None:
                outlet = Outlet(name=name)
                outlet._history_user = self.user
                outlet.save()
            self.outlets[key] = outlet
        return self.outlets[key]


@dataclass
class Changes:
    """What a row says anew of an article on record."""

    facts: dict
    text: bool

    @property
    def any(self) -> bool:
        return bool(self.facts) or self.text


def changes(held: Known, checked: CheckedArticle) -> Changes:
    """Nothing for an article in the bin, or a row that says what it said before."""
    if held.article.binned_at or held.digest == checked.digest():
        return Changes({}, False)
    given = {name: value for name, value in checked.facts().items() if name != "language" or value}
    facts = {
        name: value
        for name, value in given.items()
        if value != held.given[name] and value != getattr(held.article, name)
    }
    return Changes(facts, _sha256(checked.text) != _last_given_text(held.article))


def known_articles(keys: Iterable[str]) -> dict[str, Known]:
    """Those on record, by natural key, in two queries."""
    articles = {a.pk: a for a in Article.objects.filter(natural_key_hash__in=list(keys)).select_related("outlet")}
    given = {pk: ("", {name: getattr(a, name) for name in FACTS}) for pk, a in articles.items()}
    rows = Article.history.filter(id__in=articles, history_change_reason__startswith=IMPORTED).order_by("history_id")
    for row in rows.values("id", "history_change_reason", *FACTS):
        given[row["id"]] = (row["history_change_reason"].removeprefix(IMPORTED), {n: row[n] for n in FACTS})
    return {a.natural_key_hash: Known(a, *given[pk]) for pk, a in articles.items()}


def _last_given_text(article: Article) -> str:
    """The digest of the text that the source gave last, not of a version that an editor corrected by hand."""
    given = article.versions.filter(Q(number=1) | Q(reason__startswith=CHANGED_AT_SOURCE))
    return given.order_by("-number").values_list("sha256", flat=True).first() or ""


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _version(article: Article, text: str) -> ArticleVersion:
    return ArticleVersion(article=article, text=text, sha256=_sha256(text), length=len(text))
