from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.asked import asked
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N205",
    "no-question",
    Severity.HINT,
    en=("there is an answer here, but no question", "Write what it answers."),
    ko=("답은 있는데 질문이 비어 있습니다", "무엇에 대한 답인지 적으세요."),
    about_ko="답만 있고 질문이 비어 있습니다. 나중에 무엇에 대한 답인지 알 수 없게 됩니다.",
)
def no_question(subject: Subject) -> Iterator[At]:
    """An answer stands below an empty question.

    Nobody knows later what it answers.

    Bad:
        ## Lecture 1: Introduction

        ### 질문

        #### 1.␣
        **Q.**␣
        > **A.** 기울기가 사라지지 않기 때문.

    Good:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 ReLU인가
        > **A.** 기울기가 사라지지 않기 때문.
    """
    for lecture in subject.notes.lectures:
        for question in lecture.questions:
            title = subject.words(question.heading.first) if question.heading else ""
            if question.answer and patterns.EMPTY_LINE.fullmatch(title) and not asked(subject, question):
                yield At(question.span.first)
