from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.titles import alike, bare

_SLIP = 0.85
"""From this likeness on, another title is the same one with a slip; below it is another edition's, or one's own."""


@rule(
    "N106",
    "course-title",
    Severity.HINT,
    en=("in the course, lecture {number} is called “{other}”", "Correct the title or the number."),
    ko=("과정에서 {number}강의 제목은 “{other}”입니다", "제목이나 번호를 고치세요."),
    about_ko="강의의 제목이 과정의 것과 거의 같지만 다르거나, 다른 번호 강의의 제목입니다. 오타이거나 번호가 틀린 것입니다. "
    "아주 다른 제목은 다른 해의 강의나 자기 말일 수 있어 따지지 않습니다. 과정의 제목은 course.yml이나 내장된 과정에서 옵니다.",
)
def course_title(subject: Subject) -> Iterator[At]:
    """A lecture's title is nearly the course's, or that of another lecture.

    It is mistyped, or its number is. A title that is quite different is another year's, or your own words, and left
    alone. The course's titles come from course.yml or the profile of the course.

    Bad:
        # CS231n

        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Image Clasification with Linear Clasifiers
        둘

    Bad:
        # CS231n

        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Regularization and Optimization
        둘

    Good:
        # CS231n

        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘

        ## Lecture 3: 손실과 최적화
        셋
    """
    titles = subject.course.titles
    known = {bare(title) for title in titles.values()}
    for lecture in subject.notes.lectures:
        mine, theirs = bare(lecture.title), bare(titles.get(lecture.number, ""))
        if not theirs or alike(mine, theirs):
            continue
        if mine in known or SequenceMatcher(None, mine, theirs).ratio() >= _SLIP:
            yield At(lecture.heading.first, 1, {"number": str(lecture.number), "other": titles[lecture.number]})
