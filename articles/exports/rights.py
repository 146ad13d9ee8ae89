"""What goes out of an article's text: `timeline.excerpts` holds the rule, the desk's own backup is free of it."""

from articles.exports.columns import Scope
from articles.models import Article, ArticleVersion, Statement
from articles.models.codes import Right
from articles.text import Span
from articles.timeline.excerpts import allowed_passages, words_allowed


def gives_text(article: Article, scope: Scope) -> bool:
    """Whether the whole text goes out."""
    return scope.desk or article.outlet.right == Right.FULL


def gives_words(article: Article, scope: Scope) -> bool:
    """Whether the words of statements and reports go out."""
    return scope.desk or words_allowed(article.outlet)


def passages(article: Article, version: ArticleVersion) -> list[Span]:
    """The stretches of a version that readers may see; uses prefetched statements, reports and claims."""
    rows = [s for s in article.statements.all() if s.is_public and s.version_id == version.pk]
    for report in article.contact_reports.all():
        if report.contact.is_public and report.version_id == version.pk:
            rows += [report, *report.claims.all()]
    return allowed_passages(article, version.text, [Span(row.start, row.end) for row in rows])


def surroundings(statement: Statement, scope: Scope) -> tuple[str, str]:
    """The words before and after a statement, cut where readers may not read on; uses the prefetched article."""
    if gives_text(statement.article, scope):
        return statement.before, statement.after
    for passage in passages(statement.article, statement.version):
        if passage.covers(Span(statement.start, statement.end)):
            room, rest = statement.start - passage.start, passage.end - statement.end
            return statement.before[max(len(statement.before) - room, 0) :], statement.after[:rest]
    return "", ""
