"""Documents of statements."""

from collections import defaultdict
from collections.abc import Collection

from articles.models import Statement, StatementTopic
from articles.models.codes import Right
from articles.search import labels
from articles.search.backends import Document
from articles.search.documents.names import names_of


def findable_statements():
    """Published statements whose words readers may see."""
    return Statement.objects.published().exclude(article__outlet__right=Right.METADATA)


def statement_documents(ids: Collection[int]) -> list[Document]:
    rows = list(findable_statements().filter(pk__in=ids).for_display())
    topics = defaultdict(dict)
    tagged = StatementTopic.objects.filter(content_object__in=[s.pk for s in rows])
    for pk, topic, name in tagged.values_list("content_object", "tag", "tag__name"):
        topics[pk][topic] = name
    names = names_of({s.speaker_id for s in rows})
    return [_document(s, topics[s.pk], names.get(s.speaker_id, [])) for s in rows]


def title_of(statement: Statement) -> str:
    """Who said it, as a line of words."""
    name = statement.speaker.name if statement.speaker else statement.speaker_text
    side = statement.side.name if statement.side else ""
    return ", ".join(filter(None, (name, statement.speaker_role, side)))


def text_of(statement: Statement) -> str:
    return "\n".join(filter(None, (statement.words, statement.translation)))


def _document(statement: Statement, topics: dict[int, str], names: list[str]) -> Document:
    article = statement.article
    sides = sorted(filter(None, (statement.side_id, statement.joint_side_id)))
    called = [*names, statement.speaker_text]
    return Document(
        kind=labels.STATEMENT,
        record_id=statement.pk,
        sort_on=article.published,
        title=title_of(statement),
        text=text_of(statement),
        labels=[
            labels.value("kind", labels.STATEMENT),
            *(labels.value("side", code) for code in sides),
            *([labels.record("actor", statement.speaker_id)] if statement.speaker_id else []),
            labels.record("outlet", article.outlet_id),
            *(labels.record("topic", pk) for pk in sorted(topics)),
            *labels.days(article.published),
        ],
        names=labels.names(
            [
                ("outlet", article.outlet.name),
                *(("topic", name) for _, name in sorted(topics.items())),
                *(("actor", name) for name in called),
                *(("speaker", name) for name in called),
            ]
        ),
    )
