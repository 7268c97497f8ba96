"""What a reader sees and does that no HTML tells: paper, the calendar, headings that stay in view."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from playwright.sync_api import Browser, Page, expect

import cs231n_notes
from cs231n_notes.gfm.math import mathml
from tests.browser.visits import DESKTOP, PHONE, opened

STYLE = Path(cs231n_notes.__file__).parent / "assets" / "notes.css"


@pytest.fixture
def at_night(browser: Browser) -> Iterator[Page]:
    with browser.new_context(color_scheme="dark") as context:
        yield context.new_page()


def test_a_lecture_prints_light_with_its_answers_and_without_navigation(at_night: Page, url: str) -> None:
    """Also when the screen is dark and the answers are hidden to test oneself."""
    page = at_night
    page.goto(url + "lectures/lecture-02/")
    page.locator(".notes-switch").click()
    answer = page.locator(".notes-answer > blockquote").first
    expect(answer).to_be_hidden()
    page.emulate_media(media="print")
    expect(answer).to_be_visible()
    for part in (".md-header", ".md-sidebar--primary", ".md-footer", ".notes-switch", ".notes-answer > summary"):
        expect(page.locator(part).first).to_be_hidden()
    ink, paper = page.evaluate(
        "() => [getComputedStyle(document.querySelector('.notes-text')).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert brightness(ink) < 64
    assert brightness(paper) > 240 or paper == "rgba(0, 0, 0, 0)"


def brightness(color: str) -> float:
    """The mean of red, green and blue in ``rgb(1, 2, 3)``."""
    channels = [float(part) for part in color[color.index("(") + 1 : -1].split(",")[:3]]
    return sum(channels) / 3


def test_no_line_ends_between_a_formula_and_what_stands_at_it(page: Page, url: str) -> None:
    """Chromium would begin a line with the comma behind a formula."""
    page.goto(url + "lectures/lecture-04/")
    assert page.locator(".notes-tie").count()
    for width in range(320, 720, 10):
        page.set_viewport_size({"width": width, "height": 900})
        parted = "all => all.filter(each => each.getClientRects().length > 1).map(each => each.textContent)"
        assert page.locator(".notes-tie").evaluate_all(parted) == []


def test_a_day_of_the_calendar_leads_to_its_entry(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(".notes-month a", has_text="1월 19일").click()
    page.wait_for_url("**/log/#2026-01-19")
    expect(page.locator(":target")).to_be_in_viewport()
    below_bars = page.evaluate(
        "() => document.querySelector(':target').getBoundingClientRect().top"
        " - document.querySelector('.md-header').getBoundingClientRect().bottom"
    )
    assert below_bars >= 0


@pytest.mark.parametrize("address", ["", "log/"])
def test_a_finger_meets_one_day_of_the_calendar(address: str, browser: Browser, url: str) -> None:
    """Two months beside each other on a phone leave 21 pixels to a day."""
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(url + address)
        lefts = (
            page.locator(".notes-month")
            .first.locator("svg > text")
            .evaluate_all("days => days.map((day) => day.getBoundingClientRect().left)")
        )
    assert len(lefts) == 7
    assert min(right - left for left, right in pairwise(lefts)) >= 24


def test_the_cards_of_the_dashboard_are_read_in_the_order_they_are_seen_in(page: Page, url: str) -> None:
    """Who goes by the keyboard or listens follows the document, and must not jump back and forth on a phone."""
    page.set_viewport_size(PHONE)
    page.goto(url)
    tops = page.locator(".notes-card > h2, .notes-card > .notes-row > h2").evaluate_all(
        "titles => titles.map((title) => title.getBoundingClientRect().top)"
    )
    assert len(tops) == 5
    assert tops == sorted(tops)


def test_without_scripts_there_is_no_room_for_what_needs_them(browser: Browser, url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(url + "questions/")
        assert page.locator(".notes-filter").bounding_box() is None
        page.goto(url + "lectures/lecture-02/")
        assert page.locator(".notes-switch").bounding_box() is None
        expect(page.locator(".notes-answer > blockquote").first).to_be_visible()


@pytest.mark.parametrize("width", [PHONE["width"], DESKTOP["width"]])
def test_hidden_answers_move_nothing_while_a_page_loads(width: int, page: Page, url: str) -> None:
    """The script that closes them comes at the end of the page: by then they must stand as if they were closed."""
    page.set_viewport_size({"width": width, "height": 2000})  # what stands below an answer must be in sight
    page.goto(url + "questions/")
    page.locator(".notes-switch").click()
    assert opened(page, url + "questions/") == []


def test_lines_of_a_formula_stand_below_each_other_at_their_equal_signs(page: Page) -> None:
    """Chromium knows no ``columnalign``: both sides would stand in the middle of their columns."""
    formula = tostring(mathml(r"\begin{aligned} a + b + c &= d \\ e &= f + g + h \end{aligned}", display=True))
    page.set_content(f"<style>{STYLE.read_text()}</style>{unescape(formula.decode())}")
    edges = page.evaluate(
        "() => [...document.querySelectorAll('mtr')].map(({children: [left, right]}) =>"
        " [left.lastElementChild.getBoundingClientRect().right, right.children[1].getBoundingClientRect().left])"
    )
    assert edges[0] == pytest.approx(edges[1], abs=1)
    assert edges[0][1] - edges[0][0] < 10
