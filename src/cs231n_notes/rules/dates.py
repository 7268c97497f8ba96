"""N3xx: the dates of the daily log."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.dates import WrittenPeriod, period_at_start
from cs231n_notes.model import Entry, Severity
from cs231n_notes.rules.order import misplaced
from cs231n_notes.rules.rule import At, Subject, rule

_LEAP_YEAR = 2024
"""Where no year is written, 29 February must count as a day."""


@rule(
    "N301",
    "date-unfinished",
    Severity.WARNING,
    en=("the date “{title}” is unfinished", "Write the whole date, or take the heading away."),
    ko=("날짜 “{title}”이(가) 끝나지 않았습니다", "날짜를 끝까지 쓰거나 제목을 지우세요."),
)
def unfinished(subject: Subject) -> Iterator[At]:
    """Bad: ``### 2026년``. Good: ``### 2026년 1월 14일``."""
    for entry in subject.notes.entries:
        if not entry.period and patterns.UNFINISHED_DATE.match(patterns.LEADING.sub("", entry.title)):
            yield At(entry.span.first, 1, {"title": entry.title})


@rule(
    "N302",
    "date-impossible",
    Severity.ERROR,
    en=("there is no such day as “{title}”", "Correct the date: the entry counts for no day as it is."),
    ko=("“{title}”이라는 날은 없습니다", "날짜를 고치세요. 지금은 어느 날의 기록으로도 세지 않습니다."),
)
def impossible(subject: Subject) -> Iterator[At]:
    """Bad: ``### 2026년 13월 45일``. Good: ``### 2026년 1월 14일``."""
    for entry in subject.notes.entries:
        written = _written(entry)
        if written and any(day and not day.on(_LEAP_YEAR) for day in (written.first, written.last)):
            yield At(entry.span.first, 1, {"title": entry.title})


@rule(
    "N303",
    "date-backwards",
    Severity.WARNING,
    en=("the range “{title}” ends before it starts", "Correct one of the two dates."),
    ko=("기간 “{title}”의 끝이 시작보다 앞섭니다", "두 날짜 가운데 하나를 고치세요."),
)
def backwards(subject: Subject) -> Iterator[At]:
    """Bad: ``### 2026년 1월 9일 ~ 2026년 1월 3일``. Good: ``### 2026년 1월 3일 ~ 2026년 1월 9일``."""
    for entry in subject.notes.entries:
        written = _written(entry)
        if written and written.first and written.last and written.first.year and written.last.year:
            first, last = written.first.on(_LEAP_YEAR), written.last.on(_LEAP_YEAR)
            if first and last and first > last:
                yield At(entry.span.first, 1, {"title": entry.title})


@rule(
    "N304",
    "date-order",
    Severity.WARNING,
    en=("{day} is out of order beside {beside}", "Correct the date, or move the entry."),
    ko=("{day}의 기록이 이웃한 {beside}의 기록과 순서가 맞지 않습니다", "날짜를 고치거나 기록을 옮기세요."),
)
def order(subject: Subject) -> Iterator[At]:
    """A day that goes against the run of the log is often a month mistyped. The log may run either way.

    Bad: 1월 9일, 1월 11일, 1월 10일. Good: 1월 9일, 1월 10일, 1월 11일.
    """
    dated = [(entry, entry.period) for entry in subject.notes.entries if entry.period and _exact(entry)]
    for index, beside in misplaced([(period.last, period.first) for _, period in dated]):
        values = {"day": dated[index][1].first.isoformat(), "beside": dated[beside][1].first.isoformat()}
        yield At(dated[index][0].span.first, 1, values)


@rule(
    "N305",
    "date-twice",
    Severity.WARNING,
    en=("{day} has an entry already, on line {first}", "Join the two, or correct the date."),
    ko=("{day}의 기록이 {first}행에 이미 있습니다", "둘을 합치거나 날짜를 고치세요."),
)
def twice(subject: Subject) -> Iterator[At]:
    """Two entries for a day: one of the dates is often mistyped. What is ``이전`` may share its days with others.

    Bad: ``### 2026년 1월 9일`` … ``### 2026년 1월 9일``. Good: one entry with both.
    """
    dated = sorted(
        (entry.period, entry.span.first) for entry in subject.notes.entries if entry.period and _exact(entry)
    )
    covered, by = (None, 0)
    for period, line in dated:
        if covered and period.first <= covered:
            yield At(max(by, line), 1, {"day": period.first.isoformat(), "first": str(min(by, line))})
        if not covered or period.last > covered:
            covered, by = period.last, line


def _exact(entry: Entry) -> bool:
    written = _written(entry)
    return not (written and written.until)


def _written(entry: Entry) -> WrittenPeriod | None:
    return period_at_start(patterns.LEADING.sub("", entry.title))
