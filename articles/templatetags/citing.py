"""How a page offers to cite and embed its record, and tells reference managers about it."""

from django import template
from django.conf import settings
from django.urls import reverse

from articles.exports.columns import Scope
from articles.exports.references import metadata, plain, reference

register = template.Library()
FORMATS = (("txt", "Plain text"), ("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))
EMBEDDED = ("contact", "statement")


@register.inclusion_tag("_citation.html")
def citation(record) -> dict:
    """The reference to an article, statement or contact, its files, its permanent address and its embed."""
    ref = reference(record, Scope(settings.SITE_URL), settings.SITE_NAME)
    files = [(reverse(f"{ref.kind}_citation", args=[record.uid, ending]), words) for ending, words in FORMATS]
    embed = settings.SITE_URL + reverse(f"{ref.kind}_embed", args=[record.uid]) if ref.kind in EMBEDDED else ""
    return {"text": plain(ref), "files": files, "address": ref.address, "embed": embed, "title": ref.title}


@register.inclusion_tag("_citation_meta.html")
def citation_meta(record) -> dict:
    """The metadata for the head of the page of an article, statement or contact."""
    ref = reference(record, Scope(settings.SITE_URL), settings.SITE_NAME)
    return {"tags": metadata(ref), "address": ref.address, "title": ref.title, "embeds": ref.kind in EMBEDDED}
