"""What every decision does: check the role, change in one transaction, write the log."""

from typing import ClassVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction

from articles.decisions.journal import Journal, journal
from articles.models import Article, ArticleVersion, LogEntry


class Refused(Exception):
    """A change that cannot be made as things stand; the message is a sentence for the user."""


class Stale(Refused):
    """A save based on an older state than the one now recorded; the user chooses between theirs and the recorded."""


class Decision:
    """One change by one user. A subclass names its `permission` and `doing`, and implements `change`."""

    permission: ClassVar[str]
    doing: ClassVar[str]
    undoable: ClassVar[bool] = True
    article_uid = ""
    entry: LogEntry | None = None

    def __init__(self, user, *, note: str = ""):
        self.user = user
        self.note = " ".join(note.replace("\0", "").split())[:500]

    def apply(self):
        """Make the change and answer what `change` answers."""
        self.check_permission(self.permission, self.doing)
        with transaction.atomic(), journal() as touched:
            done = self.change()
            self._keep(touched)
            return done

    def _keep(self, touched: Journal) -> None:
        """Keep what was touched with the last log entry, from where it can be undone."""
        if self.undoable and self.article_uid and self.entry:
            self.entry.detail |= {"article": self.article_uid, "rows": touched.as_json()}
            self.entry.save(update_fields=["detail"])

    def lock(self, pk: int, seen: int | None = None) -> tuple[Article, ArticleVersion]:
        """As `lock_article`; the decision then stands in the log as one on this article, and can be undone."""
        article, version = lock_article(pk, seen)
        self.article_uid = str(article.uid)
        return article, version

    def change(self):
        raise NotImplementedError

    def check_permission(self, permission: str, doing: str) -> None:
        if not self.user.has_perm(f"articles.{permission}"):
            raise PermissionDenied(f"Your role does not include {doing}. Ask an editor or the chief.")

    def save(self, record: models.Model, *, check: bool = True, **kwargs) -> None:
        """Check and save a record, with the user in its history; unchecked where only its state changes."""
        record._history_user = self.user
        try:
            if check:
                record.full_clean(validate_unique=False, validate_constraints=False)
            record.save(**kwargs)
        except (ValidationError, ValueError) as error:
            raise Refused(_sentence(error)) from error

    def log(self, action: str, target: models.Model, **detail) -> LogEntry:
        self.entry = LogEntry.objects.create(
            user=self.user,
            action=action,
            target_kind=target._meta.model_name,
            target_uid=target.uid,
            target_label=str(target)[:300],
            detail=detail,
            note=self.note,
        )
        return self.entry


def _sentence(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    named = (f"{name.replace('_', ' ').capitalize()}: {' '.join(texts)}" for name, texts in error.message_dict.items())
    return " ".join(named)


def refuse_if_changed(record: models.Model, as_of) -> None:
    """Raise Refused when a record was changed after `as_of`, the change its user saw last; None: not asked for."""
    if as_of is None or record.changed_at == as_of:
        return
    last = record.history.select_related("history_user").order_by("-history_id").first()
    who = last.history_user.get_username() if last and last.history_user else "Somebody"
    raise Stale(
        f"{who} changed this at {record.changed_at:%H:%M} UTC, after you opened it. Your changes are not saved: the "
        "page shows what is recorded now, the form what you typed. Save again if yours shall stand."
    )


def lock_article(pk: int, seen: int | None = None) -> tuple[Article, ArticleVersion]:
    """The article, held against other decisions until the transaction ends, and its current version.

    Every decision on what an article says takes this lock first, so that two editors come one after the other.
    Raises Refused when the article is in the bin, or is no longer at the version `seen` by the user.
    """
    article = Article.objects.select_for_update().get(pk=pk)
    if article.binned_at:
        raise Refused("This article is in the bin. Restore it first.")
    version = article.versions.order_by("-number").first()
    if seen is not None and seen != version.number:
        raise Refused(
            f"The text of this article was corrected meanwhile: you saw version {seen}, it is now at version "
            f"{version.number}. Nothing was saved. Look at the text again and decide anew."
        )
    return article, version
