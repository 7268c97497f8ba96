"""The line of a finding, cut around the place where it is long, and the marks below that place."""

from __future__ import annotations

from typing import NamedTuple

from cs231n_notes.report.widths import shown, width

WIDTH = 100
"""Columns of a line that are shown."""
_BEFORE = WIDTH * 3 // 4
"""Columns of a long line that are shown before the place."""


class Excerpt(NamedTuple):
    """Two rows to be printed one below the other."""

    text: str
    marks: str


class _Cell(NamedTuple):
    text: str
    width: int


def excerpt(line: str, column: int, found: str = "") -> Excerpt:
    """The line with ``^`` below the character in ``column``, from 1, or below all of what was found there."""
    at = min(column - 1, len(line))
    start = max(at - WIDTH, 0)
    cells = _cells(line[start : at + WIDTH])
    place, end = at - start, len(cells)
    whole = not start and at + WIDTH >= len(line) and _width(cells) <= WIDTH
    first = 0 if whole else _first(cells, place)
    last = end if whole else _last(cells, first)
    before, after = ("…" if first or start else ""), ("…" if start + last < len(line) else "")
    length = len(found) if found and line.startswith(found, at) else 1
    marked = max(_width(cells[place : min(place + length, last)]), 1)
    text = "".join(cell.text for cell in cells[first:last])
    return Excerpt((before + text + after).rstrip(), " " * (len(before) + _width(cells[first:place])) + "^" * marked)


def _cells(text: str) -> list[_Cell]:
    cells: list[_Cell] = []
    column = 0
    for character in text:
        printed = shown(character, column)
        cells.append(_Cell(printed, sum(map(width, printed))))
        column += cells[-1].width
    return cells


def _width(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _first(cells: list[_Cell], place: int) -> int:
    """From where on a line is shown: as far before the place as there is room."""
    first, room = place, _BEFORE
    while first and (room := room - cells[first - 1].width) >= 0:
        first -= 1
    return first


def _last(cells: list[_Cell], first: int) -> int:
    last, room = first, WIDTH
    while last < len(cells) and (room := room - cells[last].width) >= 0:
        last += 1
    return last
