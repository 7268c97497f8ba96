"""Edits made in a text, and nothing else: line ends, byte order mark and every other character stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cs231n_notes.fixes.fix import Fix
from cs231n_notes.model import Edit

_END = re.compile(r"(\r\n|\r|\n)")
_MARK = "\ufeff"


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not touch each other."""
    parts = _END.split(text)  # lines and their ends in turn
    for edit in sorted(edits, reverse=True):  # from the end, so that columns stay true
        at = edit.column + (edit.line == 0 and text.startswith(_MARK))
        line = parts[2 * edit.line]
        parts[2 * edit.line] = line[:at] + edit.inserted + line[at + edit.removed :]
    return "".join(parts)


def compatible(fixes: Sequence[Fix]) -> Iterator[Fix]:
    """The fixes that can be made together; two of the same edits are one."""
    taken: dict[int, set[Edit]] = {}
    for fix in fixes:
        if not any(_touch(edit, other) for edit in fix.edits for other in taken.get(edit.line, ())):
            yield fix
            for edit in fix.edits:
                taken.setdefault(edit.line, set()).add(edit)


def _touch(edit: Edit, other: Edit) -> bool:
    apart = edit.column + edit.removed < other.column or other.column + other.removed < edit.column
    return edit != other and not apart
