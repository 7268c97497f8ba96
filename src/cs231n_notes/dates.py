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


def _written(match: re.Match[str]) -> Written:
    groups = match.groupdict()
    year = groups.get("y")
    month = groups.get("m") or 1 + patterns.MONTHS.index(match["name"][:3].lower())
    return Written(int(year) + (2000 if len(year) == 2 else 0) if year else None, int(month), int(match["d"]))


def _date_at(text: str, at: int) -> tuple[Written, int] | None:
    match = _match(text, at)
    return (_written(match), _after_weekday(text, match.end())) if match else None


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
    found = _date_at(text, 0)
    if not found:
        return None
    first, at = found
    if until := patterns.UNTIL.match(text, at):
        return WrittenPeriod(first, first, until=True, length=until.end())
    last, at = _range_end(text, at, first) or (first, at)
    return WrittenPeriod(first, last, length=at)


def _range_end(text: str, at: int, first: Written) -> tuple[Written, int] | None:
    separator = patterns.RANGE.match(text, at)
    if not separator:
        return None
    if found := _date_at(text, separator.end()):
        return found
    if day := patterns.DAY_OF_MONTH.match(text, separator.end()):
        return Written(first.year, first.month, int(day["d"])), _after_weekday(text, day.end())
    return None


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
            at = max(_after_weekday(text, match.end()), at + 1)
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
