from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Action, Severity, SubjectKind, Task
from cs231n_notes.rules.numbers import listed
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N403",
    "assignment-done",
    Severity.WARNING,
    en=("the log says assignment {numbers} was finished, but its task is open", "Tick the task: - [x]"),
    ko=("일지에는 과제 {numbers}을(를) 마쳤다고 되어 있는데 할 일이 열려 있습니다", "할 일을 체크하세요: - [x]"),
    about_ko="일지에 끝냈다고 적은 과제의 할 일이 열려 있습니다. 과제의 한 부분만 끝낸 것은 따지지 않습니다.",
)
def assignment_done(subject: Subject) -> Iterator[At]:
    """A task is open although the log says that its assignment was finished.

    A part that was finished is not the assignment.

    Bad:
        ## 로드맵

        ### 1주차
        - [ ] Assignment 1 완료

        ## Daily Log

        ### 2026년 1월 9일
        1. Assignment1 완료

    Good:
        ## 로드맵

        ### 1주차
        - [x] Assignment 1 완료
        - [ ] Assignment 2 완료

        ## Daily Log

        ### 2026년 1월 9일
        1. Assignment1 완료
        2. Assignment2 - Dropout 완료
    """
    finished = {item.number for item in subject.progress.assignments if item.finished_on}
    for item in subject.progress.open_tasks:
        wanted = _wanted(item.task)
        if wanted and wanted <= finished:
            yield At(item.task.span.first, 1, {"numbers": listed(wanted)})


def _wanted(task: Task) -> set[int]:
    """The assignments that a task wants finished; none when it wants anything else."""
    whole = all(said.kind is SubjectKind.ASSIGNMENT and not said.part for said in task.statements)
    done = all(Action.FINISHED in said.actions for said in task.statements)
    return {number for said in task.statements for number in said.numbers} if whole and done else set()
