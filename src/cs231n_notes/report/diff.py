"""Two versions of a README as a unified diff, which ``patch -p0`` and ``git apply -p0`` take."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Final

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_COLORS: Final = {"+++": "1", "---": "1", "@@": "36", "+": "32", "-": "31"}


def diff(before: str, after: str, path: str, *, color: bool = False) -> str:
    """The lines that differ, with three around them; empty when none does. Line ends are part of a line."""
    rows = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), path, path)
    return "".join(_painted(row) if color else row for row in _ended(rows))


def _ended(rows: Iterator[str]) -> Iterator[str]:
    for row in rows:
        yield row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n"


def _painted(row: str) -> str:
    code = next((code for start, code in _COLORS.items() if row.startswith(start)), "")
    text = row.rstrip("\r\n")
    return f"\x1b[{code}m{text}\x1b[0m{row[len(text) :]}" if code else row
