"""Blanks at the end of a line that mean nothing there: which those are, their rule knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cs231n_notes.fixes.fix import Fix
from cs231n_notes.model import Edit, Finding, Notes
from cs231n_notes.rules.n513_trailing_space import places


def trailing(notes: Notes, findings: Sequence[Finding]) -> Iterator[Fix]:
    """One finding speaks for all lines, but each of them is a fix of its own."""
    for finding in findings[:1]:
        for line, column in places(notes):
            length = len(notes.source[line - 1]) - column + 1
            yield Fix(finding, (Edit(line - 1, column - 1, length, ""),))
