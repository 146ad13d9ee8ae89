"""The public site as files that work from a folder, for an archive that outlives its server.

First every page that can be reached from the first one is fetched and kept as it is; then each is written again with
links relative to itself. What needs a server (the desk, search, the API, forms) is left out, with the links to it.
"""

import hashlib
import posixpath
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from lxml import etree, html

NEEDS_SERVER = ("/admin/", "/search/", "/api/", "/oembed", "/embed/", "/feeds/", "/robots.txt", "/sitemap")
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "iframe": "src"}
ELSEWHERE = {"canonical", "alternate"}
NARROWING = {"mode", "level", "status", "domain", "actor"}
IN_CSS = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")
UNSAFE = re.compile(r"[^\w.=~-]+")
LONGEST = 120
REDIRECT = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={0}"><a href="{0}">On</a>\n'


@dataclass
class StaticSite:
    """One run. `files` has the file of every address that is part of it, `dead` the addresses that answered with an
    error and the page that links to each."""

    folder: Path
    files: dict[str, str] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    redirects: dict[str, str] = field(default_factory=dict)
    dead: dict[str, str] = field(default_factory=dict)

    def write(self) -> None:
        """Raises FileExistsError for a folder in use."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if any(self.folder.iterdir()):
            raise FileExistsError(f"{self.folder} is not empty. Name a new folder.")
        self._fetch_all()
        for address in self.pages:
            self._rewrite(address)
        for address, target in self.redirects.items():
            self._save(address, REDIRECT.format(self._relative(address, target)).encode())

    def _fetch_all(self) -> None:
        site = urlsplit(settings.SITE_URL)
        client = Client(headers={"host": site.netloc})
        waiting, seen = deque([("/", "/")]), {"/"}
        while waiting:
            address, linked_from = waiting.popleft()
            for found in self._fetch(client, address, linked_from, secure=site.scheme == "https"):
                if found not in seen:
                    seen.add(found)
                    waiting.append((found, address))

    def _fetch(self, client: Client, address: str, linked_from: str, *, secure: bool) -> Iterator[str]:
        """Keep what stands at an address and answer the addresses that it links to."""
        if address.startswith(static_prefix()):
            yield from self._keep_static(address, linked_from)
            return
        response = client.get(address, secure=secure)
        if response.status_code in (301, 302, 307, 308):
            target = local(address, response["Location"])
            if target:
                self.files[address], self.redirects[address] = file_of(address), target
                yield target
        elif response.status_code != 200:
            self.dead[address] = linked_from
        else:
            body = b"".join(response.streaming_content) if response.streaming else response.content
            self._save(address, body)
            if response["Content-Type"].startswith("text/html"):
                self.pages.append(address)
                yield from links(address, html.fromstring(body.decode()))

    def _keep_static(self, address: str, linked_from: str) -> Iterator[str]:
        name = unquote(address.removeprefix(static_prefix()))
        found = finders.find(name) or Path(settings.STATIC_ROOT, name)
        if not Path(found).is_file():
            self.dead[address] = linked_from
            return
        body = Path(found).read_bytes()
        self._save(address, body)
        if name.endswith(".css"):
            for url in IN_CSS.findall(body.decode()):
                if target := local(address, url):
                    yield target

    def _save(self, address: str, body: bytes) -> None:
        self.files[address] = file_of(address)
        path = self.folder / self.files[address]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)

    def _rewrite(self, address: str) -> None:
        path = self.folder / self.files[address]
        document = html.fromstring(path.read_bytes().decode())
        for form in document.xpath("//form"):
            form.drop_tree()
        for element, name in list(_linking(document)):
            self._relink(address, element, name)
        text = etree.tostring(document, method="html", encoding="unicode", doctype="<!doctype html>")
        path.write_text(text, encoding="utf-8")

    def _relink(self, page: str, element, name: str) -> None:
        value = element.get(name)
        if value.startswith("#") or is_elsewhere(value) or element.get("rel") == "canonical":
            return
        target = local(page, value)
        if target in self.files:
            fragment = urlsplit(value).fragment
            element.set(name, self._relative(page, target) + (f"#{fragment}" if fragment else ""))
        elif element.tag == "a":
            _unlink(element)
        else:
            element.drop_tree()

    def _relative(self, page: str, target: str) -> str:
        """The way from one file to another; a link to a page that is not part of the site leads to the first page."""
        end = self.files.get(target, "index.html")
        return quote(posixpath.relpath(end, posixpath.dirname(self.files[page]) or "."), safe="/=~")


def _unlink(anchor) -> None:
    """Take a link away: with its item where it is all of it, else leaving its words."""
    item = anchor.getparent()
    if item.tag == "li" and len(item) == 1 and not (item.text or "").strip() and not (anchor.tail or "").strip():
        item.drop_tree()
    else:
        anchor.drop_tag()


def _linking(document) -> Iterator[tuple]:
    for element in document.iter(*LINKS):
        if element.get(LINKS[element.tag]):
            yield element, LINKS[element.tag]


def links(page: str, document) -> Iterator[str]:
    """The addresses of this site that a page links to and that are part of a site without a server."""
    for element, name in _linking(document):
        if element.get("rel") not in ELSEWHERE:
            target = local(page, element.get(name))
            if target:
                yield target


def static_prefix() -> str:
    return "/" + settings.STATIC_URL.lstrip("/")


def is_elsewhere(value: str) -> bool:
    """Whether a link leads to another site, or to no page at all (mail, data)."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc) and f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL


def local(page: str, value: str) -> str | None:
    """The address on this site, path and query, that a link on a page leads to; None for one that is not exported."""
    if is_elsewhere(value):
        return None
    parts = urlsplit(urljoin(page, value.removeprefix(settings.SITE_URL) or "/"))
    if parts.path.startswith(NEEDS_SERVER) or _is_narrowed(parts):
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _is_narrowed(parts) -> bool:
    """Whether a timeline is narrowed by labels, which combine without end: that is for a server to answer."""
    return parts.path.startswith("/timeline/") and not NARROWING.isdisjoint(name for name, _ in parse_qsl(parts.query))


def file_of(address: str) -> str:
    """The file of an address: /timeline/chn-usa/?year=1972 is timeline/chn-usa/index-year=1972.html."""
    parts = urlsplit(address)
    steps = [_name(unquote(step)) for step in parts.path.split("/") if step]
    query = "-".join(f"{name}={value}" for name, value in parse_qsl(parts.query))
    ending = f"-{_name(query)}" if query else ""
    if parts.path.endswith("/"):
        return "/".join([*steps, f"index{ending}.html"])
    stem, dot, suffix = steps[-1].rpartition(".")
    return "/".join([*steps[:-1], f"{stem}{ending}{dot}{suffix}" if dot else f"{suffix}{ending}"])


def _name(text: str) -> str:
    """A name that every file system takes; one that had to be changed carries a digest, so that no two are the same."""
    safe = UNSAFE.sub("-", text)
    if safe == text and len(safe.encode()) <= LONGEST and safe.strip("."):
        return safe
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return f"{safe.encode()[:40].decode(errors='ignore').strip('.')}-{digest}"
