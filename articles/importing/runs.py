"""The log entry of an import: one for the run, none where nothing changed."""

import uuid

from articles.importing.report import CREATED, UPDATED, Report
from articles.models import LogEntry


def log_run(kind: str, label: str, report: Report, *, user=None) -> None:
    """Record that `kind` (articles, contacts) was imported from `label`, by `user` or by an operator at the shell."""
    if report.counts[CREATED] or report.counts[UPDATED]:
        found = report.as_dict()
        LogEntry.objects.create(
            user=user,
            action=f"import {kind}",
            target_kind="import",
            target_uid=uuid.uuid4(),
            target_label=label[:300],
            detail={name: found[name] for name in ("created", "updated", "skipped")} | {"refused": len(report.refused)},
        )
