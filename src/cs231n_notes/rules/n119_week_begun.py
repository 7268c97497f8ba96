from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity, WeekState
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N119",
    "week-begun",
    Severity.HINT,
    en=("this week is marked as planned with {done} of {total} tasks done", "Mark it as under way (진행 중)."),
    ko=("예정으로 적혀 있는데 할 일 {total}개 중 {done}개를 마쳤습니다", "(진행 중)으로 고치세요."),
    about_ko="예정이라고 적은 주에 이미 끝낸 할 일이 있습니다. 주를 시작하면서 제목을 고치지 않았을 수 있습니다.",
)
def week_begun(subject: Subject) -> Iterator[At]:
    """A week is marked as planned, and some of its tasks are done.

    It was begun, and its heading left as it was.

    Bad:
        ## 로드맵

        ### 1주차 (예정)
        - [x] 강의 1강 수강
        - [ ] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차 (진행 중)
        - [x] 강의 1강 수강
        - [ ] 강의 2강 수강
    """
    for week in subject.notes.weeks:
        done = sum(task.done for task in week.tasks)
        if week.stated is WeekState.PLANNED and done:
            yield At(week.span.first, 1, {"done": str(done), "total": str(len(week.tasks))})
