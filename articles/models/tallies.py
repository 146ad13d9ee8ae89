"""Counts that pages show, kept and not computed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import models
from django.db.models import Count, F, Max, Min, Q
from django.db.models.functions import ExtractYear

from articles.models.articles import Article
from articles.models.codes import PublicState
from articles.models.contacts import Contact, ContactPair
from articles.models.sides import Pair, PairYear
from articles.models.statements import Statement


class Tally(models.Model):
    """How many published rows there are of a kind, in all (`label` empty) and by label."""

    subject = models.CharField(max_length=40)
    label = models.CharField(max_length=40, blank=True)
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ["subject", "label"]
        verbose_name_plural = "tallies"
        constraints = [models.UniqueConstraint(fields=["subject", "label"], name="tally_once")]

    def __str__(self):
        return f"{self.subject} {self.label}: {self.count}"


TALLIED = {
    "article": (Article, ()),
    "statement": (Statement, ("kind", "channel")),
    "contact": (Contact, ("mode", "format", "status", "level", "setting")),
}


def recount_tallies() -> None:
    """Count everything that the about page shows anew."""
    fresh = []
    for subject, (model, fields) in TALLIED.items():
        rows = model.objects.published()
        fresh.append(Tally(subject=subject, count=rows.count()))
        for field in fields:
            counts = rows.order_by().values_list(field).annotate(n=Count("pk"))
            fresh += [Tally(subject=f"{subject}.{field}", label=label, count=n) for label, n in counts]
    Tally.objects.exclude(subject="").delete()
    Tally.objects.bulk_create(fresh)


@contextmanager
def tallied(
    *, articles: Iterable[int] = (), statements: Iterable[int] = (), contacts: Iterable[int] = ()
) -> Iterator[None]:
    """Carry over to the tallies what changes about these rows (by id) within the block; with articles come their
    statements. Only the rows given are counted, so that it costs the same in an archive of any size."""
    rows = {
        "article": Q(pk__in=(articles := set(articles))),
        "statement": Q(pk__in=set(statements)) | Q(article__in=articles),
        "contact": Q(pk__in=set(contacts)),
    }
    before = _labels(rows)
    yield
    after = _labels(rows)
    for key in sorted(before.keys() | after.keys()):
        if by := after[key] - before[key]:
            _add_to_tally(*key, by)


def _labels(rows: dict[str, Q]) -> Counter:
    found: Counter[tuple[str, str]] = Counter()
    for subject, (model, fields) in TALLIED.items():
        for row in model.objects.published().filter(rows[subject]).order_by().values("pk", *fields):
            found[subject, ""] += 1
            found.update((f"{subject}.{field}", row[field]) for field in fields)
    return found


def _add_to_tally(subject: str, label: str, by: int) -> None:
    rows = Tally.objects.filter(subject=subject, label=label, count__gte=-by)
    if not rows.update(count=F("count") + by) and by > 0:
        Tally.objects.get_or_create(subject=subject, label=label, defaults={"count": 0})
        rows.update(count=F("count") + by)


def recount_pair(pair: Pair) -> None:
    """Count a pair's published contacts and statements anew, and those of each year."""
    rows = ContactPair.objects.filter(pair=pair, state=PublicState.PUBLISHED, contact__binned_at__isnull=True)
    found = rows.aggregate(n=Count("pk"), first=Min("sort_on"), last=Max("contact__end_on"), newest=Max("sort_on"))
    pair.contact_count, pair.first_on = found["n"], found["first"]
    pair.last_on = max(filter(None, (found["last"], found["newest"])), default=None)
    pair.statement_count = (
        Statement.objects.published()
        .filter(contact__in_pairs__pair=pair)
        .filter(Q(side__in=[pair.first_id, pair.second_id]))
        .count()
    )
    pair.save()
    years = rows.annotate(year=ExtractYear("sort_on")).order_by().values_list("year").annotate(n=Count("pk"))
    pair.years.all().delete()
    PairYear.objects.bulk_create(PairYear(pair=pair, year=year, contact_count=n) for year, n in years)
