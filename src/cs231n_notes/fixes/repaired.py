"""What the site shows as it was meant: the same repair, made in the README."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cs231n_notes.fixes.fix import Fix
from cs231n_notes.model import Finding, Notes, Repair


def as_shown(notes: Notes, findings: Sequence[Finding]) -> Iterator[Fix]:
    """The edits of the repairs behind the findings."""
    for finding in findings:
        place = (finding.line, finding.column, finding.code)
        at = bisect_left(notes.repairs, place, key=_place)
        if at < len(notes.repairs) and _place(notes.repairs[at]) == place:
            yield Fix(finding, notes.repairs[at].edits)


def _place(repair: Repair) -> tuple[int, int, str]:
    return repair.line, repair.column, repair.code
