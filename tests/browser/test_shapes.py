"""READMEs with something missing or far too much of it: what becomes of them on a narrow phone."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import hosted
from tests.browser.visits import PHONE, axe, sticking_out
from tests.shapes import SHAPES
from tests.sites import ROOT, environment, mkdocs

ADDRESSES = (
    "",
    "lectures/",
    "lectures/lecture-01/",
    "lectures/lecture-02/",
    "log/",
    "questions/",
    "keywords/",
    "roadmap/",
    "print/",
)
# Headings that name nothing, and frames drawn around nothing.
EMPTY = """() => [...document.querySelectorAll(
        'article :is(h1, h2, h3, h4, h5, h6, section, ul, ol, dl, figure, table, p:not(:has(img)), .notes-card)')]
    .filter(e => !e.textContent.trim()).map(e => e.outerHTML.slice(0, 120))"""

# How far a number of three digits would reach out of the box that cuts it off.
CUT = """() => [...document.querySelectorAll('.notes-text ol > li')].map(item => {
    const number = document.createElement('span')
    number.style.whiteSpace = 'pre'
    number.textContent = '100. '
    item.prepend(number)
    const wide = number.offsetWidth
    number.remove()
    return item.closest('.notes-text').getBoundingClientRect().left + wide - item.getBoundingClientRect().left
})"""


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site of each shape, without the pages of ``docs/``, which are the same for all."""
    folder = tmp_path_factory.mktemp("shapes")
    (folder / "docs").mkdir()
    settings = folder / "mkdocs.yml"
    settings.write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: docs\n", encoding="utf-8")

    def build(name: str) -> None:
        readme = folder / f"{name}.md"
        readme.write_text(SHAPES[name], encoding="utf-8")
        command = [*mkdocs("build", "--strict", "-q", settings=settings), "-d", str(folder / name)]
        subprocess.run(command, env=environment(NOTES_SOURCE=str(readme)), check=True)

    with ThreadPoolExecutor(max_workers=2) as two:
        list(two.map(build, sorted(SHAPES, key=lambda name: -len(SHAPES[name]))))
    return folder


@pytest.fixture(scope="module")
def address(shapes: Path) -> Iterator[str]:
    with hosted(shapes) as root:
        yield root


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=PHONE, reduced_motion="reduce") as context:
        yield context.new_page()


def there(shapes: Path, name: str) -> list[str]:
    return [address for address in ADDRESSES if (shapes / name / address / "index.html").exists()]


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_fits_a_phone_and_leaves_nothing_empty(name: str, shapes: Path, address: str, phone: Page) -> None:
    said: list[str] = []
    phone.on("console", lambda message: said.append(message.text))
    phone.on("pageerror", lambda error: said.append(str(error)))
    for path in there(shapes, name):
        phone.goto(f"{address}{name}/{path}")
        assert sticking_out(phone) == [], path
        assert phone.evaluate(EMPTY) == [], path
    assert said == []


@pytest.mark.parametrize("path", ["log/", "lectures/lecture-01/"])
def test_numbers_of_long_lists_are_not_cut_off(path: str, address: str, phone: Page) -> None:
    phone.goto(f"{address}long-titles/{path}")
    reaching = phone.evaluate(CUT)
    assert reaching
    assert max(reaching) <= 0


@pytest.mark.parametrize("name", ["long-titles", "40-keywords", "no-lectures"])
def test_axe_finds_nothing(name: str, shapes: Path, address: str, phone: Page) -> None:
    for path in there(shapes, name)[:3]:
        phone.goto(f"{address}{name}/{path}")
        assert axe(phone) == [], path


@pytest.mark.parametrize("name", SHAPES)
def test_no_page_is_heavy(name: str, shapes: Path) -> None:
    """Over about 200 KB a page is split; but for those to print."""
    pages = [page for page in (shapes / name).rglob("*.html") if "print" not in page.parts]
    assert {str(page): size for page in pages if (size := page.stat().st_size) > 200_000} == {}


def test_neither_neighbour_takes_the_others_room(address: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{address}long-titles/lectures/lecture-02/")
        previous, following = (page.locator(f".md-footer__link--{side}").bounding_box() for side in ("prev", "next"))
    assert previous
    assert following
    assert previous["width"] > 300
    assert following["width"] > 200
