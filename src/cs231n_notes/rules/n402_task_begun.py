from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.open_tasks import contradicted
from cs231n_notes.rules.rule import At, Subject, rule


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
    about_ko="여러 강의를 묶은 할 일 가운데 일부만 들었습니다. 할 일이 열려 있는 것은 맞지만, 나누면 끝낸 만큼 체크할 수 "
    "있습니다.",
)
def task_begun(subject: Subject) -> Iterator[At]:
    """Some of the lectures of an open task were watched.

    The task is rightly open; split, it would show how far you are.

    Bad:
        ## 로드맵

        ### 1주차
        - [ ] 강의 1강 ~ 3강 수강

        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강
        - [ ] 강의 2강 ~ 3강 수강

        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강
    """
    return (found.at for found in contradicted(subject) if not found.whole)
