from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain

from cs231n_notes.model import Entry, Severity
from cs231n_notes.progress.calendar import LONGEST_RANGE, length
from cs231n_notes.rules.days import Dated, astray, at, dated, runs
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N306",
    "date-year",
    Severity.WARNING,
    en=("{day} is most of a year or more away from {beside} beside it", "Correct the year."),
    ko=("{day}은(는) 이웃한 {beside}과(와) 한 해 가까이 또는 그보다 더 떨어져 있습니다", "연도를 고치세요."),
    about_ko="앞뒤 기록과 한 해쯤 떨어진 날짜입니다. 다음 기록보다 한 해 뒤의 날이거나, 새해가 되고도 지난해를 적은 것입니다. "
    "다른 기록과 십 년 넘게 떨어진 날(`9026년`)과 한 해가 넘는 기간도 알립니다. 그런 기간은 첫날과 끝날만 셉니다.",
)
def date_year(subject: Subject) -> Iterator[At]:
    """A day lies most of a year in the future or the past of the entries around it.

    In January the old year is still in the fingers. A day more than ten years from all others, in order or not, is a digit
    mistyped, and so is a range of more than a year: only its two ends count.

    Bad:
        ## Daily Log

        ### 2025년 12월 30일
        1. Lecture 1 수강

        ### 2025년 1월 2일
        1. Lecture 2 수강

        ### 2026년 1월 3일
        1. Lecture 3 수강

    Bad:
        ## Daily Log

        ### 2026년 1월 2일
        1. Lecture 1 수강

        ### 9026년 1월 3일
        1. Lecture 2 수강

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
        known = dated(run)
        found: dict[int, _Slip] = {}
        for slip in chain(_out_of_order(run), _too_long(known), _far_off(known)):
            found.setdefault(slip[0].span.first, slip)
        for entry, day, beside in found.values():
            yield at(subject, entry, {"day": day.isoformat(), "beside": beside.isoformat()})


_Slip = tuple[Entry, dt.date, dt.date]
"""An entry, its day, and the one that day is too far from."""


def _out_of_order(run: Sequence[Entry]) -> Iterator[_Slip]:
    return ((day.entry, day.period.first, by.period.first) for day, by in (f for f in astray(run) if f.year_off))


def _too_long(known: Sequence[Dated]) -> Iterator[_Slip]:
    return ((day.entry, day.period.last, day.period.first) for day in known if length(day.period) > LONGEST_RANGE)


def _far_off(known: Sequence[Dated]) -> Iterator[_Slip]:
    """The days that ten years separate from the most."""
    groups: list[list[Dated]] = []
    for day in sorted(known, key=lambda day: day.period):
        if not groups or (day.period.first - groups[-1][-1].period.last).days > _FAR:
            groups.append([])
        groups[-1].append(day)
    most = max(groups, key=len, default=[])
    for group in groups:
        beside = most[0] if group[0].period < most[0].period else most[-1]
        yield from ((day.entry, day.period.first, beside.period.first) for day in group if group is not most)


_FAR = 3652
"""Days. Nobody rests from a course for ten years."""
