"""From records to documents: what of each kind of record readers may find, and by which words and labels.

Only what is published and not in the bin has a document. Of an article with full text the whole text is found; of one
with excerpts the published statements and reports; of one with a link only the title, and then its statements have no
documents of their own.
"""

from collections.abc import Collection

from articles.search import labels
from articles.search.backends import Document
from articles.search.documents.actors import actor_documents
from articles.search.documents.articles import article_documents
from articles.search.documents.contacts import contact_documents
from articles.search.documents.statements import statement_documents

BUILDERS = {
    labels.ARTICLE: article_documents,
    labels.STATEMENT: statement_documents,
    labels.CONTACT: contact_documents,
    labels.ACTOR: actor_documents,
}


def documents(kind: str, ids: Collection[int]) -> list[Document]:
    """The documents of these records, without those that readers may not see; a fixed number of queries."""
    return BUILDERS[kind](ids)
