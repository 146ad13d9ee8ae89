"""The public addresses. Each stands for ever: a merge or a new name redirects."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path
from django.views.decorators.http import require_safe

from articles.feeds import PairFeed, SiteFeed
from articles.sitemaps import SITEMAPS
from articles.views import about, actors, articles, contacts, home, pairs, statements, topics

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
    path("about/", about.about, name="about"),
    path("feeds/", about.feeds, name="feeds"),
    path("feeds/site.atom", require_safe(SiteFeed()), name="site_feed"),
    path("feeds/<slug:slug>.atom", require_safe(PairFeed()), name="pair_feed"),
    path("robots.txt", about.robots, name="robots"),
    path("sitemap.xml", require_safe(index), {**sections, "sitemap_url_name": "sitemap"}, name="sitemap_index"),
    path("sitemap-<section>.xml", require_safe(sitemap), sections, name="sitemap"),
]
