from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule

_UNNUMBERED = re.compile(r"(?:lecture|lec|lesson|chapter|강의)\s*[:#?_\-–—.]|제?\s*_*\s*[강장]\s*[:.)]", re.IGNORECASE)


@rule(
    "N105",
    "lecture-number",
    Severity.WARNING,
    en=("“{title}” has no number, so that it is no lecture", "Write the number: Lecture 2: …"),
    ko=("“{title}”에 번호가 없어 강의로 읽지 못합니다", "번호를 적으세요. 보기: Lecture 2: …"),
    about_ko="다른 강의들과 나란한 제목에 강의 번호가 없습니다. 번호가 없으면 강의로 읽지 못해 앞 절에 붙거나 다른 페이지들 사이에 "
    "놓입니다.",
)
def lecture_number(subject: Subject) -> Iterator[At]:
    """A heading beside the lectures says lecture, but not which.

    Without its number it is no lecture: it goes with the section above, or among the other pages.

    Bad:
        ## Lecture 1: Introduction
        하나

        ## Lecture: Linear Classifiers
        둘

    Good:
        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘

        ## Lecture Notes
        모아 둔 링크
    """
    lines = {lecture.heading.first for lecture in subject.notes.lectures}
    levels = {heading.level for heading in subject.notes.headings if heading.line in lines}
    for heading in subject.notes.headings:
        title = patterns.LEADING.sub("", heading.title)
        if heading.level in levels and heading.line not in lines and _UNNUMBERED.match(title):
            yield At(heading.line, 1, {"title": heading.title})
