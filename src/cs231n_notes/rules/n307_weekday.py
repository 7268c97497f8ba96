from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from cs231n_notes import dates, patterns
from cs231n_notes.model import Entry, Severity
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

    Good:
        ## Daily Log

        ### 2026년 1월 9일 (금)
        1. Lecture 1 수강
    """
    for entry in subject.notes.entries:
        for day, found in _written(entry):
            meant = _DAY.search(found)
            if meant and _index(meant[0]) != day.weekday():
                right = f"{_KOREAN[day.weekday()]}({_ENGLISH[day.weekday()]})"
                values = {"day": day.isoformat(), "found": found.strip(" \t()[]"), "right": right}
                yield At(entry.span.first, 1, values)


def _written(entry: Entry) -> Iterator[tuple[dt.date, str]]:
    """The days of the heading that have a day of the week behind them."""
    if not entry.period:
        return
    title = patterns.LEADING.sub("", entry.title)
    behind = [patterns.WEEKDAY.match(title, end) for _, end in dates.places(title)]
    for day, match in zip(entry.period, behind, strict=False):
        if match:
            yield day, match[0]


def _index(name: str) -> int:
    return _KOREAN.index(name) if name in _KOREAN else _ENGLISH.index(name.capitalize())
