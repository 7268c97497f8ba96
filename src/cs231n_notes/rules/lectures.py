"""N10x: the sections of the lectures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Severity, SubjectKind
from cs231n_notes.rules.order import misplaced
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N101",
    "lecture-twice",
    Severity.WARNING,
    en=("lecture {number} has a section already, on line {first}", "Give it its own number, or join the two sections."),
    ko=("{number}강은 {first}행에 이미 있습니다", "번호를 고치거나 두 절을 합치세요."),
)
def twice(subject: Subject) -> Iterator[At]:
    """The second section gets an address of its own (``lecture-02-2``), which is rarely meant.

    Bad: ``### Lecture 2: Loss`` … ``### Lecture 2: Optimization``. Good: ``### Lecture 3: Optimization``.
    """
    first: dict[int, int] = {}
    for lecture in subject.notes.lectures:
        line = first.setdefault(lecture.number, lecture.heading.first)
        if lecture.repeat > 1:
            yield At(lecture.heading.first, 1, {"number": str(lecture.number), "first": str(line)})


@rule(
    "N102",
    "lecture-order",
    Severity.WARNING,
    en=(
        "lecture {number} is out of order beside lecture {beside}",
        "Move the section to its place, or correct its number.",
    ),
    ko=("{number}강이 이웃한 {beside}강과 순서가 맞지 않습니다", "절을 제자리로 옮기거나 번호를 고치세요."),
)
def order(subject: Subject) -> Iterator[At]:
    """Sections are read in order; one that is out of place is often a number mistyped.

    Bad: lectures 1, 3, 2. Good: 1, 2, 3, or 3, 2, 1 throughout.
    """
    lectures = [lecture for lecture in subject.notes.lectures if lecture.repeat == 1]
    for index, beside in misplaced([lecture.number for lecture in lectures]):
        values = {"number": str(lectures[index].number), "beside": str(lectures[beside].number)}
        yield At(lectures[index].heading.first, 1, values)


@rule(
    "N103",
    "lecture-gap",
    Severity.HINT,
    en=("no section for lecture {missing}", "Nothing to do if it was skipped; else check the numbers."),
    ko=("{missing}강의 절이 없습니다", "건너뛴 강의라면 그대로 두고, 아니면 번호를 확인하세요."),
)
def gap(subject: Subject) -> Iterator[At]:
    """A number left out is a lecture forgotten, or a number mistyped.

    Bad: lectures 1, 2, 4. Good: 1, 2, 3, 4.
    """
    lectures = sorted(subject.notes.lectures, key=lambda lecture: (lecture.number, lecture.repeat))
    for before, lecture in pairwise(lectures):
        first, last = before.number + 1, lecture.number - 1
        if first <= last:
            missing = str(first) if first == last else f"{first}–{last}"
            yield At(lecture.heading.first, 1, {"missing": missing})


@rule(
    "N104",
    "lecture-title",
    Severity.HINT,
    en=("lecture {number} is called “{other}” in the log, on line {line}", "Use one title in both places."),
    ko=("{number}강의 제목이 일지({line}행)에는 “{other}”입니다", "두 곳의 제목을 맞추세요."),
)
def title(subject: Subject) -> Iterator[At]:
    """Two titles for one lecture: one of them is probably the next lecture's.

    Bad: ``### Lecture 3: Optimization`` and ``1. Lecture 3: Backpropagation 수강``. Good: the same title in both.
    Case and punctuation do not count, nor does a title cut short.
    """
    named: dict[int, tuple[str, int]] = {}
    for entry in subject.notes.entries:
        for said in entry.statements:
            if said.kind is SubjectKind.LECTURE and len(said.numbers) == 1 and said.part:
                named.setdefault(said.numbers[0], (said.part, said.line))
    for lecture in subject.notes.lectures:
        other, line = named.get(lecture.number, ("", 0))
        mine, theirs = _bare(lecture.title), _bare(other)
        if mine and theirs and mine not in theirs and theirs not in mine:
            yield At(lecture.heading.first, 1, {"number": str(lecture.number), "other": other, "line": str(line)})


def _bare(title: str) -> str:
    return re.sub(r"[\W_]", "", title).casefold()
