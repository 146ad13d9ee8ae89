"""The roles of a newsroom as groups: contributor, editor, chief. Each holds what the one before holds."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

CONTRIBUTOR = "contributor"
EDITOR = "editor"
CHIEF = "chief"

RECORDS = ("article", "statement", "contact", "actor", "topic", "office", "actoralias", "suggestion")
PARTS = (
    *("contactside", "participant", "contactreport", "claim", "contactdomain", "statuschange"),
    *("articleactor", "taggedtopic", "statementtopic"),
)
SIDES = ("side", "sideform", "outlet")


def _codenames() -> dict[str, set[str]]:
    view = {f"view_{m}" for m in (*RECORDS, *PARTS, *SIDES, "articleversion", "logentry", "pair")}
    contributor = view | {
        "import_article",
        "import_contact",
        "annotate_article",
        "add_actor",
        "add_topic",
        "add_office",
    }
    editor = contributor | {
        f"{verb}_{m}" for m in (*RECORDS, *PARTS) if m != "suggestion" for verb in ("add", "change")
    }
    editor |= {"publish_article", "publish_statement", "publish_contact", "fold_contact"}
    editor |= {"delete_actoralias", "delete_office", *(f"delete_{m}" for m in PARTS)}
    chief = editor | {f"{verb}_{m}" for m in SIDES for verb in ("add", "change", "delete")}
    chief |= {f"delete_{m}" for m in ("article", "statement", "contact", "actor", "topic")}
    chief |= {"add_user", "change_user", "view_user", "view_group"}
    chief |= {"withdraw_article", "withdraw_statement", "withdraw_contact"}
    return {CONTRIBUTOR: contributor, EDITOR: editor, CHIEF: chief}


def make_roles() -> None:
    """Make the three groups and bring their permissions up to date."""
    known = {
        p.codename: p
        for p in Permission.objects.filter(Q(content_type__app_label="articles") | Q(content_type__app_label="auth"))
    }
    for name, codenames in _codenames().items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(known[c] for c in codenames if c in known)
