from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.parents import parents
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N101",
    "lecture-twice",
    Severity.WARNING,
    en=("lecture {number} has a section already, on line {first}", "Give it its own number, or join the two sections."),
    ko=("{number}강은 {first}행에 이미 있습니다", "번호를 고치거나 두 절을 합치세요."),
    about_ko="같은 번호의 강의가 두 번 나옵니다. 두 번째 절은 `lecture-02-2`라는 따로 된 주소를 얻는데, 그렇게 하려던 경우는 "
    "드뭅니다. 과정이 여러 부로 나뉘어 있으면 부마다 1강부터 세어도 됩니다.",
)
def lecture_twice(subject: Subject) -> Iterator[At]:
    """Two sections have the number of one lecture.

    The second gets an address of its own, `lecture-02-2`, which is rarely meant. Each part of a course may begin with 1.

    Bad:
        ## Lecture 2: Loss
        손실 함수

        ## Lecture 2: Optimization
        최적화

    Good:
        ## Lecture 2: Loss
        손실 함수

        ## Lecture 3: Optimization
        최적화
    """
    lectures = subject.notes.lectures
    above = parents(subject.notes.headings, {lecture.heading.first for lecture in lectures})
    first: dict[tuple[int, ...], int] = {}
    for lecture in lectures:
        own = lecture.heading.first
        # 4-1 and 4-2, (1) and (2) are parts of one lecture, and each part of a course may have a lecture 1.
        parts = [*_NUMBER.findall(lecture.prefix), *_PART.findall(lecture.title)]
        line = first.setdefault((above[own], lecture.number, *map(int, parts)), own)
        if line != own:
            yield At(own, 1, {"number": str(lecture.number), "first": str(line)})


_NUMBER = re.compile(r"\d+")
_PART = re.compile(r"(?<=\()\d+(?=(?:/\d+)?\)$)|(?<=part )\d+|(?<=파트 )\d+|\d+(?=부$)", re.IGNORECASE)
