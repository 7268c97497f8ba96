"""Checking and mending texts without a disk."""

from __future__ import annotations

from pathlib import Path

from cs231n_notes.fixes import Checked, Mended, mend
from cs231n_notes.reading import read
from cs231n_notes.rules import check

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path for path in GOLDEN.glob("*.md") if not path.stem.endswith(".fixed"))


def checked(text: str) -> Checked:
    notes = read(text)
    return Checked(notes, check(notes))


def mended(text: str) -> Mended:
    return mend(text, checked)


def source(path: Path) -> str:
    """A text as it is in the file, line ends included."""
    return path.read_bytes().decode()
