"""The date in an entry's heading, for the rules about dates."""

from __future__ import annotations

from cs231n_notes import patterns
from cs231n_notes.dates import WrittenPeriod, period_at_start
from cs231n_notes.model import Entry

LEAP_YEAR = 2024
"""Where no year is written, 29 February must count as a day."""


def written(entry: Entry) -> WrittenPeriod | None:
    """The date or range as written; None while it is unfinished."""
    return period_at_start(patterns.LEADING.sub("", entry.title))


def exact(entry: Entry) -> bool:
    """Whether the heading names its days, and not only a day that they lie before: ``1월 9일 이전``."""
    period = written(entry)
    return not (period and period.until)
