"""Strikethrough as GitHub finds it: one tilde inside two is text, and ``~~1~3강~~`` is struck as a whole."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import strikethrough as rule


def strikethrough(md: MarkdownIt) -> None:
    """Put the rule in the place of a parser's own. What opens and closes has its place in the text as ``info``."""
    md.inline.ruler.at("strikethrough", _strikethrough)


def _strikethrough(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    at, before = state.pos, len(state.delimiters)
    if not rule.tokenize(state, silent):
        return False
    for mark in state.delimiters[before:]:
        token = state.tokens[mark.token]
        mark.length = len(token.content)  # runs of different lengths are tried against each other otherwise, in vain
        token.info = str(at)
    return True
