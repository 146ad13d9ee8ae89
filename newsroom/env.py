"""Strict reading of the environment: a value that cannot be understood stops the start with a sentence."""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


class Environment:
    """The settings that stand in the environment. Every method raises ImproperlyConfigured with what to do."""

    def __init__(self, values: Mapping[str, str] | None = None):
        self.values = os.environ if values is None else values

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.text(name).lower()
        if not value:
            return default
        if value not in TRUE | FALSE:
            raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no. Set it to 1 or 0.")
        return value in TRUE

    def number(self, name: str, default: int, least: int = 0) -> int:
        value = self.text(name, str(default))
        if not value.isascii() or not value.isdigit() or int(value) < least:
            raise ImproperlyConfigured(f"{name}={value!r} must be a whole number from {least} up.")
        return int(value)

    def items(self, name: str) -> list[str]:
        return [item for item in (part.strip() for part in self.text(name).split(",")) if item]

    def origins(self, name: str) -> list[str]:
        for origin in self.items(name):
            parts = urlsplit(origin)
            if parts.scheme not in ("http", "https") or not parts.netloc or parts.path:
                raise ImproperlyConfigured(
                    f"{name}: {origin!r} is no origin. Write scheme and host, such as https://readout.example."
                )
        return self.items(name)

    def database(self, name: str, sqlite: Path) -> dict:
        """The connection of DATABASE_URL (postgres://… or sqlite:///…); SQLite at `sqlite` without one."""
        url = self.text(name)
        if not url:
            return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(sqlite)}
        scheme = urlsplit(url).scheme
        if scheme not in ("postgres", "postgresql", "sqlite"):
            raise ImproperlyConfigured(
                f"{name} starts with {scheme!r}. Use postgres://user:password@host:5432/name or sqlite:////path."
            )
        try:
            config = Env.db_url_config(url)
        except Exception as error:
            raise ImproperlyConfigured(f"{name} cannot be read: {error}.") from error
        if not config.get("NAME"):
            raise ImproperlyConfigured(f"{name} names no database. Add it after the host: …:5432/readout.")
        return config

    def cache(self, name: str) -> dict:
        """The cache of CACHE_URL (redis://host:6379/0); one in this process without it."""
        url = self.text(name)
        if not url:
            return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        if urlsplit(url).scheme not in ("redis", "rediss"):
            raise ImproperlyConfigured(f"{name}={url!r} is not understood. Use redis://host:6379/0.")
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
