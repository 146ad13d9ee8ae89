"""Undoing the last act on an article, and doing it again: acts of one user, bulk acts whole, never what is public."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.decisions.base import Decision, Refused
from articles.decisions.journal import KEPT, plain
from articles.decisions.kept_counts import recount
from articles.models import Article, LogEntry, tallied
from articles.models.base import Record
from articles.models.codes import PublicState

REACH = timedelta(hours=12)


def last_act(user, article: Article) -> LogEntry | None:
    """The user's last act on the article that is not undone, None where there is none."""
    done, _ = _stacks(user, article)
    return done[-1] if done else None


def last_undone(user, article: Article) -> LogEntry | None:
    """The act that doing again would bring back: the last undone, as long as no other act followed."""
    _, undone = _stacks(user, article)
    return undone[-1] if undone else None


def _stacks(user, article: Article) -> tuple[list[LogEntry], list[LogEntry]]:
    entries = LogEntry.objects.filter(user=user, at__gte=timezone.now() - REACH, detail__article=str(article.uid))
    done: list[LogEntry] = []
    undone: list[LogEntry] = []
    for entry in entries.defer("detail").order_by("id"):
        if entry.action == "undo":
            undone.append(done.pop())
        elif entry.action == "redo":
            done.append(undone.pop())
        else:
            done.append(entry)
            undone.clear()
    return done, undone


class _Turning(Decision):
    """What undoing and doing again share: bring rows from one state to the other, or refuse all of it."""

    permission = "annotate_article"
    doing = "annotating articles"
    undoable = False

    def __init__(self, user, article: Article, *, seen=None, note=""):
        super().__init__(user, note=note)
        self.article, self.seen = article, seen

    def turn(self, entry: LogEntry, rows: list, action: str) -> str:
        """Bring each (model, pk, from, to) to its state; answer what was undone or done again."""
        contacts, statements = _ids(rows, "contact"), _ids(rows, "statement")
        filed = set(KEPT["statement"].objects.filter(pk__in=statements).values_list("contact", flat=True))
        try:
            with transaction.atomic(), tallied(statements=statements, contacts=contacts):
                for model, pk, now, then in rows:
                    self._turn_row(KEPT[model], pk, now, then)
        except IntegrityError as error:
            raise Refused("The same words were recorded meanwhile. Nothing was changed.") from error
        filed |= set(KEPT["statement"].objects.filter(pk__in=statements).values_list("contact", flat=True))
        recount(contacts=contacts | filed)
        self.log(action, self.article, article=str(self.article.uid), of=entry.pk)
        return f"{entry.action}: {entry.target_label[:80]}"

    def _turn_row(self, model, pk: int, now: dict | None, then: dict | None) -> None:
        row = model._base_manager.select_for_update().filter(pk=pk).first()
        if issubclass(model, Record) and (now is None or then is None):
            return self._bin(row, now, then)
        _refuse_if_moved_on(row, now)
        if then is None:
            row._history_user = self.user
            row.delete()
        elif row is None:
            row = model(**_typed(model, then))
            row._history_user = self.user
            row.save(force_insert=True)
        else:
            self._set(row, then)
        return None

    def _bin(self, row, now: dict | None, then: dict | None) -> None:
        """A record that the act made goes into the bin, or comes back from there."""
        _refuse_if_moved_on(row, now or then)
        if row.state == PublicState.PUBLISHED:
            raise Refused("What was recorded is published. Withdraw that first, then undo.")
        if (row.binned_at is None) == (now is None):
            raise Refused("What was recorded was binned or restored meanwhile. Nothing was changed.")
        self._set(
            row, {"binned_at": timezone.now() if then is None else None, "changed_at": (now or then)["changed_at"]}
        )

    def _set(self, row, values: dict) -> None:
        typed = _typed(type(row), values)
        for name, value in typed.items():
            setattr(row, name, value)
        row._history_user = self.user
        row.save()
        if "changed_at" in typed:  # as it was then, so that a form opened then still fits
            type(row)._base_manager.filter(pk=row.pk).update(changed_at=typed["changed_at"])


def _ids(rows: list, model: str) -> set[int]:
    return {pk for name, pk, *_ in rows if name == model}


def _typed(model, values: dict) -> dict:
    columns = {column.attname: column for column in model._meta.concrete_fields}
    return {name: columns[name].to_python(value) for name, value in values.items()}


def _refuse_if_moved_on(row, expected: dict | None) -> None:
    """Raise Refused where a row is not as the act left it."""
    if expected is None and row is None:
        return
    now = plain(row) if row else {}
    if expected is None or any(now.get(name) != value for name, value in expected.items()):
        raise Refused("This was changed again since, perhaps by a colleague. Nothing was changed; amend it by hand.")


class Undo(_Turning):
    """Take back the user's last act on an article. What it recorded goes into the bin, what it changed is as before."""

    def change(self) -> str:
        article, _ = self.lock(self.article.pk, self.seen)
        entry = last_act(self.user, article)
        if entry is None:
            raise Refused("There is nothing of yours to undo here. What is published is withdrawn by a chief.")
        rows = [(model, pk, after, before) for model, pk, before, after in reversed(entry.detail["rows"])]
        return self.turn(entry, rows, "undo")


class Redo(_Turning):
    """Do again what was undone last."""

    def change(self) -> str:
        article, _ = self.lock(self.article.pk, self.seen)
        entry = last_undone(self.user, article)
        if entry is None:
            raise Refused("There is nothing to do again.")
        rows = [(model, pk, before, after) for model, pk, before, after in entry.detail["rows"]]
        return self.turn(entry, rows, "redo")
