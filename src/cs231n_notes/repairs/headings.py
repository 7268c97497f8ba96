"""Headings without the space behind their ``#``: text to GitHub, and what stands below goes to the section above.

A single ``#`` is left alone: it is a tag more often than a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import Slip, Source, rows

CODE = "N507"
_GLUED = re.compile(r"(#{2,6})[^\s#]")
_LONGEST = 40


def glued(source: Source) -> Iterator[Slip]:
    """Every line of a paragraph that starts like a heading; mended where it starts the README's line, too."""
    for _, token, piece in source.paragraphs("##"):
        for at, row in rows(token.content):
            if match := _GLUED.match(row):
                line, column = piece.place(at)
                found = row if len(row) <= _LONGEST else row[: _LONGEST - 1] + "…"
                # Further in it belongs to a list or quote, and with more of them it may be decoration: ``##중요##``.
                plain = not column and "#" not in row[match.end() :]
                edits = (Edit(line, match.end(1), 0, " "),) if plain else ()
                yield Slip(Repair(CODE, line + 1, column + 1, found), edits)
