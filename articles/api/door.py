"""What stands before every operation: methods, the limit, and the headers that let any site read."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt

from articles.api import limits
from articles.api.problems import problem

READING = "GET, HEAD, OPTIONS"
SHOWN_HEADERS = "ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After"
MAX_AGE = 60


def for_reading(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for GET and HEAD from any site, limited by address, its answer for any cache."""

    @csrf_exempt  # nothing can be changed here, and a wrong method gets a problem like any other
    @wraps(view)
    def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method == "OPTIONS":
            return with_cors(HttpResponse(status=204, headers={"Allow": READING}))
        allowance = limits.count(request)
        response = _limited(view, request, allowance, *args, **kwargs)
        for name, value in allowance.headers().items():
            response[name] = value
        return with_cors(response)

    return answer


def _limited(view, request: HttpRequest, allowance: limits.Allowance, *args, **kwargs) -> HttpResponse:
    if allowance.spent:
        return problem(429, f"More than {allowance.limit} requests in a minute. Go on in {allowance.seconds} seconds.")
    if request.method not in ("GET", "HEAD"):
        response = problem(405, f"{request.method} is not possible here. Use GET.")
        response["Allow"] = READING
        return response
    asked, request.method = request.method, "GET"
    response = view(request, *args, **kwargs)
    request.method = asked
    if response.status_code == 200:
        patch_cache_control(response, public=True, max_age=MAX_AGE)
    return response


def with_cors(response: HttpResponse) -> HttpResponse:
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = READING
    response["Access-Control-Expose-Headers"] = SHOWN_HEADERS
    response["Access-Control-Max-Age"] = "86400"
    return response
