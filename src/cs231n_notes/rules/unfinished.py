"""N2xx: what was begun and not finished."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Lecture, Part, Role, Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N201",
    "template",
    Severity.HINT,
    en=("{what} is still the empty template", "Fill it in when you get there; the site says it is not written yet."),
    ko=("{what}: 아직 빈 양식입니다", "공부한 뒤에 채우세요. 그때까지 사이트에는 아직 정리하지 않은 것으로 나옵니다."),
)
def template(subject: Subject) -> Iterator[At]:
    """Bad: ``#### 배운 점`` over ``1. `` and ``   -``. Good: something learned."""
    for lecture in subject.notes.lectures:
        if not lecture.written:
            yield At(lecture.heading.first, 1, {"what": f"{lecture.prefix} {lecture.title}".strip()})
            continue
        for part in lecture.parts:
            if not part.filled and part.role is not Role.OTHER and not _bare_heading(part, lecture):
                yield At(part.span.first, 1, {"what": subject.notes.lines[part.span.first - 1].strip(" #*_>:\t")})


def _bare_heading(part: Part, lecture: Lecture) -> bool:
    """Whether the part is only the heading over questions that are filled in."""
    return part.role is Role.QUESTIONS and any(other.question and other.filled for other in lecture.parts)


@rule(
    "N202",
    "no-answer",
    Severity.HINT,
    en=("this question has no answer yet", "Write one when you have it; it waits on the dashboard."),
    ko=("이 질문에는 아직 답이 없습니다", "답을 알게 되면 적으세요. 그때까지 대시보드에서 기다립니다."),
)
def answer(subject: Subject) -> Iterator[At]:
    """Bad: ``**Q.** 왜 ReLU인가?`` with an empty ``> **A.** ``. Good: the answer behind ``**A.**``."""
    for lecture in subject.notes.lectures:
        for question in lecture.questions:
            if question.answer is None:
                yield At(question.span.first)


@rule(
    "N203",
    "no-keywords",
    Severity.HINT,
    en=("the line of keywords is empty", "Name a few, so that the lecture shows up in the keyword index."),
    ko=("키워드 줄이 비어 있습니다", "몇 가지를 적으면 키워드 목록에 이 강의가 나옵니다."),
)
def keywords(subject: Subject) -> Iterator[At]:
    """Bad: ``> **Main Keywords:** ``. Good: ``> **Main Keywords:** ReLU, Dropout``."""
    for lecture in subject.notes.lectures:
        for part in lecture.parts if lecture.written else ():
            if not part.filled and patterns.KEYWORD_LINE.match(subject.words(part.span.first).lstrip("> \t")):
                yield At(part.span.first)


@rule(
    "N204",
    "keyword-comma",
    Severity.HINT,
    en=("the keywords end with a comma", "Take it away, or name the one that is missing."),
    ko=("키워드가 쉼표로 끝납니다", "쉼표를 지우거나 빠진 키워드를 적으세요."),
)
def comma(subject: Subject) -> Iterator[At]:
    """Bad: ``> **Main Keywords:** ReLU, Dropout,``. Good: ``> **Main Keywords:** ReLU, Dropout``."""
    for lecture in subject.notes.lectures:
        for part in lecture.parts:
            for keyword in part.keywords[-1:]:
                text = subject.notes.lines[keyword.line - 1].rstrip(" \t*_")
                if text.endswith((",", "、")):
                    yield At(keyword.line, len(text))
