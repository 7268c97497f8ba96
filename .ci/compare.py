"""Two sites of the same notes, page by page: what stands in an article must be the same, element by element."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from bs4 import BeautifulSoup, Tag

_THEIRS = ".headerlink, .md-content__button, .md-source-file, .md-feedback, nav, #__skip"
"""What a theme adds to an article."""
_BROUGHT = ("assets/images/", "assets/javascripts/", "assets/stylesheets/", "search", "sitemap.xml")
"""What a theme or a generator brings along or makes for itself."""


@dataclass(frozen=True, slots=True)
class Lacks:
    """What a generator is known to do without."""

    articles: Collection[str] = ()
    """Pages that say something else."""
    files: Collection[str] = ()
    """Files that are not there: patterns of their paths."""


def differences(expected: Path, found: Path, lacks: Lacks) -> Iterator[str]:
    """A line for each page and file that is missing, too many or different; and for what is said to differ but does not."""
    pages, others = _files(expected, html=True), _files(found, html=True)
    yield from (f"{page}: only in {folder}" for folder, page in _alone(expected, pages, found, others))
    for page in sorted(pages & others):
        left, right = _article(expected / page), _article(found / page)
        if page in lacks.articles:
            yield from [f"{page}: is the same, and said not to be"] * (left == right)
        elif left != right:
            yield f"{page}: {_first(left, right)}"
    for file in sorted(_files(expected, html=False)):
        there = found / file
        if any(fnmatch(file, pattern) for pattern in lacks.files):
            continue
        if not there.is_file() or there.read_bytes() != (expected / file).read_bytes():
            yield f"{file}: {'differs' if there.is_file() else 'missing'}"


def _files(folder: Path, *, html: bool) -> set[str]:
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {path for path in paths if path.endswith(".html") == html and (html or not path.startswith(_BROUGHT))}


def _alone(left: Path, pages: set[str], right: Path, others: set[str]) -> Iterator[tuple[str, str]]:
    yield from ((left.name, page) for page in sorted(pages - others))
    yield from ((right.name, page) for page in sorted(others - pages))


def _article(page: Path) -> list[str]:
    """Elements, attributes and words of a page's article, a line each."""
    article = BeautifulSoup(page.read_text(encoding="utf-8"), "html5lib").select_one("article")
    if not isinstance(article, Tag):
        return []
    for theirs in article.select(_THEIRS):
        theirs.decompose()
    for element in article.select("[data-search-exclude]"):  # Zensical takes it off when it has read it
        del element["data-search-exclude"]
    return [" ".join(line.split()) for line in article.prettify().splitlines() if line.strip()]


def _first(left: list[str], right: list[str]) -> str:
    for one, other in zip([*left, "(end)"], [*right, "(end)"], strict=False):
        if one != other:
            return f"{one[:100]!r} became {other[:100]!r}"
    return "(end)"
