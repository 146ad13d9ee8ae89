"""Publishing and withdrawing: decisions of their own, with their own permissions."""

from django.utils import timezone

from articles.decisions.base import Decision, Refused
from articles.decisions.kept_counts import recount
from articles.models import Article, Contact, Statement, tallied
from articles.models.codes import PublicState


class PublishingDecision(Decision):
    """What publishing and withdrawing share. A record's kind is in the name of the permission."""

    undoable = False

    def apply(self):
        self.permission = f"{self.verb}_{self.record._meta.model_name}"
        self.doing = f"{self.verb}ing {self.record._meta.verbose_name_plural}"
        return super().apply()

    def turn(self, record, state: str) -> None:
        """Set the state of a record, and say so in the log."""
        record.state = state
        if state == PublicState.PUBLISHED and not record.published_at:
            record.published_at = timezone.now()
        self.save(record, check=False)
        self.log(self.verb, record)

    def turn_all(self, records: list, state: str) -> None:
        """Set the state of the records, and bring the kept counts up to date."""
        ids = {kind: [r.pk for r in records if isinstance(r, kind)] for kind in (Article, Statement, Contact)}
        with tallied(articles=ids[Article], statements=ids[Statement], contacts=ids[Contact]):
            for record in records:
                self.turn(record, state)
        self.count(*records)

    def count(self, *records) -> None:
        contacts = {r.pk if isinstance(r, Contact) else r.contact_id for r in records if not isinstance(r, Article)}
        articles = {r.pk if isinstance(r, Article) else r.article_id for r in records if not isinstance(r, Contact)}
        shown_in = Statement.objects.filter(article__in=[r.pk for r in records if isinstance(r, Article)])
        contacts |= set(shown_in.values_list("contact", flat=True))
        recount(contacts=contacts, articles=articles)


class Publish(PublishingDecision):
    """Show an article, statement or contact to readers.

    A statement follows its article: while that is not public, publishing the statement is refused. A contact needs
    a source that readers can see: a published article or the data set it was imported from.
    """

    verb = "publish"

    def __init__(self, user, record: Article | Statement | Contact, *, note=""):
        super().__init__(user, note=note)
        self.record = record

    def change(self):
        record = type(self.record)._default_manager.select_for_update().get(pk=self.record.pk)
        if record.binned_at:
            raise Refused("This is in the bin. Restore it first.")
        if record.state == PublicState.PUBLISHED:
            raise Refused("This is published already.")
        refuse_unfounded(record)
        self.turn_all([record], PublicState.PUBLISHED)
        return record


def refuse_unfounded(record) -> None:
    """Raise Refused for a record whose ground readers would not see."""
    if isinstance(record, Statement) and not record.article.is_public:
        raise Refused("Its article is not published, and readers would not see where the words come from. "
                      "Publish the article first, or together with its statements.")  # fmt: skip
    if isinstance(record, Contact) and not record.source:
        reports = record.reports.filter(article__state=PublicState.PUBLISHED, article__binned_at__isnull=True)
        if not reports.exists():
            raise Refused("No published article reports this contact. Publish an article that does first.")


class PublishArticle(PublishingDecision):
    """Publish an article together with its accepted statements and the contacts it reports.

    Answers how many statements and contacts were published with it.
    """

    verb = "publish"

    def __init__(self, user, article: Article, *, seen=None, note=""):
        super().__init__(user, note=note)
        self.record, self.seen = article, seen

    def change(self) -> tuple[int, int]:
        self.check_permission("publish_statement", "publishing statements")
        self.check_permission("publish_contact", "publishing contacts")
        article, version = self.lock(self.record.pk, self.seen)
        drafts = Statement.objects.kept().filter(article=article, state=PublicState.DRAFT, version=version)
        statements = list(drafts.select_related("version").order_by("start"))
        reported = Contact.objects.kept().filter(reports__article=article, state=PublicState.DRAFT).values("pk")
        contacts = list(Contact.objects.select_for_update().filter(pk__in=reported).order_by("pk"))
        fresh = [] if article.is_public else [article]
        if not fresh and not statements and not contacts:
            raise Refused("Everything here is published already.")
        self.turn_all([*fresh, *statements, *contacts], PublicState.PUBLISHED)
        return len(statements), len(contacts)


class Withdraw(PublishingDecision):
    """Take a published article, statement or contact back from readers. With an article go its statements."""

    verb = "withdraw"

    def __init__(self, user, record: Article | Statement | Contact, *, note=""):
        super().__init__(user, note=note)
        self.record = record

    def change(self):
        record = type(self.record)._default_manager.select_for_update().get(pk=self.record.pk)
        if record.state != PublicState.PUBLISHED:
            raise Refused("This is not published, so there is nothing to withdraw.")
        self.turn_all([record], PublicState.WITHDRAWN)
        return record
