from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.order import misplaced
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N102",
    "lecture-order",
    Severity.WARNING,
    en=(
        "lecture {number} is out of order beside lecture {beside}",
        "Move the section to its place, or correct its number.",
    ),
    ko=("{number}강이 이웃한 {beside}강과 순서가 맞지 않습니다", "절을 제자리로 옮기거나 번호를 고치세요."),
    about_ko="강의가 순서대로 놓여 있지 않습니다. 혼자 어긋난 번호는 잘못 친 것일 때가 많습니다. 1강부터든 마지막 강의부터든 "
    "한 방향이면 됩니다.",
)
def lecture_order(subject: Subject) -> Iterator[At]:
    """A lecture's section stands out of order.

    One number that goes against all others is often mistyped. The first lecture may come first or last.

    Bad:
        ## 1강: 소개
        하나

        ## 3강: 최적화
        셋

        ## 2강: 손실
        둘

    Good:
        ## 3강: 최적화
        셋

        ## 2강: 손실
        둘

        ## 1강: 소개
        하나
    """
    lectures = [lecture for lecture in subject.notes.lectures if lecture.repeat == 1]
    for index, beside in misplaced([lecture.number for lecture in lectures]):
        values = {"number": str(lectures[index].number), "beside": str(lectures[beside].number)}
        yield At(lectures[index].heading.first, 1, values)
