from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.days import astray, at, runs, slips
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N304",
    "date-order",
    Severity.WARNING,
    en=("{day} is out of order beside {beside}", "Correct the date, or move the entry."),
    ko=("{day}의 기록이 이웃한 {beside}의 기록과 순서가 맞지 않습니다", "날짜를 고치거나 기록을 옮기세요."),
    about_ko="일지의 날짜가 순서대로가 아닙니다. 혼자 어긋난 날은 달을 잘못 친 것일 때가 많습니다. 오래된 날부터든 최근 "
    "날부터든 한 방향이면 됩니다. 목록이나 표는 저마다 따로 보고, "
    "어긋난 날이 여럿이면 다른 것의 순서로 봅니다. 해가 틀린 것은 N306이 알립니다.",
)
def date_order(subject: Subject) -> Iterator[At]:
    """A day of the log stands out of order.

    It is often a month mistyped. The log may run either way, the newest day first or last. Each list and each table is held
    against itself alone, and one with many days out of order is sorted by something else.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강

        ### 2026년 1월 11일
        1. Lecture 2 수강

        ### 2026년 1월 10일
        1. Lecture 3 수강

    Good:
        ## Daily Log

        ### 2026년 1월 11일
        1. Lecture 3 수강

        ### 2026년 1월 10일
        1. Lecture 2 수강

        ### 2026년 1월 9일
        1. Lecture 1 수강
    """
    for run in runs(subject.notes):
        for day, beside in slips((found for found in astray(run) if not found.year_off), run):
            values = {"day": day.period.first.isoformat(), "beside": beside.period.first.isoformat()}
            yield at(subject, day.entry, values)
