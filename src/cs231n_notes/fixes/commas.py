"""The comma behind the last keyword, taken away with the blanks before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cs231n_notes.fixes.fix import Fix
from cs231n_notes.model import Edit, Finding, Notes

_TRAILING = re.compile(r"(?P<comma>[ \t]*[,、](?: $)?)[ \t*_]*$")


def trailing(notes: Notes, findings: Sequence[Finding]) -> Iterator[Fix]:
    """Marks of emphasis behind the comma stay, and so do two blanks, which are a line break."""
    for finding in findings:
        if match := _TRAILING.search(notes.source[finding.line - 1]):
            yield Fix(finding, (Edit(finding.line - 1, match.start(), len(match["comma"]), ""),))
