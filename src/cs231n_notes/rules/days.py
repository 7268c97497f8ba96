"""The days of the log, for the rules about dates."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from cs231n_notes import patterns
from cs231n_notes.dates import WrittenPeriod, period_at_start
from cs231n_notes.model import Entry, Notes, Period
from cs231n_notes.rules.order import misplaced
from cs231n_notes.rules.rule import At, Subject

_Slip = TypeVar("_Slip")

LEAP_YEAR = 2024
"""Where no year is written, 29 February must count as a day."""


def runs(notes: Notes) -> Iterator[Sequence[Entry]]:
    """The days that stand together: those with a heading, then those of each list and table.

    A list above the days may sum them up, so that no day of one run is out of place because of another's.
    """
    if notes.entries:
        yield notes.entries
    run: list[Entry] = []
    for row in notes.rows:
        if run and any(line.strip() for line in notes.lines[run[-1].span.last : row.span.first - 1]):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def slips(found: Iterable[_Slip], run: Sequence[Entry]) -> list[_Slip]:
    """What was found in a run, unless its list or table is meant so: a row for each thing done, dates put down ahead.

    Once is a slip in any of them; more than that and in every fourth row is a manner.
    """
    all_found = list(found)
    manner = not run[0].heading and len(all_found) > 1 and _EVERY * len(all_found) >= len(run)
    return [] if manner else all_found


_EVERY = 4


def at(subject: Subject, entry: Entry, values: Mapping[str, str] | None = None) -> At:
    """The place of an entry: the start of its heading, or the date of its row."""
    line = entry.span.first
    column = 0 if entry.heading else subject.words(line).find(said(entry))
    return At(line, max(column, 0) + 1, values or {})


def written(entry: Entry) -> WrittenPeriod | None:
    """The date or range as written; None while it is unfinished."""
    return period_at_start(_title(entry))


def said(entry: Entry) -> str:
    """The entry's date in the words of the README; all of its title while it is unfinished."""
    period = written(entry)
    return _title(entry)[: period.length if period else None]


def named(entry: Entry) -> str:
    """What a message calls the entry: a heading is short, a row is all that was done."""
    return entry.title if entry.heading else said(entry)


def _title(entry: Entry) -> str:
    return patterns.LEADING.sub("", entry.title)


def exact(entry: Entry) -> bool:
    """Whether the entry names its days, and not only a day that they lie before: ``1월 9일 이전``."""
    period = written(entry)
    return not (period and period.until)


class Dated(NamedTuple):
    """An entry whose days are known."""

    period: Period
    line: int
    entry: Entry


class Astray(NamedTuple):
    """A day out of order, and one beside it."""

    day: Dated
    beside: Dated

    @property
    def year_off(self) -> bool:
        """Whether the year is what is wrong: the day is most of a year away from the one beside it."""
        return abs((self.day.period.first - self.beside.period.first).days) >= _YEAR_OFF


_YEAR_OFF = 300
"""Days. Nobody is that far from the log by a month mistyped, save in January, or by an entry out of place."""


def dated(entries: Iterable[Entry]) -> list[Dated]:
    """The entries that name their days, as they stand."""
    return [Dated(entry.period, entry.span.first, entry) for entry in entries if entry.period and exact(entry)]


def astray(entries: Iterable[Entry]) -> Iterator[Astray]:
    """The fewest entries without which the others are in order."""
    known = dated(entries)
    for index, beside in misplaced([(day.period.last, day.period.first) for day in known]):
        found = Astray(known[index], known[beside])
        if found.year_off and beside and Astray(known[beside], known[beside - 1]).year_off:
            found = Astray(known[beside], known[beside - 1])  # it is that far from both of its neighbours
        yield found
