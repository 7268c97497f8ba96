"""README text -> pages -> HTML, as a site would show them, without building one."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

import markdown
from bs4 import BeautifulSoup, Tag

from cs231n_notes import slices
from cs231n_notes.course import Course
from cs231n_notes.pages import Page, make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read

ROOT = Path(__file__).parents[2]


def made(
    text: str, *, language: str = "ko", course: Course | None = None, links: Mapping[str, str] | None = None
) -> dict[str, Page]:
    """The pages of a README by path."""
    notes = _read(text)
    course = course or Course()
    return {page.path: page for page in make(notes, measure(notes, course), course, language=language, links=links)}


_read = functools.cache(read)


def content(page: Page) -> str:
    """The page's text from the marker on: what a Markdown processor sees."""
    return page.text[page.text.index(slices.MARKER) :]


@functools.cache
def html(page: Page) -> BeautifulSoup:
    """The page as HTML: shared between tests, not to be changed."""
    renderer = markdown.Markdown(extensions=["cs231n_notes.gfm"])
    return BeautifulSoup(renderer.convert(content(page)), "html5lib")


def shown(page: Page) -> str:
    """The text of a page as one reads it."""
    return " ".join(html(page).get_text(" ").split())


def only(tag: Tag | BeautifulSoup, selector: str) -> Tag:
    """The one element that a selector finds."""
    (found,) = tag.select(selector)
    return found


def readmes() -> Mapping[str, str]:
    """READMEs of many shapes by name: our own notes, those made for reading, and those made for pages."""
    files = [ROOT / "notes" / "README.md", *sorted((ROOT / "tests" / "reading" / "golden").glob("*.md"))]
    return {**{file.stem: file.read_text(encoding="utf-8") for file in files}, **SHAPES}


def _days(count: int, lines: int) -> str:
    """A log of many days, over several years."""
    heads = [f"### {2020 + at // 336}-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}" for at in range(count)]
    return "# 기록\n\n## Daily Log\n\n" + "\n\n".join(head + "\n" + "1. Lecture 1 복습\n" * lines for head in heads)


BODY = ("#### 배운 점", "- 한 줄", "#### 질문", "##### 1. 왜?", "> **A.** 답")


def lectures(count: int, body: Sequence[str] = BODY) -> str:
    """A course of many lectures."""
    return "# 강의 모음\n\n" + "\n\n".join("\n".join((f"### Lecture {n}: 주제", *body)) for n in range(1, count + 1))


SHAPES: Mapping[str, str] = {
    "empty": "",
    "one-word": "메모",
    "only-title": "# 제목만 있는 노트",
    "unknown-sections": "# 책장\n\n소개 글\n\n## ../../etc/passwd\n\n내용\n\n## ../../etc/passwd\n\n같은 이름\n\n## 🎉\n\n기호뿐인 제목\n",
    "hostile-titles": (
        "# <b>굵게</b> & \"따옴표\" 'x' --> ]]> \x07 끝\n\n## Daily Log\n### 2026-01-01\n- Lecture 1 수강\n\n"
        "### Lecture 1: <script>alert(1)</script> {{ 7*7 }} {% raw %} &amp; \x0b\n\n"
        '> **Main Keywords:** <i>a</i>, "b", `c`, {{ d }}, -->\n\n#### 질문\n##### 1. <!-- notes:slice {} -->\n**Q.** 왜\n'
    ),
    "directives-in-notes": (
        '# 노트\n\n### Lecture 1: 가\n#### 배운 점\n<!-- notes:slice {"lines":[1,1]} -->\n'
        "<!-- cs231n-notes:page -->\n- 남는 줄\n</div></section>\n\n닫는 태그 뒤\n"
    ),
    "same-days": (
        "# 일지\n\n## Daily Log\n### 2026년 1월 9일\n- 가\n### 2026년 1월 9일\n- 나\n### 2026년\n- 다\n"
        "### Day 12\n- 라\n#### 2026-01-09\n- 마\n"
    ),
    "newest-first": "# 일지\n\n## Log\n### 2026-02-01\n- 나중\n### 2026년\n- 날짜를 빠뜨림\n### 2026-01-01\n- 처음\n",
    "same-numbers": (
        "# 강의\n\n### Lecture 2: 처음\n#### 질문\n##### 1. 하나\n> **A.** 답\n### Lecture 2: 다시\n"
        "#### 질문\n##### 1. 둘\n**Q.** 물음\n### Lecture 0: 영\n- 내용\n"
    ),
    "nested-tasks": (
        "# 할 일\n\n## Roadmap\n### 1주차 (진행 중)\n- [ ] 1강 ~ 2강 수강\n    - [ ] 1강 수강\n      - [x] 2강 수강\n"
        "- [x] 3강 수강\n\n### 2주차\n1. 하나\n    - [ ] 깊은 할 일\n\n## Daily Log\n### 2026-01-01\n- Lecture 1 수강\n"
    ),
    "links": (
        "# 노트\n\n[그림](images/a%20b.png) [일지](#daily-log) [질문](#1-왜) [다른 글][글] 각주[^1]\n\n"
        "## Daily Log\n### 2026-01-01\n- Lecture 1 수강\n\n### Lecture 1: 가\n[이름](#배운-점) ![](images/a%20b.png)\n"
        "#### 배운 점\n- 내용 [글]\n#### 질문\n##### 1. 왜\n**Q.** 물음[^1]\n> **A.** 답\n\n"
        "[글]: docs/guide.md\n[^1]: 각주의 글 [글]\n"
    ),
    "setext": "노트\n====\n\nDaily Log\n---------\n\n### 2026-01-01\n- Lecture 1 수강\n\nLecture 1: 가\n나다\n---\n\n내용\n",
    "waiting": "# 노트\n\n### Lecture 1: 가\n#### Q&A\n**Q.** 답이 없는 물음\n",
    "intro-questions": "# 노트\n\n### Lecture 1: 가\n#### 질문\n아직 물은 것이 없다.\n",
    "long-log": _days(400, 20),
    "many-lectures": lectures(70),
    "heavy-questions": lectures(20, ("#### 질문", "##### 1. 왜?", "> **A.** " + "긴 답을 적는다. " * 500)),
    "many-sections": "# 모음\n\n" + "\n\n".join(f"## 절 {n}\n\n글 {n}" for n in range(65)),
    "long-introduction": "# 노트\n\n" + "긴 소개\n\n" * 30 + "## 프로젝트 개요\n- 기간: 2026년 1월 1일 ~\n",
    "english": (
        "# Course notes\n\n## Roadmap\n### Week 1 (in progress)\n- [x] Lecture 1 watched\n- [ ] Lecture 2\n\n## Daily Log\n"
        "### January 5, 2026\n- Lecture 1 watched\n\n### Lecture 1: Start\n> **Main Keywords:** loss\n\n#### What I learned\n"
        "- One line\n#### Questions\n##### 1. Why?\n**Q.** What for?\n"
    ),
}
