from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Severity
from cs231n_notes.rules.asked import numbered
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N208",
    "question-number",
    Severity.HINT,
    en=("question {number} follows question {before}", "Number the questions of a lecture one by one."),
    ko=("{before}번 질문 다음이 {number}번입니다", "한 강의의 질문에 번호를 하나씩 이어 쓰세요."),
    about_ko="질문 제목의 번호가 건너뛰거나 되풀이됩니다. 양식을 베껴 쓰고 번호를 고치지 않았을 때 생깁니다. 모두 `1.`인 것은 "
    "따지지 않습니다.",
)
def question_number(subject: Subject) -> Iterator[At]:
    """The numbers of a lecture's questions skip or repeat.

    It happens when the template is copied and its number left as it was. Nothing but `1.` is a style.

    Bad:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 픽셀인가
        > **A.** 센서가 그렇게 읽는다.

        #### 3. 왜 세 채널인가
        > **A.** 눈이 그렇게 본다.

    Good:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 픽셀인가
        > **A.** 센서가 그렇게 읽는다.

        #### 2. 왜 세 채널인가
        > **A.** 눈이 그렇게 본다.
    """
    for lecture in subject.notes.lectures:
        found = [(numbered(subject, question), question.span.first) for question in lecture.questions]
        row = [(number, line) for number, line in found if number is not None]
        if len({number for number, _ in row}) > 1:
            for (before, _), (number, line) in pairwise(row):
                if number != before + 1:
                    yield At(line, 1, {"number": str(number), "before": str(before)})
