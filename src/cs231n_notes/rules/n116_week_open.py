from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity, WeekState
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N116",
    "week-open",
    Severity.WARNING,
    en=("this week is marked done with {open} of {total} tasks open", "Tick the tasks, or change the mark."),
    ko=("완료로 적혀 있는데 할 일 {total}개 중 {open}개가 남아 있습니다", "할 일을 체크하거나 상태를 고치세요."),
    about_ko="완료라고 적은 주에 끝나지 않은 할 일이 있습니다. 대시보드의 진도와 제목이 서로 다른 말을 하게 됩니다.",
)
def week_open(subject: Subject) -> Iterator[At]:
    """A week is marked done and has open tasks.

    The dashboard's figures and the heading say different things then.

    Bad:
        ## 로드맵

        ### 1주차 (완료)
        - [x] 강의 1강 ~ 3강 수강
        - [ ] 강의 4강 수강

    Good:
        ## 로드맵

        ### 1주차 (완료)
        - [x] 강의 1강 ~ 3강 수강
        - [x] 강의 4강 수강
    """
    for week in subject.notes.weeks:
        left = sum(not task.done for task in week.tasks)
        if week.stated is WeekState.DONE and left:
            yield At(week.span.first, 1, {"open": str(left), "total": str(len(week.tasks))})
