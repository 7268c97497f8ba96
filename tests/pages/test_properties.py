"""Pages of random documents: what must hold even for notes that nobody would write."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes import slices
from cs231n_notes.course import Course
from cs231n_notes.pages import Page, make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from tests.pages.coverage import uncovered
from tests.pages.rendering import content, html

# Pieces that mean something, so that random documents are about structure and not only noise.
PIECES = [
    "# 제목", "# A - B", "## Daily Log", "## 로드맵", "### 1주차 (완료)", "### Week 2", "- [x] 1강 수강", "- [ ] 과제 2",
    "    - [ ] 2강", "### 2026년 1월 9일", "### 1월 2일 ~ 5일", "### 2026년", "### Lecture 1: 가", "#### 3강", "## 강의 2",
    "> **Main Keywords:** a, b,", "> **Main Keywords:** ", "#### 배운 점", "1. **나**", "   - 다", "10. 라", "- Lecture 2 수강",
    "#### 질문", "##### 1. 왜", "##### 1. ", "**Q.** 무엇", "> **A.** 답", "Q. 평문", "A. 평문", "## 그 밖", "## ../../x",
    "---", "", "", "```", "    코드", "===", "<details>", "</details>", "<!-- 주석", "-->", "<Start>", '# <b> & "c"',
    "| 1주차 | 2 |", "| - | - |", "[x]: y.md", "[x] [z](y.md)", "[^1]: 각주", "본문[^1]", '<!-- notes:slice {"lines":[1,9]} -->',
]  # fmt: skip
documents = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join))


def pages_of(text: str) -> tuple[Page, ...]:
    notes = read(text)
    return make(notes, measure(notes, Course()), Course(), links={"y.md": "files/y.md"})


@given(documents)
def test_nothing_is_lost(text: str) -> None:
    assert uncovered(read(text), pages_of(text)) == ()


@given(documents)
def test_templates_stay_well_formed(text: str) -> None:
    for page in pages_of(text):
        chunks = slices.chunks(content(page).removeprefix(slices.MARKER))
        ET.fromstring(f"<page>{''.join(chunk for chunk in chunks if isinstance(chunk, str))}</page>")  # noqa: S314 -- our own


@given(documents)
@settings(max_examples=50)
def test_ids_stay_unique(text: str) -> None:
    for page in pages_of(text):
        ids = [element["id"] for element in html(page).select("[id]")]
        assert len(ids) == len(set(ids))
