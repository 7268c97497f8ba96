"""An edit is on the screen by itself."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.sites import PATIENCE, Served


def test_an_edit_is_on_the_screen_by_itself(page: Page, serve: Served) -> None:
    page.goto(serve.url)
    title, rest = serve.readme.read_text(encoding="utf-8").split("\n", 1)
    serve.readme.write_text(f"{title}\n\n지금 막 적은 문장\n{rest}", encoding="utf-8")
    expect(page.get_by_text("지금 막 적은 문장")).to_be_visible(timeout=PATIENCE * 1000)
