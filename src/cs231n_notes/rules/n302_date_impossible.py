from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.days import LEAP_YEAR, written
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N302",
    "date-impossible",
    Severity.ERROR,
    en=("there is no such day as “{title}”", "Correct the date: the entry counts for no day as it is."),
    ko=("“{title}”이라는 날은 없습니다", "날짜를 고치세요. 지금은 어느 날의 기록으로도 세지 않습니다."),
    about_ko="달력에 없는 날입니다. 그날 한 공부가 달력과 진도에서 빠지므로 오류로 봅니다.",
)
def date_impossible(subject: Subject) -> Iterator[At]:
    """A date is in no calendar.

    What was done that day is missing from the site's figures: the one slip that makes the site wrong.

    Bad:
        ## Daily Log

        ### 2026년 13월 45일
        1. Lecture 3 수강

    Good:
        ## Daily Log

        ### 2026년 1월 14일
        1. Lecture 3 수강
    """
    for entry in subject.notes.entries:
        period = written(entry)
        if period and any(day and not day.on(LEAP_YEAR) for day in (period.first, period.last)):
            yield At(entry.span.first, 1, {"title": entry.title})
