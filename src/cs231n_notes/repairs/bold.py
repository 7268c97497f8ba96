"""Bold that CommonMark will not close before a particle: ``**단어(word)**는``.

The site shows it as meant, so there is nothing to edit; GitHub shows the asterisks, so there is something to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Repair
from cs231n_notes.repairs import inline
from cs231n_notes.repairs.source import Slip, Source

CODE = "N505"
_SUSPICIOUS = re.compile(r"[^\w\s*]\*+\w|\w\*+[^\w\s*]")


def unclosed(source: Source) -> Iterator[Slip]:
    """Every emphasis that only a parse friendly to Korean finds."""
    for token, piece in source.inlines("*"):
        if token.content.isascii() or not _SUSPICIOUS.search(token.content):
            continue
        meant = inline.emphasis(token.content, friendly=True)
        for start, end in sorted(meant - inline.emphasis(token.content, friendly=False)):
            line, column = piece.place(start)
            yield Slip(Repair(CODE, line + 1, column + 1, token.content[start:end]))
