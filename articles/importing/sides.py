"""The shipped sides and the forms by which texts name them, brought into the database."""

import csv

from articles.extraction.lexicon import RULES, read_side_forms
from articles.models import Side, SideForm


def load_shipped_sides() -> None:
    """Make the database agree with the shipped word lists; what editors added or changed beside them stays."""
    with (RULES / "sides.csv").open(encoding="utf-8", newline="") as lines:
        rows = {row["code"]: row for row in csv.DictReader(lines)}
    known = set(Side.objects.values_list("code", flat=True))
    Side.objects.bulk_create(
        Side(**{name: row[name] for name in ("code", "alpha2", "kind", "name", "since", "until")})
        for code, row in rows.items()
        if code not in known
    )
    for code, row in rows.items():
        if row["successor"] and code not in known:
            Side.objects.get(code=code).successors.set(row["successor"].split())
    _load_forms()


def _load_forms() -> None:
    shipped = {(f.side, f.kind, f.form, f.since): f for f in read_side_forms()}
    held = {(f.side_id, f.kind, f.form, f.since): f for f in SideForm.objects.all()}
    SideForm.objects.bulk_create(
        SideForm(side_id=f.side, kind=f.kind, form=f.form, since=f.since, until=f.until, shipped=True)
        for key, f in shipped.items()
        if key not in held
    )
    gone = [f.pk for key, f in held.items() if f.shipped and key not in shipped]
    SideForm.objects.filter(pk__in=gone).delete()
    for key, form in held.items():
        if form.shipped and key in shipped and form.until != shipped[key].until:
            SideForm.objects.filter(pk=form.pk).update(until=shipped[key].until)
