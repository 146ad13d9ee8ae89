"""Keys by which a program of the newsroom writes through the API in the name of a user."""

import hashlib
import secrets

from django.conf import settings
from django.db import models

PREFIX = "readout_"


def digest_of(token: str) -> str:
    """A token has 256 random bits, so that a plain digest cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()


class ApiTokenManager(models.Manager):
    def make(self, user, label: str) -> str:
        """Save a new token and answer it; it is not kept and cannot be shown again."""
        token = PREFIX + secrets.token_urlsafe(32)
        self.create(user=user, label=label, digest=digest_of(token))
        return token

    def user_of(self, token: str):
        """The active user of a token, None for one that is not valid."""
        found = self.select_related("user").filter(digest=digest_of(token), user__is_active=True).first()
        return found.user if found else None


class ApiToken(models.Model):
    """One key of one user; deleting it takes the key away. Only a digest of it is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_tokens")
    label = models.CharField("what it is for", max_length=100)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ApiTokenManager()

    class Meta:
        ordering = ["user", "label"]
        verbose_name = "API token"
        constraints = [models.UniqueConstraint(fields=["user", "label"], name="token_label_once_a_user")]

    def __str__(self):
        return f"{self.label} ({self.user})"
