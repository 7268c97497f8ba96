"""Inline parses for repairs: like the site's own, with every tag and every ``*`` remembering its place.

Inline tokens of markdown-it have no places, but its rules know where they are when they push a token.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, html_inline
from markdown_it.rules_inline.emphasis import tokenize as emphasis_rule
from markdown_it.token import Token

from cs231n_notes.gfm.emphasis import CjkInline
from cs231n_notes.gfm.math import math
from cs231n_notes.letters import ask_by_letter

_AT = "at"
_RUN = "run"


class Run(NamedTuple):
    """A run of ``*``."""

    at: int
    length: int


def tags(text: str) -> Iterator[tuple[int, str]]:
    """Every piece of inline HTML with its place in the text; none of code, links or formulas."""
    for token in _parse(text, friendly=True):
        if token.type == "html_inline":
            yield token.meta[_AT], token.content


def emphasis(text: str, *, friendly: bool) -> set[tuple[int, int]]:
    """Where emphasis starts and ends, asterisks included; ``friendly`` is to Korean particles."""
    opened: list[int] = []
    found: set[tuple[int, int]] = set()
    for token in _parse(text, friendly=friendly):
        if token.type in {"strong_open", "em_open"}:
            opened.append(token.meta[_AT] - (token.tag == "strong"))
        elif token.type in {"strong_close", "em_close"} and opened:
            found.add((opened.pop(), token.meta[_AT] + 1 + (token.tag == "strong")))
    return found


def runs(text: str) -> Iterator[Run]:
    """Every run of ``*`` that could open or close emphasis, but of which a part is left over."""
    over = (token.meta for token in _parse(text, friendly=True) if token.type == "text" and token.content == "*")
    yield from dict.fromkeys(meta[_RUN] for meta in over if _RUN in meta)


def _parse(text: str, *, friendly: bool) -> list[Token]:
    tokens: list[Token] = []
    parser = _parser(friendly=friendly)
    parser.inline.parse(text, parser, {}, tokens)
    return tokens


@cache
def _parser(*, friendly: bool) -> MarkdownIt:
    parser = MarkdownIt("gfm-like2", {"linkify": False})
    if friendly:
        parser.inline = CjkInline()
        parser.configure("gfm-like2", {"linkify": False})
    parser.use(math)
    parser.inline.ruler2.disable("fragments_join")  # joined text has no places
    parser.inline.ruler.at("html_inline", _placed_html)
    parser.inline.ruler.at("emphasis", _placed_emphasis)
    ask_by_letter(parser)
    return parser


def _placed_html(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    at = state.pos
    found = html_inline(state, silent)
    if found and not silent:
        state.tokens[-1].meta[_AT] = at
    return found


def _placed_emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    at, before = state.pos, len(state.delimiters)
    if not emphasis_rule(state, silent):
        return False
    marks = state.delimiters[before:]
    for place, mark in enumerate(marks, at):
        meta = state.tokens[mark.token].meta
        meta[_AT] = place
        if mark.open or mark.close:
            meta[_RUN] = Run(at, len(marks))
    return True
