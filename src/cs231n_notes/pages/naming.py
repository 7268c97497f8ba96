"""Where the notes name lectures: read once, for links in running text as for "mentioned in"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cs231n_notes import patterns
from cs231n_notes.model import Notes, Span
from cs231n_notes.statements import lectures_in, may_name_lectures, numbers

_NUMBER = re.compile(r"\d+")


class Naming(NamedTuple):
    """A paragraph, an item or a cell that names lectures."""

    line: int
    text: str
    """Its Markdown; empty for raw HTML."""
    written: frozenset[int]
    """The numbers that stand there."""
    meant: tuple[int, ...]
    """The same with ranges spelled out."""


class Namings(NamedTuple):
    """All of them, in the order of the README."""

    items: Sequence[Naming]
    lines: Sequence[int]
    """The line of each, for searching."""

    def within(self, span: Span) -> Sequence[Naming]:
        """Those that start within some lines."""
        first, last = (bisect_left(self.lines, line) for line in (span.first, span.last + 1))
        return self.items[first:last]


def namings(notes: Notes) -> Namings:
    """Read all of the notes once."""
    items = sorted(_namings(notes), key=lambda naming: naming.line)
    return Namings(items, [naming.line for naming in items])


def _namings(notes: Notes) -> Iterator[Naming]:
    for token in notes.tokens:
        if token.map and token.type in ("inline", "html_block") and may_name_lectures(token.content):
            subjects = [match for match in patterns.SUBJECTS.finditer(token.content) if lectures_in(match)]
            written = frozenset(int(number) for match in subjects for number in _NUMBER.findall(lectures_in(match)))
            meant = tuple(dict.fromkeys(number for match in subjects for number in numbers(match)))
            if written:
                text = token.content if token.type == "inline" else ""
                yield Naming(token.map[0] + 1, text, written, meant)
