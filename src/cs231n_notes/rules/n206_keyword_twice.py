from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import terms
from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N206",
    "keyword-twice",
    Severity.HINT,
    en=("“{found}” is among the keywords already", "Take one of the two away."),
    ko=("키워드 “{found}”이(가) 이미 있습니다", "둘 가운데 하나를 지우세요."),
    about_ko="한 강의의 키워드에 같은 말이 두 번 나옵니다. 대소문자와 빈칸, 붙임표는 따지지 않습니다.",
)
def keyword_twice(subject: Subject) -> Iterator[At]:
    """A lecture names one keyword twice.

    Case, spaces and hyphens make no difference.

    Bad:
        ## Lecture 1: Introduction

        > **Main Keywords:** Self-Attention, ReLU, self attention

        하나

    Good:
        ## Lecture 1: Introduction

        > **Main Keywords:** Self-Attention, ReLU

        하나
    """
    for lecture in subject.notes.lectures:
        seen: set[str] = set()
        for keyword in lecture.keywords:
            if (key := terms.key(keyword.text)) in seen:
                yield At(keyword.line, keyword.column, {"found": keyword.text})
            seen.add(key)
