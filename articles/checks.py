"""System checks of the archive's own rules."""

from pathlib import Path

from django.conf import settings
from django.core.checks import Error, register


@register
def sqlite_folder_exists(app_configs, **kwargs):
    """SQLite makes its file but not the folder, and then says only “unable to open database file”."""
    database = settings.DATABASES["default"]
    name = str(database["NAME"])
    if "sqlite" not in database["ENGINE"] or ":memory:" in name or "mode=memory" in name:
        return []
    folder = Path(name).resolve().parent
    if folder.is_dir():
        return []
    return [Error(f"The folder of the database is missing. Make it: mkdir -p {folder}", id="articles.E001")]
