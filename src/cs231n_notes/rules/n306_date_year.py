from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.days import astray, at, runs
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N306",
    "date-year",
    Severity.WARNING,
    en=("{day} is most of a year away from {beside} beside it", "Correct the year."),
    ko=("{day}은(는) 이웃한 {beside}과(와) 한 해 가까이 떨어져 있습니다", "연도를 고치세요."),
    about_ko="앞뒤 기록과 한 해쯤 떨어진 날짜입니다. 다음 기록보다 한 해 뒤의 날이거나, 새해가 되고도 지난해를 적은 것입니다.",
)
def date_year(subject: Subject) -> Iterator[At]:
    """A day lies most of a year in the future or the past of the entries around it.

    In January the old year is still in the fingers.

    Bad:
        ## Daily Log

        ### 2025년 12월 30일
        1. Lecture 1 수강

        ### 2025년 1월 2일
        1. Lecture 2 수강

        ### 2026년 1월 3일
        1. Lecture 3 수강

    Good:
        ## Daily Log

        ### 2025년 12월 30일
        1. Lecture 1 수강

        ### 2026년 1월 2일
        1. Lecture 2 수강

        ### 2026년 1월 3일
        1. Lecture 3 수강
    """
    for run in runs(subject.notes):
        for day, beside in (found for found in astray(run) if found.year_off):
            values = {"day": day.period.first.isoformat(), "beside": beside.period.first.isoformat()}
            yield at(subject, day.entry, values)
