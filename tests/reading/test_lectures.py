"""Which headings begin a lecture, beyond those of the goldens."""

from __future__ import annotations

import pytest

from cs231n_notes.model import Notes
from cs231n_notes.reading import read


def lectures(notes: Notes) -> list[tuple[int, str, str]]:
    return [(lecture.number, lecture.title, str(lecture.span)) for lecture in notes.lectures]


def test_the_next_lecture_one_level_too_deep() -> None:
    """What stands below it is its own, and no longer that of the lecture above."""
    text = "# 과목\n\n## Lecture 1: 가\n글\n### Lecture 2: 나\n#### 배운 점\n- 글\n"
    assert lectures(read(text)) == [(1, "가", "3-4"), (2, "나", "5-7")]


def test_a_chapter_of_a_lecture_is_no_lecture() -> None:
    assert lectures(read("# 과목\n\n## Lecture 1: 가\n### 2장 나\n글\n")) == [(1, "가", "3-5")]


def test_a_heading_that_the_course_calls_a_lecture() -> None:
    text = "# 과목\n\n## 7교시 수업: 가\n글\n\n## 보충 수업\n글\n"
    assert lectures(read(text, {"lecture": [r"(\d+교시|보충) 수업:?"]})) == [(7, "가", "3-4"), (0, "", "6-7")]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("강의 3 일반화", (3, "일반화")),
        ("강의 3 개념과 차원", (3, "개념과 차원")),
        ("Lecture 2 - 3D Vision", (2, "3D Vision")),
        ("강의 30분 요약", None),
        ("강의 2배속", None),
        ("강의 3일차", None),
    ],
)
def test_an_amount_in_a_heading_is_no_lecture(heading: str, expected: tuple[int, str] | None) -> None:
    found = read(f"# 과목\n\n## {heading}\n글\n").lectures
    assert [(lecture.number, lecture.title) for lecture in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "row", ["- Week 3 - 4강", "- Week 3, 4강", "- Week 3: 4강", "| 주차 | 내용 |\n| - | - |\n| Week 3 | 4강 |"]
)
def test_the_number_of_a_week_is_none_of_its_lectures(row: str) -> None:
    (week,) = read(f"# 과목\n\n## 로드맵\n\n{row}\n").weeks
    assert (week.number, week.lectures) == (3, (4,))
