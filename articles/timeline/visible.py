"""What readers may see at all: rows that are published, and tags that stand on one."""

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from articles.models import (
    Actor,
    Article,
    ArticleActor,
    Contact,
    ContactSide,
    Participant,
    Statement,
    StatementTopic,
    TaggedTopic,
    Topic,
)


def contacts() -> QuerySet[Contact]:
    """Published contacts with all that a list shows of them."""
    return Contact.objects.published().select_related("host").prefetch_related(sides(), participants())


def sides() -> Prefetch:
    return Prefetch("contact_sides", ContactSide.objects.select_related("side"))


def participants() -> Prefetch:
    return Prefetch("participants", Participant.objects.select_related("actor", "side"))


def actors() -> QuerySet[Actor]:
    """Actors who stand on a published statement, contact or article."""
    speaks = Statement.objects.published().filter(speaker=OuterRef("pk"))
    takes_part = Participant.objects.filter(actor=OuterRef("pk"), contact__in=Contact.objects.published())
    named = ArticleActor.objects.filter(tag=OuterRef("pk"), content_object__in=Article.objects.published())
    return Actor.objects.filter(Exists(speaks) | Exists(takes_part) | Exists(named))


def topics() -> QuerySet[Topic]:
    """Topics of a published statement or article."""
    on_statement = StatementTopic.objects.filter(tag=OuterRef("pk"), content_object__in=Statement.objects.published())
    on_article = TaggedTopic.objects.filter(tag=OuterRef("pk"), content_object__in=Article.objects.published())
    return Topic.objects.filter(Q(Exists(on_statement)) | Q(Exists(on_article)))
