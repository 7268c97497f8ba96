from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N124",
    "stray-keywords",
    Severity.WARNING,
    en=("these keywords belong to no lecture", "Put the lecture's heading above them."),
    ko=("이 키워드는 어느 강의에도 들지 않습니다", "강의의 제목을 위에 적으세요."),
    about_ko="키워드 줄이 강의가 아니라 일지나 로드맵 안에 있습니다. 그 위에 있어야 할 강의의 제목이 없거나 제목이 되지 못한 "
    "것입니다.",
)
def stray_keywords(subject: Subject) -> Iterator[At]:
    """A line of keywords stands in the log or the roadmap instead of a lecture.

    The lecture's heading above it is missing, or is no heading.

    Bad:
        ## Lecture 1: Introduction
        하나

        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 2 수강

        > **Main Keywords:** Softmax, SVM

    Good:
        ## Lecture 1: Introduction
        하나

        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 2 수강

        ## Lecture 2: Linear Classifiers

        > **Main Keywords:** Softmax, SVM

        둘
    """
    notes = subject.notes
    lines = {
        line
        for span in (*(entry.span for entry in notes.entries), *(week.span for week in notes.weeks))
        for line in range(span.first, span.last + 1)
    }
    for token in subject.source.tokens if notes.lectures else ():
        line = token.map[0] + 1 if token.map and token.type == "blockquote_open" and token.level == 0 else 0
        if line in lines and patterns.KEYWORD_LINE.match(subject.words(line).lstrip("> \t")):
            yield At(line)
