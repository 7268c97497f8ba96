"""Emoji short codes: ``:rocket:``."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_CODE = re.compile(r":(?:[a-z0-9_+-]*[a-z+-][a-z0-9_+-]*|100|1234):")
_LONGEST = 64


def emoji(md: MarkdownIt) -> None:
    """Add the rule to a parser, before its rule for links."""
    md.inline.ruler.before("link", "emoji", _emoji)


def _emoji(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    match = _CODE.match(state.src, state.pos, min(state.posMax, state.pos + _LONGEST))
    character = _character(match[0]) if match else None
    if not match or not character:
        return False
    if not silent:
        token = state.push("emoji", "", 0)
        token.content, token.markup = character, match[0]
    state.pos = match.end()
    return True


def _character(code: str) -> str | None:
    """The emoji of a short code, or None. GitHub's own images (``:octocat:``) have no character."""
    from pymdownx import gemoji_db  # noqa: PLC0415 - 1,900 entries, wanted by few pages

    entry = gemoji_db.emoji.get(gemoji_db.aliases.get(code, code), {})
    points = entry.get("unicode_alt") or entry.get("unicode")
    return "".join(chr(int(point, 16)) for point in points.split("-")) if points else None
