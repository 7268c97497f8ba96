"""The entries of the daily log."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import dates, parser, patterns
from cs231n_notes.model import Entry, Period, Span, Statement
from cs231n_notes.reading.roles import Placed
from cs231n_notes.reading.source import Source
from cs231n_notes.statements import statements


def written_period(placed: Placed) -> dates.WrittenPeriod | None:
    """The date or range in an entry's heading; None while it is unfinished."""
    return dates.period_at_start(patterns.LEADING.sub("", placed.section.title))


def entry(placed: Placed, period: Period | None, source: Source) -> Entry:
    """The entry of a section whose heading is a date."""
    span = source.trim(placed.span) or placed.span
    return Entry(placed.section.title, period, tuple(_statements(placed, span, source)), span, placed.section.heading)


def _statements(placed: Placed, span: Span, source: Source) -> Iterator[Statement]:
    title = patterns.LEADING.sub("", placed.section.title)
    written = dates.period_at_start(title)
    yield from statements(title[written.length if written else len(title) :], span.first)
    heading = placed.section.heading
    for token in source.outline.tokens_in(span):
        if token.type != "inline" or not token.map or (heading and token.map[0] + 1 <= heading.last):
            continue
        for offset, line in enumerate(token.content.split("\n")):
            yield from statements(parser.plain(line), token.map[0] + 1 + offset)
