"""What a README means: what was read from it, and every block of it as it is rendered, line by line.

How a thing is written is no part of it: the number behind which an item stands, in which way a sign is escaped, the comma
behind the last keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from markdown_it.token import Token

from cs231n_notes import parser
from cs231n_notes.model import Notes

_TEXT = {"text", "text_special"}


class Text(NamedTuple):
    """Lines and the blocks that were found in them."""

    lines: Sequence[str]
    tokens: Sequence[Token]
    defined: Callable[[], dict[str, Any]]
    """What its links and footnotes refer to, as the parser keeps it."""


def same(notes: Notes, other: Notes) -> bool:
    """Whether two READMEs of as many lines mean the same."""
    return _read(notes) == _read(other) and alike(_text(notes), _text(other))


def alike(text: Text, other: Text) -> bool:
    """Whether two texts look the same. Only what is written differently is looked into."""
    if len(text.tokens) != len(other.tokens):
        return False
    differing = [(one, two) for one, two in zip(text.tokens, other.tokens, strict=True) if one != two]
    defined, redefined = (text.defined(), other.defined()) if differing else ({}, {})
    return all(_facts(one, text.lines, defined) == _facts(two, other.lines, redefined) for one, two in differing)


def _read(notes: Notes) -> Notes:
    return notes._replace(source=(), lines=(), repairs=(), tokens=[])


def _text(notes: Notes) -> Text:
    definitions = "\n\n".join(notes.text(found.span) for found in notes.definitions)
    return Text(notes.lines, notes.tokens, lambda: parser.blocks(definitions).env)


def _facts(token: Token, lines: Sequence[str], defined: dict[str, Any]) -> object:
    shown: object = token.content
    if token.type == "inline":
        shown = list(_shown(parser.inlined([token.copy(children=[])], defined)[0].children or ()))
    return token.type, token.tag, token.attrs, _span(token, lines), token.meta, token.hidden, shown


def _span(token: Token, lines: Sequence[str]) -> tuple[int, int]:
    """The lines of a block, without blank ones at its end: how many of them a list takes in depends on what follows."""
    first, last = token.map or (0, 0)
    while last > first and not lines[last - 1].strip(" \t>"):
        last -= 1
    return first, last


def _shown(tokens: Sequence[Token]) -> Iterator[object]:
    """Text in one piece, everything else token by token."""
    for text, group in groupby(tokens, lambda token: token.type in _TEXT):
        if text:
            yield "".join(token.content for token in group).rstrip(" \t,、")
        else:
            yield from ((token.type, token.tag, token.attrs, token.meta, token.content) for token in group)
