from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.overview import line_of
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N404",
    "target-passed",
    Severity.HINT,
    en=("the target, {target}, was passed: the log goes on to {day}", "Set a new target when you like."),
    ko=("목표일 {target}이(가) 지났습니다. 일지는 {day}까지 있습니다", "원한다면 목표를 새로 정하세요."),
    about_ko="마지막 기록이 목표일보다 뒤인데 할 일이 남아 있습니다. 대시보드의 목표 선이 더는 도움이 되지 않습니다. 오늘 날짜가 "
    "아니라 일지와 견줍니다.",
)
def target_passed(subject: Subject) -> Iterator[At]:
    """The last entry of the log lies behind the target, and tasks are left.

    The line of the target on the dashboard is of no help any more. The log counts, not today's date.

    Bad:
        # 과목

        ## 개요
        - **수강 기간**: 2026년 1월 1일 ~
        - **목표 일정**: 1주 완성

        ## 로드맵

        ### 1주차
        - [ ] 강의 1강 ~ 3강 수강

        ## Daily Log

        ### 2026년 1월 20일
        1. Lecture 1 수강

    Good:
        # 과목

        ## 개요
        - **수강 기간**: 2026년 1월 1일 ~
        - **목표 일정**: 4주 완성

        ## 로드맵

        ### 1주차
        - [ ] 강의 1강 ~ 3강 수강

        ## Daily Log

        ### 2026년 1월 20일
        1. Lecture 1 수강
    """
    target, day = subject.progress.target_end, subject.progress.as_of
    if target and day and target < day and subject.progress.open_tasks:
        values = {"target": target.isoformat(), "day": day.isoformat()}
        yield At(line_of(subject, patterns.TARGET_WEEKS), 1, values)
