"""What makes two findings the same: their words or facts, not their place, so that a rerun knows what was decided."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from articles.extraction.findings import Contact, Quote
from articles.text.normalise import fold

WORD = re.compile(r"\w+")


def quote_fingerprints(text: str, quotes: Iterable[Quote]) -> list[str]:
    """SHA-256 of each quotation's words in any case, without marks, and of which one of its like it is."""
    return _numbered("statement", (" ".join(WORD.findall(fold(q.span.of(text)).casefold())) for q in quotes))


def contact_fingerprints(contacts: Iterable[Contact]) -> list[str]:
    """SHA-256 of each contact's sides, status, first day and format, and of which one of its like it is."""
    facts = ("\n".join((",".join(sorted(c.sides)), c.status, c.start or "", c.format)) for c in contacts)
    return _numbered("contact", facts)


def _numbered(kind: str, keys: Iterable[str]) -> list[str]:
    seen: Counter[str] = Counter()
    found = []
    for key in keys:
        found.append(hashlib.sha256(f"{kind}\n{key}\n{seen[key]}".encode()).hexdigest())
        seen[key] += 1
    return found
