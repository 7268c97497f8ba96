"""What a fix is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from cs231n_notes.model import Edit, Finding, Notes


class Fix(NamedTuple):
    """A finding, and the edits of the README as written that put it right: all of them, or none."""

    finding: Finding
    edits: tuple[Edit, ...]


Fixer: TypeAlias = Callable[[Notes, Sequence[Finding]], Iterator[Fix]]
"""The fixes of one kind of findings; it leaves out what it cannot put right."""
