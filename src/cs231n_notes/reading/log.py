"""The entries of the daily log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    written: dates.WrittenPeriod
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
    for token in source.outline.tokens_in(span):
        if token.type != "inline" or not token.map or (heading and token.map[0] + 1 <= heading.last):
            continue
        for offset, line in enumerate(token.content.split("\n")):
            yield from statements(parser.plain(line), token.map[0] + 1 + offset)


def rows(span: Span, source: Source) -> Iterator[Row]:
    """The days of lists and tables in which every item or row starts with a date."""
    tokens = source.outline.tokens_in(span)
    for start, token in enumerate(tokens):
        if token.level == 0 and token.type in _HOLDING:
            places = enumerate(inside(tokens, start), start + 1)
            found = [_row(tokens, at, source) for at, _ in places if _is_row(tokens, at)]
            if all(found):
                yield from filter(None, found)


_HOLDING = ("bullet_list_open", "ordered_list_open", "table_open")


def _is_row(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.type == "list_item_open":
        return token.level == 1
    return token.type == "tr_open" and tokens[at + 1].type == "td_open"


def _row(tokens: Sequence[Token], at: int, source: Source) -> Row | None:
    """The row that opens at a place."""
    opened = tokens[at]
    texts = [token.content for token in inside(tokens, at) if token.type == "inline"]
    lines = [parser.plain(line) for text in texts for line in text.split("\n")]
    title = patterns.LEADING.sub("", lines[0]) if lines else ""
    written = dates.period_at_start(title)
    span = source.trim(Span(opened.map[0] + 1, max(opened.map[1], opened.map[0] + 1))) if opened.map else None
    if not written or not span:
        return None
    said = [found for text in (title[written.length :], *lines[1:]) for found in statements(text, span.first)]
    return Row(title, written, span, tuple(said))
