"""Records of an exported archive made anew, each by its public id, with the times it had."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.utils.dateparse import parse_datetime

from articles.importing.refusals import Refused
from articles.models import (
    Actor,
    Article,
    ArticleActor,
    ArticleVersion,
    Contact,
    LogEntry,
    Outlet,
    Pair,
    Side,
    Statement,
    Suggestion,
    Topic,
    name_key,
    natural_key_hash,
)
from articles.models.codes import PublicState

Record = dict[str, Any]
REASON = "Restored from an archive"
LEFT_OUT = "\n"


def picked(record: Record, names: str) -> Record:
    """The named values of a record; names that it does not have are left to the model's defaults."""
    return {name: record[name] for name in names.split() if record.get(name) is not None}


def found(model: type[models.Model], uid: str | None, **more):
    """The record of a public id, None for none. Raises Refused where it is not here."""
    if uid is None:
        return None
    try:
        return model.objects.get(uid=uid, **more)
    except model.DoesNotExist as error:
        raise Refused(
            f"It refers to the {model._meta.verbose_name} {uid}, which is not here. Import that too."
        ) from error


def keep_times(row: models.Model, record: Record, *names: str) -> None:
    """Give a saved row the times of its record; the fields would set themselves to now."""
    times = {name: parse_datetime(record[name]) for name in names if record.get(name)}
    if times:
        type(row)._default_manager.filter(pk=row.pk).update(**times)


def saved(row: models.Model, **kwargs) -> models.Model:
    row._change_reason = REASON
    row.save(**kwargs)
    return row


def refuse_namesake(model: type[models.Model], name: str) -> None:
    if model.objects.filter(name_key=name_key(name)).exists():
        raise Refused(f"There is another {model._meta.verbose_name} “{name}” here already. Rename that one first.")


def published_state(record: Record) -> str:
    """An archive made for readers holds published records only and does not say so on each."""
    return record.get("state", PublicState.PUBLISHED)


def make_side(record: Record) -> bool:
    """Sides are told by code; those that ship with the software are here already and keep their forms."""
    fresh = not Side.objects.filter(code=record["code"]).exists()
    if fresh:
        saved(Side(**picked(record, "code name alpha2 kind since until")))
    side = Side.objects.get(code=record["code"])
    held = set(side.forms.values_list("kind", "form", "since"))
    missing = [form for form in record["forms"] if (form["kind"], form["form"], form["since"]) not in held]
    for form in missing:
        side.forms.create(**form)
    return fresh or bool(missing)


def make_outlet(record: Record) -> None:
    refuse_namesake(Outlet, record["name"])
    names = "name homepage right language time_zone binned_at"
    outlet = saved(Outlet(uid=record["id"], side_id=record["side"], **picked(record, names)))
    keep_times(outlet, record, "created_at", "changed_at")


def make_topic(record: Record) -> None:
    refuse_namesake(Topic, record["name"])
    saved(Topic(uid=record["id"], **picked(record, "name slug description")))


def make_actor(record: Record) -> None:
    refuse_namesake(Actor, record["name"])
    actor = saved(Actor(uid=record["id"], side_id=record["side"], **picked(record, "name slug kind note")))
    for name in record["aliases"]:
        actor.aliases.create(name=name)
    for office in record["offices"]:
        actor.offices.create(side_id=office["side"], **picked(office, "title organisation since until ended"))
    keep_times(actor, record, "created_at", "changed_at")


def make_article(record: Record) -> None:
    outlet = found(Outlet, record["outlet"])
    names = "title source_id byline dateline language published published_time statement_count"
    article = saved(
        Article(
            uid=record["id"],
            outlet=outlet,
            url=record["source_url"] or "",
            state=published_state(record),
            natural_key_hash=record.get("natural_key_hash") or _natural_key(record, outlet),
            **picked(record, names),
        )
    )
    for version in record["versions"]:
        _make_version(article, version)
    article.topics.add(*_topics(record))
    for named in record["actors"]:
        actor = found(Actor, named["actor"])
        ArticleActor.objects.create(content_object=article, tag=actor, role=named["role"], side_id=named["side"])
    keep_times(article, record, "created_at", "changed_at", "published_at", "binned_at", "reviewed_at")


def _make_version(article: Article, record: Record) -> None:
    version = article.versions.create(number=record["number"], text=text_of(record), reason=record["reason"])
    if record["sha256"] not in (None, version.sha256):
        raise Refused(f"The text of version {record['number']} is not the one that its checksum was made of.")
    keep_times(version, record, "received_at")


def text_of(version: Record) -> str:
    """The text of a version; where only excerpts were given, these in their places and empty lines for the rest."""
    if version["text"] is not None:
        return version["text"]
    parts, place = [], 0
    for excerpt in version["excerpts"]:
        parts += [LEFT_OUT * (excerpt["start"] - place), excerpt["text"]]
        place = excerpt["end"]
    return "".join(parts) + LEFT_OUT * (version["length"] - place)


def _natural_key(record: Record, outlet: Outlet) -> str:
    text = record["versions"][0]["text"] if record["versions"] else None
    known = text if text is not None else record["id"]
    return natural_key_hash(outlet, record["source_id"], record["source_url"] or "", known)


def _topics(record: Record) -> list[Topic]:
    topics = list(Topic.objects.filter(slug__in=record["topics"]))
    if missing := set(record["topics"]) - {topic.slug for topic in topics}:
        raise Refused(f"It has the topics {', '.join(sorted(missing))}, which are not here. Import these too.")
    return topics


def _version(article_uid: str, number: int) -> ArticleVersion:
    article = found(Article, article_uid)
    version = article.versions.filter(number=number).first()
    if version is None:
        raise Refused(f"It stands in version {number} of the article {article_uid}, which is not here.")
    return version


CONTACT_FACTS = (
    "title summary start end date_basis mode format visit_type status level track setting place series "
    "number_in_series source source_id source_url"
)


def make_contact(record: Record) -> None:
    contact = Contact(
        uid=record["id"],
        state=published_state(record),
        host_id=record["host"],
        initiator_id=record["initiator"],
        **picked(record, CONTACT_FACTS),
    )
    saved(contact, reported_on=date.fromisoformat(record["sort_on"]))
    contact.set_sides(row["side"] for row in record["sides"])
    for row in record["sides"]:
        contact.contact_sides.filter(side=row["side"]).update(level=row["level"])
    for domain in record["domains"]:
        contact.domains.create(domain=domain)
    for person in record["participants"]:
        actor = found(Actor, person["actor"])
        contact.participants.create(actor=actor, side_id=person["side"], **picked(person, "role led position"))
    reports = [_make_report(contact, report) for report in record["reports"]]
    for change in record["status_changes"]:
        report = reports[change["report"]] if change["report"] is not None else None
        contact.status_changes.create(report=report, **picked(change, "status reported_on note"))
    keep_times(contact, record, "created_at", "changed_at", "published_at", "binned_at")


def _make_report(contact: Contact, record: Record):
    version = _version(record["article"], record["version"])
    report = contact.reports.create(version=version, side_id=record["side"], **picked(record, "start end"))
    for claim in record["claims"]:
        report.claims.create(**picked(claim, "field value start end"))
    return report


STATEMENT_FACTS = (
    "start end pieces before after anchor kind channel speaker_text speaker_role language translation translation_by"
)


def make_statement(record: Record) -> None:
    version = _version(record["article"], record["version"])
    words = record["words"]
    statement = saved(
        Statement(
            uid=record["id"],
            version=version,
            words=version.text[record["start"] : record["end"]] if words is None else words,
            state=published_state(record),
            speaker=found(Actor, record["speaker"]),
            side_id=record["side"],
            joint_side_id=record["joint_side"],
            contact=found(Contact, record["contact"]),
            **picked(record, "binned_at " + STATEMENT_FACTS),
        )
    )
    statement.topics.add(*_topics(record))
    keep_times(statement, record, "created_at", "changed_at", "published_at")


def make_pair(record: Record) -> bool:
    """Most pairs came with their contacts."""
    return Pair.objects.get_or_create(first_id=record["first"], second_id=record["second"])[1]


def make_suggestion(record: Record) -> None:
    names = "kind fingerprint start end finding rule reason confidence state decided_at note"
    suggestion = Suggestion.objects.create(
        uid=record["id"],
        article=found(Article, record["article"]),
        version=_version(record["article"], record["version"]),
        decided_by=_user(record["decided_by"]),
        statement=found(Statement, record["statement"]),
        contact=found(Contact, record["contact"]),
        **picked(record, names),
    )
    keep_times(suggestion, record, "created_at")


def make_log_entry(record: Record) -> None:
    entry = LogEntry.objects.create(
        uid=record["id"],
        user=_user(record["user"]),
        target_uid=record["target"],
        **picked(record, "action target_kind target_label detail note"),
    )
    keep_times(entry, record, "at")


def _user(name: str | None):
    """Who decided. People are not part of an archive but for their names: somebody who is not here gets an account that
    cannot sign in, so that the record of who decided what is kept."""
    if not name:
        return None
    users = get_user_model().objects
    return users.filter(username=name).first() or users.create_user(name, password=None, is_active=False)


MAKERS: dict[str, tuple[type[models.Model], Callable[[Record], bool | None]]] = {
    "sides": (Side, make_side),
    "outlets": (Outlet, make_outlet),
    "topics": (Topic, make_topic),
    "actors": (Actor, make_actor),
    "articles": (Article, make_article),
    "contacts": (Contact, make_contact),
    "statements": (Statement, make_statement),
    "pairs": (Pair, make_pair),
    "suggestions": (Suggestion, make_suggestion),
    "log": (LogEntry, make_log_entry),
}
