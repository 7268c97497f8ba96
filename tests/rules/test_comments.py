"""Comments that leave findings out, and nothing else: not what the site shows, not what is counted."""

from __future__ import annotations

import pytest

from cs231n_notes.course import Course
from cs231n_notes.progress import measure
from cs231n_notes.progress.export import to_json
from cs231n_notes.reading import read
from tests.rules.findings import findings

ENTRY = "# 과목\n\n## Daily Log\n\n{}\n"


def codes(text: str) -> list[str]:
    return [finding.code for finding in findings(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("### 2026년", ["N301"], id="no comment"),
        pytest.param("### 2026년 <!-- notes: ignore N301 -->", [], id="on the line, by code"),
        pytest.param("### 2026년 <!-- notes: ignore date-unfinished -->", [], id="by name"),
        pytest.param("### 2026년 <!--NOTES:ignore n301-->", [], id="in any case, without spaces"),
        pytest.param("<!-- notes: ignore N301 -->\n### 2026년", [], id="above the line"),
        pytest.param("<!-- notes: ignore N301 -->\n\n### 2026년", [], id="above, over a blank line"),
        pytest.param("글\n<!-- notes: ignore N301 -->\n### 2026년", [], id="above, right behind a paragraph"),
        pytest.param("<!--\nnotes: ignore\nN301\n-->\n### 2026년", [], id="over several lines"),
        pytest.param("<!-- notes: ignore N301 -->\n<!-- 그냥 주석 -->\n### 2026년", [], id="over another comment"),
        pytest.param("### 2026년 <!-- notes: ignore N302, N301 -->", [], id="one of several, by comma"),
        pytest.param("### 2026년 <!-- notes: ignore N302 N301 -->", [], id="one of several, by space"),
        pytest.param("### 2026년 <!-- notes: ignore N302 -->", ["N301"], id="another code"),
        pytest.param("### 2026년\n<!-- notes: ignore N301 -->", ["N301"], id="below is too late"),
        pytest.param(
            "글 <!-- notes: ignore N301 -->\n### 2026년", ["N301"], id="behind text it holds for that line only"
        ),
        pytest.param("<!-- notes: ignore N301 -->\n글\n\n### 2026년", ["N301"], id="the line that follows is another"),
        pytest.param("```\n<!-- notes: ignore N301 -->\n```\n### 2026년", ["N301"], id="in a fence it is code"),
        pytest.param("`<!-- notes: ignore N301 -->`\n### 2026년", ["N301"], id="in backticks it is code"),
        pytest.param("    <!-- notes: ignore N301 -->\n### 2026년", ["N301"], id="indented it is code"),
        pytest.param("<!-- 2026년 쓰는 중 -->\n### 2026년", ["N301"], id="any other comment"),
        pytest.param("### 2026년 <!-- notes: ignore N999 -->", ["N301", "N601"], id="a code that is none"),
        pytest.param("### 2026년 <!-- notes: ignore -->", ["N301", "N601"], id="no code at all"),
        pytest.param("<!-- notes: ignore N601 N999 -->", [], id="a code that is none, on purpose"),
        pytest.param("`<!-- notes: ignore N999 -->`", [], id="a code that is none, in code"),
    ],
)
def test_leaves_out_what_it_names(text: str, found: list[str]) -> None:
    assert codes(ENTRY.format(text)) == found


def test_works_in_quotes_and_items() -> None:
    text = "## 1강: 가\n\n> **Keywords:** 가, <!-- notes: ignore N204 -->\n\n### 배운 점\n- <Start> <!-- notes: ignore N503 -->\n- <End>\n"
    assert [(finding.code, finding.line) for finding in findings(text)] == [("N503", 7)]


def test_names_the_nearest_rule() -> None:
    (found,) = findings("글 <!-- notes: ignore keyword-coma -->")
    assert dict(found.values) == {"found": "keyword-coma", "near": "keyword-comma"}
    assert (found.line, found.column) == (1, 3)


LECTURE = """# 과목
{above}
## 로드맵

### 1주차 (진행 중){end}
- [ ] 강의 1강 ~ 2강 수강{end}

## Daily Log{end}
{above}
### 2026년 1월 9일{end}
1. Lecture 1 수강{end}
{above}
## Lecture 1: Introduction{end}
{above}
> **Main Keywords:** 가, 나{end}

### 배운 점{end}

1. 하나{end}

### 질문

#### 1. 왜인가{end}
**Q.** 왜인가{end}
> **A.** {end}

## Lecture 2: Losses{end}

> **Main Keywords:** {end}
{above}
### 배운 점

1. {end}
"""


@pytest.mark.parametrize(
    "comment", ["<!-- notes: ignore N201, N202 -->", "<!-- 나중에 고칠 것 -->"], ids=["ours", "any other"]
)
def test_counts_for_nothing(comment: str) -> None:
    """Neither as a keyword, nor as words of one's own that make a template a note, nor as part of a date or a title."""
    plain, commented = (
        read(LECTURE.format(above=above, end=end)) for above, end in (("", ""), (comment, f" {comment}"))
    )
    assert to_json(commented, measure(commented, Course())) == to_json(plain, measure(plain, Course()))
    assert [(week.label, week.stated) for week in commented.weeks] == [
        (week.label, week.stated) for week in plain.weeks
    ]
    assert [part.filled for part in commented.lectures[1].parts] == [part.filled for part in plain.lectures[1].parts]
    assert len(commented.blocks) == len(plain.blocks)
