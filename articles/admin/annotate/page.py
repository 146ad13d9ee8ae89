"""What the Annotate page shows."""

from django.http import QueryDict
from django.urls import reverse

from articles.admin.annotate.acts import valid
from articles.admin.annotate.clash import Clash, clashes
from articles.admin.annotate.forms import AddContactForm, AddStatementForm, ContactForm, ParticipantForms, StatementForm
from articles.admin.annotate.items import Item, items_of, sides_of
from articles.admin.annotate.marks import marked_paragraphs
from articles.decisions import Refused, Stale
from articles.decisions.suggested import DECIDED
from articles.decisions.undo import last_act, last_undone
from articles.models import Actor, Article, ArticleVersion, Contact
from articles.models.codes import Format
from articles.suggestions.queue import next_article

THRESHOLDS = (0.9, 0.8, 0.7, 0.6, 0.0)
REASONS = ("No statement", "Not said for a side", "Background", "Said twice", "No contact", "Wrong people", "Too vague")


class Page:
    """One rendering of the page: which item is current, which form is open, what was typed, what went wrong."""

    def __init__(self, article: Article, version: ArticleVersion, query: QueryDict, user):
        self.article, self.version, self.query, self.user = article, version, query, user
        self.items = items_of(article, version)
        self.sides = sides_of(self.items)
        self.error: Exception | None = None
        self.posted: QueryDict | None = None
        self.nudge = ""

    def context(self) -> dict:
        """All of the page."""
        return {
            **self.frame(),
            **self.forms_context(),
            "items": self.items,
            "paragraphs": marked_paragraphs(self.version.text, self.items),
            "reasons": REASONS,
            "people": self.people(),
            "add_form": self.add_form(),
            **self.add_contact_forms(),
        }

    def frame(self) -> dict:
        """What stands around the items and changes with every act."""
        return {
            "article": self.article,
            "version": self.version,
            "error": str(self.error) if self.error else "",
            "counts": self.counts(),
            "thresholds": self.thresholds(),
            "decided": self.decided() if "decided" in self.query else [],
            "earlier": self.article.statements.kept().exclude(version=self.version).count(),
            "next": next_article(after=self.article.pk, skip=[self.article.pk]),
            "undo": last_act(self.user, self.article),
            "redo": last_undone(self.user, self.article),
            "may": self.permissions(),
        }

    def forms_context(self) -> dict:
        """What one item needs."""
        return {
            "article": self.article,
            "version": self.version,
            "sides": self.sides,
            "current": self.current(),
            "amending": self.amending(),
            "may": self.permissions(),
            **self.forms(),
        }

    def current(self) -> Item | None:
        """The item asked for, else the first open one, else none."""
        asked = (self.posted or self.query).get("uid") or self.query.get("item")
        by_uid = {item.uid: item for item in self.items}
        return by_uid.get(asked) or next((i for i in self.items if i.is_open), None)

    def amending(self) -> Item | None:
        """The item whose form is open."""
        posted = self.posted if self.posted and self.posted.get("act") == "amend" else None
        asked = posted.get("uid") if posted else self.query.get("amend")
        return next((i for i in self.items if i.uid == asked), None)

    def forms(self) -> dict:
        item, typed = self.amending(), self.posted
        people = None
        form = None
        if item and item.is_statement:
            form = StatementForm(typed, sides=self.sides) if typed else StatementForm.of(item.draft, sides=self.sides)
            form = self._nudged(form) if self.nudge else form
        elif item:
            form = ContactForm(typed, sides=self.sides) if typed else ContactForm.of(item.draft, sides=self.sides)
            rows = [{"name": p.name, "side": p.side, "role": p.role, "led": p.led} for p in item.draft.participants]
            people = (
                ParticipantForms(typed, prefix="people") if typed else ParticipantForms(initial=rows, prefix="people")
            )
        return {
            "form": form,
            "people_forms": people,
            "clashes": self._clashes(item, form),
            "words": self._words(form),
            "contacts": self._contacts(item),
        }

    def add_form(self) -> AddStatementForm:
        adding = self.posted if self.posted and self.posted.get("act") == "add" else None
        return AddStatementForm(adding, sides=self.sides, auto_id="add_%s")

    def add_contact_forms(self) -> dict:
        """The form of a new contact, where it is asked for or was sent and refused."""
        typed = self.posted if self.posted and self.posted.get("act") == "add-contact" else None
        if typed is None and self.query.get("add") != "contact":
            return {}
        initial = {"format": Format.TALKS, **dict(zip(("first", "second"), self.sides, strict=False))}
        return {
            "contact_form": AddContactForm(typed, sides=self.sides, auto_id="new_%s", initial=initial),
            "contact_people": ParticipantForms(typed, prefix="people", auto_id="new_%s"),
        }

    def _clashes(self, item: Item | None, form) -> list[Clash]:
        stale = isinstance(self.error, Stale) and item is not None and not item.is_open
        return clashes(item, form, self.posted.get("as_of", ""), self.sides) if stale else []

    def _nudged(self, form: StatementForm) -> StatementForm:
        """The form with an edge of its span moved by a word; as it is where it cannot be read."""
        try:
            return StatementForm(valid(form).moved(self.version.text, self.nudge), sides=self.sides)
        except Refused as error:
            self.error = error
            return form

    def _words(self, form) -> str:
        """The words under the span that the open form holds."""
        if not isinstance(form, StatementForm):
            return ""
        try:
            return self.version.text[int(form["start"].value()) : int(form["end"].value())]
        except (TypeError, ValueError):
            return ""

    def _contacts(self, item: Item | None) -> list[Contact]:
        """Contacts that an accepted statement can be filed under."""
        if item is None or item.is_open or not item.is_statement:
            return []
        near = Contact.objects.kept().filter(reports__article=self.article).distinct()
        own = [item.record.contact] if item.record.contact else []
        return list(dict.fromkeys([*own, *near]))

    def counts(self) -> dict:
        states = [item.state for item in self.items]
        names = ("suggested", "accepted", "published")
        counts = {name: states.count(name) for name in names}
        decided = self.article.suggestions.filter(state__in=DECIDED).count()
        return {**counts, "doubtful": sum(i.doubtful for i in self.items), "decided": decided}

    def thresholds(self) -> list[tuple[float, str, int]]:
        """From which confidence on how many would be accepted at once."""
        sure = [i.record.confidence for i in self.items if i.is_open]
        rows = [
            (least, f"{least:.0%} and above" if least else "all", sum(c >= least for c in sure)) for least in THRESHOLDS
        ]
        return [row for row in rows if row[2]]

    def decided(self) -> list[tuple]:
        """Decided suggestions, the latest first, each with the words it was about."""
        rows = self.article.suggestions.filter(state__in=DECIDED).select_related("decided_by").order_by("-decided_at")
        return [(row, row.finding.get("text") or row.finding["span"]["text"]) for row in rows[:400]]

    def people(self) -> list[str]:
        """Names to choose from: whom the article names."""
        named = set(Actor.objects.filter(tagged_articles__content_object=self.article).values_list("name", flat=True))
        for item in self.items:
            named |= {item.draft.speaker} if item.is_statement else {p.name for p in item.draft.participants}
        return sorted(named - {""})

    def permissions(self) -> dict:
        names = {
            "decide": "change_statement",
            "fold": "fold_contact",
            "publish": "publish_article",
            "withdraw": "withdraw_article",
            "change": "change_article",
        }
        return {name: self.user.has_perm(f"articles.{permission}") for name, permission in names.items()}


def next_open(items: list[Item], before: list[Item], uid: str) -> str:
    """The item to go to after an act on `uid`: itself while it is open, else the next open one, else the first."""
    still_open = [i.uid for i in items if i.is_open]
    order = [i.uid for i in before]
    begin = order.index(uid) if uid in order else -1
    later = [u for u in order[begin + 1 :] if u in still_open] or still_open
    return uid if uid in still_open else (later[0] if later else "")


def after_act(article: Article, items_before: list[Item], uid: str) -> str:
    """The address of the page at the item to go to after an act."""
    address = reverse("admin:articles_article_annotate", args=[article.pk])
    target = next_open(items_of(article, article.version), items_before, uid)
    return f"{address}?item={target}#i-{target}" if target else address
