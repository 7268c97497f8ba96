from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N113",
    "week-dates",
    Severity.WARNING,
    en=("this week starts on {starts}, before the week above ends on {ends}", "Correct the dates."),
    ko=("{starts}에 시작하는데 앞 주는 {ends}에 끝납니다", "날짜를 고치세요."),
    about_ko="두 주의 날짜가 겹치거나 거꾸로 되어 있습니다. 하루가 두 주에 들면 어느 주를 공부하는지 알 수 없습니다.",
)
def week_dates(subject: Subject) -> Iterator[At]:
    """The dates of two weeks overlap, or run backwards.

    A day in two weeks says nothing about which of them it is.

    Bad:
        ## 로드맵

        ### 1주차 (2026년 1월 1일 ~ 1월 7일)
        - [x] 강의 1강 수강

        ### 2주차 (2026년 1월 6일 ~ 1월 13일)
        - [ ] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차 (2026년 1월 1일 ~ 1월 7일)
        - [x] 강의 1강 수강

        ### 2주차 (2026년 1월 8일 ~ 1월 14일)
        - [ ] 강의 2강 수강
    """
    for before, week in pairwise(week for week in subject.notes.weeks if week.period):
        if before.period and week.period and week.period.first <= before.period.last:
            values = {"starts": week.period.first.isoformat(), "ends": before.period.last.isoformat()}
            yield At(week.span.first, 1, values)
