from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.numbers import holes
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N112",
    "week-missing",
    Severity.WARNING,
    en=("the roadmap has no week {missing}", "Add the week, or correct the number of this one."),
    ko=("로드맵에 {missing}주차가 없습니다", "빠진 주를 넣거나 이 주의 번호를 고치세요."),
    about_ko="로드맵의 주 사이가 비어 있습니다. 주를 빠뜨렸거나 번호를 잘못 친 것입니다.",
)
def week_missing(subject: Subject) -> Iterator[At]:
    """A number is left out between the weeks of the roadmap.

    A week was forgotten, or a number mistyped.

    Bad:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ### 3주차
        - [ ] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ### 2주차
        - [ ] 강의 2강 수강
    """
    lines = {week.number: week.span.first for week in reversed(subject.notes.weeks) if week.number is not None}
    for missing, number in holes(lines):
        yield At(lines[number], 1, {"missing": missing})
