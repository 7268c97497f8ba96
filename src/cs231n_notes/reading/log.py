"""The entries of the daily log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import dates, parser, patterns
from cs231n_notes.model import Entry, Period, Span, Statement
from cs231n_notes.outline import inside
from cs231n_notes.reading.roles import Placed
from cs231n_notes.reading.source import Source
from cs231n_notes.statements import statements


class Row(NamedTuple):
    """An item of a list or a row of a table that starts with a date, before its year is known."""

    title: str
    written: dates.WrittenPeriod | None
    """None while the date is unfinished."""
    alone: bool
    """Whether it says no more than its first words."""
    span: Span
    statements: tuple[Statement, ...]

    def entry(self, period: Period | None) -> Entry:
        """The row as a day of the log."""
        return Entry(self.title, period, self.statements, self.span, None)


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
    for line, text in _texts(source.outline.tokens_in(span)):
        if not heading or line > heading.last:
            yield from statements(text, line)


def rows(span: Span, source: Source) -> Iterator[Row]:
    """The days of lists and tables in which every item or row starts with a date, most of them with a finished one."""
    tokens = source.outline.tokens_in(span)
    for start, token in enumerate(tokens):
        if token.level == 0 and token.type in _HOLDING:
            places = enumerate(inside(tokens, start), start + 1)
            found = [_row(tokens, at, source) for at, _ in places if _is_row(tokens, at)]
            known = [row for row in found if row]
            finished = sum(row.written is not None for row in known)
            if known == found and 2 * finished >= len(known):
                yield from (row for row, below in zip_longest(known, known[1:]) if not _is_month(row, below))


def _is_month(row: Row, below: Row | None) -> bool:
    """Whether a row only stands over the days below it: ``2026년 1월``."""
    return row.written is None and row.alone and below is not None and below.written is not None


_HOLDING = ("bullet_list_open", "ordered_list_open", "table_open")


def _is_row(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.type == "list_item_open":
        return token.level == 1
    return token.type == "tr_open" and tokens[at + 1].type == "td_open"


def _row(tokens: Sequence[Token], at: int, source: Source) -> Row | None:
    """The row that opens at a place."""
    opened = tokens[at]
    span = source.trim(Span(opened.map[0] + 1, max(opened.map[1], opened.map[0] + 1))) if opened.map else None
    lines = list(_texts(inside(tokens, at)))
    if not span or not lines:
        return None
    (line, first), *others = lines
    title = patterns.LEADING.sub("", first)
    written = dates.period_at_start(title)
    if not written and not _unfinished(title, others):
        return None
    rest = title[written.length :] if written else ""
    said = [found for line, text in ((line, rest), *others) for found in statements(text, line)]
    return Row(title, written, not any(text for _, text in others), span, tuple(said))


def _texts(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    """The lines of plain text in some blocks, with their numbers."""
    for token in tokens:
        if token.type == "inline" and token.map:
            texts = enumerate(token.content.split("\n"), token.map[0] + 1)
            yield from ((line, parser.plain(text)) for line, text in texts)


def _unfinished(title: str, others: Iterable[tuple[int, str]]) -> bool:
    """Whether a date was only begun, and is no month with its days below it or beside it."""
    return bool(patterns.UNFINISHED_DATE.match(title)) and not any(dates.period_at_start(text) for _, text in others)
