"""What holds for every text: it is checked, and every finding has a place in it and words for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes.course import Course
from cs231n_notes.rules import RULES, wording
from cs231n_notes.rules.manual import explain, named, nearest
from tests.rules.findings import findings

PIECES = [
    "# CS231n", "# 과목", "## Daily Log", "## 로드맵", "### 1주차 (완료)", "### 1주차 (진행 중)", "### 3주차 (예정)",
    "### Week 2 (2026년 1월 1일 ~ 1월 7일)", "- [x] 1강 ~ 4강 수강", "- [ ] 4강 수강", "- [ ] 과제 2 완료", "- 과제 2 완료",
    "- [] 빈 상자", "-[x]붙은 상자", "### 2026년 1월 9일 (목)", "### 1월 2일 ~ 5일", "### 2026년", "### 2026년 13월 45일",
    "### 9999년 12월 31일", "### 2025년 1월 9일", "### 1월 9일 이전", "- Lecture 1: 다른 제목 수강", "- 강의 1~99999 정리",
    "### Lecture 1: Introduction", "### Lecture: 번호 없음", "#### 3강", "###### 6강", "## Lecture 9999",
    "> **Main Keywords:** a, b, A,", "> **Main Keywords:** ", "> **키워드: 가,**", "#### 배운 점", "1. **나**", "   - 다",
    "10. 라", "   - 마", "3. ", "   -", "#### 질문", "##### 1. 왜", "##### 3. 왜", "##### 1. ", "**Q.** 무엇", "**Q.**",
    "> **A.** 답", "> **A.** ", "> - 목록", "Q. 평문", "A. 평문", "- **목표**: 1주 완성", "- 기간: 2026년 1월 1일 ~",
    "- 현재 상태: 2주차", "---", "", "", " ", "\t", "글  ", "```", "~~~python", "    코드", "제목이다.", "===", "---",
    "<details>", "</details>", "<Start>", "<!--", "-->", "<!-- notes: ignore N301 -->", "<!-- notes: ignore -->",
    "- 1/5 (화) - 3강: 가", "- 2026년 13월 45일", "- 2026년", "1. **1월 2일**", "| 2026-01-05 |  |", "글 <!-- notes: ignore date-order,N999 -->", "> <!-- notes: ignore N204 -->", "| a | b |", "| - | - |", "| 1주차 | <x> |",
    "[x]: https://example.org", "[^1]: 각주", "본문[^1]", "![그림](missing.png)", "[위](#없음)", "**굵게***", "**단어(말)**는",
    "$$", "$a**b$", "*", "\\", "##붙은 제목", "\ufeff", "가\u0301", "👩‍👩‍👧",
]  # fmt: skip
documents = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join))


@given(documents)
def test_every_finding_has_a_place_and_words(text: str) -> None:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings(text):
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
        for language in ("ko", "en"):
            assert all(wording(finding, language))


@given(documents)
def test_whatever_is_left_out_stays_out(text: str) -> None:
    assert findings(text, Course(ignore=tuple(rule.name for rule in RULES))) == ()


@given(st.text())
def test_any_name_is_near_a_rule(name: str) -> None:
    assert explain(named(name) or nearest(name), "ko")
