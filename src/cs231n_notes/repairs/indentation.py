"""Items under ``10.`` that are indented short of its text, so that they fall out of it.

A bullet belongs to a numbered item when it is indented as far as the item's text. Below ``9.`` three spaces are enough,
below ``10.`` they are not, and GitHub ends the numbered list. What is indented deeper than the number and short of the
text is moved to the text, with everything nested under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import CONTAINERS, Slip, Source

CODE = "N501"
_MARKER = re.compile(r"(\d{1,9}[.)])([ \t]*)(.?)")
_BULLET = re.compile(r"[-+*](?:[ \t]|$)")
_LISTS = {"bullet_list_open", "ordered_list_open"}
# Headings and rules stay: they more likely end the list.
_OTHERS = {"paragraph_open", "fence", "blockquote_open", "alert_open", "table_open", "code_block"}


class _Item(NamedTuple):
    """A numbered item: the columns of its number and of its text, and how many quotes it stands in."""

    number: str
    marker: int
    content: int
    quotes: int

    def loses(self, column: int) -> bool:
        """Whether a block at ``column`` falls out of the item although it was meant to be in it."""
        return self.marker < column < self.content


def misplaced(source: Source) -> Iterator[Slip]:
    """Every run of blocks that fell out of a numbered item."""
    containers: list[Token] = []
    items: dict[int, Token] = {}
    for index, token in enumerate(source.tokens):
        if token.type in CONTAINERS:
            containers.append(token)
            items[token.level] = token
        elif token.nesting < 0 and containers and token.level == containers[-1].level:
            containers.pop()
        elif token.type == "paragraph_open" and containers and containers[-1].markup in {".", ")"}:
            yield from _swallowed(source, token, containers)
        elif token.type == "ordered_list_close" and (item := _read(source, items[token.level + 1], containers)):
            yield from _slip(item, _fallen(source, index + 1, item))


def _slip(item: _Item, edits: Iterable[Edit]) -> Iterator[Slip]:
    moves = tuple(edits)
    if moves:
        yield Slip(Repair(CODE, moves[0].line + 1, moves[0].column + 1, item.number), moves)


def _fallen(source: Source, index: int, item: _Item) -> Iterator[Edit]:
    """Moves for the blocks that follow the list, as long as they were meant to be in its last item."""
    while index < len(source.tokens) and source.tokens[index].nesting >= 0:
        token, end = source.tokens[index], _end(source, index)
        if token.type in _LISTS:
            for child in source.tokens[index:end]:
                if child.type == "list_item_open" and child.level == token.level + 1 and child.map:
                    if not item.loses(column := _column(source, child.map[0], item)):
                        return
                    yield from _shift(source, child.map, item, item.content - column)
        elif token.type in _OTHERS and token.map and _whole(source, token.type, token.map, item):
            yield from _shift(source, token.map, item, item.content - _column(source, token.map[0], item))
        else:
            return
        index = end + 1


def _swallowed(source: Source, paragraph: Token, containers: Sequence[Token]) -> Iterator[Slip]:
    """Bullets four columns deep are no bullets to GitHub but more text of the item's paragraph."""
    first, last = paragraph.map or (0, 0)
    item = _read(source, containers[-1], containers[:-1]) if last - first > 1 else None
    if not item:
        return
    for line in range(first + 1, last):
        column = _column(source, line, item)
        if item.loses(column) and _BULLET.match(source.lines[line].lstrip(" \t>")):
            end = (containers[-1].map or (0, last))[1]
            yield from _slip(item, _shift(source, (line, end), item, item.content - column))
            return


def _whole(source: Source, kind: str, lines: Sequence[int], item: _Item) -> bool:
    """Whether a block that is no list was meant to be in the item, and can be moved without falling apart."""
    columns = [_column(source, line, item) for line in range(*lines) if not source.blank(line)]
    if not columns or not item.loses(columns[0]) or columns[0] - item.marker < 2:
        return False
    if kind == "code_block":  # code stays code, unless it was meant as a bullet
        return bool(_BULLET.match(source.lines[lines[0]].lstrip(" \t>")))
    return min(columns) >= columns[0]


def _shift(source: Source, lines: Sequence[int], item: _Item, columns: int) -> Iterator[Edit]:
    """Lines no deeper than the number are lazy: they belong to the paragraph above wherever that stands."""
    for line in range(*lines):
        if not source.blank(line) and _column(source, line, item) > item.marker:
            yield Edit(line, _start(source.lines[line], item.quotes), 0, " " * columns)


def _end(source: Source, index: int) -> int:
    """The index of the token that closes the one at ``index``."""
    token = source.tokens[index]
    if token.nesting == 0:
        return index
    return next(at for at in range(index + 1, len(source.tokens)) if source.tokens[at].level == token.level)


def _column(source: Source, line: int, item: _Item) -> int:
    text = source.lines[line]
    start = _start(text, item.quotes)
    return _width(text, start) if start >= 0 else -1


def _start(text: str, quotes: int) -> int:
    """Where a line begins behind its quote marks; -1 for a lazy line, which has fewer of them."""
    match = _prefix(quotes, 0).match(text)
    return match.end() if match else -1


def _width(text: str, at: int) -> int:
    return len(text[:at].expandtabs(4))


def _read(source: Source, token: Token, containers: Sequence[Token]) -> _Item | None:
    """The columns of a numbered item; None when its line is not what the parser made us expect."""
    line = token.map[0] if token.map else 0
    text = source.lines[line]
    opened = [container for container in containers if container.map and container.map[0] == line]
    quotes = _quotes(containers)
    prefix = _prefix(quotes - _quotes(opened), len(opened)).match(text)
    marker = _MARKER.match(text, prefix.end()) if prefix else None
    if not marker:
        return None
    behind, content = _width(text, marker.end(1)), _width(text, marker.end(2))
    if not marker[3] or content - behind > 4:  # no text, or text that starts with indented code
        content = behind + 1
    return _Item(marker[1], _width(text, marker.start()), content, quotes)


def _quotes(containers: Sequence[Token]) -> int:
    return sum(CONTAINERS[container.type] == ">" for container in containers)


@lru_cache(maxsize=64)
def _prefix(quotes: int, opened: int) -> re.Pattern[str]:
    """What stands before a block: quote marks carried on from above, then markers that open on the line itself."""
    return re.compile(rf"(?:[ \t]*>){{{quotes}}}(?:[ \t]*(?:>|[-+*]|\d{{1,9}}[.)])){{{opened}}}[ \t]*")
