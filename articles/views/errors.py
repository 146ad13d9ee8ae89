"""Pages for what is not there and for what went wrong."""

from pathlib import Path

from django.conf import settings
from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render


def not_found(request, exception) -> HttpResponse:
    reason = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def server_error(request) -> HttpResponse:
    """A fixed page: neither the database nor a template can fail here."""
    return HttpResponseServerError((Path(settings.BASE_DIR) / "templates" / "500.html").read_bytes())
