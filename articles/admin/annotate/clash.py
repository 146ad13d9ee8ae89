"""“Theirs, yours, before”: what two people changed in one record, side by side, for the one who saves second."""

from dataclasses import dataclass

from django.forms import Form
from django.utils.dateparse import parse_datetime

from articles.admin.annotate.items import Item, recorded_contact
from articles.decisions.statements import recorded


@dataclass(frozen=True)
class Clash:
    """One fact as it was when the form was opened, as it is recorded now, and as it was typed."""

    label: str
    before: str
    theirs: str
    yours: str


def clashes(item: Item, form: Form, as_of: str, sides: list[str]) -> list[Clash]:
    """The facts in which the three differ. What a record was before is read from its history."""
    form_class = type(form)
    theirs = form_class.of(item.draft, sides=sides)
    old = item.record.history.filter(changed_at=parse_datetime(as_of or "")).order_by("-history_id").first()
    before = form_class.of(_draft(item, old.instance), sides=sides) if old else None
    rows = []
    for name, field in form.fields.items():
        values = [_shown(f[name].value() if f else "", field) for f in (before, theirs, form)]
        if len(set(values)) > 1:
            rows.append(Clash(str(form[name].label), *values))
    return rows


def _draft(item: Item, record):
    return recorded(record) if item.is_statement else recorded_contact(record, item.span)


def _shown(value, field) -> str:
    """A value as the form offers it, with the name of the choice."""
    names = {str(code): str(label) for code, label in _flat(getattr(field, "choices", ()))}
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(names.get(str(v), str(v)) for v in values if v not in (None, ""))


def _flat(choices):
    for code, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield code, label
