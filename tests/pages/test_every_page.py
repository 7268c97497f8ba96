"""What must hold of every page, whatever shape the README has."""

from __future__ import annotations

import posixpath
import re
from html import escape
from itertools import pairwise
from urllib.parse import SplitResult, unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml
from bs4 import BeautifulSoup

from cs231n_notes import slices
from cs231n_notes.course import Course
from cs231n_notes.pages import Page, make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from tests.pages.coverage import uncovered
from tests.pages.rendering import SHAPES, content, html, made, readmes

README = pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in readmes().items()])
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
HANGUL = re.compile("[가-힣]")


@README
def test_every_line_is_shown_somewhere(text: str) -> None:
    notes = read(text)
    pages = make(notes, measure(notes, Course()), Course())
    assert uncovered(notes, pages) == ()


@README
def test_templates_are_well_formed(text: str) -> None:
    """A page's template goes through an XML parser: nothing a learner writes may break it."""
    for page in made(text).values():
        template = "".join("<slice/>" if isinstance(part, tuple) else part for part in parts(page))
        ET.fromstring(f"<page>{template}</page>")  # noqa: S314 -- our own


def parts(page: Page) -> list[str | tuple[slices.Slice, str]]:
    found = slices.chunks(content(page).removeprefix(slices.MARKER))
    return [part for part in found if not isinstance(part, slices.Context)]


@README
def test_slices_are_the_lines_they_name(text: str) -> None:
    """The learner's Markdown is cut, never rewritten: only repairs, which reading makes, may differ from the README."""
    notes = read(text)
    for page in made(text).values():
        for part in parts(page):
            assert isinstance(part, str) or part[1] == notes.text(part[0].lines)


@README
def test_one_h1_and_no_level_skipped(text: str) -> None:
    for page in made(text).values():
        levels = [int(heading.name[1]) for heading in html(page).find_all(HEADINGS)]
        assert levels.count(1) == 1, page.path
        assert levels[0] == 1, page.path
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.path


@README
def test_ids_are_unique(text: str) -> None:
    for page in made(text).values():
        ids = [element["id"] for element in html(page).select("[id]")]
        assert len(ids) == len(set(ids)), page.path


@README
def test_links_between_pages_lead_somewhere(text: str) -> None:
    """Every address a template writes is that of a page, and its fragment an id there."""
    pages = made(text)
    soups = {path: html(page) for path, page in pages.items()}
    ids = {path: {str(element["id"]) for element in soup.select("[id]")} for path, soup in soups.items()}
    for path, soup in soups.items():
        for address in addresses(soup):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address.path)) if address.path else path
            assert target in pages, (path, address)
            assert not address.fragment or unquote(address.fragment) in ids[target], (path, address)


def addresses(soup: BeautifulSoup) -> list[SplitResult]:
    """Relative links outside the learner's own text, which may lead anywhere."""
    ours = [link for link in soup.select("a[href]") if not link.find_parent(attrs={"data-source-lines": True})]
    return [address for link in ours if not (address := urlsplit(str(link["href"]))).scheme]


@README
def test_pieces_do_not_nest(text: str) -> None:
    """The innermost marked element holds just its lines, so none may hold another."""
    for page in made(text).values():
        assert not html(page).select("[data-source-lines] [data-source-lines]"), page.path


@README
def test_front_matter_is_yaml_that_names_the_page(text: str) -> None:
    for page in made(text).values():
        head = yaml.safe_load(page.text.split("---\n")[1])
        assert head["title"] == escape(page.title)  # themes put it into their HTML as it is
        assert page.title.strip()
        assert "\n" not in page.title


@README
def test_navigation_lists_few_siblings(text: str) -> None:
    """A navigation that lists every lecture is rendered on every page: quadratic."""
    counts: dict[tuple[str, ...], int] = {}
    for page in made(text).values():
        counts[page.group] = counts.get(page.group, 0) + 1
    assert max(counts.values()) <= 31  # thirty and the index of the group


@README
def test_the_same_text_gives_the_same_pages(text: str) -> None:
    assert made(text) == made(text)


def test_no_page_leaves_its_folder() -> None:
    paths = made(SHAPES["unknown-sections"])
    assert [path for path in paths if path.startswith("more/")] == [
        "more/etcpasswd.md",
        "more/etcpasswd-1.md",
        "more/section-13.md",
    ]


@pytest.mark.parametrize("name", ["empty", "english", "many-lectures", "long-log"])
def test_english_pages_speak_english(name: str) -> None:
    """What is Korean on an English page is the learner's own."""
    own = SHAPES[name]
    for page in made(own, language="en").values():
        soup = html(page)
        spoken = soup.get_text(" ") + " ".join(
            str(e[key]) for key in ("title", "aria-label") for e in soup.select(f"[{key}]")
        )
        assert {word for word in HANGUL.findall(spoken + page.title + "".join(page.group)) if word not in own} == set()


@pytest.mark.parametrize("name", ["long-log", "many-lectures", "heavy-questions", "usual"])
def test_no_page_is_heavy(name: str) -> None:
    for page in made(readmes()[name]).values():
        assert len(page.text.encode()) < 260_000, page.path
