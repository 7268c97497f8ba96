"""Empty bullets left at the end of a list: a template's bullet, or one that was begun and forgotten.

An empty bullet in the middle of a list may be meant, and one that is the whole list is a template; both stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from markdown_it.token import Token

from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import Slip, Source

CODE = "N502"
_ALONE = re.compile(r"(?P<quote>(?:[ \t]*>)*)[ \t]*(?P<bullet>[-+*])[ \t]*")


def empty(source: Source) -> Iterator[Slip]:
    """Every empty bullet at the end of a list that has others, and lone ``-`` that turn an item into a heading."""
    lists: list[list[tuple[int, bool]]] = []
    for index, token in enumerate(source.tokens):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append([])
        elif token.type == "list_item_open" and token.map:
            lists[-1].append((token.map[0], source.tokens[index + 1].type == "list_item_close"))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            items = lists.pop()
            left = list(takewhile(lambda item: item[1], reversed(items)))
            if token.type == "bullet_list_close" and len(left) < len(items):
                tight = _item_follows(source.tokens, index) and not source.blank(left[0][0] + 1 if left else 0)
                for line, _ in reversed(left):
                    yield from _slip(source, line, tight=tight)
        elif token.type == "heading_open" and token.markup == "-" and lists and token.map:
            line = token.map[1] - 1
            if source.lines[line].strip(" \t>") == "-":
                following = source.lines[line + 1].lstrip(" \t>") if line + 1 < len(source.lines) else ""
                yield from _slip(source, line, tight=bool(following) and not following.startswith("#"))


def _item_follows(tokens: Sequence[Token], index: int) -> bool:
    return [token.type for token in tokens[index + 1 : index + 3]] == ["list_item_close", "list_item_open"]


def _slip(source: Source, line: int, *, tight: bool) -> Iterator[Slip]:
    """A blank line would set the items of the list around it apart; a comment, shown just as little, does not."""
    text = source.lines[line]
    match = _ALONE.fullmatch(text)
    if not match:  # an item that holds a link reference shows nothing either, but says something
        return
    start = match.start("bullet") if tight else match.end("quote")
    edit = Edit(line, start, len(text) - start, "<!-- -->" if tight else "")
    yield Slip(Repair(CODE, line + 1, match.start("bullet") + 1, match["bullet"]), (edit,))
