"""What a browser meets on a page, opened once and looked at in every way a reader may see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, ViewportSize, sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.tools import node_module

PHONE = ViewportSize(width=360, height=740)
DESKTOP = ViewportSize(width=1280, height=900)

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COLOURS = ["color-contrast", "link-in-text-block"]
_ALL = {"runOnly": {"type": "tag", "values": _TAGS}}
_ALL_BUT_COLOURS = _ALL | {"rules": {rule: {"enabled": False} for rule in _COLOURS}}
_ONLY_COLOURS = {"runOnly": {"type": "rule", "values": _COLOURS}}
_AXE = """options => axe.run(document, {...options, resultTypes: ['violations']}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`)))"""

# A page was drawn anew when two frames have gone by, and with that our script has looked at what scrolls by now.
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"

# What sticks out to the right and does not scroll in itself: named in the failure, so that nobody has to search.
_STICKING_OUT = """() => document.scrollingElement.scrollWidth <= window.innerWidth ? [] :
    [...document.querySelectorAll('article *')]
    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
    .filter(e => { for (let p = e; p.tagName != 'ARTICLE'; p = p.parentElement)
        if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(p).overflowX)) return false; return true; })
    .slice(0, 3).map(e => e.outerHTML.slice(0, 120))"""

# Where everything in sight is, before the first script of the page's end runs and after the last one has. Measured so,
# and not by the browser's own layout-shift entries, it does not depend on how fast the machine paints.
_PLACES = """window.places ??= () => new Map([...document.querySelectorAll('header *, article *, footer *')]
    .map(e => [e, e.getBoundingClientRect()]).filter(([, {width, top}]) => width && top < innerHeight)
    .map(([e, {x, y}]) => [e, `${Math.round(x)},${Math.round(y)}`]));"""
_BEFORE = f"{_PLACES} window.before = places();"
_MOVED = """() => { const now = places(); return [...before].filter(([e, at]) => now.has(e) && now.get(e) != at)
    .slice(0, 3).map(([e, at]) => `${e.outerHTML.slice(0, 120)}: ${at} -> ${now.get(e)}`); }"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a browser met on one page."""

    errors: tuple[str, ...]
    """Uncaught exceptions, and what the console shows in red or yellow."""
    requests: tuple[str, ...]
    moved: tuple[str, ...]
    """What its scripts moved while it loaded."""
    sticking_out: tuple[str, ...]
    """What makes the page scroll sideways on a phone."""
    barriers: tuple[str, ...]
    """What axe finds: in the light, in the dark and on a phone."""


def visit_all(chromium: str, addresses: Iterable[str]) -> Mapping[str, Visit]:
    """Visit pages in two browsers at a time, in each of which what pages share is loaded once, as for a reader."""
    waiting = iter(list(addresses))  # which both may ask at once, as they could not a generator

    def work(_: int) -> dict[str, Visit]:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
            return {address: visit(context, address) for address in waiting}

    with ThreadPoolExecutor(max_workers=2) as two:
        return {address: seen for half in two.map(work, range(2)) for address, seen in half.items()}


def visit(context: BrowserContext, address: str) -> Visit:
    """Open a page on a desktop, let it grow dark, and then make the window as narrow as a phone."""
    errors: list[str] = []
    requests: list[str] = []
    with context.new_page() as page:
        page.on("request", lambda request: requests.append(request.url))
        page.on(
            "console", lambda message: errors.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: errors.append(str(error)))
        moved = opened(page, address)
        page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
        barriers = [f"light: {fault}" for fault in axe(page, _ALL)]
        choose(page, "slate")
        barriers += [f"dark: {fault}" for fault in axe(page, _ONLY_COLOURS)]
        choose(page, "default")
        page.set_viewport_size(PHONE)
        page.wait_for_function("width => window.innerWidth === width", arg=PHONE["width"])
        page.evaluate(_DRAWN)
        barriers += [f"phone: {fault}" for fault in axe(page, _ALL_BUT_COLOURS)]
        wide = sticking_out(page)
        page.wait_for_load_state("networkidle")
    return Visit(tuple(errors), tuple(requests), tuple(moved), tuple(wide), tuple(barriers))


def opened(page: Page, address: str) -> list[str]:
    """Open a page, and say what of it moved when its scripts came."""
    page.route("**/bundle.*.js", _measure_first)
    page.goto(address)
    moved: list[str] = page.evaluate(_MOVED)
    return moved


def _measure_first(route: Route) -> None:
    script = route.fetch()
    route.fulfill(response=script, body=_BEFORE + script.text())


def sticking_out(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    found: list[str] = page.evaluate(_STICKING_OUT)
    return found


def choose(page: Page, scheme: str) -> None:
    """Choose a palette, as the button in the header does."""
    page.evaluate("scheme => document.querySelector(`input[data-md-color-scheme=${scheme}]`).click()", scheme)


def axe(page: Page, options: dict[str, Any] = _ALL) -> Iterable[str]:
    """What axe finds: rule and element."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    found: list[str] = page.evaluate(_AXE, options)
    return found


@cache
def _source() -> str:
    return node_module("axe-core/axe.min.js").read_text(encoding="utf-8")
