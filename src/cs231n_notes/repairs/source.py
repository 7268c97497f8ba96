"""A README parsed for repairs: block tokens, and where in its lines each piece of inline text stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from markdown_it.token import Token

from cs231n_notes.model import Edit, Repair

CONTAINERS = {"blockquote_open": ">", "alert_open": ">", "list_item_open": "-", "footnote_reference_open": "^"}
"""Block tokens that hold blocks, and a sign for their kind."""


_CELLS = frozenset({"th_open", "td_open"})


class Slip(NamedTuple):
    """What is reported, and the edits that put it right (none where rendering alone does)."""

    repair: Repair
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Source:
    """The lines as one parse saw them."""

    lines: Sequence[str]
    tokens: Sequence[Token]
    env: Mapping[str, Any] = field(default_factory=dict)
    """What holds for all of it: see :class:`parser.Blocks`."""

    def inlines(self, containing: str) -> Iterator[tuple[Token, Piece]]:
        """The inline tokens that contain some text, with the means to find their characters in the lines."""
        line, end = -1, 0  # cells of one table row are found one after the other
        for token, first, in_table in self._texts:
            if not in_table:
                if containing in token.content:
                    yield token, Piece(self.lines, first, token.content)
            elif containing in self.lines[first]:
                cell = Cell(self.lines, first, token.content, end if first == line else 0)
                line, end = first, cell.end
                if containing in token.content:
                    yield token, cell

    @cached_property
    def _texts(self) -> list[tuple[Token, int, bool]]:
        """Every inline token, its first line, and whether it is a cell: many ask, each for another mark."""
        return [
            (token, token.map[0], before.type in _CELLS)
            for before, token in pairwise(self.tokens)
            if token.type == "inline" and token.map
        ]

    def paragraphs(self, containing: str) -> Iterator[tuple[str, Token, Piece]]:
        """The paragraphs that contain some text, with the type of the block each stands first in: ``list_item_open``."""
        before = (None, None, *self.tokens)
        for outer, opening, token in zip(before, before[1:], self.tokens, strict=False):
            if opening and opening.type == "paragraph_open" and token.map and containing in token.content:
                yield outer.type if outer else "", token, Piece(self.lines, token.map[0], token.content)

    def blank(self, line: int) -> bool:
        """Whether nothing but quote marks stands on the line; lines past the end count as blank."""
        return line >= len(self.lines) or not self.lines[line].strip(" \t>")


class Piece:
    """Text that a block token holds, and the places of its characters."""

    def __init__(self, lines: Sequence[str], first: int, content: str) -> None:
        self._lines = lines
        self._given = first
        self._content = content

    def place(self, at: int) -> tuple[int, int]:
        """0-based line and column of the character ``at`` of the content."""
        start = self._content.rfind("\n", 0, at) + 1
        end = self._content.find("\n", at)
        line = min(self._first() + self._content.count("\n", 0, at), len(self._lines) - 1)
        return line, self._column(self._lines[line], self._content[start : end if end >= 0 else None], at - start)

    def _first(self) -> int:
        """The line that the text starts on: the parser takes lines away whose spaces are none to CommonMark."""
        lines = range(self._given, len(self._lines) - 1)
        return next((line for line in lines if self._lines[line].strip(" \t>").strip()), len(self._lines) - 1)

    def _column(self, line: str, text: str, at: int) -> int:
        """The text is the end of its line, but for blanks at both ends and the marks that close a heading."""
        core, whole = text.strip(), line.rstrip()
        start = len(whole) - len(core) if whole.endswith(core) else max(line.find(core), 0)
        return max(start + at - (len(text) - len(text.lstrip())), 0)


def rows(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with its place in it."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


class Cell(Piece):
    """The text of a table's cell, which starts behind ``after``, the end of the cell before it."""

    def __init__(self, lines: Sequence[str], first: int, content: str, after: int) -> None:
        super().__init__(lines, first, content)
        written = content.replace("|", "\\|")  # the parser takes the backslash away
        self._start = max(lines[first].find(written, after), after)
        self.end = self._start + len(written)

    def _column(self, _line: str, text: str, at: int) -> int:
        return self._start + at + text.count("|", 0, at)
