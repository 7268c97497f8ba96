"""What a rendered page says, heading by heading."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from cs231n_notes.gfm.page import text_page
from cs231n_notes.gfm.words import WORDS
from cs231n_notes.search.document import Kind
from cs231n_notes.search.markup import tree
from cs231n_notes.search.sections import Section, sections


def said(html: str) -> list[Section]:
    """The sections of a page made by a template."""
    return sections(fromstring(f"<div>{html}</div>"), whole=False)  # noqa: S314 - our own


def text(markdown: str) -> str:
    """The text of Markdown that a learner wrote."""
    (top,) = sections(text_page(markdown, WORDS["ko"]), whole=True)
    return top.text


def test_a_heading_has_the_text_up_to_the_next_one() -> None:
    found = said(
        '<div data-source-lines="1-1"><h1 id="t">제목</h1></div>'
        '<div data-source-lines="2-9"><p>앞글</p><h2 id="가">가</h2><p>글</p><blockquote><h3 id="나">나</h3></blockquote>'
        "<p>다음 글</p></div>"
    )
    assert found == [Section("", "제목", "앞글"), Section("가", "가", "글"), Section("나", "나", "다음 글")]


def test_only_what_the_learner_wrote_is_said() -> None:
    found = said(
        '<h1>일지</h1><p class="notes-facts">기록 3</p><h2 id="2026-01">2026년 1월</h2>'
        '<div data-source-lines="1-2"><p>글</p><p data-generated="">답을 기다리는 질문</p></div>'
        '<section data-search-exclude="true"><div data-source-lines="3-4"><h2 id="x">되풀이</h2><p>글</p></div></section>'
    )
    assert found == [Section("", "일지", "글")]


def test_keywords_are_no_text_for_they_are_found_as_keywords() -> None:
    found = said('<div class="notes-keywords" data-source-lines="1-1"><p>Main Keywords: SGD</p></div>')
    assert found == [Section("", "", "")]


def test_a_page_written_by_hand_says_all() -> None:
    html = '<h1 id="a">내 글<a class="headerlink" href="#a">¶</a></h1><p>하나<br>둘 &amp; 셋</p><nav>목차</nav><h2 id="b">끝</h2>'
    assert sections(tree(html), whole=True) == [Section("", "내 글", "하나\n둘 & 셋"), Section("b", "끝", "")]


def test_a_heading_left_out_takes_its_text_along() -> None:
    html = '<h1>가</h1><p>글</p><h2 id="b" data-search-exclude>나</h2><p>숨은 글</p><h2 id="c">다</h2><p>글</p>'
    assert sections(tree(html), whole=True) == [Section("", "가", "글"), Section("c", "다", "글")]


def test_a_question_is_one_with_its_answer_and_its_headings() -> None:
    found = said(
        '<div data-source-lines="1-1"><h2 id="배운-점">배운 점</h2><p>앞</p></div>'
        '<section class="notes-question notes-text" id="q-1-1" data-source-lines="2-9">'
        '<h3 id="1-왜"><span class="notes-number">1.</span> 왜?</h3><p>Q. 질문</p><details><summary data-generated="">답</summary>'
        "<p>대답</p><h4>속 제목</h4><p>더</p></details></section>"
    )
    assert found[1:] == [
        Section("배운-점", "배운 점", "앞"),
        Section("q-1-1", "왜?", "Q. 질문\n대답\n속 제목\n더", Kind.QUESTION),
    ]


def test_a_question_without_a_title_is_called_by_its_first_line() -> None:
    found = said('<section class="notes-question" id="q" data-source-lines="1-3"><p>무엇?</p><p>그것</p></section>')
    assert found[1:] == [Section("q", "무엇?", "그것", Kind.QUESTION)]


def test_a_day_is_one() -> None:
    found = said(
        '<section class="notes-entry notes-text" id="2026-01-09" data-source-lines="1-3">'
        '<h3 id="x">1월 9일</h3><ul><li>하나</li><li>둘</li></ul></section>'
    )
    assert found[1:] == [Section("2026-01-09", "1월 9일", "하나\n둘", Kind.ENTRY)]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("한 문단은\n한 줄", "한 문단은 한 줄", id="line breaks in a paragraph are none"),
        pytest.param("- 가\n  - 나\n- 다", "가\n나\n다", id="an item is a line"),
        pytest.param("값은 $h_t = \\tanh(x)$다", "값은 h_t = \\tanh(x)다", id="a formula is its TeX, once"),
        pytest.param("앞\n$$\nx < y & z\n$$\n뒤", "앞\nx < y & z\n뒤", id="a displayed formula is a line"),
        pytest.param("```python\nx -= lr * dx\n\ny = 1\n```", "x -= lr * dx\ny = 1", id="a line of code is a line"),
        pytest.param("|가|나|\n|-|-|\n|1|2|", "가 | 나\n1 | 2", id="a row is a line"),
        pytest.param("**굵은** `코드`와 *글*", "굵은 코드와 글", id="inline elements leave no gaps"),
        pytest.param("![그림 설명](a.png)", "그림 설명", id="an image says its description"),
        pytest.param("말[^1] 끝\n\n[^1]: 각주", "말 끝\n각주", id="a footnote without its marks"),
        pytest.param("- [x] 한 일", "한 일", id="a task without its box"),
        pytest.param("A &amp; B &lt; C", "A & B < C", id="entities are letters"),
    ],
)
def test_text(markdown: str, expected: str) -> None:
    assert text(markdown).replace("&amp;", "&") == expected


def test_html_that_does_not_match_is_made_to() -> None:
    (top,) = sections(tree("<p>가<b>나</p>다</i><div>라" + "<div>" * 5000 + "끝"), whole=True)
    assert top.text.split() == ["가나", "다", "라", "끝"]
