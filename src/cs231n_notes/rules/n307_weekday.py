from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from cs231n_notes import dates, patterns
from cs231n_notes.model import Entry, Severity
from cs231n_notes.rules.days import at, exact, said
from cs231n_notes.rules.rule import At, Subject, rule

_KOREAN = "월화수목금토일"
_ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY = re.compile(rf"[{_KOREAN}]|{'|'.join(_ENGLISH)}", re.IGNORECASE)


@rule(
    "N307",
    "weekday",
    Severity.WARNING,
    en=("{day} is no “{found}” but {right}", "Correct the day of the week, or the date."),
    ko=("{day}은(는) “{found}”이(가) 아니라 {right}입니다", "요일이나 날짜를 고치세요."),
    about_ko="날짜와 요일이 맞지 않습니다. 둘 가운데 하나가 틀렸고, 날짜가 틀렸다면 달력과 진도도 틀립니다.",
)
def weekday(subject: Subject) -> Iterator[At]:
    """A date and its day of the week do not fit.

    One of the two is wrong; if it is the date, so are the site's figures.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일 (목)
        1. Lecture 1 수강

    Bad:
        ## Daily Log

        | 날짜 | 한 일 |
        | --- | --- |
        | 2026년 1월 8일 (목) | Lecture 1 수강 |
        | 2026년 1월 9일 (목) | Lecture 2 수강 |

    Good:
        ## Daily Log

        ### 2026년 1월 9일 (금)
        1. Lecture 1 수강
    """
    for entry in subject.notes.days:
        for day, found in _written(entry):
            meant = _DAY.search(found)
            if meant and _index(meant[0]) != day.weekday():
                right = f"{_KOREAN[day.weekday()]}({_ENGLISH[day.weekday()]})"
                values = {"day": day.isoformat(), "found": found.strip(" \t()[]"), "right": right}
                yield at(subject, entry, values)


def _written(entry: Entry) -> Iterator[tuple[dt.date, str]]:
    """The entry's days that have a day of the week behind them."""
    if not entry.period:
        return
    date = said(entry)
    behind = [patterns.WEEKDAY.match(date, end) for _, end in dates.places(date)]
    days = entry.period if exact(entry) else entry.period[1:]  # all before 1월 9일 end with it
    for day, match in zip(days, behind, strict=False):
        if match:
            yield day, match[0]


def _index(name: str) -> int:
    return _KOREAN.index(name) if name in _KOREAN else _ENGLISH.index(name.capitalize())
