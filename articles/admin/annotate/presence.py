"""Who else has an article open on the Annotate page: told by the pages themselves, kept in the cache for a minute."""

import re
import time

from django.core.cache import cache

SECONDS = 60
TAB = re.compile(r"[a-z0-9-]{8,40}")


def others_here(article_pk: int, username: str, tab: str, *, gone: bool = False) -> list[str]:
    """Note that this tab has the article open, or (`gone`) no longer.

    Answers who has it open in other tabs: user names, and “you, in another tab”.
    """
    key, now = f"desk.here.{article_pk}", time.time()
    held = cache.get(key) or {}
    here = {t: (who, at) for t, (who, at) in held.items() if now - at < SECONDS}
    if TAB.fullmatch(tab):
        here[tab] = (username, now)
        if gone:
            del here[tab]
        cache.set(key, here, SECONDS)
    others = {who for t, (who, _) in here.items() if t != tab}
    return sorted("you, in another tab" if who == username else who for who in others)
