"""Topics and actors: taggit tags whose names are unique whatever their case."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords
from taggit.managers import _TaggableManager
from taggit.models import ItemBase, NaturalKeyManager, TagBase

from articles.models.base import name_key
from articles.models.dates import PartialDateField, first_day, last_day
from articles.models.sides import Side


class NamedTagManager(NaturalKeyManager):
    def named(self, name: str):
        """The tag of that name in any case and spacing, None where there is none."""
        return self.filter(name_key=name_key(name)).first()


class NamedTag(TagBase):
    """A tag with a stable public id; `name_key` makes its name unique in any case on every database."""

    uid = models.UUIDField("public id", default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=200, unique=True, allow_unicode=True)
    name_key = models.CharField(max_length=200, unique=True, editable=False)

    objects = NamedTagManager()

    class Meta:
        abstract = True
        ordering = ["name"]

    def save(self, *args, **kwargs):
        self.name = " ".join(self.name.split())
        self.name_key = name_key(self.name)
        super().save(*args, **kwargs)


class NamedTags(_TaggableManager):
    """taggit's manager, finding existing tags by `name_key` (its own look-up folds ASCII only on SQLite)."""

    def _to_tag_model_instances(self, tags, tag_kwargs):
        tags = list(tags)
        manager = self.through.tag_model()._default_manager
        keys = {name_key(t) for t in tags if isinstance(t, str)}
        known = {t.name_key: t for t in manager.filter(name_key__in=keys)}
        for position, tag in enumerate(tags):
            if isinstance(tag, str):
                key = name_key(tag)
                if key not in known:
                    known[key] = manager.create(name=tag, **tag_kwargs)
                tags[position] = known[key]
        return super()._to_tag_model_instances(tags, tag_kwargs)


class Topic(NamedTag):
    """What an article or statement is about, in an editor's words."""

    description = models.TextField(blank=True)

    history = HistoricalRecords()

    def get_absolute_url(self):
        return reverse("topic", args=[self.slug])


class ActorKind(models.TextChoices):
    PERSON = "person", "Person"
    ORGANISATION = "organisation", "Organisation"


class Actor(NamedTag):
    """A person or organisation that articles name, statements quote and contacts bring together."""

    kind = models.CharField(max_length=12, choices=ActorKind.choices, default=ActorKind.PERSON)
    side = models.ForeignKey(
        Side,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="actors",
        help_text="The side of nationality or seat; an office can be of another.",
    )
    note = models.TextField(blank=True, help_text="For colleagues, not for readers.")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords()

    def get_absolute_url(self):
        return reverse("actor", args=[self.uid])


class ActorAlias(models.Model):
    """Another name under which texts know an actor."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=200, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "actor aliases"
        constraints = [
            models.UniqueConstraint(fields=["actor", "name_key"], name="alias_once_an_actor"),
            models.CheckConstraint(condition=~Q(name=""), name="alias_not_empty"),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name_key = name_key(self.name)
        super().save(*args, **kwargs)


class OfficeQuerySet(models.QuerySet):
    def on(self, day):
        """Offices held on a day; one that ended on an unknown day is not held."""
        return self.filter(
            Q(since_on__isnull=True) | Q(since_on__lte=day),
            Q(until_on__isnull=True, ended=False) | Q(until_on__gte=day),
        )


class Office(models.Model):
    """What an actor was, for whom, from when to when."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="offices")
    title = models.CharField(max_length=200)
    organisation = models.CharField(max_length=200, blank=True)
    side = models.ForeignKey(Side, models.PROTECT, null=True, blank=True, related_name="offices")
    since = PartialDateField("from", help_text="2021-09-28, 2021-09 or 2021; empty if not known.")
    until = PartialDateField("to", help_text="Empty if still held, or if the day of leaving is not known.")
    ended = models.BooleanField("no longer held", default=False)
    since_on = models.DateField(null=True, editable=False)
    until_on = models.DateField(null=True, editable=False)

    objects = OfficeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["actor", "-since_on", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="office_has_title"),
            models.CheckConstraint(
                condition=Q(since_on__isnull=True) | Q(until_on__isnull=True) | Q(until_on__gte=F("since_on")),
                name="office_until_not_before_since",
            ),
        ]

    def __str__(self):
        return f"{self.actor.name}: {self.title}"

    def save(self, *args, **kwargs):
        self.since_on, self.until_on = first_day(self.since), last_day(self.until)
        super().save(*args, **kwargs)


class TaggedTopic(ItemBase):
    """A topic on an article."""

    tag = models.ForeignKey(Topic, models.CASCADE, related_name="tagged_articles")
    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="tagged_topics")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="article_topic_once")]


class StatementTopic(ItemBase):
    """A topic on a statement."""

    tag = models.ForeignKey(Topic, models.CASCADE, related_name="tagged_statements")
    content_object = models.ForeignKey("articles.Statement", models.CASCADE, related_name="tagged_topics")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="statement_topic_once")]


class ArticleActor(ItemBase):
    """An actor on an article, with the role and side of the article's day."""

    tag = models.ForeignKey(Actor, models.CASCADE, related_name="tagged_articles")
    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="tagged_actors")
    role = models.CharField("role on the day", max_length=300, blank=True)
    side = models.ForeignKey(
        Side, models.PROTECT, null=True, blank=True, verbose_name="side on the day", related_name="+"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="article_actor_once")]
