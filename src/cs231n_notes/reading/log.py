"""The entries of the daily log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import dates, parser, patterns
from cs231n_notes.model import Entry, Period, Role, Span, Statement
from cs231n_notes.outline import inside
from cs231n_notes.reading.months import Month, Months, in_year, whole_day
from cs231n_notes.reading.roles import Placed
from cs231n_notes.reading.source import Source


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


def written_period(placed: Placed, months: Months) -> dates.WrittenPeriod | None:
    """The date or range in an entry's heading; None while it is unfinished."""
    written = dates.period_at_start(patterns.LEADING.sub("", placed.section.title))
    return in_year(written, months.over(placed.span.first))


def grouped(placed: Placed, source: Source, months: Months) -> Placed:
    """The entry of an unfinished date, such as ``2026년 3월``, as a group of days where a list or table of days stands below."""
    title = patterns.LEADING.sub("", placed.section.title)
    if placed.role is not Role.ENTRY or not placed.whole or not patterns.UNFINISHED_DATE.match(title):
        return placed
    found = rows(placed.span, source, months)
    if any(_lies_in(row.written, months.over(row.span.first)) for row in found):
        return placed._replace(role=Role.LOG, whole=False, container=True)
    return placed


def _lies_in(written: dates.WrittenPeriod | None, month: Month) -> bool:
    return bool(written and written.first and month.number in (None, written.first.month))


def entry(placed: Placed, period: Period | None, source: Source) -> Entry:
    """The entry of a section whose heading is a date."""
    span = source.trim(placed.span) or placed.span
    return Entry(placed.section.title, period, tuple(_statements(placed, span, source)), span, placed.section.heading)


def _statements(placed: Placed, span: Span, source: Source) -> Iterator[Statement]:
    title = patterns.LEADING.sub("", placed.section.title)
    written = dates.period_at_start(title)
    yield from source.said(title[written.length if written else len(title) :], span.first)
    heading = placed.section.heading
    tokens = source.outline.tokens_in(span)
    below = ((line, text) for line, text in _texts(tokens) if not heading or line > heading.last)
    yield from _done(below, tokens, source)


def _done(texts: Iterable[tuple[int, str]], tokens: Iterable[Token], source: Source) -> Iterator[Statement]:
    """What some lines say was done. A task whose box is open only names what is still to do."""
    tasks = [token.map for token in tokens if token.map and token.meta.get("checked") is False]
    still = {line for first, end in tasks for line in range(first + 1, end + 1)}
    for line, text in texts:
        for statement in source.said(text, line):
            yield statement._replace(actions=frozenset()) if line in still else statement


def rows(span: Span, source: Source, months: Months) -> Iterator[Row]:
    """The days of lists and tables whose items or rows start with a date: nearly all of them, and most with a finished one."""
    tokens = source.outline.tokens_in(span)
    for start, token in enumerate(tokens):
        if token.level == 0 and token.type in _HOLDING:
            places = [at for at, _ in enumerate(inside(tokens, start), start + 1) if _is_row(tokens, at)]
            found = [_row(tokens, at, source, months) for at in places]
            known = [row for row in found if row]
            finished = sum(row.written is not None for row in known)
            strays = sum(not row and _says_something(tokens, at) for at, row in zip(places, found, strict=True))
            if 2 * finished >= len(known) and _TO_A_STRAY * strays <= finished:
                yield from (row for row, below in zip_longest(known, known[1:]) if not _is_month(row, below))


_TO_A_STRAY = 3
"""Days in a list or table to each line about something else. With fewer it is a list like any other."""


def _says_something(tokens: Sequence[Token], at: int) -> bool:
    """Whether a row without a date is about something else: not empty, not the sum of the others, not more of the day above."""
    texts = [patterns.LEADING.sub("", text) for _, text in _texts(inside(tokens, at))]
    if tokens[at].type == "tr_open" and not any(texts[:1]):
        return False
    return any(texts) and not patterns.SUM.match(next(filter(None, texts)))


def _is_month(row: Row, below: Row | None) -> bool:
    """Whether a row only stands over the days below it: ``2026년 1월``. The newest day on top may be typed so far: ``2026-01-``."""
    if row.written or not row.alone or not below or not below.written:
        return False
    return not row.title.rstrip().endswith(_TYPING) and any(
        pattern.match(row.title) for pattern in patterns.MONTH_HEADINGS
    )


_TYPING = ("-", "/")
_HOLDING = ("bullet_list_open", "ordered_list_open", "table_open")


def _is_row(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.type == "list_item_open":
        return token.level == 1
    return token.type == "tr_open" and tokens[at + 1].type == "td_open"


def _row(tokens: Sequence[Token], at: int, source: Source, months: Months) -> Row | None:
    """The row that opens at a place."""
    opened = tokens[at]
    span = source.trim(Span(opened.map[0] + 1, max(opened.map[1], opened.map[0] + 1))) if opened.map else None
    own = [opened, *inside(tokens, at)]
    lines = list(_texts(own))
    if not span or not lines:
        return None
    (line, first), *others = lines
    month = months.over(line)
    title = whole_day(patterns.LEADING.sub("", first), month)
    written = in_year(dates.period_at_start(title), month)
    if not written and not _unfinished(title, others):
        return None
    rest = title[written.length :] if written else ""
    said = tuple(_done([(line, rest), *others], own, source))
    return Row(title, written, not any(text for _, text in others), span, said)


def _texts(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    """The lines of plain text in some blocks, with their numbers."""
    for token in tokens:
        if token.type == "inline" and token.map:
            texts = enumerate(token.content.split("\n"), token.map[0] + 1)
            yield from ((line, parser.plain(text)) for line, text in texts)


def _unfinished(title: str, others: Iterable[tuple[int, str]]) -> bool:
    """Whether a date was only begun, and is no month with its days below it or beside it."""
    return bool(patterns.UNFINISHED_DATE.match(title)) and not any(dates.period_at_start(text) for _, text in others)
