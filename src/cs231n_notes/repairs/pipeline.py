"""All repairs, one after the other, until none is left to make."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import parser
from cs231n_notes.model import Edit, Repair
from cs231n_notes.parser import Blocks
from cs231n_notes.repairs.bold import unclosed
from cs231n_notes.repairs.bullets import empty
from cs231n_notes.repairs.checkboxes import malformed
from cs231n_notes.repairs.folding import wrapped
from cs231n_notes.repairs.headings import glued
from cs231n_notes.repairs.history import History
from cs231n_notes.repairs.indentation import misplaced
from cs231n_notes.repairs.ranges import struck
from cs231n_notes.repairs.source import Slip, Source
from cs231n_notes.repairs.tags import stray

Step = Callable[[Source], Iterator[Slip]]
STEPS: tuple[Step, ...] = (misplaced, empty, unclosed, malformed, glued, struck)
"""Steps that look no further than the section they are in: a later pass needs only what changed."""
EVERYWHERE: tuple[Step, ...] = (stray,)
FIRST: tuple[Step, ...] = (wrapped,)
"""Before all others: what it takes away would be a stray tag to them."""

# A repair can bring another slip to light (a tag gone, Markdown appears). Few notes need a third pass.
_PASSES = 8


class Repaired(NamedTuple):
    """A README with its slips repaired."""

    lines: tuple[str, ...]
    repairs: tuple[Repair, ...]
    """Every slip found, sorted by place."""
    blocks: Blocks
    """The blocks of ``lines``: whoever needs them next need not parse again."""


def repair(lines: Sequence[str]) -> Repaired:
    """The lines with slips repaired. Lines carry no line ends."""
    present = list(lines)
    found: dict[tuple[int, int, str], Repair] = {}
    history = History(lines)
    blocks = _parsed(present)
    fresh: list[Token] | None = None  # all of it, until every step has seen it once
    for number in range(_PASSES):
        source = Source(_clean(present), *blocks)
        near = source if fresh is None else replace(source, tokens=fresh)
        first = [slip for step in FIRST for slip in step(source)] if not number else []
        slips = first or [
            *(slip for step in EVERYWHERE for slip in step(source)),
            *(slip for step in STEPS for slip in step(near)),
        ]
        for slip in slips:
            moved = history.written(slip, present)
            found.setdefault((moved.line, moved.column, moved.code), moved)
        edits = [edit for slip in slips for edit in slip.edits]
        if not edits:
            break
        history.add(edits)
        changed = dict(_edited(present, edits))
        for line, text in changed.items():
            present[line] = text
        blocks, again = _parsed_again(blocks, present, changed)
        fresh = None if first else again
    return Repaired(tuple(present), tuple(found[key] for key in sorted(found)), blocks)


def _clean(lines: Sequence[str]) -> list[str]:
    """What CommonMark treats as another character, replaced one by one."""
    return [line.replace("\0", "\ufffd").replace("\r", " ") for line in lines]


def _parsed(lines: Sequence[str]) -> Blocks:
    return parser.blocks("\n".join(_clean(lines)))


def _parsed_again(blocks: Blocks, lines: Sequence[str], changed: Collection[int]) -> tuple[Blocks, list[Token]]:
    """The blocks after some lines changed, and those of them that were parsed anew: the sections around the lines.

    A heading of the document's own level ends whatever stands above it, so that sections can be parsed one by one. Where
    that might not hold, because a definition, an open fence or raw HTML reaches further, everything is parsed.
    """
    tokens: list[Token] = []
    fresh: list[Token] = []
    lines_changed = sorted(changed)
    defined = sorted(reference["map"][0] for reference in blocks.env["references"].values())
    for section in _sections(blocks.tokens, len(lines)):
        if not _any_in(section.lines, lines_changed):
            tokens.extend(blocks.tokens[section.first : section.last])
            continue
        again = _parsed(lines[section.lines.start : section.lines.stop])
        if _any_in(section.lines, defined) or again.env["references"] or _reaches_on(again.tokens, len(section.lines)):
            whole = _parsed(lines)
            return whole, whole.tokens
        for token in again.tokens:
            if token.map:
                token.map = [line + section.lines.start for line in token.map]
        tokens.extend(again.tokens)
        fresh.extend(again.tokens)
    return Blocks(tokens, blocks.env), fresh


def _any_in(lines: range, places: Sequence[int]) -> bool:
    """Whether one of some lines, sorted, is among ``lines``."""
    at = bisect_left(places, lines.start)
    return at < len(places) and places[at] in lines


class _Section(NamedTuple):
    """Tokens ``first`` to ``last`` (excluded) and their lines, 0-based."""

    first: int
    last: int
    lines: range


def _sections(tokens: Sequence[Token], end: int) -> Iterator[_Section]:
    heads = [
        (index, token.map[0])
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and token.level == 0 and token.markup.startswith("#") and token.map
    ]
    for (first, start), (last, stop) in pairwise([(0, 0), *heads, (len(tokens), end)]):
        yield _Section(first, last, range(start, stop))


def _reaches_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether what starts in a section of ``end`` lines may go on behind it."""
    last = tokens[-1] if tokens else None
    unended = last is not None and last.type in {"fence", "html_block"} and last.map is not None and last.map[1] >= end
    return unended or any(token.type == "footnote_reference_open" for token in tokens)


def _edited(lines: Sequence[str], edits: Iterable[Edit]) -> Iterator[tuple[int, str]]:
    """The lines that change. Edits of a line are made from its end, so that columns stay true."""
    for line, group in groupby(sorted(edits, reverse=True), key=lambda edit: edit.line):
        text = lines[line]
        for edit in group:
            text = text[: edit.column] + edit.inserted + text[edit.column + edit.removed :]
        yield line, text if text.strip() else ""
