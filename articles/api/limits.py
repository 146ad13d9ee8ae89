"""How many questions an address may ask in a minute.

Counted in the site's cache: without CACHE_URL each worker process counts for itself, so that the true limit is that
many times higher. Behind a proxy (BEHIND_PROXY) the address is the last one that the proxy wrote down.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

WINDOW = 60
USUAL = 240


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of this minute's questions, and the seconds until the next minute begins."""

    limit: int
    left: int
    seconds: int

    @property
    def spent(self) -> bool:
        return self.left < 0

    def headers(self) -> dict[str, str]:
        found = {
            "RateLimit-Limit": self.limit,
            "RateLimit-Remaining": max(self.left, 0),
            "RateLimit-Reset": self.seconds,
        }
        if self.spent:
            found["Retry-After"] = self.seconds
        return {name: str(value) for name, value in found.items()}


def count(request: HttpRequest) -> Allowance:
    """Count one question of the request's address."""
    limit = getattr(settings, "API_REQUESTS_A_MINUTE", USUAL)
    minute, past = divmod(int(time.time()), WINDOW)
    key = f"api-limit:{address(request)}:{minute}"
    cache.add(key, 0, WINDOW * 2)
    try:
        asked = cache.incr(key)
    except ValueError:  # dropped between the two calls by a full cache
        asked = 1
    return Allowance(limit, limit - asked, WINDOW - past)


def address(request: HttpRequest) -> str:
    """The address as far as it can be trusted, without what a cache key cannot hold."""
    told = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    found = told.rsplit(",", 1)[-1].strip() or request.META.get("REMOTE_ADDR", "")
    return "".join(c for c in found if c.isalnum() or c in ".:")[:45]
