"""The public site as files: every link of every page leads to a file."""

from urllib.parse import unquote, urlsplit

import pytest
from django.core.management import CommandError, call_command
from lxml import html

from articles.management.static_site import StaticSite, file_of, local


@pytest.fixture
def site(archive, tmp_path):
    made = StaticSite(tmp_path / "site")
    made.write()
    return made


def pages(site):
    for path in sorted(site.folder.rglob("*.html")):
        yield path, html.fromstring(path.read_text(encoding="utf-8"))


def test_every_link_leads_to_a_file_and_to_its_place(site):
    checked = 0
    for path, page in pages(site):
        for element, _, link, _ in page.iterlinks():
            if link.startswith(("#", "https://post.example", "data:")) or element.get("rel") in (
                "canonical",
                "alternate",
            ):
                continue
            parts = urlsplit(link)
            assert not parts.scheme and not parts.netloc and not parts.query, f"{path}: {link}"
            target = path.parent / unquote(parts.path)
            assert target.is_file(), f"{path}: {link}"
            if parts.fragment and not parts.fragment.startswith("s-") and target.suffix == ".html":
                found = html.fromstring(target.read_text(encoding="utf-8"))
                assert found.get_element_by_id(parts.fragment, None) is not None, f"{path}: {link}"
            checked += 1
    assert checked > 100 and site.dead == {}


def test_pages_of_the_records_are_there(site, archive):
    for name in ("full", "excerpts", "metadata", "full statement", "contact", "speaker"):
        path = site.folder / file_of(archive[name].get_absolute_url())
        assert path.is_file(), name
    assert "Talks at the harbour" in (site.folder / "timeline/chn-usa/index.html").read_text(encoding="utf-8")
    assert any(site.folder.rglob("*.css"))


def test_nothing_that_needs_a_server_and_no_draft(site, archive):
    for path, page in pages(site):
        assert not page.xpath("//form"), path
        assert "admin" not in [urlsplit(a.get("href", "")).path.strip("/.") for a in page.iter("a")]
    everything = "".join(p.read_text(encoding="utf-8") for p in site.folder.rglob("*.html"))
    assert "Nothing is decided" not in everything and str(archive["draft contact"].uid) not in everything


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/timeline/", "timeline/index.html"),
        ("/timeline/chn-usa/?year=1972", "timeline/chn-usa/index-year=1972.html"),
        ("/contacts/?before=2021-01-01~7&mode=phone", "contacts/index-before=2021-01-01~7-mode=phone.html"),
        ("/contacts.csv", "contacts.csv"),
        ("/topics/%C3%A6ther/", "topics/æther/index.html"),
        ("/a/cite.bib", "a/cite.bib"),
    ],
)
def test_file_of(address, file):
    assert file_of(address) == file


@pytest.mark.parametrize(
    "address", ["/topics/%2e%2e%2fetc/", "/topics/../../etc/", "/topics/a%2Fb/", f"/topics/{'x' * 300}/"]
)
def test_no_file_outside_the_folder_or_with_a_name_too_long(address):
    steps = file_of(address).split("/")
    assert ".." not in steps and all(len(step) < 140 for step in steps)


def test_names_that_had_to_be_changed_stay_apart():
    assert file_of("/topics/a%20b/") != file_of("/topics/a%21b/")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("?year=1972", "/timeline/chn-usa/?year=1972"),
        ("/contacts/", "/contacts/"),
        ("{site}/about/#silence", "/about/"),
        ("{site}", "/"),
        ("../../about/", "/about/"),
        ("https://post.example/1", None),
        ("mailto:desk@post.example", None),
        ("/admin/", None),
        ("http://[", None),
    ],
)
def test_local(settings, link, address):
    assert local("/timeline/chn-usa/", link.format(site=settings.SITE_URL)) == address


def test_command(archive, tmp_path, capsys):
    call_command("export_site", tmp_path / "site")
    said = capsys.readouterr()
    assert "pages" in said.out and said.err == ""
    with pytest.raises(CommandError, match="not empty"):
        call_command("export_site", tmp_path / "site")
