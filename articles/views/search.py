"""The search page: a query, filters with counts, results in the order of time or of likeness."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.search import BEST, NEWEST, Facet, QueryError, Result, SearchTimeout, search
from articles.search.filters import MOST, MOST_WITHOUT_WORDS, NAMES
from articles.views.pages import with_cache_headers

ORDERS = ((BEST, "Best first"), (NEWEST, "Newest first"))
EXAMPLES = (
    ("ceasefire talks", "records with both words"),
    ('"calm waters"', "the words next to each other"),
    ("ceasefire OR truce", "records with either word"),
    ("talks NOT trade", "records with the first word and without the second; also -trade"),
    ("sanction*", "every word that begins so"),
    ("side:CHN", "records of a side, by code or name"),
    ('speaker:"Wu Qian"', "what somebody said; actor: also where somebody is named or took part"),
    ("outlet:gazette topic:trade", "by outlet and by topic"),
    ("kind:statement", "only articles, statements, contacts or actors"),
    ("year:2021", "of one year; before:2022 and after:2021-09 leave out the time named"),
    ("防务会谈", "Chinese is found as part of a longer text"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A link of the page: to one filter more or less, or to another order."""

    words: str
    address: str
    count: int | None = None
    current: bool = False


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    asked = {name: request.GET.get(name, "") for name in ("q", "order", "after", *NAMES)}
    context = {"q": asked["q"], "examples": EXAMPLES, "filters": {name: asked[name] for name in NAMES if asked[name]}}
    try:
        _refuse_repeated(request)
        result = search(asked["q"], asked, order=asked["order"], after=asked["after"])
    except QueryError as error:
        return _answer(request, {**context, "refusal": str(error)}, status=400)
    except SearchTimeout as error:
        return _answer(request, {**context, "refusal": str(error)}, status=503)
    return _answer(request, {**context, **_result(result, asked)})


def _refuse_repeated(request: HttpRequest) -> None:
    repeated = [name for name, values in request.GET.lists() if len(values) > 1]
    if repeated:
        raise QueryError(f"“{repeated[0][:20]}” stands in the address more than once. Each filter holds once.")


def _answer(request: HttpRequest, context: dict, status: int = 200) -> HttpResponse:
    response = render(request, "search/search.html", context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    if status == 200:
        with_cache_headers(response, None, private=settings.SESSION_COOKIE_NAME in request.COOKIES)
    return response


def _result(result: Result, asked: Mapping[str, str]) -> dict:
    """What the page shows of a result, with the addresses of its links."""
    held = {name: asked[name] for name in ("q", "order", *result.filters) if asked[name]}
    full = len(result.filters) >= (MOST if result.query.node else MOST_WITHOUT_WORDS)
    return {
        "result": result,
        "orders": [_order(result, held, order, words) for order, words in ORDERS] if result.can_rank else [],
        "chosen": [_without(held, chosen.name, chosen.words) for chosen in result.filters.values()],
        "facets": [] if full else [(facet, _choices(facet, held)) for facet in result.facets],
        "nearby": [Choice(near.name, _address({**held, "q": near.query})) for near in result.nearby],
        "next": _address({**held, "after": result.after}) if result.after else "",
        "first": _address(held) if asked["after"] else "",
    }


def _order(result: Result, held: Mapping[str, str], order: str, words: str) -> Choice:
    return Choice(words, _address({**held, "order": order}), current=result.order == order)


def _without(held: Mapping[str, str], name: str, words: str) -> Choice:
    """The search without a filter; without its year a month means nothing."""
    gone = {name, "month"} if name == "year" else {name}
    return Choice(words, _address({key: value for key, value in held.items() if key not in gone}))


def _choices(facet: Facet, held: Mapping[str, str]) -> list[Choice]:
    return [Choice(v.words, _address({**held, facet.name: v.value}), v.count) for v in facet.values]


def _address(parameters: Mapping[str, str]) -> str:
    return "?" + urlencode(parameters)
