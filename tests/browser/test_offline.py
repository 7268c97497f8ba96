"""The site as a folder, opened from the disk: nothing needs a server, nothing asks for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_search import ask
from tests.sites import Site


@pytest.fixture
def opened(browser: Browser, offline: Site) -> Iterator[Page]:
    """The dashboard. What goes wrong on the way, or asks for more than files, fails the test at its end."""
    faults: list[str] = []
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        # Aborted is what was still loading when the test opened another page: nobody waits for that.
        page.on(
            "requestfailed",
            lambda request: faults.append(request.url) if request.failure != "net::ERR_ABORTED" else None,
        )
        page.on(
            "request",
            lambda request: (
                faults.append(request.url) if not request.url.startswith(("file:", "data:", "blob:")) else None
            ),
        )
        page.goto((offline.folder / "index.html").as_uri())
        yield page
        page.wait_for_load_state("networkidle")
    assert faults == []


def test_a_lecture_is_one_click_away(opened: Page) -> None:
    opened.locator("article a[href='lectures/lecture-02.html']").first.click()
    expect(opened.locator("article h1")).to_contain_text("Image Classification with Linear Classifiers")
    opened.locator(".md-footer__link--next").click()
    expect(opened).to_have_url(re.compile(r"/lectures/lecture-03\.html$"))


def test_answers_are_hidden_by_the_switch(opened: Page, offline: Site) -> None:
    opened.goto((offline.folder / "questions.html").as_uri())
    answers = opened.locator("article details[open]")
    before = answers.count()
    opened.locator(".notes-switch:visible").first.click()
    assert answers.count() != before


def test_the_palette_stays_from_page_to_page(opened: Page) -> None:
    body = opened.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    opened.locator("form[data-md-component=palette] label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    opened.locator("article a[href^='lectures/lecture-02.html']").first.click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_the_dashboard_is_searched(opened: Page) -> None:
    expect(ask(opened, "역전파를").first).to_be_visible()
