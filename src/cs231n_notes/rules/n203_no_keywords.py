from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N203",
    "no-keywords",
    Severity.HINT,
    en=("the line of keywords is empty", "Name a few, so that the lecture shows up in the keyword index."),
    ko=("키워드 줄이 비어 있습니다", "몇 가지를 적으면 키워드 목록에 이 강의가 나옵니다."),
    about_ko="정리한 강의의 키워드 줄이 비어 있습니다. 키워드가 없는 강의는 키워드 페이지에 나오지 않습니다. 아직 빈 양식인 강의는 "
    "따지지 않습니다.",
)
def no_keywords(subject: Subject) -> Iterator[At]:
    """The line of keywords of a written lecture is empty.

    A lecture without keywords is not in the keyword index. One that is still the template may be as it is.

    Bad:
        ## Lecture 1: Introduction

        > **Main Keywords:**␣

        ### 배운 점
        - 이미지는 숫자의 격자

    Good:
        ## Lecture 1: Introduction

        > **Main Keywords:** Pixel, Tensor

        ### 배운 점
        - 이미지는 숫자의 격자
    """
    for lecture in subject.notes.lectures:
        for part in lecture.parts if lecture.written else ():
            if not part.filled and patterns.KEYWORD_LINE.match(subject.words(part.span.first).lstrip("> \t")):
                yield At(part.span.first)
