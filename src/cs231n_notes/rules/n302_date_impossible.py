from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Entry, Severity
from cs231n_notes.rules.days import LEAP_YEAR, at, named, runs, said, written
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

    Bad:
        ## Daily Log

        - 2026년 1월 9일: Lecture 2 수강
        - 2026년 2월 30일: Lecture 3 수강

    Good:
        ## Daily Log

        ### 2026년 1월 14일
        1. Lecture 3 수강
    """
    for run in runs(subject.notes):
        wrong = [entry for entry in run if _impossible(entry)]
        unsure = {entry for entry in wrong if not entry.heading and _NUMBERS.fullmatch(said(entry))}
        for entry in wrong:
            if entry not in unsure or 2 * len(unsure) <= len(run):
                yield at(subject, entry, {"title": named(entry)})


_NUMBERS = re.compile(r"\d{1,2}(?:[-./]\d{1,2}){1,2}")
"""What may as well be a share or a version, and is one where most rows are no dates: ``13/20``, ``10.15.7``."""


def _impossible(entry: Entry) -> bool:
    period = written(entry)
    return period is not None and any(day and not day.on(LEAP_YEAR) for day in (period.first, period.last))
