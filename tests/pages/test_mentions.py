"""Who mentions a lecture, with the sentence."""

from __future__ import annotations

import pytest
from bs4 import Tag

from cs231n_notes.pages.mentions import MOST_PLACES
from tests.pages.rendering import html, made


def mentioned(text: str, page: str = "lectures/lecture-03.md") -> list[Tag]:
    return html(made(text)[page]).select(".notes-mentions li")


def quoted(text: str) -> list[str]:
    """The sentences, the mention in brackets."""
    readme = f"# 노트\n\n### Lecture 1: 가\n#### 배운 점\n{text}\n\n### Lecture 3: 나\n- 내용\n"
    found = []
    for quote in (quote for place in mentioned(readme) for quote in place.select(".notes-quote")):
        for mark in quote.select("mark"):
            mark.replace_with(f"[{mark.get_text()}]")
        found.append(quote.get_text().strip())
    return found


LONG = "낱말 " * 40


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- **3강**에서 본 `x`", ["[3강에서] 본 x"], id="an item, as plain text"),
        pytest.param("첫 문장. Lecture 3의 그림을 봄! 셋째.", ["[Lecture 3의] 그림을 봄!"], id="the sentence alone"),
        pytest.param("강의 2, 3강 비교", ["[강의 2, 3강] 비교"], id="a list"),
        pytest.param("Lecture 1 ~ 9 복습", ["[Lecture 1 ~ 9] 복습"], id="inside a range"),
        pytest.param("| 칸 | 3강 |\n|--|--|\n", ["[3강]"], id="a cell"),
        pytest.param("[3강 영상](https://example.org/)", ["[3강] 영상"], id="the text of a link"),
        pytest.param("3강의 과제 2에서", ["[3강의] 과제 2에서 과제 2"], id="with the assignment it is about"),
        pytest.param(f"{LONG}3강 {LONG}", [f"… {'낱말 ' * 19}[3강] {'낱말 ' * 28}낱말 …"], id="shortened at words"),
        pytest.param("`3강`", [], id="code"),
        pytest.param("```\n3강\n```", [], id="a block of code"),
        pytest.param("13강과 3강화 학습", [], id="other numbers"),
    ],
)
def test_the_sentence(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_every_part_of_the_notes_can_mention_a_lecture() -> None:
    readme = (
        "# 노트\n\n3강까지 들음\n\n## Roadmap\n### 1주차\n- [ ] 3강 수강\n\n## Daily Log\n### 2026-01-01\n- Lecture 3 수강\n\n"
        "## 과제\n### 과제 1\n3강의 내용\n\n## 강의\n### Lecture 1: 가\n#### 질문\n##### 1. 왜\n**Q.** 3강과 같은가\n\n### Lecture 3: 나\n- 3강은 여기\n"
    )
    assert [place.a["href"] for place in mentioned(readme) if place.a] == [
        "lecture-01.md#q-1-1",
        "../log.md#2026-01-01",
        "../roadmap.md#week-1",
        "../index.md",
        "../more/과제.md",
    ]


def test_very_many_places_are_counted_not_shown() -> None:
    days = "".join(f"### 2026-01-{day:02}\n- 3강 복습\n\n" for day in range(1, 21))
    page = html(made(f"# 노트\n\n## Daily Log\n{days}### Lecture 3: 나\n- 내용\n")["lectures/lecture-03.md"])
    assert len(page.select(".notes-mentions li")) == MOST_PLACES
    assert f"외 {20 - MOST_PLACES}곳" in page.get_text()


def test_mentions_are_not_searched() -> None:
    (section,) = html(made("# 노트\n\n3강\n\n### Lecture 3: 나\n- 내용\n")["lectures/lecture-03.md"]).select(
        ".notes-mentions"
    )
    assert section.has_attr("data-search-exclude")
    assert section.select("[data-source-lines]") == []
