"""README text -> headings -> a tree of sections, each with its lines.

Structure comes from markdown-it's tokens: a ``#`` inside a fence is no heading, a setext heading is one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from markdown_it.token import Token

from cs231n_notes import parser, slugs
from cs231n_notes.model import Definition, Heading, Section, Span
from cs231n_notes.parser import Blocks
from cs231n_notes.repairs.elements import HOLDING


class Outline(NamedTuple):
    """The structure of a README, before anything is known of its meaning."""

    root: Section
    headings: tuple[Heading, ...]
    definitions: tuple[Definition, ...]
    separators: frozenset[int]
    """Lines that are thematic breaks (``---``) or hold nothing but a comment: neither belongs to a section's text."""
    tokens: Sequence[Token]
    starts: Sequence[tuple[int, int]]
    """(first line, index into ``tokens``) of every top-level block, in order."""

    def tokens_in(self, span: Span) -> Sequence[Token]:
        """The tokens of the top-level blocks that start inside ``span``."""
        begin = bisect_left(self.starts, (span.first, -1))
        end = bisect_left(self.starts, (span.last + 1, -1))
        if begin == end:
            return ()
        last = self.starts[end][1] if end < len(self.starts) else len(self.tokens)
        return self.tokens[self.starts[begin][1] : last]

    def block_at(self, line: int) -> int:
        """The first line of the top-level block that a line is in."""
        return self.starts[bisect_left(self.starts, (line + 1, -1)) - 1][0]


def inside(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    """The tokens of the block that opens at a place, up to its end."""
    for index in range(at + 1, len(tokens)):
        if tokens[index].level <= tokens[at].level:
            return
        yield tokens[index]


class _Node(NamedTuple):
    """A section while its children are still being found."""

    level: int
    title: str
    heading: Span | None
    children: list["_Node"]


def outline(lines: Sequence[str], blocks: Blocks) -> Outline:
    """The outline of a README's lines, front matter blanked, and of the blocks they were parsed to."""
    tokens, env = blocks
    headings = tuple(_headings(tokens))
    separators = frozenset(_separators(tokens))
    starts = [
        (token.map[0] + 1, index)
        for index, token in enumerate(tokens)
        if token.level == 0 and token.nesting >= 0 and token.map
    ]
    root = _tree(list(_outside_html(headings, tokens)))
    return Outline(
        _sections(root, lines, separators, 1, len(lines)),
        tuple(heading for heading, _ in headings),
        tuple(_definitions(tokens, env)),
        separators,
        tokens,
        starts,
    )


def _separators(tokens: Sequence[Token]) -> Iterator[int]:
    for token in tokens:
        comment = token.type == "html_block" and _COMMENT.fullmatch(token.content)
        if (token.type == "hr" or comment) and token.level == 0 and token.map:
            yield from range(token.map[0] + 1, token.map[1] + 1)


_COMMENT = re.compile(r"\s*<!--(?:(?!-->).)*+-->\s*", re.DOTALL)


def _headings(tokens: Sequence[Token]) -> Iterator[tuple[Heading, Span]]:
    taken: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type != "heading_open" or token.level != 0 or not token.map:
            continue
        title = parser.plain(tokens[index + 1].content)
        span = _lines(token.map)
        yield Heading(title, int(token.tag[1]), span.first, span.last, slugs.numbered(slugs.slug(title), taken)), span


def _outside_html(headings: Sequence[tuple[Heading, Span]], tokens: Sequence[Token]) -> Iterator[tuple[Heading, Span]]:
    """Headings that start a section. One inside ``<details>`` does not: a page cannot begin in the middle of it."""
    changes = [
        (token.map[0] + 1, len(_OPENS.findall(token.content)) - len(_CLOSES.findall(token.content)))
        for token in tokens
        if token.type == "html_block" and token.level == 0 and token.map
    ]
    depth = at = 0
    for heading, span in headings:
        while at < len(changes) and changes[at][0] < heading.line:
            depth = max(0, depth + changes[at][1])
            at += 1
        if not depth:
            yield heading, span


_OPENS = re.compile(rf"<(?:{'|'.join(sorted(HOLDING))})\b", re.IGNORECASE)
_CLOSES = re.compile(rf"</(?:{'|'.join(sorted(HOLDING))})\b", re.IGNORECASE)


def _tree(headings: Sequence[tuple[Heading, Span]]) -> _Node:
    root = _Node(0, "", None, [])
    path = [root]
    for heading, span in headings:
        while path[-1].level >= heading.level:
            path.pop()
        node = _Node(heading.level, heading.title, span, [])
        path[-1].children.append(node)
        path.append(node)
    return root


def _sections(node: _Node, lines: Sequence[str], separators: frozenset[int], first: int, last: int) -> Section:
    """``node`` as a section of lines ``first`` to ``last``. Depth is bounded: headings have six levels."""
    body_first = node.heading.last + 1 if node.heading else first
    begins = [child.heading.first for child in node.children if child.heading]
    body_last = begins[0] - 1 if begins else last
    ends = [*(begin - 1 for begin in begins[1:]), last][: len(begins)]
    children = tuple(
        _sections(child, lines, separators, begin, end)
        for child, begin, end in zip(node.children, begins, ends, strict=True)
    )
    return Section(
        node.title,
        node.level,
        Span(first, max(first, last)),
        node.heading,
        trim(Span(body_first, body_last), lines, separators),
        children,
    )


def trim(span: Span, lines: Sequence[str], separators: frozenset[int]) -> Span | None:
    """``span`` without blank lines, thematic breaks and comments at its ends; None when nothing is left."""
    first, last = span
    while first <= last and _says_nothing(first, lines, separators):
        first += 1
    while first <= last and _says_nothing(last, lines, separators):
        last -= 1
    return Span(first, last) if first <= last else None


def _says_nothing(line: int, lines: Sequence[str], separators: frozenset[int]) -> bool:
    return line in separators or not lines[line - 1].strip()


def _definitions(tokens: Sequence[Token], env: Mapping[str, Any]) -> Iterator[Definition]:
    for label, reference in env.get("references", {}).items():
        yield Definition(label, _lines(reference.get("map") or (0, 1)), reference["href"])
    for token in tokens:
        if token.type == "footnote_reference_open" and token.map:
            yield Definition(parser.footnote_key(token.meta["label"]), _lines(token.map), "")


def _lines(lines: Sequence[int]) -> Span:
    return Span(lines[0] + 1, max(lines[1], lines[0] + 1))
