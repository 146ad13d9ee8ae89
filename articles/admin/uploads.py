"""Uploaded files between preview and confirmation: in a private folder, under a name nobody can guess, for one user."""

import secrets
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.utils.text import get_valid_filename

SALT = "articles.admin.uploads"
KEPT_SECONDS = 60 * 60
LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file that was handed in, with what the user said about it."""

    path: Path
    said: dict

    def remove(self) -> None:
        shutil.rmtree(self.path.parent, ignore_errors=True)


def folder() -> Path:
    return Path(settings.DATA_DIR) / "uploads" / "imports"


def keep(file, said: dict, user) -> tuple[Upload, str]:
    """Store an uploaded file; answers it and the token by which this user, and nobody else, finds it again."""
    remove_old()
    place = secrets.token_urlsafe(24)
    private = folder() / place
    private.mkdir(mode=0o700, parents=True)
    path = private / (get_valid_filename(Path(file.name).name)[-100:] or "upload")
    with path.open("wb") as stored:
        for chunk in file.chunks():
            stored.write(chunk)
    path.chmod(0o600)
    return Upload(path, said), signing.dumps([place, path.name, user.pk, said], salt=SALT, compress=True)


def find(token: str, user) -> Upload | None:
    """The upload of a token, None where it is another user's, too old, or gone."""
    try:
        place, name, owner, said = signing.loads(token, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        return None
    path = folder() / place / name
    return Upload(path, said) if owner == user.pk and path.is_file() else None


def remove_old() -> None:
    """Remove what nobody confirmed in time."""
    if not folder().is_dir():
        return
    for private in folder().iterdir():
        if time.time() - private.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(private, ignore_errors=True)
