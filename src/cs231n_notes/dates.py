"""Dates as learners write them in headings, and the year that is left out."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cs231n_notes import patterns
from cs231n_notes.model import Period

_NUMBER = re.compile(r"\d+")


class Written(NamedTuple):
    """One date as written; ``year`` is None where it is left out."""

    year: int | None
    month: int
    day: int

    def on(self, year: int) -> dt.date | None:
        """The date in ``year`` where none is written; None when there is no such day (``2026년 13월 45일``)."""
        try:
            return dt.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


class WrittenPeriod(NamedTuple):
    """A date or a range of dates at the start of a heading."""

    first: Written | None
    last: Written | None
    nth_day: int | None = None
    """12 for ``Day 12`` and ``12일차``; then the dates may be None."""
    until: bool = False
    """Whether the heading means everything up to the date: ``1월 9일 이전``."""
    length: int = 0
    """How many characters of the heading say so; what follows is a title."""


def _written(match: re.Match[str], first: Written | None = None) -> Written:
    """The date of a match; ``first`` is the start of the range that it ends, which says what it leaves out."""
    groups = match.groupdict()
    year = groups.get("y")
    if name := groups.get("name"):
        month = 1 + patterns.MONTHS.index(name[:3].lower())
    else:
        month = int(groups.get("m") or (first.month if first else 0))
    whole = int(year) + (2000 if len(year) == 2 else 0) if year else None
    written = Written(whole, month, int(match["d"]))
    return near_start(written, first) if first else written


def near_start(last: Written, first: Written) -> Written:
    """The end of a range in the year of its start, or in the next one: 2025-12-30 ~ 01-02."""
    if last.year or not first.year:
        return last
    start = first.on(0)
    ends = [last._replace(year=first.year), last._replace(year=first.year + 1)]
    days = [(abs((day - start).days), end) for end in ends if start and (day := end.on(0))]
    return min(days)[1] if days else ends[0]


def _match(text: str, at: int) -> re.Match[str] | None:
    return next((match for pattern in patterns.DATES if (match := pattern.match(text, at))), None)


def _after_weekday(text: str, at: int) -> int:
    weekday = patterns.WEEKDAY.match(text, at)
    return weekday.end() if weekday else at


def period_at_start(text: str) -> WrittenPeriod | None:
    """The date, range or day number a heading starts with; None when it starts with something else."""
    if nth := patterns.NTH_DAY.match(text):
        rest = patterns.LEADING.sub("", text[nth.end() :].lstrip(" ("))
        dated = period_at_start(rest) if rest and not patterns.NTH_DAY.match(rest) else None
        number = int(nth["en"] or nth["ko"])
        if dated:
            return WrittenPeriod(dated.first, dated.last, number, dated.until, len(text) - len(rest) + dated.length)
        return WrittenPeriod(None, None, number, length=nth.end())
    found = _match(text, 0)
    if not found:
        return None
    first, at = _written(found), _after_weekday(text, found.end())
    if until := patterns.UNTIL.match(text, at):
        return WrittenPeriod(first, first, until=True, length=until.end())
    if end := _range_end(text, at, found):
        return WrittenPeriod(first, _written(end, first), length=_after_weekday(text, end.end()))
    return WrittenPeriod(first, first, length=at)


def _range_end(text: str, at: int, start: re.Match[str]) -> re.Match[str] | None:
    separator = patterns.RANGE.match(text, at)
    if not separator:
        return None
    at = separator.end()
    return _match(text, at) or patterns.DAY_OF_MONTH.match(text, at) or _short_end(text, separator, start)


def _short_end(text: str, separator: re.Match[str], start: re.Match[str]) -> re.Match[str] | None:
    """The end of a range without the year, or without year and month, in the notation of its start."""
    ends = (pattern.match(text, separator.end()) for pattern in patterns.SHORT_ENDS)
    return next((end for end in ends if end and _suits(end, start) and _is_meant(end, separator, start)), None)


def _suits(end: re.Match[str], start: re.Match[str]) -> bool:
    """Whether an end is of the notation of its start, and may be a day at all."""
    own, given = end.groupdict(), start.groupdict()
    if own.get("y"):
        return bool(given.get("name")) and not given.get("y")
    if own.get("sep"):
        return own["sep"] == given.get("sep") and 1 <= int(own["m"]) <= _MONTHS and 1 <= int(own["d"]) <= _DAYS
    return 1 <= int(own["d"]) <= _DAYS


_MONTHS = 12
_DAYS = 31


def _is_meant(end: re.Match[str], separator: re.Match[str], start: re.Match[str]) -> bool:
    """Whether a number is the end of a range, and not what a dash sets off: ``2026-01-09 - 05 역전파`` is about lecture 05."""
    dash = separator["dash"]
    if not dash:
        return True
    if not _goes_on(_written(start), _written(end, _written(start))):
        return False
    own, given = end.groupdict(), start.groupdict()
    if separator[0] == dash and (own.get("sep") or dash == given.get("sep")):
        return bool(dash != given.get("sep"))  # 2026.01.09-01.11; but 2026-01-09-11 is the eleventh note of a day
    after = _after_weekday(end.string, end.end())
    if after > end.end() or own.get("y"):
        return True
    return len(own["d"]) >= len(given["d"]) and bool(patterns.NOTHING_MORE.match(end.string, after))


def _goes_on(first: Written, last: Written) -> bool:
    starts, ends = first.on(last.year or _LEAP_YEAR), last.on(_LEAP_YEAR)
    return bool(starts and ends and starts < ends)


_LEAP_YEAR = 2024
"""In which 29 February is a day, where no year is known."""


def dates_in(text: str) -> list[Written]:
    """Every date in running text, in order."""
    return [date for date, _ in places(text)]


def places(text: str) -> list[tuple[Written, int]]:
    """Every date in running text, in order, with the place where it ends, its day of the week left out."""
    found: list[tuple[Written, int]] = []
    at = 0
    while at < len(text):
        if match := _match(text, at):
            found.append((_written(match), match.end()))
            at = _after_weekday(text, match.end())
            separator = patterns.RANGE.match(text, at)
            if separator and (end := _short_end(text, separator, match)):
                found.append((_written(end, found[-1][0]), end.end()))
                at = _after_weekday(text, end.end())
        elif number := _NUMBER.match(text, at):  # a longer number is no date: 12026-01-09
            at = number.end()
        else:
            at += 1
    return found


def names_weekday(text: str) -> bool:
    """Whether a day of the week stands behind a date."""
    return any(patterns.WEEKDAY.match(text, end) for _, end in places(text))


def resolve(periods: Sequence[WrittenPeriod | None], started: dt.date | None, year: int | None) -> list[Period | None]:
    """Whole periods in the same order: a missing year is the one that puts a day nearest to its neighbours.

    ``started`` is the first day of the course if known, ``year`` any year the README names; where neither they nor the
    entries name one, a date without a year stays unknown. Impossible dates and unfinished ones give None.
    """
    anchor = _nearest_known(periods, started, year)
    resolved: list[Period | None] = []
    for written in periods:
        period = _resolve_one(written, anchor, started) if written else None
        anchor = period.last if period else anchor
        resolved.append(period)
    return resolved


def _nearest_known(
    periods: Iterable[WrittenPeriod | None], started: dt.date | None, year: int | None
) -> dt.date | None:
    if started:
        return started
    known = (date.on(0) for written in periods if written for date in (written.first,) if date and date.year)
    return next((day for day in known if day), dt.date(year, 7, 1) if year else None)


def _resolve_one(written: WrittenPeriod, anchor: dt.date | None, started: dt.date | None) -> Period | None:
    if not written.first or not written.last:
        if written.nth_day and started:
            day = _plus(started, written.nth_day - 1)
            return Period(day, day) if day else None
        return None
    last = _near(written.last, anchor)
    if not last:
        return None
    first = written.first.on(last.year) if not written.first.year else written.first.on(0)
    if first and first > last and not written.first.year:  # 12월 30일 ~ 1월 2일: the start lies in the year before
        first = written.first.on(last.year - 1)
    if not first or first > last:
        first = last
    if written.until and started and started < first:
        first = started
    return Period(first, last)


def _near(written: Written, anchor: dt.date | None) -> dt.date | None:
    if written.year:
        return written.on(written.year)
    if not anchor:
        return None
    days = [day for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (day := written.on(year))]
    return min(days, key=lambda day: abs((day - anchor).days), default=None)


def _plus(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None
