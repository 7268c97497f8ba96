"""Running text for rules about Markdown: where each piece stands, and its lines. Code is never among it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs231n_notes.repairs.source import Piece
from cs231n_notes.rules.rule import At, Subject


class Text(NamedTuple):
    """The text of a paragraph, a heading or a cell."""

    opener: str
    """The type of the block token that the paragraph is the first thing in: ``list_item_open`` and the like."""
    content: str
    piece: Piece

    def at(self, index: int, found: str) -> At:
        """The place of a character of the text, with what was found there."""
        line, column = self.piece.place(index)
        return At(line + 1, column + 1, {"found": found})

    def rows(self) -> Iterator[tuple[int, str]]:
        """The lines of the text, each with its place in it."""
        at = 0
        for line in self.content.split("\n"):
            yield at, line
            at += len(line) + 1


def texts(subject: Subject) -> Iterator[Text]:
    """All running text; headings are running text, too."""
    tokens = subject.source.tokens
    openers = {id(token): before.type for before, token in zip(tokens, tokens[2:], strict=False)}
    for token, piece in subject.source.inlines():
        yield Text(openers.get(id(token), ""), token.content, piece)
