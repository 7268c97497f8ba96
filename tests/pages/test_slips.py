"""The list of what is to tidy: on the dashboard when asked for, each line with the place that shows it."""

from __future__ import annotations

from bs4 import BeautifulSoup

from cs231n_notes.course import Course
from cs231n_notes.pages import Slips, make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from cs231n_notes.rules import check
from tests.pages.rendering import html

TEXT = """\
머리 <Begin> 글

# 과목

머리말 <Intro> 글

## 로드맵
### 1주차
- [] 1강 수강

## Daily Log
### 2026년 13월 45일
- 1강 수강

### Lecture 1: 가
#### 배운 점
1. <script>alert(1)</script> 와 <Start>
3. 둘

### Lecture 2: 나
#### 질문
##### 1. 왜
**Q.** 무엇
"""


def listed(text: str, language: str = "ko") -> tuple[BeautifulSoup, dict[str, BeautifulSoup]]:
    """The dashboard, and every page by its path, of a README whose findings are to be listed."""
    notes = read(text)
    progress = measure(notes, Course())
    made = make(notes, progress, Course(), language=language, found=Slips("notes/README.md", check(notes)))
    pages = {page.path: html(page) for page in made}
    return pages["index.md"], pages


def test_the_worst_come_first() -> None:
    dashboard, _ = listed(TEXT)
    rows = [" ".join(row.get_text(" ").split()) for row in dashboard.select(".notes-slips li")]
    assert rows[0] == "12행 오류 N302 “2026년 13월 45일”이라는 날은 없습니다"
    assert [row.split(" ")[1] for row in rows] == sorted(
        (row.split(" ")[1] for row in rows), key="오류 경고 힌트".index
    )


def test_each_leads_to_where_its_line_is_shown() -> None:
    dashboard, pages = listed(TEXT)
    links = {link.get_text().removesuffix("행"): str(link["href"]) for link in dashboard.select(".notes-slips a")}
    assert links["1"] == "index.md", "above the first heading"
    assert links["5"] == "#과목"
    assert links["9"].partition("#")[0] == "roadmap.md"
    assert links["17"].startswith("lectures/lecture-01.md#")
    assert links["22"].startswith("lectures/lecture-02.md#")
    for link in links.values():
        path, _, anchor = link.partition("#")
        assert not anchor or pages[path or "index.md"].select_one(f"[id='{anchor}']"), link


def test_what_the_notes_say_stays_text() -> None:
    dashboard, _ = listed(TEXT)
    assert not dashboard.select("script, start")
    assert "<Start>" in dashboard.select(".notes-slips")[0].get_text()


def test_it_is_closed_and_says_what_to_do() -> None:
    dashboard, _ = listed(TEXT, language="en")
    (found,) = dashboard.select(".notes-slips")
    assert not found.has_attr("open")
    assert "cs231n-notes check notes/README.md" in found.get_text()
    assert not [letter for letter in found.select("summary")[0].get_text() if "가" <= letter <= "힣"]


def test_a_long_list_is_cut() -> None:
    """The dashboard must not grow heavy over it."""
    dashboard, _ = listed("# 과목\n## Lecture 1\n" + "- <Start>\n" * 1000)
    (found,) = dashboard.select(".notes-slips")
    assert "1000" in found.select("summary")[0].get_text()
    assert len(found.select("li")) < 100


def test_no_list_where_there_is_nothing_or_nobody_asked() -> None:
    assert not listed("# 과목\n")[0].select(".notes-slips")
    notes = read(TEXT)
    pages = make(notes, measure(notes, Course()), Course())
    assert not any(html(page).select(".notes-slips") for page in pages)
