"""N4xx: roadmap and log that tell different stories."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity, SubjectKind, Task
from cs231n_notes.progress import OpenTask
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N401",
    "task-done",
    Severity.WARNING,
    en=("the log says lecture {numbers} was watched, but its task is open", "Tick the task: - [x]"),
    ko=("일지에는 {numbers}강을 수강했다고 되어 있는데 할 일이 열려 있습니다", "할 일을 체크하세요: - [x]"),
)
def done(subject: Subject) -> Iterator[At]:
    """Bad: ``- [ ] 강의 15강 수강`` when the log says ``Lecture 15 수강``. Good: ``- [x] 강의 15강 수강``."""
    for open_task in subject.progress.open_tasks if subject.progress else ():
        if open_task.contradicted and _numbers(open_task.task) <= _watched(open_task):
            yield At(open_task.task.span.first, 1, {"numbers": _listed(open_task)})


@rule(
    "N402",
    "task-begun",
    Severity.HINT,
    en=(
        "the log says lecture {numbers} of this task was watched",
        "Split the task to tick what is done: the log counts meanwhile.",
    ),
    ko=(
        "일지에는 이 할 일 가운데 {numbers}강을 수강했다고 되어 있습니다",
        "끝난 것을 체크하려면 할 일을 나누세요. 그때까지는 일지를 따릅니다.",
    ),
)
def begun(subject: Subject) -> Iterator[At]:
    """A task of several lectures of which only some were watched is rightly open.

    Bad: ``- [ ] 강의 15강 ~ 18강 수강`` when 15 was watched. Good: ``- [x] 강의 15강``, ``- [ ] 강의 16강 ~ 18강``.
    """
    for open_task in subject.progress.open_tasks if subject.progress else ():
        if open_task.contradicted and not _numbers(open_task.task) <= _watched(open_task):
            yield At(open_task.task.span.first, 1, {"numbers": _listed(open_task)})


def _watched(open_task: OpenTask) -> set[int]:
    return {lecture.number for lecture in open_task.contradicted}


def _listed(open_task: OpenTask) -> str:
    return ", ".join(map(str, sorted(_watched(open_task))))


def _numbers(task: Task) -> set[int]:
    return {number for said in task.statements if said.kind is SubjectKind.LECTURE for number in said.numbers}
