from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Entry, Severity, Statement, SubjectKind
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.titles import alike


@rule(
    "N104",
    "lecture-title",
    Severity.HINT,
    en=("lecture {number} is called “{other}” in the log, on line {line}", "Use one title in both places."),
    ko=("{number}강의 제목이 일지({line}행)에는 “{other}”입니다", "두 곳의 제목을 맞추세요."),
    about_ko="강의의 제목이 일지에 적은 것과 다릅니다. 제목이 다르면 다른 강의일 때가 많습니다. 대소문자와 문장 부호, 줄여 쓴 "
    "제목은 따지지 않습니다.",
)
def lecture_title(subject: Subject) -> Iterator[At]:
    """A lecture has another title in the log.

    Another title is often another lecture's. Case and punctuation do not count, nor does a title cut short.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 3: Backpropagation 수강

        ## Lecture 3: Optimization
        최적화

    Good:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 3: optimization 수강

        ## Lecture 3: Regularization and Optimization
        최적화
    """
    named: dict[int, tuple[str, int]] = {}
    for entry in subject.notes.days:
        for said in entry.statements:
            if said.kind is SubjectKind.LECTURE and len(said.numbers) == 1 and _titled(said, entry, subject):
                named.setdefault(said.numbers[0], (said.part, said.line))
    for lecture in subject.notes.lectures:
        other, line = named.get(lecture.number, ("", 0))
        if not alike(lecture.title, other):
            yield At(lecture.heading.first, 1, {"number": str(lecture.number), "other": other, "line": str(line)})


def _titled(said: Statement, entry: Entry, subject: Subject) -> bool:
    """Whether a title stands behind the number. In a row, which is all of a day, a dash leads to a remark as often."""
    return bool(said.part) and bool(entry.heading or f": {said.part}" in subject.words(said.line))
