from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity, WeekState
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N118",
    "week-finished",
    Severity.HINT,
    en=("this week is marked as under way with all its tasks done", "Mark it as done (완료), or add what is left."),
    ko=("할 일을 모두 마쳤는데 진행 중으로 적혀 있습니다", "(완료)로 고치거나 남은 일을 적으세요."),
    about_ko="진행 중이라고 적은 주의 할 일이 모두 끝났습니다. 제목을 고치는 것을 잊었을 수 있습니다.",
)
def week_finished(subject: Subject) -> Iterator[At]:
    """A week is marked as under way, and all its tasks are done.

    Its heading may have been forgotten.

    Bad:
        ## 로드맵

        ### 1주차 (진행 중)
        - [x] 강의 1강 수강
        - [x] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차 (완료)
        - [x] 강의 1강 수강
        - [x] 강의 2강 수강
    """
    for week in subject.notes.weeks:
        if week.stated is WeekState.DOING and week.tasks and all(task.done for task in week.tasks):
            yield At(week.span.first)
