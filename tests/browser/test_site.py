"""What only a browser can tell of the built site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import hosted
from tests.browser.visits import PHONE, Visit, axe, opened, visit_all
from tests.sites import ROOT, Site, built


@pytest.fixture(scope="module")
def visits(chromium: str, site: Site, url: str) -> Mapping[str, Visit]:
    """Every page once, the longest first."""
    longest = sorted(site.pages, key=lambda address: -len(site.pages[address].select("*")))
    seen = visit_all(chromium, (url + address for address in longest))
    return {address: seen[url + address] for address in longest}


def test_no_page_has_an_error(visits: Mapping[str, Visit]) -> None:
    assert {address: seen.errors for address, seen in visits.items() if seen.errors} == {}


def test_no_page_asks_another_server(visits: Mapping[str, Visit], url: str) -> None:
    own = urlsplit(url).netloc
    asked = {
        address: [sent for sent in seen.requests if urlsplit(sent).netloc not in {own, ""}]
        for address, seen in visits.items()
    }
    assert {address: sent for address, sent in asked.items() if sent} == {}


def test_no_page_scrolls_sideways_on_a_phone(visits: Mapping[str, Visit]) -> None:
    assert {address: seen.sticking_out for address, seen in visits.items() if seen.sticking_out} == {}


def test_axe_finds_nothing(visits: Mapping[str, Visit]) -> None:
    """Nor in what Material brings along: a page is one thing for who reads it."""
    assert {address: seen.barriers for address, seen in visits.items() if seen.barriers} == {}


def test_axe_finds_nothing_in_the_open_search(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(".md-search__input").press_sequentially("softmax")
    page.locator(".md-search-result__item").first.wait_for()
    assert axe(page) == []


def test_nothing_moves_while_a_page_loads(visits: Mapping[str, Visit]) -> None:
    assert {address: seen.moved for address, seen in visits.items() if seen.moved} == {}


@pytest.mark.parametrize(
    "address", ["", "lectures/", "lectures/lecture-02/", "log/", "questions/", "roadmap/", "keywords/"]
)
def test_nothing_moves_on_a_phone(page: Page, url: str, address: str) -> None:
    page.set_viewport_size(PHONE)
    assert opened(page, url + address) == []


@pytest.fixture
def instant(tmp_path: Path) -> Iterator[str]:
    """The address of our notes as a site that swaps its pages: Material asks its sitemap which they are."""
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {ROOT / 'docs'}\ntheme:\n  features: [navigation.instant]\n",
        encoding="utf-8",
    )
    with hosted(tmp_path) as root:
        readme = str(ROOT / "notes" / "README.md")
        built(tmp_path / "site", settings, NOTES_SOURCE=readme, SITE_URL=f"{root}site/")
        yield f"{root}site/"


@pytest.mark.parametrize("start", ["", "questions/"])
def test_pages_are_swapped_where_a_site_asks_for_that(start: str, page: Page, instant: str) -> None:
    """Ours does not; many do. Material's script takes every link for an HTML one, and stopped at those of drawings."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(instant + start)
    page.evaluate("window.stays = true")
    for name, title in (("학습 일지", "Daily Log"), ("키워드", "키워드"), ("대시보드", "CS231n"), ("질문", "질문")):
        page.locator(".md-sidebar--primary").get_by_role("link", name=name, exact=True).click()
        expect(page.locator("article h1")).to_contain_text(title)
    page.locator(".notes-filter [name=text]").fill("softmax")
    expect(page.locator(".notes-filter output")).not_to_be_empty()
    assert page.evaluate("window.stays")
    assert errors == []


def scheme(page: Page) -> str:
    """The palette in use with the page's background, which must follow it."""
    return str(
        page.evaluate(
            "() => `${document.body.dataset.mdColorScheme} ${getComputedStyle(document.body).backgroundColor}`"
        )
    )


@pytest.mark.parametrize(("system", "first"), [("light", "default"), ("dark", "slate")])
def test_the_palette_follows_the_system_until_it_is_chosen(browser: Browser, url: str, system: str, first: str) -> None:
    with browser.new_context(color_scheme="dark" if system == "dark" else "light") as context:
        page = context.new_page()
        page.goto(url)
        before = scheme(page)
        page.locator("form[data-md-component=palette] label:visible").click()
        chosen = scheme(page)
        page.goto(url + "questions/")
        kept = scheme(page)
    assert before.startswith(first)
    assert not chosen.startswith(first)
    assert before.split(" ", 1)[1] != chosen.split(" ", 1)[1]
    assert kept == chosen
