from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N204",
    "keyword-comma",
    Severity.HINT,
    en=("the keywords end with a comma", "Take it away, or name the one that is missing."),
    ko=("키워드가 쉼표로 끝납니다", "쉼표를 지우거나 빠진 키워드를 적으세요."),
    about_ko="키워드 줄이 쉼표로 끝납니다. 하나를 더 적으려다 그만둔 자국일 때가 많습니다.",
)
def keyword_comma(subject: Subject) -> Iterator[At]:
    """The keywords end with a comma.

    One more was to come, and was forgotten.

    Bad:
        ## Lecture 1: Introduction

        > **Main Keywords:** Pixel, Tensor,

        ### 배운 점
        - 이미지는 숫자의 격자

    Good:
        ## Lecture 1: Introduction

        > **Main Keywords:** Pixel, Tensor

        ### 배운 점
        - 이미지는 숫자의 격자
    """
    for lecture in subject.notes.lectures:
        for part in lecture.parts:
            for keyword in part.keywords[-1:]:
                text = subject.words(keyword.line).rstrip(" \t*_")
                if text.endswith((",", "、")):
                    yield At(keyword.line, len(text))
