"""What was done to the lines so far, to say of a later slip where it stands in the README as written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import Slip


class History:
    """The edits of every pass, by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._passes: dict[int, list[list[Edit]]] = {}

    def add(self, edits: Iterable[Edit]) -> None:
        """The edits of one pass, whose columns are all those before it."""
        made: dict[int, list[Edit]] = {}
        for edit in sorted(edits):
            made.setdefault(edit.line, []).append(edit)
        for line, group in made.items():
            self._passes.setdefault(line, []).append(group)

    def written(self, slip: Slip, present: Sequence[str]) -> Repair:
        """The repair in the README as written, with its edits if all of them touch what the learner wrote."""
        repair = slip.repair
        edits = [edit._replace(column=self._column(edit.line, edit.column)) for edit in slip.edits]
        exact = all(
            self._lines[edit.line][edit.column :][: edit.removed or 1]
            == present[edit.line][now.column :][: edit.removed or 1]
            for edit, now in zip(edits, slip.edits, strict=True)
        )
        column = self._column(repair.line - 1, repair.column - 1) + 1
        return repair._replace(column=column, edits=tuple(edits) if exact else ())

    def _column(self, line: int, column: int) -> int:
        """Where a character stood; for one that was inserted, where that was done."""
        for edits in reversed(self._passes.get(line, ())):
            column = _before(edits, column)
        return column


def _before(edits: Iterable[Edit], column: int) -> int:
    """A column before some edits of its line were made, sorted by place."""
    moved = 0
    for edit in edits:
        start = edit.column + moved
        if column < start:
            break
        if column < start + len(edit.inserted):
            return edit.column
        moved += len(edit.inserted) - edit.removed
    return column - moved
