"""The search box as a learner uses it: typed, found, opened; in a folder, and when something is missing."""

from __future__ import annotations

import re
from unicodedata import normalize
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from cs231n_notes.labels import labels
from tests.sites import PATIENCE, Served, Site, retitled

BROKEN = str(labels("ko").say("search_broken_hint")).partition(".")[0]


def ask(page: Page, query: str) -> Locator:
    """Type into the box as an input method does: text, then a key that comes up. Returns the results' links."""
    page.locator("[data-md-component=search-query]").fill(query)
    page.keyboard.press("End")
    return page.locator(".md-search-result__link")


@pytest.mark.parametrize(
    ("query", "lecture"),
    [
        pytest.param("안장점", "03", id="as written"),
        pytest.param("안장점에서", "03", id="with a particle"),
        pytest.param("헝가리언", "09", id="with a letter wrong"),
        pytest.param("momnetum", "03", id="with letters swapped"),
        pytest.param("ㅇㅈㅈ", "03", id="by its initials"),
        pytest.param("은닉 상태를", "07", id="two words with a particle"),
        pytest.param("lecture 10", "10", id="a lecture by its number"),
        pytest.param("11강", "11", id="a lecture as one says it"),
        pytest.param("1e-12", "03", id="a number as written"),
        pytest.param(normalize("NFD", "안장점에서"), "03", id="in pieces, as macOS types"),
        pytest.param("안ㅈ", "03", id="a syllable begun"),
        pytest.param("안장저", "03", id="a syllable half composed"),
        pytest.param("🙂 안장점", "03", id="beside an emoji"),
        pytest.param("(안장점[.*", "03", id="among signs of regular expressions"),
        pytest.param("안장점 " * 500, "03", id="2,000 characters"),
    ],
)
def test_what_is_typed_is_found(query: str, lecture: str, page: Page, url: str) -> None:
    page.goto(url)
    address = re.compile(f"^{re.escape(url)}lectures/lecture-{lecture}/")
    expect(ask(page, query).first).to_have_attribute("href", address)


def test_what_comes_without_a_key_is_found(page: Page, url: str) -> None:
    """As pasted by a mouse, dictated, or chosen from what a phone suggests: Material waits for a key to come up."""
    page.goto(url)
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.insert_text("안장점을")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="spaces"),
        pytest.param("를 에서 은", id="particles"),
        pytest.param("👩‍👩‍👧‍👦👍🏽", id="emoji"),
        pytest.param("([{*+?^$|\\", id="signs"),
        pytest.param("뷁" * 2000, id="2,000 characters"),
        pytest.param("<img src=x onerror=alert(1)>", id="an element"),
    ],
)
def test_what_means_nothing_finds_nothing_and_breaks_nothing(query: str, page: Page, url: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(url)
    expect(ask(page, "안장점").first).to_be_visible()
    expect(ask(page, query)).to_have_count(0)
    expect(ask(page, "안장점").first).to_be_visible()
    assert faults == []


def test_a_result_opens_with_the_word_marked(page: Page, url: str) -> None:
    page.goto(url + "log/")
    ask(page, "안장점을").filter(has=page.locator("mark", has_text="안장점")).first.click()
    page.wait_for_url("**/lectures/lecture-03/?h=*")
    expect(page.locator("article mark[data-md-highlight]").first).to_have_text("안장점")


def test_a_page_opened_by_its_title_has_the_word_marked_too(page: Page, url: str) -> None:
    page.goto(url)
    ask(page, "안장점을").first.click()
    page.wait_for_url("**/lectures/lecture-03/?h=*")
    expect(page.locator("article mark[data-md-highlight]").first).to_have_text("안장점")


def test_a_question_says_that_it_is_one(page: Page, url: str) -> None:
    page.goto(url)
    result = ask(page, "최댓값을 먼저 빼는").and_(page.locator("[href*='#q-2-3']"))
    expect(result).to_contain_text(str(labels("ko").say("search_question")))


def test_enter_opens_the_best_result(page: Page, url: str) -> None:
    page.goto(url)
    expect(ask(page, "안장점").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/lectures/lecture-03/?h=*")


def test_the_arrow_keys_go_through_the_results(page: Page, url: str) -> None:
    page.goto(url)
    results = ask(page, "기울기")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.first).not_to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lectures/**")


def test_the_rest_of_a_word_is_suggested(page: Page, url: str) -> None:
    page.goto(url)
    ask(page, "안장")
    expect(page.locator("[data-md-component=search-suggest]")).to_have_text("안장점")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("안장점")


def test_the_box_is_found_by_its_key_and_closed_again(page: Page, url: str) -> None:
    page.goto(url)
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-md-component=search-query]")).not_to_be_focused()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        pytest.param(404, "", id="missing"),
        pytest.param(200, '{"config": {', id="cut off"),
        pytest.param(200, '{"config": {"separator": " "}, "docs": {}}', id="of another format"),
        pytest.param(None, "", id="out of reach"),
    ],
)
def test_an_index_that_does_not_load_is_told(status: int | None, body: str, page: Page, url: str) -> None:
    def answer(route: Route) -> None:
        if status is None:
            route.abort()
        else:
            route.fulfill(status=status, body=body)

    page.route("**/search_index.json", answer)
    page.goto(url)
    ask(page, "안장점")
    expect(page.locator(".md-search-result")).to_contain_text(BROKEN)


def test_a_worker_that_does_not_load_is_told(page: Page, url: str) -> None:
    page.route("**/assets/search.*.js", lambda route: route.abort())
    page.goto(url)
    ask(page, "안장점")
    expect(page.locator(".md-search-result")).to_contain_text(BROKEN, timeout=PATIENCE * 1000)


def test_a_site_in_a_folder_is_searched(page: Page, offline: Site) -> None:
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((offline.folder / "log.html").as_uri())
    ask(page, "안장점을").filter(has=page.locator("mark", has_text="안장점")).first.click()
    expect(page.locator("article mark[data-md-highlight]").first).to_have_text("안장점")
    assert urlsplit(page.url).path.endswith("/lectures/lecture-03.html")
    assert {urlsplit(address).scheme for address in asked} <= {"file", "blob", "data"}
    assert errors == []


def test_a_site_in_a_folder_tells_that_its_index_is_missing(page: Page, offline: Site) -> None:
    page.route("**/search_index.js", lambda route: route.abort())
    page.goto((offline.folder / "index.html").as_uri())
    ask(page, "안장점")
    expect(page.locator(".md-search-result")).to_contain_text(BROKEN)


def test_what_was_just_written_is_found(page: Page, serve: Served) -> None:
    page.goto(serve.url)
    expect(ask(page, "방금적은낱말")).to_have_count(0)
    serve.readme.write_text(retitled(serve.readme.read_text(encoding="utf-8"), "방금적은낱말"), encoding="utf-8")
    expect(page.get_by_text("방금적은낱말", exact=True).first).to_be_visible(timeout=PATIENCE * 1000)
    expect(ask(page, "방금적은낱말").first).to_be_visible()
