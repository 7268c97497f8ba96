from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.days import LEAP_YEAR, at, named, written
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N303",
    "date-backwards",
    Severity.WARNING,
    en=("the range “{title}” ends before it starts", "Correct one of the two dates."),
    ko=("기간 “{title}”의 끝이 시작보다 앞섭니다", "두 날짜 가운데 하나를 고치세요."),
    about_ko="기간이 거꾸로 되어 있습니다. 고칠 때까지 마지막 날 하루만 셉니다.",
)
def date_backwards(subject: Subject) -> Iterator[At]:
    """A range of dates ends before it starts.

    Only its last day counts until it is put right.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일 ~ 2026년 1월 3일
        1. Lecture 3 수강

    Good:
        ## Daily Log

        ### 2026년 1월 3일 ~ 2026년 1월 9일
        1. Lecture 3 수강
    """
    for entry in subject.notes.days:
        period = written(entry)
        if period and period.first and period.last and period.first.year and period.last.year:
            first, last = period.first.on(LEAP_YEAR), period.last.on(LEAP_YEAR)
            if first and last and first > last:
                yield at(subject, entry, {"title": named(entry)})
