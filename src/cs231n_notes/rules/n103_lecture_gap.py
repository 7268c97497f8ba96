from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.numbers import holes
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N103",
    "lecture-gap",
    Severity.HINT,
    en=("no section for lecture {missing}", "Nothing to do if it was skipped; else check the numbers."),
    ko=("{missing}강의 절이 없습니다", "건너뛴 강의라면 그대로 두고, 아니면 번호를 확인하세요."),
    about_ko="강의 번호 사이가 비어 있습니다. 한 강의를 잊었거나 번호를 잘못 쳤을 수 있습니다. 수강했다고 적힌 강의는 "
    "`not-written`이 알립니다.",
)
def lecture_gap(subject: Subject) -> Iterator[At]:
    """A number is left out between the lectures.

    A lecture was forgotten, or a number mistyped. Of lectures that were watched, `not-written` speaks already.

    Bad:
        ## Lecture 1: Introduction
        하나

        ## Lecture 4: Backpropagation
        넷

    Good:
        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘
    """
    lines = {lecture.number: lecture.heading.first for lecture in reversed(subject.notes.lectures)}
    between = range(min(lines, default=0), max(lines, default=0))
    watched = {item.number for item in subject.progress.lectures if item.watched and item.number in between}
    also = {number for lecture in subject.notes.lectures for number in lecture.also if number in between}
    for missing, number in holes({*lines, *also, *(watched if subject.progress.written else ())}):
        yield At(lines[min(known for known in lines if known >= number)], 1, {"missing": missing})
