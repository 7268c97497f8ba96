from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Action, Severity, SubjectKind, Task
from cs231n_notes.rules.numbers import listed
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N120",
    "week-shared",
    Severity.HINT,
    en=(
        "lecture {numbers} is to be watched in an earlier week, too",
        "Nothing to do if it was split; else correct the range.",
    ),
    ko=("{numbers}강을 앞선 주에서도 수강하기로 했습니다", "나누어 들었다면 그대로 두고, 아니면 범위를 고치세요."),
    about_ko="두 주의 할 일이 같은 강의를 수강한다고 합니다. `1강 ~ 4강`, `4강 ~ 9강`처럼 범위의 끝이 겹친 것일 수 있습니다. "
    "복습이나 정리는 겹쳐도 됩니다.",
)
def week_shared(subject: Subject) -> Iterator[At]:
    """Two weeks plan to watch one lecture.

    The ends of two ranges may overlap by mistake. To review it, or to write it up, is another task.

    Bad:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 ~ 4강 수강

        ### 2주차
        - [ ] 강의 4강 ~ 9강 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 ~ 4강 수강

        ### 2주차
        - [ ] 강의 5강 ~ 9강 수강
        - [ ] 강의 4강 복습
    """
    earlier: set[int] = set()
    for week in subject.notes.weeks:
        for task in week.tasks:
            if shared := _watched(task) & earlier:
                yield At(task.span.first, 1, {"numbers": listed(shared)})
        earlier.update(number for task in week.tasks for number in _watched(task))


def _watched(task: Task) -> set[int]:
    lectures = (said for said in task.statements if said.kind is SubjectKind.LECTURE)
    return {number for said in lectures if Action.WATCHED in said.actions for number in said.numbers}
