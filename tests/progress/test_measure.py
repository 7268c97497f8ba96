"""Progress from texts alone: states, dates, streaks, forecast, and ``progress.json``."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from cs231n_notes.course import Course
from cs231n_notes.model import Period
from cs231n_notes.progress import AssignmentState, LectureState, Progress, measure
from cs231n_notes.progress.export import to_json
from cs231n_notes.reading import read

USUAL = """\
# 과목

- 수강 기간: 2025년 12월 24일 ~
- 2주 완성

## 로드맵
### 1주차 (완료)
- [x] 1강 ~ 2강 수강
- [x] Assignment 1 종료
### 2주차
- [ ] 3강 ~ 5강 수강
- [ ] Assignment 2 종료

## Log
### 12월 24일 ~ 12월 26일
- Lecture 1~2 수강
- Assignment2 - CNN 시작
### 12월 27일
- Lecture 3: Loss 수강
- 1강 정리
- Assignment2 - CNN 종료
### 12월 29일
- Lecture 4 수강 시작

## Lecture 1: Intro
내용이 있다
## Lecture 2: Linear
> **Keywords:** SVM, svm
#### 질문
##### 1. 왜
> **A.** 그래서
##### 2. 언제
"""


def measured(text: str, course: Course | None = None) -> Progress:
    return measure(read(text), course or Course())


@pytest.fixture(scope="module")
def usual() -> Progress:
    return measured(USUAL)


def test_lectures_from_roadmap_log_and_sections(usual: Progress) -> None:
    assert [(item.number, item.state, item.watched) for item in usual.lectures] == [
        (1, LectureState.WRITTEN, True),
        (2, LectureState.WRITTEN, True),
        (3, LectureState.WATCHED, True),
        (4, LectureState.WATCHING, False),
        (5, LectureState.PLANNED, False),
    ]
    assert (usual.watched, usual.written) == (3, 2)


def test_who_finished_a_lecture_watched_it_but_not_who_finished_writing() -> None:
    progress = measured("## Log\n### 2026-01-01\n- 1강 완료\n- 2강 정리 완료\n- 3강 수강 및 정리 완료\n")
    assert [item.watched for item in progress.lectures] == [True, False, True]


def test_dates_of_a_lecture_are_the_last_day_of_the_entry(usual: Progress) -> None:
    first = usual.lectures[0]
    assert first.watched_on == dt.date(2025, 12, 26)
    assert first.written_on == dt.date(2025, 12, 27)
    assert usual.lectures[4].watched_on is None


def test_title_of_a_lecture_without_section_comes_from_the_log(usual: Progress) -> None:
    assert usual.lectures[2].title == "Loss"


def test_where_roadmap_and_log_disagree_the_log_wins(usual: Progress) -> None:
    (task, _) = usual.open_tasks
    assert [lecture.number for lecture in task.contradicted] == [3]


def test_a_lecture_belongs_to_the_week_whose_row_names_it_or_above_whose_section_it_stands() -> None:
    """Not every week has tasks that say so; where one has, the task counts."""
    readme = (
        "## 로드맵\n| 주 | 강의 |\n| - | - |\n| 1주차 | 1강 |\n| 2주차 | 2강 |\n\n## [3주차] 손실 (진행 중)\n- [ ] 2강 수강\n"
        "### Lec 03 - 손실\n#### 4장 곁가지\n글\n## [4주차] 최적화\n### Lec 05 & 06 - 경사 하강\n글\n"
    )
    notes = read(readme)
    found = {lecture.number: lecture.week for lecture in measure(notes, Course()).lectures}
    assert found == {1: 0, 2: 2, 3: 2, 4: None, 5: 3, 6: 3}
    assert [week.label for week in notes.weeks] == ["1주차", "2주차", "3주차 손실", "4주차 최적화"]


@pytest.mark.parametrize(
    ("mark", "state"),
    [
        ("✅", "done"),
        ("✔️", "done"),
        ("🏃", "doing"),
        ("🏃‍♂️", "doing"),
        ("🔄", "doing"),
        ("⬜", "planned"),
        ("", "planned"),
    ],
)
def test_a_mark_is_the_state_of_a_week(mark: str, state: str) -> None:
    table = read(f"## 로드맵\n| 주 | 상태 |\n| - | - |\n| 1주차 | {mark} |\n").weeks
    heading = read(f"## 로드맵\n### 1주차 {mark}\n- 메모\n### 2주차\n").weeks
    assert table[0].state == state
    assert heading[0].label == "1주차"


@pytest.mark.parametrize(
    ("heading", "state", "label"),
    [
        ("5주차: 끝까지 가 보기", "planned", "5주차: 끝까지 가 보기"),
        ("5주차: 조기 종료", "planned", "5주차: 조기 종료"),
        ("5주차: 프로젝트 계획", "planned", "5주차: 프로젝트 계획"),
        ("Week 5: Recurrent Networks", "planned", "Week 5: Recurrent Networks"),
        ("Week 5: A Complete Guide", "planned", "Week 5: A Complete Guide"),
        ("5주차 (끝)", "done", "5주차"),
        ("5주차 - 종료", "done", "5주차"),
        ("Week 5 - complete", "done", "Week 5"),
        ("Week 5 (current)", "doing", "Week 5"),
        ("5주차 (1/5 ~ 1/11) - 진행 중", "doing", "5주차"),
    ],
)
def test_a_topic_is_no_state(heading: str, state: str, label: str) -> None:
    """Else a week with open tasks would count as done, and ``check`` would object."""
    (week,) = read(f"## 로드맵\n### {heading}\n- [ ] 할 일\n").weeks
    assert (week.state, week.label) == (state, label)


def test_a_week_of_a_topic_of_that_name_is_not_stated_as_planned() -> None:
    (week,) = read("## 로드맵\n### 5주차: 프로젝트 계획\n- [x] 할 일\n").weeks
    assert (week.stated, week.state) == (None, "done")


def test_a_mark_in_one_of_two_columns_means_what_stands_above_it() -> None:
    table = "| 주차 | 주제 | 진행 | 완료 |\n| - | - | - | - |\n| 1주차 | 가 | ✅ | ✅ |\n| 2주차 | 나 | ✅ | |\n| 3주차 | 다 | | O |\n| 4주차 | 라 | | ❌ |\n"
    assert [week.state for week in read(f"## 로드맵\n{table}").weeks] == ["done", "doing", "done", "planned"]


def test_a_section_for_several_lectures_is_that_of_each() -> None:
    """Where they have none of their own."""
    readme = "## Lecture 1 & 2: 앞\n글\n## Lecture 3-4: 뒤\n글\n## Lecture 4: 따로\n"
    found = measure(read(readme), Course()).lectures
    assert [(lecture.state, lecture.title) for lecture in found] == [
        ("written", "앞"),
        ("written", "앞"),
        ("written", "뒤"),
        ("planned", "따로"),
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("TODO", False),
        ("*Not started yet.*", False),
        ("(작성 예정)", False),
        ("> 정리 중...", False),
        ("TODO: 3번 다시 보기", True),
    ],
)
def test_a_promise_to_write_is_not_written(text: str, written: bool) -> None:  # noqa: FBT001 - a parameter of the test
    progress = measure(read(f"## 1강. 가\n### 요약\n{text}\n"), Course())
    assert progress.written == written


def test_a_part_of_an_assignment_is_not_all_of_it() -> None:
    readme = "## Log\n### Jan 9, 2026\n- Assignment #2 written part done\n"
    (found,) = measure(read(readme), Course()).assignments
    assert (found.state, [part.title for part in found.parts]) == (AssignmentState.DOING, ["written part"])


def test_assignments_and_their_parts(usual: Progress) -> None:
    one, two = usual.assignments
    assert (one.state, one.started_on, one.finished_on) == (AssignmentState.DONE, None, None)
    assert (two.state, two.started_on) == (AssignmentState.DOING, dt.date(2025, 12, 24))
    assert [(part.title, part.state, part.finished_on) for part in two.parts] == [
        ("CNN", AssignmentState.DONE, dt.date(2025, 12, 27))
    ]


def test_days_and_streaks(usual: Progress) -> None:
    assert len(usual.days) == 5
    assert usual.longest_streak == 4
    assert usual.current_streak == Period(dt.date(2025, 12, 29), dt.date(2025, 12, 29))
    assert usual.as_of == dt.date(2025, 12, 29)


def test_days_in_a_list_or_table_count() -> None:
    """Who writes a line a day has studied on as many days as who writes a heading."""
    readme = "## 공부 기록\n- 2026-01-05 - 1강 수강\n- 01/06 - 쉼\n\n| 날짜 | 한 일 |\n| - | - |\n| 1/8 | 2강 수강, 과제 1 완료 |\n"
    progress = measure(read(readme), Course())
    assert (progress.entries, len(progress.days), progress.longest_streak) == (3, 3, 2)
    assert [lecture.watched_on for lecture in progress.lectures] == [dt.date(2026, 1, 5), dt.date(2026, 1, 8)]
    assert [assignment.state for assignment in progress.assignments] == [AssignmentState.DONE]


def test_a_range_of_days_counts_however_its_end_is_written() -> None:
    """As a heading, in a list and in a table."""
    readme = "# 과목\n## 일지\n- 2026-03-02 ~ 03-05: 1강 수강\n\n| 날짜 | 한 일 |\n| - | - |\n| 2026. 3. 6. ~ 7. | 2강 수강 |\n\n### 2026.03.08 - 09\n- 쉼\n"
    progress = measure(read(readme), Course())
    assert (len(progress.days), progress.longest_streak) == (8, 8)


def test_days_below_the_heading_of_their_month_count_and_are_of_its_year() -> None:
    """However little of the date is repeated; nearness alone would put both into one year."""
    readme = "# 과목\n## 일지\n### 2025년 3월\n- 3/3 1강 수강\n- 3/4 쉼\n### 2026년 3월\n#### 3일\n- 2강 수강\n#### 03.04 (수)\n- 쉼\n"
    progress = measure(read(readme), Course())
    assert [day.isoformat() for day in progress.days] == ["2025-03-03", "2025-03-04", "2026-03-03", "2026-03-04"]
    assert [lecture.watched_on for lecture in progress.lectures] == [dt.date(2025, 3, 3), dt.date(2026, 3, 3)]


def test_one_stray_row_does_not_erase_a_log() -> None:
    """Neither a date in the middle of being typed nor the empty last row of a table."""
    readme = "# 과목\n## 일지\n- 2026-03-02 1강 수강\n- 2026-03-03 2강 수강\n- 2026-03-\n\n| 날짜 | 한 일 |\n| - | - |\n| 3/4 | 3강 수강 |\n| | |\n"
    progress = measure(read(readme), Course())
    assert (len(progress.days), progress.watched) == (3, 3)


def test_target_and_forecast(usual: Progress) -> None:
    assert usual.target_end == dt.date(2026, 1, 7)
    assert usual.pace is not None
    # 3 of 5 lectures in 6 days: two more take four.
    assert usual.pace.forecast == dt.date(2026, 1, 2)
    assert usual.pace.points[0] == (dt.date(2025, 12, 24), 0)
    assert usual.pace.points[-1] == (dt.date(2025, 12, 29), 3)


def test_questions_and_keywords(usual: Progress) -> None:
    assert (usual.questions, usual.waiting) == (2, 1)
    assert [(name, len(places)) for name, places in usual.keywords.items()] == [("SVM", 1), ("svm", 1)]
    grouped = measured(USUAL, Course(aliases=(("서포트 벡터 머신", "SVM"),)))
    assert [(name, len(places)) for name, places in grouped.keywords.items()] == [("서포트 벡터 머신", 2)]


def test_questions_count_wherever_they_stand() -> None:
    """The page of all questions shows them; its number, the dashboard's and that of progress.json must agree."""
    progress = measured(
        "# 과목\n\n## 1강: 시작\n#### 질문\n##### 1. 어디서?\n\n## 질문\n### 누가?\n**A.** 나\n### 언제?\n"
    )
    assert (progress.questions, progress.waiting) == (3, 2)


def test_total_is_the_highest_number_known() -> None:
    assert len(measured(USUAL, Course(total=9)).lectures) == 9
    assert len(measured(USUAL, Course(titles={7: "Extra"})).lectures) == 7


def test_a_number_that_is_a_slip_does_not_fill_the_map() -> None:
    progress = measured("## Lecture 9999: 오타\n내용\n## Lecture 1\n내용")
    assert [item.number for item in progress.lectures] == [1, 9999]


def test_a_range_of_years_counts_its_ends_only() -> None:
    progress = measured("## Log\n### 2025-01-01 ~ 2035-01-01\n- 1강 수강")
    assert len(progress.days) == 2


def test_nothing_known_is_no_progress() -> None:
    progress = measured("")
    assert (progress.as_of, progress.lectures, progress.pace, progress.longest_streak) == (None, (), None, 0)


def test_progress_json_has_the_promised_keys(usual: Progress) -> None:
    document = json.loads(to_json(read(USUAL), usual))
    assert list(document) == ["as_of", "course", "tasks", "weeks", "lectures", "assignments", "log", "questions"]
    assert document["as_of"] == "2025-12-29"
    assert document["course"] == {
        "title": "과목",
        "started": "2025-12-24",
        "target_weeks": 2,
        "target_end": "2026-01-07",
    }
    assert document["tasks"] == {"done": 2, "total": 4}
    assert document["weeks"][1] == {"number": 2, "label": "2주차", "state": "planned", "done": 0, "total": 2}
    assert document["lectures"]["items"][1] == {
        "number": 2,
        "title": "Linear",
        "state": "written",
        "watched_on": "2025-12-26",
        "written_on": None,
        "questions": 2,
        "keywords": ["SVM", "svm"],
        "url": "lectures/lecture-02/",
    }
    assert document["lectures"]["items"][4]["url"] is None
    assert document["log"] == {"entries": 3, "days": 5, "longest_streak": 4}


def test_a_ticked_assignment_is_done() -> None:
    progress = measured("## 로드맵\n### 1주차\n- [x] Assignment 1\n- [x] Assignment 2 시작\n- [x] 과제 3 계획 세우기\n")
    states = [item.state for item in progress.assignments]
    assert states == [AssignmentState.DONE, AssignmentState.DOING, AssignmentState.DOING]


def test_a_ticked_lecture_with_its_title_was_watched_and_an_open_one_was_not() -> None:
    readme = (
        "## 로드맵\n### 1주차\n- [x] 1강 배열과 리스트\n- [x] Lecture 2 Data\n- [x] Ch.03 Loss\n- [x] 4강 과제\n- [ ] 5강 정렬\n"
        "## Log\n### 2026-01-05\n- 6강 탐색\n- 7강 질문 있음\n"
    )
    found = measured(readme).lectures
    assert [lecture.state.value for lecture in found] == ["watched"] * 3 + ["planned"] * 2 + ["watched", "planned"]
    assert found[5].watched_on == dt.date(2026, 1, 5)


def chapters(headings: str, item: str) -> list[str]:
    found = measured(f"## 로드맵\n### 1주차\n- [x] {item}\n## 공부 기록\n### 2026-01-05\n- {item}\n{headings}").lectures
    return [lecture.state.value for lecture in found]


@pytest.mark.parametrize(
    ("item", "watched"),
    [
        ("1장 수강", 1),
        ("1장 ~ 3장 수강", 3),
        ("1~3장 수강", 3),
        ("1장부터 3장까지 수강", 3),
        ("제1장 배열", 1),
        ("1장 요약", 0),
        ("사진 1장 수강", 0),
        ("1장짜리 자료 수강", 0),
    ],
)
def test_chapters_are_lectures_where_the_headings_call_them_so(item: str, watched: int) -> None:
    assert chapters("## 1장. 배열\n## 2장. 리스트\n## 3장. 스택\n", item).count("watched") == watched


@pytest.mark.parametrize("headings", ["", "## 1강. 배열\n### 1장 곁가지\n글\n", "## Lecture 1: 배열\n"])
def test_a_sheet_or_a_chapter_of_a_lecture_is_no_lecture(headings: str) -> None:
    assert "watched" not in chapters(headings, "1장 수강")
