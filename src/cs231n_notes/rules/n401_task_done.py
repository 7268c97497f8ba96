from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.open_tasks import contradicted
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N401",
    "task-done",
    Severity.WARNING,
    en=("the log says lecture {numbers} was watched, but its task is open", "Tick the task: - [x]"),
    ko=("일지에는 {numbers}강을 수강했다고 되어 있는데 할 일이 열려 있습니다", "할 일을 체크하세요: - [x]"),
    about_ko="일지에 다 들었다고 적은 강의의 할 일이 열려 있습니다. 사이트는 일지를 따라 들은 것으로 셉니다.",
)
def task_done(subject: Subject) -> Iterator[At]:
    """A task is open although the log says that its lectures were watched.

    The site believes the log.

    Bad:
        ## 로드맵

        ### 1주차
        - [ ] 강의 1강 수강

        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강
    """
    return (found.at for found in contradicted(subject) if found.whole)
