"""Log entries in the order of time, and cut into pages that are not too heavy."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cs231n_notes.model import Entry


class DatedEntry(NamedTuple):
    """A log entry in its place in time."""

    entry: Entry
    day: dt.date | None
    """The last day it covers; that of the entry above (or below) it when its own date is unfinished."""


def newest_first(entries: Sequence[Entry]) -> tuple[DatedEntry, ...]:
    """All entries, the newest first, whichever way round the README has them."""
    days = _filled([entry.period.last if entry.period else None for entry in entries])
    known = [day for day in days if day]
    ascending = not known or known[0] <= known[-1]
    places = range(len(entries)) if ascending else reversed(range(len(entries)))
    order = sorted(places, key=lambda at: days[at] or dt.date.min)[::-1]
    return tuple(DatedEntry(entries[at], days[at]) for at in order)


def _filled(days: list[dt.date | None]) -> list[dt.date | None]:
    """Days with the gaps filled from above, those at the top from below."""
    known: dt.date | None = next((day for day in days if day), None)
    filled = []
    for day in days:
        known = day or known
        filled.append(known)
    return filled


def months(entries: Iterable[DatedEntry]) -> Iterator[tuple[tuple[int, int] | None, tuple[DatedEntry, ...]]]:
    """Runs of entries of one month, as (year, month); None where nothing is dated."""
    for month, run in groupby(entries, lambda dated: dated.day and (dated.day.year, dated.day.month)):
        yield month, tuple(run)


def volumes(
    entries: Sequence[DatedEntry], weights: Sequence[int], limit: int
) -> list[tuple[str, tuple[DatedEntry, ...]]]:
    """The entries by page, newest first: all together, else by year, a heavy year by month. Names: ``2026-01``."""
    if sum(weights) <= limit:
        return [("", tuple(entries))]
    weight = {id(dated): size for dated, size in zip(entries, weights, strict=True)}
    result: list[tuple[str, tuple[DatedEntry, ...]]] = []
    for year, run in groupby(entries, lambda dated: dated.day.year if dated.day else 0):
        of_year = tuple(run)
        if sum(weight[id(dated)] for dated in of_year) <= limit:
            result.append((f"{year:04}", of_year))
        else:
            result += [(f"{year:04}-{month[1] if month else 0:02}", part) for month, part in months(of_year)]
    return result
