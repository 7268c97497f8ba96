"""Reading never fails on what a learner wrote, and gives every line a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes.course import Course
from cs231n_notes.model import Notes, Span
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from cs231n_notes.rules import check

# Pieces that mean something, so that random documents are about structure and not only noise.
PIECES = [
    "# 제목", "## Daily Log", "## 로드맵", "### 1주차 (완료)", "### Week 2", "- [x] 1강 수강", "- [ ] 과제 2",
    "### 2026년 1월 9일", "### 1월 2일 ~ 5일", "### 2026년", "### 1월", "### 2026.01", "#### 3일 (토)", "#### 01.03", "- 1/3 1강 수강", "- 3일 2강", "- 2026-01-", "### Lecture 1: 가", "#### 3강", "## 강의 2",
    "> **Main Keywords:** a, b,", "> **Main Keywords:** ", "#### 배운 점", "1. **나**", "   - 다", "10. 라", "   - 마",
    "#### 질문", "##### 1. 왜", "##### 1. ", "**Q.** 무엇", "> **A.** 답", "> - 목록", "Q. 평문", "A. 평문", "#### Q1. 왜?", "**Q2. 왜**", "- Q. 왜", "> Q3) 왜?", "(답변 예정)",
    "Q1. 왜?\nA1. 답\nQ2. 또", "> Q. 왜\n> A. 답", "<details><summary>Q1. 왜?</summary>", "<details><summary>왜?</summary>답</details>",
    "---", "", "", "```", "~~~python", "    코드", "제목", "===", "---", "<details>", "</details>", "<Start>",
    "| a | b |", "| - | - |", "| 1주차 | 2 |", "[x]: https://example.org", "[^1]: 각주", "본문[^1]", "\t- 탭", "$$", "*", "<!-- 주석 -->", "### 2026년 <!-- notes: ignore N301 -->",
]  # fmt: skip
documents = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join))


def spans(notes: Notes) -> list[Span]:
    inside = [part.span for lecture in notes.lectures for part in lecture.parts]
    headings = [lecture.heading for lecture in notes.lectures]
    weeks = [week.span for week in notes.weeks]
    return [*inside, *headings, *weeks, *(b.span for b in notes.blocks), *(e.span for e in notes.entries)]


@given(documents)
def test_every_line_has_a_place(text: str) -> None:
    notes = read(text)
    placed = {line for span in spans(notes) for line in range(span.first, span.last + 1)}
    placed |= set(range(notes.title.first, notes.title.last + 1)) if notes.title else set()
    placed |= set(range(1, notes.front_matter.last + 1)) if notes.front_matter else set()
    lost = [
        line
        for number, line in enumerate(notes.lines, 1)
        if number not in placed and line.strip() and not set(line.strip()) <= set("-*_= \t") and line != "<!-- 주석 -->"
    ]
    assert lost == []


@given(documents)
def test_spans_lie_in_the_document(text: str) -> None:
    notes = read(text)
    assert len(notes.lines) == len(notes.source)
    for span in spans(notes):
        assert 1 <= span.first <= span.last <= len(notes.lines)


@given(documents)
def test_reading_again_reads_the_same(text: str) -> None:
    assert read(text) == read(text)


GAP = " " * 10_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"## 일지\n\n### 2026-01-09{GAP}글\n1강", id="behind a day"),
        pytest.param(f"## 2026{GAP}글\n\n## 1월{GAP}글", id="behind a year and a month"),
        pytest.param(f"## 일지\n\n| 날짜 | 한 일 |\n| - | - |\n| 2026-01-09{GAP}글 | 1강{GAP}글 |", id="in a table"),
        pytest.param(f"## 1강\n\n> **{GAP}글\n\n**Keywords{GAP}글", id="in a label"),
        pytest.param(f"## 1강\n\n### 질문\n\n#### 1{GAP}글\n\nQ{GAP}글\nA{GAP}글", id="in a mark"),
        pytest.param("## 1강\n\n" + GAP.replace(" ", "\N{NO-BREAK SPACE}") + "글", id="in place of a label"),
        pytest.param("## 1. 소개\n" * 2_000, id="many chapters"),
    ],
)
def test_what_is_long_takes_no_longer_for_each_letter(text: str) -> None:
    """Time that grows with the square of a length makes minutes of these."""
    notes = read(text)
    check(notes, measure(notes, Course()))
