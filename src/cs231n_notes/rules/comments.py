"""Comments in the notes that leave findings out: ``<!-- notes: ignore N204 -->`` on a line, or alone above it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cs231n_notes.repairs import inline
from cs231n_notes.repairs.source import Piece, Source

_COMMENT = re.compile(r"<!--\s*notes\s*:\s*ignore\b(?P<names>.*?)-->", re.DOTALL | re.IGNORECASE)
_NAME = re.compile(r"[^\s,]+")
_CODE = re.compile(r"n\d+", re.IGNORECASE)
_ANY = re.compile(r"<!--.*?-->")


class Comment(NamedTuple):
    """One such comment."""

    line: int
    column: int
    names: tuple[str, ...]
    """Codes in capitals, names of rules in small letters; known or not."""
    lines: range
    """What it holds for: its own line and, when nothing else stands there, all up to the next one that says something."""


def comments(source: Source) -> Iterator[Comment]:
    """Every such comment. In code it is code."""
    for token in source.tokens:
        if token.type == "html_block" and token.map and "<!--" in token.content:
            piece = Piece(source.lines, token.map[0], token.content)
            yield from (_comment(match, piece, source) for match in _COMMENT.finditer(token.content))
    for token, piece in source.inlines("<!--"):
        if _COMMENT.search(token.content):
            real = {at for at, _ in inline.tags(token.content)}
            found = (match for match in _COMMENT.finditer(token.content) if match.start() in real)
            yield from (_comment(match, piece, source) for match in found)


def _comment(match: re.Match[str], piece: Piece, source: Source) -> Comment:
    (first, column), (last, _) = piece.place(match.start()), piece.place(match.end() - 1)
    names = tuple(name.upper() if _CODE.fullmatch(name) else name.lower() for name in _NAME.findall(match["names"]))
    rest = range(last + 1, len(source.lines)) if _says_nothing(source.lines[first]) or last > first else range(0)
    below = next((line for line in rest if not _says_nothing(source.lines[line])), last)
    return Comment(first + 1, column + 1, names, range(first + 1, below + 2))


def _says_nothing(line: str) -> bool:
    """Whether only comments stand on a line."""
    return not _ANY.sub("", line).strip(" \t>")
