from __future__ import annotations

from collections.abc import Iterator, Sequence

from cs231n_notes.model import Entry, Severity
from cs231n_notes.rules.days import Dated, at, dated, runs, slips
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N305",
    "date-twice",
    Severity.WARNING,
    en=("{day} has an entry already, on line {first}", "Join the two, or correct the date."),
    ko=("{day}의 기록이 {first}행에 이미 있습니다", "둘을 합치거나 날짜를 고치세요."),
    about_ko="한 날의 기록이 둘입니다. 베껴 쓰고 날짜를 고치지 않았을 때 생깁니다. `1월 9일 이전`처럼 적은 기록은 다른 기록과 "
    "날이 겹쳐도 됩니다. 목록이나 표는 저마다 따로 보고, 한 일마다 한 줄을 쓰는 표라면 날짜가 되풀이되어도 됩니다.",
)
def date_twice(subject: Subject) -> Iterator[At]:
    """Two entries of the log cover one day.

    It happens when an entry is copied and its date is left as it was. What is `이전` may share its days with others, a list or
    a table with the rest of the log, and so may the rows of a table that has one for each thing done.

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
    for run in runs(subject.notes):
        for day, first in slips(_twice(run), run):
            values = {"day": max(day.period.first, first.period.first).isoformat(), "first": str(first.line)}
            yield at(subject, day.entry, values)


def _twice(run: Sequence[Entry]) -> Iterator[tuple[Dated, Dated]]:
    """Each entry that covers a day of another above it, and that one."""
    covering: Dated | None = None
    for day in sorted(dated(run)):
        if covering and day.period.first <= covering.period.last:
            yield (day, covering) if day.line > covering.line else (covering, day)
        if not covering or day.period.last > covering.period.last:
            covering = day
