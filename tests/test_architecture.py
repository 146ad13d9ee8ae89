"""Imports point down only, and the pure floor knows no Django."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "articles"
PURE = {"text", "dates", "extraction"}
WORK = {"suggestions", "decisions", "importing", "timeline", "search", "exports"}
SIDEWAYS = {("importing", "suggestions"), ("decisions", "suggestions"), ("exports", "timeline")}
DOORS = {"views", "admin", "api", "feeds", "templatetags", "management", "apps", "checks", "sitemaps", "urls"}
TOP_LEVEL = set(
    "manage.py requirements.txt requirements-dev.txt newsroom articles templates static tests README.md CHANGELOG.md "
    "LICENSE Makefile pyproject.toml docs bench .ci .gitignore".split()
)


def floor(package: str) -> int:
    if package in PURE:
        return 0
    if package in ("models", "migrations", "sample"):
        return 1
    return 2 if package in WORK else 3


def package_of(path: Path) -> str:
    return path.relative_to(ARTICLES).parts[0].removesuffix(".py")


def imports(path: Path):
    """Every module that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


MODULES = sorted(p for p in ARTICLES.rglob("*.py") if p != ARTICLES / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_down(path):
    package = package_of(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "django" and floor(package) == 0:
            pytest.fail(f"{path} is pure and imports {name}")
        if parts[0] != "articles" or len(parts) < 2 or parts[1] == package:
            continue
        other = parts[1]
        assert other in PURE | WORK | DOORS | {"models", "migrations"}, f"{name} has no floor"
        assert floor(other) <= floor(package), f"{path} imports {name} from a floor above"
        if {package, other} <= WORK:
            assert (package, other) in SIDEWAYS, f"{path} imports {name} sideways"


def test_pure_floor_reads_no_clock():
    for path in MODULES:
        if floor(package_of(path)) == 0:
            source = path.read_text(encoding="utf-8")
            assert "date.today(" not in source and "datetime.now(" not in source, f"{path} reads the clock"


def test_every_package_has_a_floor():
    known = PURE | WORK | DOORS | {"models", "migrations", "sample", "__init__", "__pycache__"}
    assert {p.name.removesuffix(".py") for p in ARTICLES.iterdir()} <= known


def test_newsroom_holds_no_domain_words():
    """The wiring names the app's doors and nothing below."""
    for path in (ROOT / "newsroom").glob("*.py"):
        for name in imports(path):
            if name.startswith("articles."):
                assert name.split(".")[1] in DOORS, f"{path} imports {name}"
