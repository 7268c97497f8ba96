"""The numbers of a list, one by one from the first: as GitHub shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from cs231n_notes.fixes.fix import Fix
from cs231n_notes.model import Edit, Finding, Notes
from cs231n_notes.rules.n509_list_numbers import numbered_lists

_MARKER = re.compile(r"(?P<before>(?:[ \t>]|[-+*][ \t])*)(?P<number>\d{1,9})[.)](?P<space>[ \t]*)")


def consecutive(notes: Notes, findings: Sequence[Finding]) -> Iterator[Fix]:
    """One list, one set of edits, however many of its numbers were found."""
    wanted = {finding.line: finding for finding in findings}
    opened = Counter(token.map[0] for token in notes.tokens if _numbered(token) and token.map)
    for items in numbered_lists(notes.tokens):
        lines = [item.map[0] for item in items if item.map]
        found = [wanted[line + 1] for line in lines if line + 1 in wanted]
        # Two numbers on a line, one list in another: which is whose is not worth finding out.
        if found and all(opened[line] == 1 for line in lines):
            edits = tuple(
                edit for at, item in enumerate(items) for edit in _edits(notes, item, int(items[0].info) + at)
            )
            yield from (Fix(finding, edits) for finding in found)


def _numbered(token: Token) -> bool:
    return token.type == "list_item_open" and token.info.isdecimal()


def _edits(notes: Notes, item: Token, number: int) -> Iterator[Edit]:
    first, end = item.map or (0, 0)
    match = _MARKER.match(notes.source[first])
    if not match or int(match["number"]) == number:
        return
    written = str(number).zfill(len(match["number"]) if match["number"].startswith("0") else 0)
    yield Edit(first, match.start("number"), len(match["number"]), written)
    longer = len(written) - len(match["number"])
    if longer > 0:  # its text starts further right now, and what belongs to it must follow
        deeper = re.compile(rf"(?:[ \t]*>){{{match['before'].count('>')}}}[ \t]+(?=\S)")
        below = ((line, deeper.match(notes.source[line])) for line in range(first + 1, min(end, len(notes.source))))
        yield from (Edit(line, start.end(), 0, " " * longer) for line, start in below if start)
