"""What every page knows: the site's name and address."""

from django.conf import settings


def site(request) -> dict:
    """Never reads the user or the session: pages for readers must not depend on a cookie."""
    return {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL}
