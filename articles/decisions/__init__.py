"""One object per change an editor makes: permission, one transaction, log entry.

    AcceptStatement(user, suggestion, seen=3).apply()

`apply` raises `PermissionDenied` where the user's role does not reach, and `Refused` where the change cannot be made
as things stand; both carry a sentence for the user, and nothing has been changed then.
"""

from articles.decisions.base import Decision, Refused, Stale

__all__ = ["Decision", "Refused", "Stale"]
