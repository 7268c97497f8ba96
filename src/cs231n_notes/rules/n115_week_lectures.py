from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity, SubjectKind
from cs231n_notes.rules.numbers import holes
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N115",
    "week-lectures",
    Severity.HINT,
    en=("no week has lecture {missing}, which lies before {number}", "Add it to a task, or correct the range."),
    ko=("{number}강 앞의 {missing}강이 어느 주에도 없습니다", "할 일에 넣거나 범위를 고치세요."),
    about_ko="할 일에 적은 강의의 범위 사이가 비어 있습니다. 계획에 없는 강의는 잊기 쉽습니다.",
)
def week_lectures(subject: Subject) -> Iterator[At]:
    """The tasks of the roadmap leave a lecture out.

    A lecture that is in no plan is easily forgotten.

    Bad:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 ~ 4강 수강

        ### 2주차
        - [ ] 강의 6강 ~ 9강 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 ~ 4강 수강

        ### 2주차
        - [ ] 강의 5강 ~ 9강 수강
    """
    planned: dict[int, int] = {}
    for week in subject.notes.weeks:
        for task in week.tasks:
            for said in task.statements:
                for number in said.numbers if said.kind is SubjectKind.LECTURE else ():
                    planned.setdefault(number, task.span.first)
    for missing, number in holes(planned):
        yield At(planned[number], 1, {"missing": missing, "number": str(number)})
