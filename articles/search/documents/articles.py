"""Documents of articles."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from articles.models import Article, ArticleActor, ArticleVersion, ContactReport, ContactSide, Statement, TaggedTopic
from articles.models.codes import PublicState, Right
from articles.search import labels
from articles.search.backends import Document
from articles.search.documents.names import names_of


@dataclass(slots=True)
class Around:
    """What published records and tags say of one article."""

    sides: set[str] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)
    speakers: set[int] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    topics: dict[int, str] = field(default_factory=dict)
    excerpts: list[tuple[int, str]] = field(default_factory=list)


def article_documents(ids: Collection[int]) -> list[Document]:
    articles = list(Article.objects.published().filter(pk__in=ids).select_related("outlet"))
    around = _around([a.pk for a in articles])
    names = names_of({pk for one in around.values() for pk in one.actors | one.speakers})
    texts = full_texts(articles)
    return [_document(a, around[a.pk], names, texts) for a in articles]


def full_texts(articles: Iterable[Article]) -> dict[int, str]:
    """The current text of those articles whose outlet lets readers see the whole of it."""
    open_ones = [a.pk for a in articles if a.outlet.right == Right.FULL]
    versions = ArticleVersion.objects.filter(article__in=open_ones).order_by("number")
    return dict(versions.values_list("article", "text")) if open_ones else {}


def excerpts(articles: Iterable[Article]) -> dict[int, str]:
    """The published statements and reports of those articles of which readers may see excerpts, one a line."""
    ids = [a.pk for a in articles if a.outlet.right == Right.EXCERPTS]
    if not ids:
        return {}
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for rows in (_statements(ids), _reports(ids)):
        for pk, start, words in rows.values_list("article", "start", "words"):
            found[pk][start] = words
    return {pk: "\n".join(words for _, words in sorted(parts.items())) for pk, parts in found.items()}


def _statements(ids):
    return Statement.objects.published().filter(article__in=ids)


def _reports(ids):
    return ContactReport.objects.filter(
        article__in=ids, contact__state=PublicState.PUBLISHED, contact__binned_at__isnull=True
    )


def _around(ids: list[int]) -> dict[int, Around]:
    found: dict[int, Around] = defaultdict(Around)
    tagged = ArticleActor.objects.filter(content_object__in=ids)
    for pk, actor, side in tagged.values_list("content_object", "tag", "side"):
        found[pk].actors.add(actor)
        found[pk].sides.add(side)
    topics = TaggedTopic.objects.filter(content_object__in=ids)
    for pk, topic, name in topics.values_list("content_object", "tag", "tag__name"):
        found[pk].topics[topic] = name
    said = _statements(ids).values_list("article", "start", "words", "side", "joint_side", "speaker", "speaker_text")
    for pk, start, words, side, joint, speaker, named in said:
        one = found[pk]
        one.excerpts.append((start, words))
        one.sides |= {side, joint}
        one.speakers.add(speaker)
        one.named.add(named)
    _add_reports(ids, found)
    return found


def _add_reports(ids: list[int], found: dict[int, Around]) -> None:
    contacts: dict[int, set[int]] = defaultdict(set)
    for pk, contact, start, words in _reports(ids).values_list("article", "contact", "start", "words"):
        found[pk].excerpts.append((start, words))
        contacts[contact].add(pk)
    for contact, side in ContactSide.objects.filter(contact__in=contacts).values_list("contact", "side"):
        for pk in contacts[contact]:
            found[pk].sides.add(side)


def _document(article: Article, around: Around, names: dict[int, list[str]], texts: dict[int, str]) -> Document:
    text = texts.get(article.pk, "")
    if article.outlet.right == Right.EXCERPTS:
        text = "\n".join(words for _, words in sorted(set(around.excerpts)))
    actors = sorted(pk for pk in around.actors | around.speakers if pk)
    return Document(
        kind=labels.ARTICLE,
        record_id=article.pk,
        sort_on=article.published,
        title=article.title,
        text=text,
        labels=[
            labels.value("kind", labels.ARTICLE),
            *(labels.value("side", code) for code in sorted(filter(None, around.sides))),
            *(labels.record("actor", pk) for pk in actors),
            labels.record("outlet", article.outlet_id),
            *(labels.record("topic", pk) for pk in sorted(around.topics)),
            *labels.days(article.published),
        ],
        names=labels.names(
            [
                ("outlet", article.outlet.name),
                *(("topic", name) for _, name in sorted(around.topics.items())),
                *(("actor", name) for pk in actors for name in names[pk]),
                *(("speaker", name) for pk in sorted(filter(None, around.speakers)) for name in names[pk]),
                *(("speaker", name) for name in sorted(around.named)),
            ]
        ),
    )
