from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Severity
from cs231n_notes.rules.days import at, dated
from cs231n_notes.rules.rule import At, Subject, rule

_FEWEST = 4
"""Gaps that make a habit."""
_SHORTEST = 7
"""Days. A week without a word needs no reason."""
_TIMES = 4
"""How many times the usual is unusual."""


@rule(
    "N308",
    "date-gap",
    Severity.HINT,
    en=(
        "{days} days have gone by since {before}; usually it is {usual}",
        "Nothing to do if it was a break; else check the date.",
    ),
    ko=(
        "{before}의 기록에서 {days}일이 지났습니다. 보통은 {usual}일입니다",
        "쉬었다면 그대로 두고, 아니면 날짜를 확인하세요.",
    ),
    about_ko="평소보다 오래 기록이 없습니다. 쉰 것이 아니라면 달을 잘못 쳤을 수 있습니다. 평소는 그 일지의 간격으로 셉니다.",
)
def date_gap(subject: Subject) -> Iterator[At]:
    """The log is silent for much longer than usual.

    If that was no break, a month may be mistyped. What is usual, the log itself says.

    Bad:
        ## Daily Log

        ### 2026년 1월 1일
        1. Lecture 1 수강

        ### 2026년 1월 2일
        1. Lecture 2 수강

        ### 2026년 1월 3일
        1. Lecture 3 수강

        ### 2026년 1월 4일
        1. Lecture 4 수강

        ### 2026년 2월 5일
        1. Lecture 5 수강

    Good:
        ## Daily Log

        ### 2026년 1월 1일
        1. Lecture 1 수강

        ### 2026년 1월 2일
        1. Lecture 2 수강

        ### 2026년 1월 3일
        1. Lecture 3 수강

        ### 2026년 1월 4일
        1. Lecture 4 수강

        ### 2026년 1월 9일
        1. Lecture 5 수강
    """
    # A table may sum up the days with a heading.
    once = {day.period: day for day in reversed(dated(subject.notes.days))}
    days = sorted(once.values())
    gaps = [(day.period.first - before.period.last).days for before, day in pairwise(days)]
    usual = max(sorted(gaps)[len(gaps) // 2], 1) if len(gaps) >= _FEWEST else 0
    for (before, day), gap in zip(pairwise(days), gaps, strict=True):
        if usual and gap > max(_SHORTEST, _TIMES * usual):
            values = {"days": str(gap), "before": before.period.last.isoformat(), "usual": str(usual)}
            yield at(subject, day.entry, values)
