"""Weeks and their tasks, from headings, list items or table rows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import dates, parser, patterns
from cs231n_notes.model import Period, Span, SubjectKind, Task, Week, WeekState
from cs231n_notes.outline import inside
from cs231n_notes.reading import roles
from cs231n_notes.reading.roles import Extra, Placed
from cs231n_notes.reading.source import Source
from cs231n_notes.statements import statements


class WeekText(NamedTuple):
    """A week before its dates are whole: a missing year follows from its neighbours."""

    week: Week
    written: dates.WrittenPeriod | None
    written_under: bool = False
    """Whether anything stands below its heading: notes, days, lectures."""
    told_in: tuple[Span, ...] = ()
    """Where a section of its own may stand, the nearest first, when it is an item of a list or a row of a table."""


def week(placed: Placed, source: Source, extra: Extra) -> WeekText:
    """The week of a section whose heading names one."""
    span = source.trim(placed.span) or placed.span
    found = _week(placed.section.title, span, tuple(tasks(span, source)))
    heading = placed.section.heading
    below = Span(heading.last + 1, placed.section.span.last) if heading else placed.section.span
    numbers = found.week.lectures + tuple(roles.lectures_below(placed.section, extra))
    return found._replace(week=found.week._replace(lectures=numbers), written_under=source.trim(below) is not None)


def weeks_in(span: Span, title: str, source: Source) -> Iterator[WeekText]:
    """Weeks written as list items or table rows; and tasks that stand in no week, together under the section's title."""
    listed = tuple(tasks(span, source))
    lines = [task.span.first for task in listed]
    loose: list[Task] = []
    dealt = 0
    for row in _rows(source.outline.tokens_in(span)):
        begin, end = bisect_left(lines, row.span.first), bisect_right(lines, row.span.last)
        yield _week(row.name, row.span, listed[begin:end], row.text)
        loose += listed[dealt:begin]
        dealt = end
    loose += listed[dealt:]
    if loose:
        text = _week("", Span(loose[0].span.first, loose[-1].span.last), tuple(loose))
        yield text._replace(week=text.week._replace(label=title))


class _Row(NamedTuple):
    """A list item or table row that starts with a week."""

    name: str
    text: str
    span: Span


def _rows(tokens: Sequence[Token]) -> Iterator[_Row]:
    header: list[str] = []
    for index, token in enumerate(tokens):
        if token.type not in ("list_item_open", "tr_open") or not token.map or token.level > 2:
            continue
        texts = [parser.plain(inner.content) for inner in _own(tokens, index) if inner.type == "inline"]
        if token.type == "tr_open" and tokens[index - 1].type == "thead_open":
            header = texts
        name = texts[0].split("\n", 1)[0] if texts else ""
        if patterns.WEEK.match(patterns.LEADING.sub("", name)):
            text = " | ".join(_cells(header, texts)) if token.type == "tr_open" else name
            yield _Row(name, text, Span(token.map[0] + 1, max(token.map[1], token.map[0] + 1)))


def _cells(header: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """The cells of a row. Where a column says "under way" and another one "done", a mark means what stands above it."""
    titles = [next((state for state, pattern in _COLUMNS.items() if pattern.fullmatch(title)), "") for title in header]
    if len({*titles} - {""}) < len(_COLUMNS):
        yield from cells
        return
    marked = [state for state, cell in zip(titles, cells, strict=False) if state and _MARK.fullmatch(cell)]
    yield from (cell for state, cell in zip(titles, cells, strict=False) if not state)
    yield from sorted(marked, key=list(_COLUMNS).index)[:1]


_COLUMNS = {
    "완료": re.compile(r"완료(?:\s*여부)?|done|completed?|finished", re.IGNORECASE),
    "진행 중": re.compile(r"진행(?:\s*중)?|doing|in\s*progress", re.IGNORECASE),
}
_MARK = re.compile(r"[^\w\s❌✗✘⬜☐–—-]+|[oOvV]")


def _own(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """The tokens of an item or row up to its end or its first nested list."""
    return takewhile(lambda token: not token.type.endswith("list_open"), inside(tokens, index))


def _week(text: str, span: Span, own: tuple[Task, ...], about: str = "") -> WeekText:
    """``about`` is where state and dates stand, when not in ``text`` alone: the other cells of a row."""
    title = patterns.LEADING.sub("", text)
    match = patterns.WEEK.match(title)
    rest = title[match.end() :] if match else title
    stated = next((state for state, pattern in _STATES.items() if pattern.search(about or text)), None)
    written = _period(rest)
    number = int(match["ko"] or match["en"]) if match else None
    opened = f"{match[0]} {rest[1:].lstrip()}" if match and rest.startswith(_CLOSING) else title
    label = _label(opened) or title
    said = statements((about or title).replace(match[0] if match else "", "", 1), span.first)
    lectures = tuple(n for statement in said if statement.kind is SubjectKind.LECTURE for n in statement.numbers)
    return WeekText(Week(number, label, stated, stated or implied(own), None, own, span, lectures), written)


def _label(title: str) -> str:
    """A title without what stands in brackets, and without the state behind its last dash or colon."""
    bare = re.sub(r"\s+(?=:|$)", "", re.sub(r"\s{2,}", " ", _BRACKETS.sub("", title)))
    last = _LAST.search(bare)
    if last and any(pattern.fullmatch(last[1]) for pattern in _STATES.values()):
        bare = bare[: last.start()]
    return bare.strip(" :-–—")


_STATES = {
    WeekState.DOING: patterns.DOING,  # before "done": "진행 중 (2/3 완료)" is under way
    WeekState.DONE: patterns.DONE,
    WeekState.PLANNED: patterns.PLANNED,
}
_BRACKETS = re.compile(r"[(\[（][^()\[\]（）]*[)\]）]|[✅☑✔🚧🔥🏃🔄⏳⬜]\ufe0f?(?:\u200d[♂♀]\ufe0f?)?")
_LAST = re.compile(r"\s*[-–—:|]\s*([^-–—:|]*?)\W*$")
_CLOSING = ("]", ")", "】")  # of [1주차] and its kind: the opening one is no part of the title


def _period(text: str) -> dates.WrittenPeriod | None:
    for match in re.finditer(r"\d|[A-Za-z]+", text):
        if found := dates.period_at_start(text[match.start() :]):
            return found if found.first else None
    return None


def implied(own: Sequence[Task]) -> WeekState:
    """The state of a week that states none: its tasks say it."""
    done = sum(task.done for task in own)
    if own and done == len(own):
        return WeekState.DONE
    return WeekState.DOING if done else WeekState.PLANNED


def tasks(span: Span, source: Source) -> Iterator[Task]:
    """Every checkbox in ``span``, nested ones too, by line."""
    items: list[Token] = []
    for token in source.outline.tokens_in(span):
        if token.type == "list_item_open":
            items.append(token)
        elif token.type == "list_item_close":
            items.pop()
        elif token.type == "inline" and items and token.map and span.first <= token.map[0] + 1 <= span.last:
            item = items[-1]
            if "checked" in item.meta and item.map and item.map[0] == token.map[0]:  # the item's own first line
                lines = Span(token.map[0] + 1, max(token.map[1], token.map[0] + 1))
                text = parser.plain(token.content)
                yield Task(text, item.meta["checked"], lines, source.said(text, lines.first))


def resolved(texts: Sequence[WeekText], periods: Sequence[Period | None]) -> tuple[Week, ...]:
    """The weeks with whole dates, and with a state where neither heading nor tasks give one.

    A week that was written under is under way, and done when another one was written under after it.
    """
    silent = [not (text.week.stated or text.week.tasks) for text in texts]
    last = max((at for at, text in enumerate(texts) if text.written_under), default=-1)
    states = [
        (WeekState.DONE if at < last else WeekState.DOING) if silent[at] and text.written_under else text.week.state
        for at, text in enumerate(texts)
    ]
    return tuple(
        text.week._replace(state=state, period=period)
        for text, state, period in zip(texts, states, periods, strict=True)
    )
