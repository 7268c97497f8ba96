"""Notes and a course that attack whoever reads them: nothing runs, nothing is asked of another host, text stays text."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import hosted
from tests.sites import BASE, Site, built

HOSTILE = Path(__file__).parents[1] / "hostile"
TRAP = "window.attacks = []; window.pwned = name => { window.attacks.push(String(name)); };"
# Whatever a script in a page would do, done by hand: what needs a click or a pointer gets one.
PROVOKE = """() => {
    for (const element of document.querySelectorAll('article *')) {
        for (const kind of ['mouseover', 'focus', 'toggle', 'begin', 'load', 'error'])
            element.dispatchEvent(new Event(kind));
        if (element instanceof HTMLAnchorElement && element.href && !/^(https?|mailto):/.test(element.href))
            element.click();
    }
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    notes = tmp_path_factory.mktemp("hostile") / "notes"
    shutil.copytree(HOSTILE, notes)
    return built(notes.parent / "my-notes", NOTES_SOURCE=str(notes / "README.md"), SITE_URL=BASE)


@pytest.fixture(scope="module")
def address(hostile: Site) -> Iterator[str]:
    with hosted(hostile.folder.parent) as root:
        yield f"{root}{hostile.folder.name}/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same notes as a folder, where the search index is a script."""
    target = tmp_path_factory.mktemp("offline")
    return built(target, NOTES_SOURCE=str(HOSTILE / "README.md"), OFFLINE="1").folder.as_uri() + "/"


@pytest.fixture
def victim(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A tab in which every attack that succeeds is written down, and every request to another host."""
    met: list[str] = []
    with browser.new_context() as context:
        context.add_init_script(TRAP)
        page = context.new_page()
        page.on("dialog", lambda dialog: met.append(f"dialog {dialog.message}"))
        page.on(
            "request",
            lambda request: met.append(request.url) if not request.url.startswith((address, "data:")) else None,
        )
        yield page, met


def test_no_attack_succeeds(hostile: Site, address: str, victim: tuple[Page, list[str]]) -> None:
    page, met = victim
    for path in hostile.pages:
        page.goto(address + path, wait_until="networkidle")
        page.evaluate(PROVOKE)
        assert page.evaluate("window.attacks") == [], path
        assert page.url.startswith(address), path
        assert page.locator("main article h1").count() == 1, path
    assert met == []


@pytest.mark.parametrize("file", ["badge.svg", "badge-lectures.svg", "feed.xml", "llms.txt", "lectures/lecture-01.md"])
def test_no_attack_succeeds_in_other_files(file: str, address: str, victim: tuple[Page, list[str]]) -> None:
    page, met = victim
    page.goto(address + file, wait_until="networkidle") if not file.endswith(".md") else page.goto(address)
    assert page.evaluate("window.attacks") == []
    assert met == []


@pytest.mark.parametrize("query", ["script", "img onerror", "{{ 7 * 7 }}"])
def test_no_attack_succeeds_in_search(query: str, address: str, victim: tuple[Page, list[str]]) -> None:
    """What is found is shown as HTML, with the matches marked."""
    page, met = victim
    search(page, address, query)
    assert met == []


def test_no_attack_succeeds_in_a_folder(folder: str, victim: tuple[Page, list[str]]) -> None:
    page, met = victim
    search(page, f"{folder}index.html", "script")
    assert [address for address in met if not address.startswith((folder, "blob:"))] == []


def search(page: Page, address: str, query: str) -> None:
    """Look for something from a page on, and see that what is found does nothing."""
    page.goto(address, wait_until="networkidle")
    box = page.locator("input[data-md-component=search-query]")
    box.click()
    box.press_sequentially(query)
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(100)
    assert page.evaluate("window.attacks") == []
    assert page.locator(".md-search-result :is(script, img, svg[onload], iframe)").count() == 0


def test_templates_in_notes_are_text(hostile: Site) -> None:
    for path, page in hostile.pages.items():
        assert "49" not in page.get_text(), path
    assert "{{ 7 * 7 }}" in hostile.pages["lectures/lecture-01/"].get_text()


def test_every_script_is_ours(hostile: Site) -> None:
    for path, page in hostile.pages.items():
        article = page.select_one("article")
        assert article
        assert not article.select(
            "script, style, iframe, object, embed, base, meta, link, form[action], svg[onload]"
        ), path
        handlers = [name for tag in page.select("*") for name in tag.attrs if name.lower().startswith("on")]
        assert handlers == [], path


def test_no_address_is_a_script(hostile: Site) -> None:
    """Those of drawings too, which have links of their own."""
    allowed = {"", "http", "https", "mailto", "data"}
    for path, page in hostile.pages.items():
        found = {urlsplit(str(tag[name])).scheme for name in ("href", "src") for tag in page.select(f"[{name}]")}
        assert found <= allowed, path
        assert page.select_one('a[href^="data:"], svg [href^="data:"]') is None, path


def test_the_configuration_is_what_the_theme_wrote(hostile: Site) -> None:
    """Material reads the first element of that id; a note must not stand in for it."""
    for path, page in hostile.pages.items():
        (config,) = page.select("#__config")
        assert config.name == "script", path
        json.loads(str(config.string))


def test_nothing_lies_outside_the_site(hostile: Site) -> None:
    around = {path.name for path in hostile.folder.parent.iterdir()}
    assert around == {"notes", "my-notes"}
    assert not (hostile.folder / "etc").exists()
