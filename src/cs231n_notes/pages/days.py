"""Where a day of the calendar leads, and the calendars to draw."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cs231n_notes import dates
from cs231n_notes.charts import Month, calendar
from cs231n_notes.labels import Labels
from cs231n_notes.model import Entry
from cs231n_notes.pages.page import Address
from cs231n_notes.progress.calendar import days_of, length

_YEAR = 12
"""Months up to which a calendar needs no years: a log begun in December is not torn in two."""
_LARGE = 4
"""Months up to which there is room for the numbers of the days."""


class Calendar(NamedTuple):
    """Months that are shown together, oldest first."""

    year: int | None
    """None where the months themselves say their year."""
    months: tuple[Month, ...]

    @property
    def large(self) -> bool:
        """Whether its days are numbered."""
        return len(self.months) <= _LARGE

    @property
    def study_days(self) -> int:
        """The days of study."""
        return sum(month.study_days for month in self.months)


def entries_of_days(entries: Sequence[Entry], addresses: Mapping[int, Address]) -> dict[dt.date, Address]:
    """Day -> its entry: the one that covers the fewest days, where several do."""
    dated = [(length(entry.period), entry.period, entry) for entry in entries if entry.period]
    longest_first = sorted(dated, key=lambda found: -found[0])
    return {day: addresses[entry.span.first] for _, period, entry in longest_first for day in days_of(period)}


def calendars(amounts: Mapping[dt.date, float], entries: Sequence[Entry]) -> tuple[Calendar, ...]:
    """The calendars of the years that some entries are of, newest first. ``amounts`` are those of all days, in order."""
    wanted = {day.year for entry in entries if entry.period for day in entry.period}
    days = [day for day in amounts if day.year in wanted]
    if not days:
        return ()
    if _months(days[0], days[-1]) <= _YEAR:
        return (Calendar(None, calendar(amounts, days[0], days[-1])),)
    years: dict[int, list[dt.date]] = {}
    for day in days:
        years.setdefault(day.year, []).append(day)
    drawn = [Calendar(year, calendar(amounts, found[0], found[-1])) for year, found in years.items()]
    return tuple(reversed(drawn))


def latest(amounts: Mapping[dt.date, float]) -> Calendar | None:
    """The last months of study."""
    if not amounts:
        return None
    first, last = min(amounts), max(amounts)
    months = min(_months(first, last), _LARGE)
    years, month = divmod(12 * last.year + last.month - months, 12)
    return Calendar(None, calendar(amounts, dt.date(years, month + 1, 1), last))


def weekday(labels: Labels, entry: Entry) -> str:
    """The day of the week of an entry of one day; empty for others, and where its heading says it already."""
    period = entry.period
    if not period or period.first != period.last or dates.names_weekday(entry.title):
        return ""
    return labels.weekdays[period.first.weekday()]


def _months(first: dt.date, last: dt.date) -> int:
    """Months touched from one day to another."""
    return 12 * (last.year - first.year) + last.month - first.month + 1
