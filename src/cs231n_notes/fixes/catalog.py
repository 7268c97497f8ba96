"""Every fix, by the code of its rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from cs231n_notes.fixes import commas, numbers, repaired, spaces
from cs231n_notes.fixes.fix import Fix, Fixer
from cs231n_notes.model import Finding, Notes
from cs231n_notes.repairs import checkboxes, headings, indentation, ranges, tags

FIXES: Final[Mapping[str, Fixer]] = {
    "N204": commas.trailing,
    indentation.CODE: repaired.as_shown,
    tags.WORD: repaired.as_shown,
    checkboxes.CODE: repaired.as_shown,
    headings.CODE: repaired.as_shown,
    ranges.CODE: repaired.as_shown,
    "N509": numbers.consecutive,
    "N513": spaces.trailing,
}


def plan(notes: Notes, findings: Sequence[Finding]) -> tuple[Fix, ...]:
    """What can be put right, by place. ``findings`` are sorted as :func:`rules.check` sorts them."""
    fixable = sorted((found for found in findings if found.code in FIXES), key=lambda found: found.code)
    kinds = groupby(fixable, lambda found: found.code)
    fixes = [fix for code, found in kinds for fix in FIXES[code](notes, list(found)) if fix.edits]
    return tuple(sorted(fixes, key=lambda fix: (fix.finding.line, fix.finding.column, fix.finding.code)))
