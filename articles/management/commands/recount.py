"""Count anew what pages show: a repair, for when kept counts and rows differ."""

from django.core.management.base import BaseCommand
from django.db import transaction

from articles.models import Article, Pair, Statement, recount_pair, recount_tallies
from articles.models.codes import PublicState


class Command(BaseCommand):
    help = "Count all pairs, articles and labels anew. Decisions keep these counts; this repairs them."

    def handle(self, **options):
        for pair in Pair.objects.order_by("pk").iterator():
            with transaction.atomic():
                recount_pair(Pair.objects.select_for_update().get(pk=pair.pk))
        wrong = 0
        for article in Article.objects.order_by("pk").only("pk", "statement_count").iterator():
            count = Statement.objects.kept().filter(article=article, state=PublicState.PUBLISHED).count()
            if count != article.statement_count:
                wrong += Article.objects.filter(pk=article.pk).update(statement_count=count)
        with transaction.atomic():
            recount_tallies()
        self.stdout.write(f"Counted anew. The count of {wrong} articles was wrong.")
