"""Speakers and participants: found among the actors on record, or made; tagged on the article as of its day."""

from articles.decisions.base import Refused
from articles.models import Actor, Article, ArticleActor, Office, Side, name_key


def find_actor(name: str) -> Actor | None:
    """The actor of that name, else the only one with that alias, in any case and spacing; None where there is none."""
    held = Actor.objects.named(name)
    if held:
        return held
    by_alias = Actor.objects.filter(aliases__name_key=name_key(name)).distinct()[:2]
    return by_alias[0] if len(by_alias) == 1 else None


def find_or_make_actor(user, name: str, *, kind: str = "person", side: Side | None = None) -> Actor | None:
    """The actor of that name, made where nobody of that name or alias is on record; None for an empty name."""
    name = " ".join(name.split())
    if not name:
        return None
    actor = find_actor(name)
    if actor is None:
        actor = Actor(name=name, kind=kind, side=side)
        actor._history_user = user
        actor.save()
    return actor


def find_side(code: str) -> Side | None:
    """The side of that code, None for an empty one. Raises Refused for a code that is not on record."""
    if not code:
        return None
    side = Side.objects.filter(code=code.upper()).first()
    if side is None:
        raise Refused(f"There is no side with the code {code}. Choose one of the list, or add it under Sides.")
    return side


def role_on_the_day(actor: Actor | None, day, otherwise: str = "") -> str:
    """The office on record for the day (where there is exactly one), else the role as the text gives it."""
    if actor is None:
        return otherwise
    held = list(Office.objects.filter(actor=actor).on(day)[:2])
    if len(held) != 1:
        return otherwise
    return ", ".join(filter(None, (held[0].title, held[0].organisation)))[:300]


def tag_actor(article: Article, actor: Actor, *, role: str, side: Side | None) -> None:
    """Tag the article with the actor; role and side on the day are filled in where they are not known yet."""
    tagged, made = ArticleActor.objects.get_or_create(
        content_object=article, tag=actor, defaults={"role": role, "side": side}
    )
    if not made and ((role and not tagged.role) or (side and not tagged.side_id)):
        tagged.role, tagged.side = tagged.role or role, tagged.side or side
        tagged.save()
