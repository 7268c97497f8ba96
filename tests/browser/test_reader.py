"""What a reader does: filter the questions, hide the answers, follow links old and new, read on paper or by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


@pytest.fixture
def cards(page: Page, url: str) -> Locator:
    """The cards in sight of the page of questions, which is open."""
    page.goto(url + "questions/")
    return page.locator(".notes-question:visible")


def test_the_filter_follows_an_input_method_letter_by_letter(page: Page, cards: Locator) -> None:
    """What is not put together yet is the beginning of a word: 소ㅍ finds 소프트…, 최댓ㄱ finds 최댓값."""
    every = cards.count()
    page.locator(".notes-filter [name=text]").focus()
    keyboard = page.context.new_cdp_session(page)
    for composed in ("ㅊ", "최", "최ㄷ", "최댓", "최댓ㄱ"):
        at = len(composed)
        keyboard.send("Input.imeSetComposition", {"text": composed, "selectionStart": at, "selectionEnd": at})
    expect(page.locator("#q-2-3")).to_be_visible()
    assert 0 < cards.count() < every
    keyboard.send("Input.insertText", {"text": "최댓값"})
    expect(page.locator(".notes-filter output")).to_have_text(f"{cards.count()}개 찾음")
    keyboard.send("Input.insertText", {"text": "없는낱말"})
    expect(page.locator(".notes-filter output")).to_have_text("찾는 질문이 없습니다.")
    expect(page.locator(".notes-of-lecture:visible")).to_have_count(0)


def test_only_questions_without_an_answer_are_shown_and_counted(page: Page, cards: Locator) -> None:
    page.get_by_label("답 없는 질문만").check()
    expect(page.locator(".notes-filter output")).to_have_text("1개 찾음")
    assert [str(card.get_attribute("class")) for card in cards.all()] == [
        "notes-question notes-waiting notes-text",
    ]


def test_the_address_keeps_what_was_looked_for(page: Page, cards: Locator) -> None:
    page.locator(".notes-filter [name=text]").fill("softmax")
    found = cards.count()
    page.reload()
    expect(page.locator(".notes-filter [name=text]")).to_have_value("softmax")
    expect(cards).to_have_count(found)
    expect(page.locator("#__search")).not_to_be_checked()  # Material opens its search box for an address with ?q=


def test_the_contents_name_the_question_that_they_led_to(page: Page, url: str) -> None:
    """And not the one above it, which is out of sight by then."""
    page.goto(url + "lectures/lecture-03/")
    contents = page.locator(".md-sidebar--secondary a[href*='#2-']")
    contents.click()
    expect(page.locator("#q-3-2")).to_be_in_viewport()
    expect(page.locator(".md-sidebar--secondary .md-nav__link--active").last).to_have_text(
        contents.inner_text().strip()
    )


def test_hidden_answers_stay_hidden_on_the_next_page_until_they_are_shown(page: Page, url: str) -> None:
    answers = page.locator(".notes-answer > blockquote:visible")
    page.goto(url + "lectures/lecture-02/")
    assert answers.count() > 0
    page.locator(".notes-switch").click()
    expect(answers).to_have_count(0)
    page.goto(url + "lectures/lecture-03/")
    expect(answers).to_have_count(0)
    page.locator(".notes-answer > summary").first.click()
    expect(answers).to_have_count(1)
    page.locator(".notes-switch").click()
    page.goto(url + "questions/")
    assert answers.count() > 1


def test_a_link_to_a_question_opens_it_though_answers_are_hidden(page: Page, url: str) -> None:
    page.goto(url + "questions/")
    page.locator(".notes-switch").click()
    page.goto(url + "lectures/lecture-02/#q-2-3")
    expect(page.locator("#q-2-3 .notes-answer > blockquote")).to_be_visible()
    expect(page.locator("#q-2-3")).to_be_in_viewport()
    expect(page.locator(".notes-answer > blockquote:visible")).to_have_count(1)


def test_a_keyword_says_on_hover_whose_it_is_and_leads_there(page: Page, url: str) -> None:
    page.goto(url + "lectures/lecture-03/")
    hint = page.locator(".notes-hint").first
    said = "e => getComputedStyle(e, '::after').content"
    assert hint.evaluate(said) == "none"
    hint.hover()
    assert "6강 · CNN Architectures" in hint.evaluate(said)
    page.mouse.move(0, 0)
    page.keyboard.press("Tab")  # what is focused by script shows no ring until the keyboard is in use
    hint.focus()
    assert "6강 · CNN Architectures" in hint.evaluate(said)
    hint.click()
    page.wait_for_url("**/lectures/lecture-06/")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(
            "lecture-2-image-classification-with-linear-classifiers",
            "lectures/lecture-02/",
            id="a lecture, as GitHub has it",
        ),
        pytest.param(
            "user-content-lecture-3-regularization-and-optimization", "lectures/lecture-03/", id="as GitHub writes it"
        ),
        pytest.param("2026년-1월-9일", "log/", id="a day of the log"),
    ],
)
def test_an_old_address_leads_to_the_page_it_is_on_now(old: str, new: str, page: Page, url: str) -> None:
    page.goto(f"{url}#{old}")
    page.wait_for_url(f"{url}{new}**")
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_unknown_anchor_stays_on_the_front_page(page: Page, url: str) -> None:
    with page.expect_response("**/assets/anchors.js"):
        page.goto(f"{url}#no-such-heading")
    assert page.url == f"{url}#no-such-heading"


def test_all_lectures_on_one_page_have_a_table_of_contents_and_print_open(page: Page, url: str) -> None:
    page.goto(url + "questions/")
    page.locator(".notes-switch").click()
    page.goto(url + "print/")
    contents = page.locator(".notes-contents a")
    expect(contents).to_have_count(page.locator(".notes-gathered").count())
    contents.nth(4).click()
    page.wait_for_url("**/print/#lecture-05")
    expect(page.locator("#lecture-05 h2").first).to_be_in_viewport()
    page.emulate_media(media="print")
    for part in (".md-header", ".md-footer", ".md-sidebar--primary", ".notes-answer > summary"):
        expect(page.locator(part).first).to_be_hidden()
    answers = page.locator(".notes-answer > blockquote")
    expect(page.locator(".notes-answer > blockquote:visible")).to_have_count(answers.count())


# What has the focus, marked as reached; and whether one can see that: by a ring on it, on the label drawn for it or on
# its drawing, within the window and not faded out. The search box of a narrow page opens when it gets the focus.
STOP = """() => { const e = document.activeElement; if (!e || e == document.body) return null;
    e.dataset.reached = 'yes';
    const ringed = e => { const {outlineStyle, outlineWidth} = getComputedStyle(e);
        return outlineStyle != 'none' && parseFloat(outlineWidth) > 0; };
    const seen = [e, ...e.children, ...[e.nextElementSibling ?? []].flat()].some(ringed);
    const {top, bottom, left, right} = e.getBoundingClientRect();
    const inside = bottom > 0 && top < innerHeight && right >= 0 && left < innerWidth;
    const shown = e.matches('[type=radio], .md-search__input') || e.checkVisibility({opacityProperty: true});
    return seen && inside && shown ? '' : e.outerHTML.slice(0, 120); }"""
MISSED = """() => [...document.querySelectorAll('a[href], button, input:not([type=radio], :disabled), summary')]
    .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !e.dataset.reached)
    .map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [pytest.param(1280, id="desktop"), pytest.param(640, id="desktop at 200 %")])
@pytest.mark.parametrize("address", ["", "lectures/lecture-02/"])
def test_the_keyboard_reaches_everything_and_one_sees_where_it_is(
    address: str, width: int, page: Page, url: str
) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.emulate_media(reduced_motion="reduce")  # what fades in is there at once
    page.goto(url + address)
    page.keyboard.press("Tab")
    unseen = []
    while (stop := page.evaluate(STOP)) is not None:
        unseen += [stop] if stop else []
        page.keyboard.press("Tab")
    assert unseen == []
    assert page.evaluate(MISSED) == []


def test_the_keyboard_opens_the_navigation_of_a_narrow_page(page: Page, url: str) -> None:
    """As on a desktop at 200 %: the list of lectures first, and by its title back to the list of all pages."""
    page.set_viewport_size({"width": 640, "height": 720})
    page.goto(url + "lectures/lecture-02/")
    lecture, log = (page.locator(f".md-sidebar--primary a[href='{to}']") for to in ("../lecture-03/", "../../log/"))
    expect(lecture).to_be_hidden()
    page.locator(".md-header label[for=__drawer]").press("Enter")
    expect(lecture).to_be_in_viewport()
    expect(log).to_be_hidden()
    page.locator(".md-sidebar--primary .md-nav__title[for^=__nav]").press("Enter")
    expect(log).to_be_in_viewport()
    expect(lecture).to_be_hidden()
    log.press("Enter")
    page.wait_for_url("**/log/")


def test_the_keyboard_hides_and_opens_answers(page: Page, url: str) -> None:
    page.goto(url + "lectures/lecture-02/")
    answers = page.locator(".notes-answer > blockquote:visible")
    page.locator(".notes-switch").press("Enter")
    expect(answers).to_have_count(0)
    page.locator(".notes-answer > summary").first.press("Enter")
    expect(answers).to_have_count(1)


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_who_asked_for_that(motion: str, moves: bool, browser: Browser, url: str) -> None:  # noqa: FBT001
    """And what is asked for moves: else this would find nothing on any page."""
    with browser.new_context(reduced_motion="reduce" if motion == "reduce" else "no-preference") as context:
        page = context.new_page()
        page.goto(url + "lectures/lecture-02/")
        moving = page.evaluate(
            "() => [...document.querySelectorAll('*')].map(e => getComputedStyle(e)).filter("
            "s => s.animationName != 'none' || parseFloat(s.transitionDuration) > 0 || s.scrollBehavior == 'smooth').length"
        )
    assert bool(moving) is moves
