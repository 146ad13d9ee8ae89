"""The public addresses. Each stands for ever: a merge or a new name redirects."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path, re_path
from django.views.decorators.http import require_safe

from articles.api.urls import urls as api_urls
from articles.feeds import PairFeed, SiteFeed
from articles.sitemaps import SITEMAPS
from articles.views import (
    about,
    actors,
    articles,
    citations,
    contacts,
    embeds,
    exports,
    home,
    pairs,
    search,
    statements,
    topics,
)

sections = {"sitemaps": SITEMAPS}

urlpatterns = [
    path("", home.home, name="home"),
    path("timeline/", pairs.pairs, name="pairs"),
    path("timeline/<slug:slug>/", pairs.pair, name="pair"),
    path("contacts/", contacts.contacts, name="contacts"),
    path("contacts/<uuid:uid>/", contacts.contact, name="contact"),
    path("articles/", articles.articles, name="articles"),
    path("articles/<uuid:uid>/", articles.article, name="article"),
    path("actors/", actors.actors, name="actors"),
    path("actors/<uuid:uid>/", actors.actor, name="actor"),
    path("statements/", statements.statements, name="statements"),
    path("statements/<uuid:uid>/", statements.statement, name="statement"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<str:slug>/", topics.topic, name="topic"),
    path("search/", search.search_page, name="search"),
    path("about/", about.about, name="about"),
    path("feeds/", about.feeds, name="feeds"),
    path("feeds/site.atom", require_safe(SiteFeed()), name="site_feed"),
    path("feeds/<slug:slug>.atom", require_safe(PairFeed()), name="pair_feed"),
    path("favicon.ico", about.favicon, name="favicon"),
    path("robots.txt", about.robots, name="robots"),
    path("sitemap.xml", require_safe(index), {**sections, "sitemap_url_name": "sitemap"}, name="sitemap_index"),
    path("sitemap-<section>.xml", require_safe(sitemap), sections, name="sitemap"),
]

urlpatterns += [
    re_path(
        r"^(?P<name>articles|statements|contacts|actors|offices|topics)\.(?P<form>csv|jsonl)$",
        exports.download,
        name="download",
    ),
    path("articles.docx", exports.chronicle, name="chronicle"),
    path("contacts.ics", exports.contacts_calendar, name="contacts_calendar"),
    path("timeline/<slug:slug>.ics", exports.pair_calendar, name="pair_calendar"),
    path("articles/<uuid:uid>/cite.<str:ending>", citations.article_citation, name="article_citation"),
    path("contacts/<uuid:uid>/cite.<str:ending>", citations.contact_citation, name="contact_citation"),
    path("statements/<uuid:uid>/cite.<str:ending>", citations.statement_citation, name="statement_citation"),
    path("embed/contacts/<uuid:uid>/", embeds.contact_embed, name="contact_embed"),
    path("embed/statements/<uuid:uid>/", embeds.statement_embed, name="statement_embed"),
    path("embed/timeline/<slug:slug>/", embeds.timeline_embed, name="timeline_embed"),
    path("oembed", embeds.oembed, name="oembed"),
    path("api/v1/", api_urls),
]
