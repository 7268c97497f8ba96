"""The days of the log's entries, for the rules about dates."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cs231n_notes import patterns
from cs231n_notes.dates import WrittenPeriod, period_at_start
from cs231n_notes.model import Entry, Period
from cs231n_notes.rules.order import misplaced

LEAP_YEAR = 2024
"""Where no year is written, 29 February must count as a day."""


def written(entry: Entry) -> WrittenPeriod | None:
    """The date or range as written; None while it is unfinished."""
    return period_at_start(patterns.LEADING.sub("", entry.title))


def exact(entry: Entry) -> bool:
    """Whether the heading names its days, and not only a day that they lie before: ``1월 9일 이전``."""
    period = written(entry)
    return not (period and period.until)


class Dated(NamedTuple):
    """An entry whose days are known."""

    period: Period
    line: int


class Astray(NamedTuple):
    """An entry out of order, and one beside it."""

    entry: Dated
    beside: Dated

    @property
    def year_off(self) -> bool:
        """Whether the year is what is wrong: the entry is most of a year away from the one beside it."""
        return abs((self.entry.period.first - self.beside.period.first).days) >= _YEAR_OFF


_YEAR_OFF = 300
"""Days. Nobody is that far from the log by a month mistyped, save in January, or by an entry out of place."""


def dated(entries: Iterable[Entry]) -> list[Dated]:
    """The entries whose heading names its days, as they stand."""
    return [Dated(entry.period, entry.span.first) for entry in entries if entry.period and exact(entry)]


def astray(entries: Iterable[Entry]) -> Iterator[Astray]:
    """The fewest entries without which the others are in order."""
    known = dated(entries)
    for index, beside in misplaced([(entry.period.last, entry.period.first) for entry in known]):
        found = Astray(known[index], known[beside])
        if found.year_off and beside and Astray(known[beside], known[beside - 1]).year_off:
            found = Astray(known[beside], known[beside - 1])  # it is that far from both of its neighbours
        yield found
