"""Which fixes can be promised without making them: those that leave the section they stand in looking as it was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from cs231n_notes.fixes.catalog import plan
from cs231n_notes.fixes.fix import Fix
from cs231n_notes.fixes.meaning import Text, alike
from cs231n_notes.fixes.text import applied, compatible
from cs231n_notes.model import Finding, Notes
from cs231n_notes.repairs import repair

_ANYWHERE = "N513"
"""Spaces that do nothing are chosen for that, and stand in every section."""


def offered(notes: Notes, findings: Sequence[Finding]) -> frozenset[int]:
    """The findings that ``--fix`` can put right, by their place among all."""
    fixes = plan(notes, findings)
    promised = {id(fix.finding) for fix in fixes if fix.finding.code == _ANYWHERE}
    starts = [0, *(heading.line - 1 for heading in notes.headings)]
    doubtful = [fix for fix in fixes if fix.finding.code != _ANYWHERE]
    for place, group in groupby(doubtful, lambda fix: bisect_right(starts, fix.finding.line - 1)):
        end = starts[place] if place < len(starts) else len(notes.source)
        inside = [fix for fix in group if all(starts[place - 1] <= edit.line < end for edit in fix.edits)]
        kept = _kept(notes.source[starts[place - 1] : end], starts[place - 1], inside)
        promised.update(id(fix.finding) for fix in kept)
    return frozenset(at for at, finding in enumerate(findings) if id(finding) in promised)


def _kept(lines: Sequence[str], first: int, fixes: Sequence[Fix]) -> Iterator[Fix]:
    """All the fixes of a section where they go together, else those that can be made alone."""
    before = _shown(lines)
    together = list(compatible(fixes))
    if len(together) == len(fixes) and alike(before, _shown(_mended(lines, first, fixes))):
        yield from fixes
    else:
        yield from (fix for fix in fixes if alike(before, _shown(_mended(lines, first, [fix]))))


def _mended(lines: Sequence[str], first: int, fixes: Sequence[Fix]) -> Sequence[str]:
    edits = {edit._replace(line=edit.line - first) for fix in fixes for edit in fix.edits}
    return applied("\n".join(lines), edits).split("\n")


def _shown(lines: Sequence[str]) -> Text:
    repaired = repair(lines)
    return Text(repaired.lines, repaired.blocks.tokens, lambda: repaired.blocks.env)
