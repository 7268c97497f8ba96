"""Where keywords are used: in the index, and explained on other lectures' pages."""

from __future__ import annotations

from cs231n_notes.course import Course
from cs231n_notes.pages.plan import PLACES
from tests.pages.rendering import html, made, only

COURSE = Course(aliases=(("역전파", "Backpropagation"),))
README = """# 노트

### Lecture 1: 시작
> **Main Keywords:** Backpropagation, 정규화

#### 배운 점
- 정규화를 배움

### Lecture 2: 다음
> **Main Keywords:** 배치 정규화

#### 배운 점
- 배치 정규화와 역전파는 `정규화` 다음
- 역전파 다시, 정규화가 먼저
#### 질문
##### 1. 정규화층은 무엇인가
**Q.** backpropagation인가?
"""


def test_first_use_of_a_keyword_of_another_lecture_says_which() -> None:
    page = html(made(README, course=COURSE)["lectures/lecture-02.md"])
    assert [(link.get_text(), link["href"], link["data-hint"]) for link in page.select(".notes-hint")] == [
        ("역전파는", "lecture-01.md", "1강 · 시작"),
        ("정규화가", "lecture-01.md", "1강 · 시작"),
    ]


def test_own_keywords_need_no_explanation() -> None:
    assert html(made(README, course=COURSE)["lectures/lecture-01.md"]).select(".notes-hint") == []


def test_index_names_the_places_that_use_a_keyword_by_any_name() -> None:
    page = html(made(README, course=COURSE)["keywords.md"])
    assert [(link.get_text(), link["href"]) for link in only(page, "#역전파 .notes-places").find_all("a")] == [
        ("2강 · 배운 점", "lectures/lecture-02.md#배운-점"),
        ("2강 · 1. 정규화층은 무엇인가", "lectures/lecture-02.md#1-정규화층은-무엇인가"),
    ]


def test_places_outside_lectures_count_too() -> None:
    readme = "# 노트\n\n## 부록\n역전파\n\n## 강의\n### Lecture 1: 시작\n> **Main Keywords:** 역전파\n"
    page = html(made(readme)["keywords.md"])
    assert [(link.get_text(), link["href"]) for link in page.select(".notes-places a")] == [
        ("부록", "more/부록.md#부록")
    ]


def test_of_many_places_those_of_different_pages_are_shown() -> None:
    one = "".join(f"#### 절 {n}\n역전파\n" for n in range(PLACES + 3))
    readme = (
        f"# 노트\n\n### Lecture 1: 시작\n> **Main Keywords:** 역전파\n{one}\n### Lecture 2: 다음\n#### 끝\n역전파\n"
    )
    page = html(made(readme)["keywords.md"])
    places = [link.get_text() for link in page.select(".notes-places a")]
    assert len(places) == PLACES
    assert places[-1] == "2강 · 끝"
    assert "외 4곳" in page.get_text()


def test_letters_have_counts_and_a_bar() -> None:
    page = html(made(README)["keywords.md"])
    assert [" ".join(link.get_text().split()) for link in page.select(".notes-letters a")] == ["B 1", "ㅂ 1", "ㅈ 1"]
