from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import terms
from cs231n_notes.model import Severity
from cs231n_notes.rules.asked import asked
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.titles import bare

_SHORTEST = 10
"""Letters. Shorter words, such as 왜 그런가, are asked of many things."""


@rule(
    "N207",
    "question-twice",
    Severity.HINT,
    en=("this question stands on line {first} already", "Join the two, or take one away."),
    ko=("이 질문은 {first}행에 이미 있습니다", "둘을 합치거나 하나를 지우세요."),
    about_ko="같은 질문이 두 번 나옵니다. 한 강의 안에서는 제목이 같으면, 다른 강의 사이에서는 물은 말이 같으면 같은 질문으로 봅니다.",
)
def question_twice(subject: Subject) -> Iterator[At]:
    """A question is asked twice.

    In one lecture that is two of the same title, in two lectures two of the same words.

    Bad:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 ReLU인가
        **Q.** Sigmoid로는 안 되는가?
        > **A.** 기울기가 사라진다.

        #### 2. 왜 ReLU인가
        **Q.** 음수는 어떻게 되는가?
        > **A.** 0이 된다.

    Good:
        ## Lecture 1: Introduction

        ### 질문

        #### 1. 왜 ReLU인가
        **Q.** Sigmoid로는 안 되는가?
        > **A.** 기울기가 사라진다.

        #### 2. ReLU와 음수
        **Q.** 음수는 어떻게 되는가?
        > **A.** 0이 된다.
    """
    words: dict[str, int] = {}
    for lecture in subject.notes.lectures:
        titles: dict[str, int] = {}
        for question in lecture.questions:
            line, text = question.span.first, bare(asked(subject, question) or question.title)
            of_title = titles.setdefault(terms.key(question.title), line) if question.title else line
            of_words = words.setdefault(text, line) if len(text) >= _SHORTEST else line
            if line not in (of_title, of_words) or of_title != of_words:
                yield At(line, 1, {"first": str(min(of_title, of_words))})
