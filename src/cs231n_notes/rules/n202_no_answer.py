from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N202",
    "no-answer",
    Severity.HINT,
    en=("this question has no answer yet", "Write one when you have it; it waits on the dashboard."),
    ko=("이 질문에는 아직 답이 없습니다", "답을 알게 되면 적으세요. 그때까지 대시보드에서 기다립니다."),
    about_ko="답이 없는 질문입니다. 모르는 것을 적어 두는 것은 좋은 습관입니다. 대시보드의 답을 기다리는 질문에도 나옵니다.",
)
def no_answer(subject: Subject) -> Iterator[At]:
    """A question has no answer yet.

    To write down what one does not know is a good habit; this is only a reminder.

    Bad:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 ReLU인가
        **Q.** 왜 ReLU를 쓰는가?
        > **A.**␣

    Good:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 ReLU인가
        **Q.** 왜 ReLU를 쓰는가?
        > **A.** 기울기가 사라지지 않기 때문.
    """
    for lecture in subject.notes.lectures:
        for question in lecture.questions:
            if question.answer is None:
                yield At(question.span.first)
