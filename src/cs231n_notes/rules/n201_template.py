from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Lecture, Part, Role, Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N201",
    "template",
    Severity.HINT,
    en=("{what} is still the empty template", "Fill it in when you get there; the site says it is not written yet."),
    ko=("{what}: 아직 빈 양식입니다", "공부한 뒤에 채우세요. 그때까지 사이트에는 아직 정리하지 않은 것으로 나옵니다."),
    about_ko="양식만 있고 내용이 없습니다. 빈 양식은 노트로 세지 않고 사이트에 보이지도 않습니다. 잊지 않도록 알려 드립니다.",
)
def template(subject: Subject) -> Iterator[At]:
    """A lecture, or a part of one, is still the template.

    It does not count as written and is not shown. This is only a reminder.

    Bad:
        ## Lecture 1: Introduction

        ### 배운 점

        1.␣
           -

    Good:
        ## Lecture 1: Introduction

        ### 배운 점

        1. 픽셀
           - 이미지는 숫자의 격자
    """
    for lecture in subject.notes.lectures:
        if not lecture.written:
            if not any(part.promise for part in lecture.parts):  # who writes TODO knows
                yield At(lecture.heading.first, 1, {"what": f"{lecture.prefix} {lecture.title}".strip()})
            continue
        for part in lecture.parts:
            if not part.filled and _stands_for_itself(part, lecture):
                yield At(part.span.first, 1, {"what": subject.notes.lines[part.span.first - 1].strip(" #*_>:\t")})


def _stands_for_itself(part: Part, lecture: Lecture) -> bool:
    """Whether an empty part is named: the heading over questions for all of them when none was asked, else each."""
    asked = bool(lecture.questions)
    if part.role is Role.QUESTIONS:
        return not asked
    headed = any(other.role is Role.QUESTIONS for other in lecture.parts)
    return part.role is Role.LEARNED or (part.role is Role.QUESTION and (asked or not headed))
