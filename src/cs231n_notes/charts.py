"""The geometry of the charts: plain data for templates to draw, numbers formatted to a fixed width.

Lines are drawn in a square of 100 by 100 that is stretched to its box; labels are HTML at percentages of the same square,
so that text keeps its size on a phone.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Mapping
from math import ceil
from typing import NamedTuple

from cs231n_notes.model import Period

_STEPS = (1, 2, 3, 5, 6, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000)
_MOST_LINES = 5
_MOST_DATES = 7
LEVELS = 4
"""Shades of the calendar, besides the empty one."""


class Mark(NamedTuple):
    """A labelled place of a chart, in percent from the left and from the top."""

    x: str
    y: str
    value: int
    day: dt.date


class PaceChart(NamedTuple):
    """Lectures watched over time. Lines are the ``points`` of an SVG polyline; empty ones are not drawn."""

    watched: str
    area: str
    forecast: str
    target: str
    now: Mark
    end: Mark | None
    """Where the target line ends."""
    dates: tuple[Mark, ...]
    counts: tuple[Mark, ...]


class _Scale(NamedTuple):
    first: dt.date
    last: dt.date
    top: int

    def x(self, day: dt.date) -> float:
        return 100 * (day - self.first).days / max((self.last - self.first).days, 1)

    def y(self, count: float) -> float:
        return 100 - 100 * count / max(self.top, 1)

    def line(self, points: Iterable[tuple[dt.date, float]]) -> str:
        return " ".join(f"{self.x(day):.2f},{self.y(count):.2f}" for day, count in points)

    def mark(self, day: dt.date, count: int) -> Mark:
        return Mark(f"{self.x(day):.2f}", f"{self.y(count):.2f}", count, day)


def pace_chart(
    points: tuple[tuple[dt.date, int], ...],
    *,
    total: int,
    as_of: dt.date,
    forecast: dt.date | None,
    target_end: dt.date | None,
) -> PaceChart:
    """The chart of the days on which the count changed, up to ``as_of``; ``points`` must not be empty."""
    start, (last_day, count) = points[0][0], points[-1]
    now = max(as_of, last_day)
    # A forecast years away would squeeze what was done into a corner: its line leaves the chart instead.
    latest = max(now, target_end or now)
    horizon = latest + min(max(2 * (now - start), dt.timedelta(28)), dt.date.max - latest)
    ends = [now, *(day for day in (target_end, forecast) if day and day <= horizon)]
    scale = _Scale(start, horizon if forecast and forecast > horizon else max(ends), total)
    done = [*points, (now, count)] if now > last_day else list(points)
    end = scale.mark(target_end, total) if target_end and target_end > start else None
    return PaceChart(
        watched=scale.line(done),
        area=scale.line([(start, 0), *done, (now, 0)]),
        forecast=scale.line([(now, count), _reached(scale, (now, count), forecast)])
        if forecast and forecast > now
        else "",
        target=scale.line([(start, 0), (target_end, total)]) if target_end and end else "",
        now=scale.mark(now, count),
        end=end,
        dates=tuple(scale.mark(day, 0) for day in _dates(scale)),
        counts=tuple(scale.mark(start, value) for value in _counts(total)),
    )


def _reached(scale: _Scale, now: tuple[dt.date, int], forecast: dt.date) -> tuple[dt.date, float]:
    """Where the forecast's line ends: at its day, or at the edge of the chart on the way there."""
    day, count = now
    if forecast <= scale.last:
        return forecast, scale.top
    share = (scale.last - day).days / (forecast - day).days
    return scale.last, count + (scale.top - count) * share


def _counts(total: int) -> list[int]:
    """Even steps, up to the total: a step that divides it where there is one, else the last line stands where it may."""
    wide = [step for step in _STEPS if total / step <= _MOST_LINES]
    step = next((step for step in wide[:3] if total % step == 0), wide[0] if wide else max(total, 1))
    lines = list(range(0, total + 1, step))
    return lines if 2 * (total - lines[-1]) < step else [*lines, total]


def _dates(scale: _Scale) -> list[dt.date]:
    """Whole weeks from the first day, or days where there is hardly a week."""
    days = (scale.last - scale.first).days
    unit = 7 if days > _MOST_DATES else 1
    every = dt.timedelta(unit * max(ceil(days / unit / _MOST_DATES), 1))
    return [scale.first + every * at for at in range((scale.last - scale.first) // every + 1)]


class Day(NamedTuple):
    """A cell of a month."""

    column: int
    """The day of the week, Monday 0."""
    row: int
    """The week of the month, from 0."""
    date: dt.date
    level: int | None
    """0 for a day without study, up to :data:`LEVELS`; None outside the time the calendar is about."""


class Month(NamedTuple):
    """A month as a wall calendar has it: a row a week, from Monday."""

    first: dt.date
    days: tuple[Day, ...]

    @property
    def rows(self) -> int:
        """The weeks it touches."""
        return self.days[-1].row + 1

    @property
    def studied(self) -> tuple[Period, ...]:
        """Its days of study, those in a row as one."""
        runs: list[Period] = []
        for day in self.days:
            if day.level and runs and runs[-1].last.day == day.date.day - 1:
                runs[-1] = Period(runs[-1].first, day.date)
            elif day.level:
                runs.append(Period(day.date, day.date))
        return tuple(runs)

    @property
    def study_days(self) -> int:
        """How many days of study it has."""
        return sum(1 for day in self.days if day.level)


def calendar(amounts: Mapping[dt.date, float], first: dt.date, last: dt.date) -> tuple[Month, ...]:
    """The months from that of one day to that of another, oldest first, with how much was done on each day.

    ``amounts`` are those of all days in order, so that a shade means the same wherever it is shown.
    """
    known = Period(min(amounts), max(amounts)) if amounts else Period(first, last)
    most = max(amounts.values(), default=0)
    starts = [dt.date(at // 12, at % 12 + 1, 1) for at in range(_count(first), _count(last) + 1)]
    return tuple(_month(start, amounts, known, most) for start in starts)


def _count(day: dt.date) -> int:
    """Its month, counted from the year 0."""
    return 12 * day.year + day.month - 1


def _month(first: dt.date, amounts: Mapping[dt.date, float], period: Period, most: float) -> Month:
    days = []
    for number in range(1, monthrange(first.year, first.month)[1] + 1):
        date = first.replace(day=number)
        row, column = divmod(first.weekday() + number - 1, 7)
        level = _level(amounts.get(date), most) if period.first <= date <= period.last else None
        days.append(Day(column, row, date, level))
    return Month(first, tuple(days))


def _level(amount: float | None, most: float) -> int:
    """The lightest shade is for days of a range that share what they did, so that a day with its own entry stands out."""
    if amount is None:
        return 0
    return 1 if amount < 1 else 1 + ceil((LEVELS - 1) * amount / most)
