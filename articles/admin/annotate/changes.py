"""What an act changed on the Annotate page, so that only that is sent and drawn again."""

from django.http import QueryDict

from articles.admin.annotate.items import Item
from articles.admin.annotate.marks import marked_paragraphs
from articles.admin.annotate.page import Page, next_open
from articles.models import Article

MOST = 40


class Changes:
    """The page before an act, compared with how it is after it."""

    def __init__(self, before: Page, posted: QueryDict):
        self.before, self.posted = before, posted
        article = Article.objects.select_related("outlet").get(pk=before.article.pk)
        version = article.versions.order_by("-number").first()
        self.after = Page(article, version, QueryDict(), before.user)

    def context(self) -> dict | None:
        """What to draw anew; None where so much changed that the whole page is sent."""
        if self.after.version != self.before.version or self.after.sides != self.before.sides:
            return None
        gone, fresh, changed = self._compared()
        if len(gone) + len(fresh) + len(changed) > MOST:
            return None
        uid = self.posted.get("uid", "")
        target = next_open(self.after.items, self.before.items, uid)
        current = next((i for i in self.after.items if i.uid == target), None)
        redrawn = {i.uid: (i, "true") for i in changed}
        redrawn |= {i.uid: (i, "true") for i in self.after.items if i.uid in (target, uid)}
        redrawn |= {i.uid: (i, self._place_of(i, fresh)) for i in fresh}
        spans = [i.span for i in (*gone, *fresh, *changed)]
        return {
            **self.after.frame(),
            "sides": self.after.sides,
            "current": current,
            "gone": [i.uid for i in gone],
            "changed": sorted(redrawn.values(), key=lambda pair: pair[0].number),
            "paragraphs": marked_paragraphs(self.after.version.text, self.after.items, spans),
        }

    def _compared(self) -> tuple[list[Item], list[Item], list[Item]]:
        old, new = ({i.uid: i for i in page.items} for page in (self.before, self.after))
        gone = [i for uid, i in old.items() if uid not in new]
        fresh = [i for uid, i in new.items() if uid not in old]
        changed = [i for uid, i in new.items() if uid in old and _shown(i) != _shown(old[uid])]
        return gone, fresh, changed

    def _place_of(self, item: Item, fresh: list[Item]) -> str:
        """Where a line that is not on the page yet goes: after the one before it that is (or was) there."""
        at = self.after.items.index(item)
        held = next((i.uid for i in reversed(self.after.items[:at])), "")
        return f"afterend:#i-{held}" if held else "afterbegin:#items"


def _shown(item: Item) -> tuple:
    return (item.state, item.number, item.position, item.draft, item.words)
