"""Checkboxes that GitHub takes for text: ``- [] task``, ``- [x ] task``, ``- [x]task``, ``-[x] task``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import Piece, Slip, Source, rows

CODE = "N506"
_TEXT = r"(?=[ \t]+\S|[^\s\[(:])"  # an address or a colon behind the bracket makes a link of it
# One that is well-formed and still text stands behind something that only looks like a blank.
_BOX = re.compile(rf"(?!\[[ xX]\][ \t])\[[ \t]*(?P<mark>[xXoO✓]?)[ \t]*\]{_TEXT}")
_GLUED = re.compile(rf"[-*+]\[[ \t]*(?P<mark>[xXoO✓]?)[ \t]*\]{_TEXT}")
_MARKS = {"": " ", "x": "x", "X": "X", "✓": "x"}
"""What is meant. An ``o`` is left as it is: who answers ``o`` or ``x`` means the opposite by an ``x``."""


def malformed(source: Source) -> Iterator[Slip]:
    """Every checkbox that is none, at the start of an item or where a line looks like an item."""
    for opener, token, piece in source.paragraphs("["):
        if opener == "list_item_open" and (match := _BOX.match(token.content)):
            yield _slip(source, piece, 0, match)
        for at, row in rows(token.content):
            if (match := _GLUED.match(row)) and not (row[0] == "*" and "*" in row[1:]):
                yield _slip(source, piece, at, match)


def _slip(source: Source, piece: Piece, at: int, match: re.Match[str]) -> Slip:
    line, column = piece.place(at)
    repair = Repair(CODE, line + 1, column + 1, match[0])
    text = source.lines[line]
    bullet, mark = match[0].partition("[")[0], _MARKS.get(match["mark"])
    begins = not bullet or not text[:column].strip(" \t>")
    if mark is None or not begins or not text.startswith(match[0], column):
        return Slip(repair)
    space = "" if text[column + len(match[0])] in " \t" else " "
    return Slip(repair, (Edit(line, column, len(match[0]), f"{bullet}{' ' if bullet else ''}[{mark}]{space}"),))
