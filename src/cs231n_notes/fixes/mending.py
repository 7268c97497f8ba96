"""Fixes made one batch after the other, until none is left to make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from cs231n_notes.fixes.catalog import plan
from cs231n_notes.fixes.fix import Fix
from cs231n_notes.fixes.meaning import same
from cs231n_notes.fixes.text import applied, compatible
from cs231n_notes.model import Finding, Notes


class Checked(NamedTuple):
    """A README as read, and what was found in it."""

    notes: Notes
    findings: tuple[Finding, ...]


Check: TypeAlias = Callable[[str], Checked]


@dataclass(frozen=True, slots=True)
class Mended:
    """A README with everything put right that can be."""

    text: str
    checked: Checked
    """What is found in ``text``."""
    count: int
    """How many findings were put right."""


def mend(text: str, check: Check) -> Mended:
    """The text with fixes made. A second run changes nothing.

    A batch is kept when the README means the same afterwards and fewer fixes are left to make. Else it is tried by
    halves; what is refused alone is tried again only after something else was mended.
    """
    before = checked = check(text)
    refused: set[tuple[str, int]] = set()
    size = len(checked.findings)
    while batch := _batch(checked, refused, size):
        changed = applied(text, {edit for fix in batch for edit in fix.edits})
        after = check(changed)
        if _fixable(after) < _fixable(checked) and same(before.notes, after.notes):
            text, checked, size = changed, after, len(after.findings)
            refused.clear()
        elif len(batch) > 1:
            size = len(batch) // 2
        else:
            refused.add(_key(batch[0]))
    return Mended(text, checked, len(before.findings) - len(checked.findings))


def _batch(checked: Checked, refused: set[tuple[str, int]], size: int) -> list[Fix]:
    fixes = [fix for fix in plan(*checked) if _key(fix) not in refused]
    return list(compatible(fixes[:size]))


def _fixable(checked: Checked) -> int:
    return len(plan(*checked))


def _key(fix: Fix) -> tuple[str, int]:
    return fix.finding.code, fix.edits[0].line
