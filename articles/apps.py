"""The app: what is made ready when the database has been migrated."""

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from articles import checks  # noqa: F401 (registers the checks)
        from articles.search.changes import watch

        post_migrate.connect(prepare_search, sender=self, dispatch_uid="articles.prepare_search")
        post_migrate.connect(fill_records, sender=self, dispatch_uid="articles.fill_records")
        watch()


def prepare_search(using: str, plan=(), **kwargs) -> None:
    """Make what the search keeps beside the tables of the models; not while these are being unmade."""
    from articles.models import SearchDocument
    from articles.search.backends import engine

    if SearchDocument._meta.db_table in connections[using].introspection.table_names():
        engine(using).prepare()


def fill_records(using: str, plan=(), **kwargs) -> None:
    """Bring the shipped sides and the roles up to date; not while the tables are being unmade."""
    from articles.decisions.roles import make_roles
    from articles.importing.sides import load_shipped_sides
    from articles.models import Side

    if Side._meta.db_table in connections[using].introspection.table_names():
        load_shipped_sides()
        make_roles()
