"""Running text for rules about Markdown, and where each piece of it stands. Code is never among it."""

from collections.abc import Iterator
from typing import NamedTuple

from cs231n_notes.repairs.source import Piece
from cs231n_notes.rules.rule import At, Subject


class Text(NamedTuple):
    """The text of a paragraph, a heading or a cell."""

    content: str
    piece: Piece

    def at(self, index: int, found: str) -> At:
        """The place of a character of the text, with what was found there."""
        line, column = self.piece.place(index)
        return At(line + 1, column + 1, {"found": found})


def texts(subject: Subject, containing: str) -> Iterator[Text]:
    """All running text that contains something; headings are running text, too."""
    return (Text(token.content, piece) for token, piece in subject.source.inlines(containing))
