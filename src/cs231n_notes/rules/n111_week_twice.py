from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N111",
    "week-twice",
    Severity.WARNING,
    en=("week {number} is there already, on line {first}", "Correct the number, or join the two weeks."),
    ko=("{number}주차는 {first}행에 이미 있습니다", "번호를 고치거나 두 주를 합치세요."),
    about_ko="같은 번호의 주가 두 번 나옵니다. 베껴 쓰고 번호를 고치지 않았을 때 생깁니다.",
)
def week_twice(subject: Subject) -> Iterator[At]:
    """Two weeks of the roadmap have one number.

    It happens when a week is copied and its number is left as it was.

    Bad:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ### 1주차
        - [ ] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ### 2주차
        - [ ] 강의 2강 수강
    """
    first: dict[int, int] = {}
    for week in subject.notes.weeks:
        if week.number is not None:
            line = first.setdefault(week.number, week.span.first)
            if line != week.span.first:
                yield At(week.span.first, 1, {"number": str(week.number), "first": str(line)})
