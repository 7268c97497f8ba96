from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.progress import LectureState
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N212",
    "not-logged",
    Severity.HINT,
    en=("lecture {number} is written up, but neither the log nor a task says it was watched", "Add it to the log."),
    ko=("{number}강을 정리했지만 일지에도 할 일에도 수강했다는 말이 없습니다", "일지에 적으세요."),
    about_ko="정리한 강의가 일지에 나오지 않습니다. 대시보드의 수강한 강의 수와 진도에서 빠집니다. 일지에 강의를 적지 않는 노트는 "
    "따지지 않습니다.",
)
def not_logged(subject: Subject) -> Iterator[At]:
    """A lecture is written up that the log never names.

    It is missing from the lectures watched. A log that names no lectures at all is of another kind.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강

        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘

    Good:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 ~ 2 수강

        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘
    """
    lectures = subject.progress.lectures
    for item in lectures if any(item.watched_on for item in lectures) else ():
        if item.section and item.state is LectureState.WRITTEN and not item.watched and not item.entries:
            yield At(item.section.heading.first, 1, {"number": str(item.number)})
