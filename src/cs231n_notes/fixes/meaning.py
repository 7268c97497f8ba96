"""What a README means: what was read from it, and every block of it as it is rendered, line by line.

How a thing is written is no part of it: the number behind which an item stands, in which way a sign is escaped, the comma
behind the last keyword.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from markdown_it.token import Token

from cs231n_notes import parser
from cs231n_notes.model import Notes

_TEXT = {"text", "text_special"}


def meaning(notes: Notes) -> tuple[Notes, list[object]]:
    """A value that is the same for two texts that mean the same."""
    lines = (line.replace("\0", "\ufffd").replace("\r", " ") for line in notes.lines)
    tokens = parser.inlined(*parser.blocks("\n".join(lines)))
    return replace(notes, source=(), lines=(), repairs=(), tokens=()), list(_shown(tokens))


def _shown(tokens: Sequence[Token]) -> Iterator[object]:
    """Text in one piece, everything else token by token."""
    for text, group in groupby(tokens, lambda token: token.type in _TEXT):
        if text:
            yield "".join(token.content for token in group).rstrip(" \t,、")
        else:
            yield from (_facts(token) for token in group)


def _facts(token: Token) -> object:
    content = "" if token.children is not None else token.content
    children = list(_shown(token.children or ()))
    return token.type, token.tag, token.attrs, token.map, token.meta, token.hidden, content, children
