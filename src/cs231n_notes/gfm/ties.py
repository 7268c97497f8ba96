"""Formulas tied to what stands right at them, as in ``($x$)의``.

Chromium may end a line in front of a formula and behind it, whatever stands there: a comma or a particle would begin the
next one, and the bracket would stay on this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from markdown_it.token import Token

TIE = "notes-tie"
"""The class of the element around them, for style sheets to keep on one line."""
_MATH = "math_inline"
_FRONT = re.compile(r"[(\[{“‘「『《〈]{0,3}\Z")
_BEHIND = re.compile(r"[^\s(\[{“‘「『《〈]{1,6}(?!\S)|[)\]}”’」』》〉.,:;!?…]*")
"""A particle up to the space behind it, or nothing but marks: a line of many letters that cannot be broken fits no phone."""


def tied(tokens: Sequence[Token]) -> Iterator[Token]:
    """Inline tokens, with each formula and the marks and particle at it in one element."""
    taken, front = 0, ""
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.type == _MATH:
            behind = _BEHIND.match(following.content) if following and following.type == "text" else None
            pieces = [_text(front), token, _text(behind[0] if behind else "")]
            yield from _together([piece for piece in pieces if piece.content])
            taken, front = behind.end() if behind else 0, ""
        elif token.type == "text":
            held = _FRONT.search(token.content, taken) if following and following.type == _MATH else None
            front = held[0] if held else ""
            yield _text(token.content[taken : held.start() if held else None])
            taken = 0
        else:
            yield token


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _together(tokens: Sequence[Token]) -> Iterator[Token]:
    if len(tokens) == 1:
        yield from tokens
        return
    yield Token("tie_open", "span", 1, attrs={"class": TIE})
    yield from tokens
    yield Token("tie_close", "span", -1)
