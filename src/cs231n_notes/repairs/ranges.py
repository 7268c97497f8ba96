"""Ranges that GitHub strikes through: of ``1~3강, 5~6강`` it shows ``13강, 56강`` with a line through ``3강, 5``.

A tilde with a number on its left and a digit on its right joins the two. One that hugs words, ``~3강 취소~``, strikes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from cs231n_notes import parser
from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import Piece, Slip, Source

CODE = "N515"
_RANGE = re.compile(r"\d(?:[^\W\d_]{1,3}|[%℃°]|일? ?\([월화수목금토일]\))?(?P<tilde>~)(?=\d)")
_LABEL = re.compile(r"\[([^\[\]]+)\](?!\()")
_LONGEST = 40


def struck(source: Source) -> Iterator[Slip]:
    """Every strikethrough that a range opens or closes; what it makes of the range's tilde is mended."""
    for token, piece in source.inlines("~"):
        if token.content.count("~") > 1 and (ranges := set(_ranges(token.content, source))):
            for start, end in _strikes(token, source):
                if meant := sorted(ranges & {start, end}):
                    edits = tuple(edit for at in meant for edit in _edit(source, piece, at))
                    line, column = piece.place(meant[0])
                    yield Slip(Repair(CODE, line + 1, column + 1, _shown(token.content[start + 1 : end])), edits)


def _ranges(text: str, source: Source) -> Iterator[int]:
    """The tildes of ranges, but for those in the label of a definition, which must stay what it is."""
    labels = [
        range(*match.span())
        for match in _LABEL.finditer(text)
        if normalizeReference(match[1]) in source.env.get("references", ())
    ]
    for match in _RANGE.finditer(text):
        if not any(match.start("tilde") in label for label in labels):
            yield match.start("tilde")


def _strikes(token: Token, source: Source) -> Iterator[tuple[int, int]]:
    """Where single tildes start and end a strikethrough."""
    opened = []
    for found in parser.inlined([token.copy(children=[])], dict(source.env))[0].children or ():
        if found.type == "s_open":
            opened.append(found)
        elif found.type == "s_close" and (start := opened.pop()).markup == "~":
            yield int(start.info), int(found.info)


def _edit(source: Source, piece: Piece, at: int) -> Iterator[Edit]:
    line, column = piece.place(at)
    if source.lines[line].startswith("~", column):  # should a place ever be wrong, nothing is harmed
        yield Edit(line, column, 0, "\\")


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
