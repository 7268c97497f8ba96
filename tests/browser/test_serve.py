"""An edit is on the screen by itself."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.sites import PATIENCE, Served, retitled


def test_an_edit_is_on_the_screen_by_itself(page: Page, serve: Served) -> None:
    page.goto(serve.url)
    serve.readme.write_text(retitled(serve.readme.read_text(encoding="utf-8"), "지금 막 적은 문장"), encoding="utf-8")
    expect(page.get_by_text("지금 막 적은 문장")).to_be_visible(timeout=PATIENCE * 1000)
