from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.days import dated
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N305",
    "date-twice",
    Severity.WARNING,
    en=("{day} has an entry already, on line {first}", "Join the two, or correct the date."),
    ko=("{day}의 기록이 {first}행에 이미 있습니다", "둘을 합치거나 날짜를 고치세요."),
    about_ko="한 날의 기록이 둘입니다. 베껴 쓰고 날짜를 고치지 않았을 때 생깁니다. `1월 9일 이전`처럼 적은 기록은 다른 기록과 "
    "날이 겹쳐도 됩니다.",
)
def date_twice(subject: Subject) -> Iterator[At]:
    """Two entries of the log cover one day.

    It happens when an entry is copied and its date is left as it was. What is `이전` may share its days with others.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강

        ### 2026년 1월 9일
        1. Lecture 2 수강

    Good:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강
        2. Lecture 2 수강
    """
    covered, by = (None, 0)
    for period, line in sorted(dated(subject.notes.entries)):
        if covered and period.first <= covered:
            yield At(max(by, line), 1, {"day": period.first.isoformat(), "first": str(min(by, line))})
        if not covered or period.last > covered:
            covered, by = period.last, line
