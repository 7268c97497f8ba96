from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Entry, Severity
from cs231n_notes.rules.days import at, written
from cs231n_notes.rules.rule import At, Subject, rule

_COMMON_YEAR = 2023
"""29 February may be unknown for another reason."""


@rule(
    "N310",
    "no-year",
    Severity.HINT,
    en=("no year is written anywhere, so that no day of the log counts", "Write it once, in a heading or with a date."),
    ko=(
        "연도가 어디에도 없어 일지의 날을 하루도 세지 못합니다",
        "연도를 한 번만 적으세요. 일지의 제목이나 날짜 하나면 됩니다.",
    ),
    about_ko="일지의 날짜에 연도가 없고, 다른 날짜나 제목, 개요의 시작일에도 없습니다. 어느 해인지 알 수 없어 달력과 연속 기록이 빕니다. "
    "한 곳에만 적으면 나머지는 앞뒤에서 짐작합니다.",
)
def no_year(subject: Subject) -> Iterator[At]:
    """No date of the log has a year, and nothing else in the README names one.

    Nobody knows which year it is, so that no day counts. One is enough; the others follow from it.

    Bad:
        # 과목

        ## 학습 일지

        ### 1월 9일
        1. Lecture 1 수강

        ### 1월 10일
        1. Lecture 2 수강

    Good:
        # 과목

        ## 2026년 학습 일지

        ### 1월 9일
        1. Lecture 1 수강

        ### 1월 10일
        1. Lecture 2 수강
    """
    days = subject.notes.days
    if not any(entry.period for entry in days):
        yield from (at(subject, entry) for entry in [entry for entry in days if _lacks_year(entry)][:1])


def _lacks_year(entry: Entry) -> bool:
    period = written(entry)
    return period is not None and all(
        day is not None and not day.year and day.on(_COMMON_YEAR) for day in (period.first, period.last)
    )
