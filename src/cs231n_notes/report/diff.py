"""Two versions of a README as a unified diff, which ``patch -p0`` and ``git apply -p0`` take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_AROUND = 3
"""Lines shown before and after a change."""
_COLORS: Final = {"+++": "1", "---": "1", "@@": "36", "+": "32", "-": "31"}


def diff(before: str, after: str, path: str, *, color: bool = False) -> str:
    """The lines that differ, with some around them; empty when none does. Line ends are part of a line.

    Both versions have as many lines, as a fix never adds or removes one: so nothing has to be searched for.
    """
    old, new = _LINE.findall(before), _LINE.findall(after)
    changed = [at for at, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    rows = [f"--- {path}\n", f"+++ {path}\n"] if changed else []
    for place in _places(changed, len(old)):
        rows += _hunk(old, new, place)
    return "".join(_painted(row) if color else row for row in rows)


def _places(changed: Sequence[int], end: int) -> Iterator[range]:
    """The lines of each hunk; those that touch are one."""
    place = range(0)
    for at in changed:
        around = range(max(at - _AROUND, 0), min(at + _AROUND + 1, end))
        if place and around.start <= place.stop:
            place = range(place.start, around.stop)
            continue
        if place:
            yield place
        place = around
    if place:
        yield place


def _hunk(old: Sequence[str], new: Sequence[str], place: range) -> Iterator[str]:
    lines = f"{place.start + 1},{len(place)}"
    yield f"@@ -{lines} +{lines} @@\n"
    added: list[str] = []
    for at in place:
        if old[at] != new[at]:
            yield _row("-", old[at])
            added.append(_row("+", new[at]))
        else:
            yield from added
            added = []
            yield _row(" ", old[at])
    yield from added


def _row(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"


def _painted(row: str) -> str:
    code = next((code for start, code in _COLORS.items() if row.startswith(start)), "")
    text = row.rstrip("\r\n")
    return f"\x1b[{code}m{text}\x1b[0m{row[len(text) :]}" if code else row
