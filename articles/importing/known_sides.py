"""Sides by code, and by the name a source uses where it gives no code."""

from collections import defaultdict

from articles.importing.refusals import Refused
from articles.models import Side, SideForm, name_key
from articles.models.sides import SideFormKind


class KnownSides:
    """The sides on record when an import begins, loaded once."""

    def __init__(self):
        self.codes: dict[str, str] = {}
        self.names: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
        for side in Side.objects.all():
            self.codes[side.code] = side.name
            self.names[name_key(side.name)].add((side.code, side.since, side.until))
        for form in SideForm.objects.filter(kind=SideFormKind.NAME):
            self.names[name_key(form.form)].add((form.side_id, form.since, form.until))

    def find(self, code: str, name: str, year: int) -> str:
        """The code of a side, given by code or else by a name it bore in `year`. Raises Refused where there is none."""
        code, name = code.strip().upper(), name.strip()
        if code in self.codes:
            return code
        if code:
            raise Refused(f"There is no side with the code “{code[:20]}”. Correct it, or add the side in the admin.")
        if not name:
            raise Refused("One of its two sides is missing. Give the codes of both.")
        found = {c for c, since, until in self.names[name_key(name)] if _in_force(since, until, year)}
        if len(found) != 1:
            raise Refused(f"“{name[:60]}” is the name of no one side in {year}. Give the code of the side.")
        return found.pop()


def _in_force(since: str, until: str, year: int) -> bool:
    return (not since or int(since) <= year) and (not until or year <= int(until))
