"""What only a browser can tell of the built site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.sites import Site

PHONE = ViewportSize(width=360, height=740)
DESKTOP = ViewportSize(width=1280, height=900)
WIDEST = "() => document.scrollingElement.scrollWidth - window.innerWidth"
# What sticks out to the right and does not scroll in itself: named in the failure, so that nobody has to search.
STICKING_OUT = """() => [...document.querySelectorAll('article *')]
    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
    .filter(e => { for (let p = e; p.tagName != 'ARTICLE'; p = p.parentElement)
        if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(p).overflowX)) return false; return true; })
    .slice(0, 3).map(e => e.outerHTML.slice(0, 120))"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a browser met on one page."""

    errors: tuple[str, ...]
    """Uncaught exceptions, and what the console shows in red or yellow."""
    requests: tuple[str, ...]
    too_wide: int
    """Pixels one could scroll to the right."""
    sticking_out: tuple[str, ...]


def visit(context: BrowserContext, address: str) -> Visit:
    """Open a page on a desktop, wait for what it loads, and then make the window as narrow as a phone."""
    errors: list[str] = []
    requests: list[str] = []
    with context.new_page() as page:
        page.on("request", lambda request: requests.append(request.url))
        page.on(
            "console", lambda message: errors.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address, wait_until="networkidle")
        page.set_viewport_size(PHONE)
        too_wide: int = page.evaluate(WIDEST)
        sticking_out: list[str] = page.evaluate(STICKING_OUT)
    return Visit(tuple(errors), tuple(requests), too_wide, tuple(sticking_out))


@pytest.fixture(scope="module")
def visits(browser: Browser, site: Site, url: str) -> Mapping[str, Visit]:
    """Every page once, in one context: what pages share is loaded once, as for a reader."""
    with browser.new_context(viewport=DESKTOP) as context:
        return {address: visit(context, url + address) for address in site.pages}


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
    assert {address: seen.sticking_out for address, seen in visits.items() if seen.too_wide > 0} == {}


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
