from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Role, Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N209",
    "empty-point",
    Severity.HINT,
    en=("point {number}. is empty", "Write it, or take the number away."),
    ko=("{number}. 항목이 비어 있습니다", "내용을 적거나 번호를 지우세요."),
    about_ko="배운 점의 번호 하나가 비어 있습니다. 더 적으려다 그만둔 자국일 때가 많습니다. 통째로 빈 양식은 따지지 않습니다.",
)
def empty_point(subject: Subject) -> Iterator[At]:
    """A numbered point of what was learned is empty.

    One more was to come, and was forgotten. A whole part that is still the template may be as it is.

    Bad:
        ## Lecture 1: Introduction

        ### 배운 점

        1. 픽셀
           - 이미지는 숫자의 격자
        2.␣
           -

    Good:
        ## Lecture 1: Introduction

        ### 배운 점

        1. 픽셀
           - 이미지는 숫자의 격자
        2. 채널
           - 색마다 한 장
    """
    learned = [
        part.span
        for lecture in subject.notes.lectures
        for part in lecture.parts
        if part.filled and part.role is Role.LEARNED
    ]
    lines = {line for span in learned for line in range(span.first, span.last + 1)}
    for token in subject.source.tokens:
        numbered = token.type == "list_item_open" and token.info and token.map
        item = range(token.map[0] + 1, token.map[1] + 1) if numbered and token.map else range(0)
        if item and item[0] in lines and all(patterns.EMPTY_LINE.fullmatch(subject.words(line)) for line in item):
            yield At(item[0], 1, {"number": token.info})
