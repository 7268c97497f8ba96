from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N114",
    "week-hole",
    Severity.HINT,
    en=("no week covers {days} days before {starts}", "Nothing to do if it was a break; else correct the dates."),
    ko=("{starts} 앞의 {days}일은 어느 주에도 없습니다", "쉬었다면 그대로 두고, 아니면 날짜를 고치세요."),
    about_ko="두 주의 날짜 사이에 어느 주에도 들지 않는 날이 있습니다. 쉬는 날이 아니라면 날짜가 틀린 것입니다.",
)
def week_hole(subject: Subject) -> Iterator[At]:
    """Days between two weeks belong to none.

    That is a break, or a date mistyped.

    Bad:
        ## 로드맵

        ### 1주차 (2026년 1월 1일 ~ 1월 7일)
        - [x] 강의 1강 수강

        ### 2주차 (2026년 1월 10일 ~ 1월 16일)
        - [ ] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차 (2026년 1월 1일 ~ 1월 7일)
        - [x] 강의 1강 수강

        ### 2주차 (2026년 1월 8일 ~ 1월 14일)
        - [ ] 강의 2강 수강
    """
    for before, week in pairwise(week for week in subject.notes.weeks if week.period):
        if before.period and week.period:
            days = (week.period.first - before.period.last).days - 1
            if days > 0:
                yield At(week.span.first, 1, {"days": str(days), "starts": week.period.first.isoformat()})
