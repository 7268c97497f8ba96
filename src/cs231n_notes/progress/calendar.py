"""Days of study: which, how many in a row, and how fast the lectures go by."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cs231n_notes.model import Entry, Period
from cs231n_notes.progress.model import LectureProgress, Pace

_DAY = dt.timedelta(days=1)
LONGEST_RANGE = 366
"""Days. A longer range in one heading is a slip of the year; only its ends count as days of study."""


def days(entries: Sequence[Entry]) -> Mapping[dt.date, float]:
    """Days covered by the log, in order -> how much was done: the statements of an entry, spread over its range."""
    found: dict[dt.date, float] = defaultdict(float)
    for entry in entries:
        if entry.period:
            covered = list(days_of(entry.period))
            for day in covered:
                found[day] += max(len(entry.statements), 1) / len(covered)
    return dict(sorted(found.items()))


def days_of(period: Period) -> Iterator[dt.date]:
    """The days a heading covers."""
    if length(period) > LONGEST_RANGE:
        yield from period
        return
    for offset in range(length(period)):
        yield period.first + offset * _DAY


def streaks(covered: Mapping[dt.date, float]) -> list[Period]:
    """Runs of days in a row, in order. ``covered`` is sorted."""
    runs: list[Period] = []
    for day in covered:
        if runs and day - runs[-1].last == _DAY:
            runs[-1] = Period(runs[-1].first, day)
        else:
            runs.append(Period(day, day))
    return runs


def length(period: Period) -> int:
    """How many days it has, both ends included."""
    return (period.last - period.first).days + 1


def pace(lectures: Sequence[LectureProgress], started: dt.date | None, as_of: dt.date | None) -> Pace | None:
    """The count of watched lectures over time; None before anything dated was watched."""
    watched = [lecture for lecture in lectures if lecture.watched]
    if not started or not as_of or as_of < started or not watched:
        return None
    counts = Counter(min(max(lecture.watched_on or as_of, started), as_of) for lecture in watched)
    points = [(started, 0)]
    for day, count in sorted(counts.items()):
        points.append((day, points[-1][1] + count))
    if points[-1][0] != as_of:
        points.append((as_of, points[-1][1]))
    return Pace(tuple(points), _forecast(len(watched), len(lectures), started, as_of))


def _forecast(watched: int, total: int, started: dt.date, as_of: dt.date) -> dt.date | None:
    """The day of the last lecture if the learner goes on as fast as so far, on average."""
    if watched >= total:
        return None
    elapsed = (as_of - started).days + 1
    try:
        return as_of + _DAY * -(-(total - watched) * elapsed // watched)  # rounded up to a whole day
    except OverflowError:
        return None
