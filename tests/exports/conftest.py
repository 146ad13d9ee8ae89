"""A small archive in which every kind of record and every right occurs; people and outlets are invented."""

from datetime import UTC, date, datetime

import pytest

from articles.exports.columns import Scope
from articles.models import (
    Actor,
    ArticleActor,
    ArticleVersion,
    Claim,
    Contact,
    ContactReport,
    LogEntry,
    Outlet,
    Side,
    SideForm,
    Statement,
    Suggestion,
    recount_pair,
    recount_tallies,
)
from articles.models.codes import PublicState, Right

TEXT = (
    "The harbour was calm on Tuesday. Both delegations arrived by train.\n"
    "“We are glad to be here,” Lena Orth said. “The work goes on.” Nobody else spoke.\n"
    "Her counterpart, Bao Rui, disagreed. Lunch was long. Rain fell. Chalk lay about. The evening ended early."
)
PUBLIC = {"state": PublicState.PUBLISHED, "published_at": datetime(2022, 5, 4, 9, 30, tzinfo=UTC)}


@pytest.fixture
def readers():
    return Scope("https://readout.example")


@pytest.fixture
def desk():
    return Scope("https://readout.example", desk=True)


@pytest.fixture
def say():
    """A function that saves a statement of the given words."""

    def make(article, words: str, **fields) -> Statement:
        version = fields.pop("version", None) or article.version
        start = version.text.index(words)
        end = start + len(words)
        around = {"before": version.text[max(start - 32, 0) : start], "after": version.text[end:][:32]}
        options = {"kind": "direct", "side_id": "USA", **PUBLIC, **around, **fields}
        return Statement.objects.create(version=version, start=start, end=end, words=words, **options)

    return make


@pytest.fixture
def meet(db):
    """A function that saves a contact of CHN and USA."""

    def make(start: str = "2022-05-03", sides=("CHN", "USA"), **fields) -> Contact:
        contact = Contact.objects.create(start=start, **{**PUBLIC, **fields})
        contact.set_sides(sides)
        return contact

    return make


@pytest.fixture
def archive(db, make_article, say, meet, editor):
    """Everything once; answers the objects that tests ask for by name."""
    made = {}
    for right in Right:
        outlet = Outlet.objects.create(name=f"The {right.label} Post", right=right)
        fields = {"outlet": outlet, "published": date(2022, 5, 4), **PUBLIC}
        article = make_article(TEXT, title=f"Talks, told by {outlet}", **fields)
        article.topics.add("Harbours", "Ænigma & Söhne")
        made[right.value] = article
        made[f"{right.value} statement"] = say(article, "“We are glad to be here,” Lena Orth said. “The work goes on.”")
    speaker = Actor.objects.create(name="Lena Orth", side_id="USA", note="Calls back late.")
    speaker.aliases.create(name="L. Orth")
    speaker.offices.create(title="Envoy", organisation="Harbour Office", side_id="USA", since="2021-02", until="2022")
    speaker.offices.create(title="Consul", side_id="USA", ended=True)
    other = Actor.objects.create(name="Bao Rui", side_id="CHN")
    _annotate(made, speaker, other, say)
    _meet(made, speaker, other, meet)
    _unpublished(made, make_article, say, meet, editor)
    SideForm.objects.create(side_id="CHN", form="Dragon Gate", kind="seat")
    Side.objects.create(code="ATL", name="Atlantis", kind="withdrawn", until="1900")
    for pair in {row.pair for contact in Contact.objects.all() for row in contact.in_pairs.all()}:
        recount_pair(pair)
    recount_tallies()
    return made | {"speaker": speaker, "other": other}


def _annotate(made, speaker, other, say):
    full = made["full"]
    ArticleActor.objects.create(content_object=full, tag=speaker, role="Envoy", side_id="USA")
    first = made["full statement"]
    first.speaker, first.speaker_text, first.speaker_role = speaker, "Lena Orth", "Envoy"
    first.pieces = [[first.start, first.start + 25], [first.end - 20, first.end]]
    first.channel = "briefing"
    first.save()
    first.topics.add("Harbours")
    made["answer"] = say(
        full, "disagreed", kind="indirect", side_id="CHN", joint_side_id="USA", speaker=other, answers=first
    )
    corrected = ArticleVersion.objects.create(article=full, number=2, text=TEXT + "\nCorrected.", reason="A typo")
    made["second version"] = say(full, "Corrected", version=corrected, kind="written")


def _meet(made, speaker, other, meet):
    contact = meet(
        title="Talks at the harbour", end="2022-05-04", mode="in_person", format="talks", host_id="CHN", place="Dalian",
        level="deputy", series="Harbour Talks", number_in_series="16", source="a list", source_id="7",
    )  # fmt: skip
    contact.contact_sides.filter(side="USA").update(level="deputy")
    contact.domains.create(domain="defence")
    contact.participants.create(actor=speaker, side_id="USA", role="Envoy", led=True, position=1)
    contact.participants.create(actor=other, side_id="CHN", role="Director", position=2)
    for right in Right:
        version = made[right.value].versions.get(number=1)
        report = ContactReport.objects.create(contact=contact, version=version, start=0, end=32)
        Claim.objects.create(report=report, field="start", value="2022-05-03", start=24, end=31)
        contact.status_changes.create(status="held", reported_on=date(2022, 5, 4), report=report)
    made["full statement"].contact = contact
    made["full statement"].save()
    made["contact"] = contact
    made["cancelled"] = meet("2023-07", status="cancelled", format="visit", host_id="USA", duplicate_of=contact)


def _unpublished(made, make_article, say, meet, editor):
    draft = make_article("Nothing is decided yet.", title="A draft", source_id="d1", url="https://post.example/d1")
    made["draft"] = draft
    made["draft statement"] = say(draft, "Nothing is decided", state=PublicState.DRAFT, published_at=None)
    made["binned"] = say(draft, "decided yet", binned_at=datetime(2022, 6, 1, tzinfo=UTC))
    made["draft contact"] = meet("2024", state=PublicState.DRAFT, published_at=None)
    Suggestion.objects.create(
        article=draft, version=draft.version, kind="statement", fingerprint="f" * 64, start=0, end=7, confidence=0.5,
        finding={"a": [1, {"b": "c"}]}, rule="mark", reason="Because.", state="rejected", decided_by=editor,
        decided_at=datetime(2022, 6, 1, 12, tzinfo=UTC), statement=made["draft statement"],
    )  # fmt: skip
    LogEntry.objects.create(
        user=editor, action="reject", target_kind="suggestion", target_uid=draft.uid, detail={"x": 1}
    )
