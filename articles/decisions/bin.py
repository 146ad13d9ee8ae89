"""The bin: nothing is deleted for good, and what is public is withdrawn before it is thrown away."""

from django.utils import timezone

from articles.decisions.base import Decision, Refused
from articles.models import Article, Contact, Statement
from articles.models.codes import PublicState


class Bin(Decision):
    """Put an article, statement or contact into the bin."""

    def __init__(self, user, record: Article | Statement | Contact, *, note=""):
        super().__init__(user, note=note)
        self.record = record
        self.permission = f"delete_{record._meta.model_name}"
        self.doing = f"putting {record._meta.verbose_name_plural} into the bin"

    def change(self):
        record = type(self.record)._default_manager.select_for_update().get(pk=self.record.pk)
        if record.binned_at:
            raise Refused("This is in the bin already.")
        if record.state == PublicState.PUBLISHED:
            raise Refused("This is published. Withdraw it first, then put it into the bin.")
        record.binned_at = timezone.now()
        self.save(record, check=False)
        self.log("bin", record)
        return record


class Restore(Decision):
    """Take an article, statement or contact out of the bin; it comes back unpublished."""

    def __init__(self, user, record: Article | Statement | Contact, *, note=""):
        super().__init__(user, note=note)
        self.record = record
        self.permission = f"delete_{record._meta.model_name}"
        self.doing = f"taking {record._meta.verbose_name_plural} out of the bin"

    def change(self):
        record = type(self.record)._default_manager.select_for_update().get(pk=self.record.pk)
        if not record.binned_at:
            raise Refused("This is not in the bin.")
        if isinstance(record, Statement) and self._taken(record):
            raise Refused("The same words were recorded as another statement meanwhile. Amend that one instead.")
        record.binned_at, record.state = None, PublicState.DRAFT
        self.save(record, check=False)
        self.log("restore", record)
        return record

    def _taken(self, statement: Statement) -> bool:
        place = {"version": statement.version_id, "start": statement.start, "end": statement.end}
        return Statement.objects.kept().filter(**place).exists()
