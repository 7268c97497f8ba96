"""All repairs, one after the other, until none is left to make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from cs231n_notes import parser
from cs231n_notes.model import Repair
from cs231n_notes.repairs.bold import unclosed
from cs231n_notes.repairs.bullets import empty
from cs231n_notes.repairs.indentation import misplaced
from cs231n_notes.repairs.source import Edit, Slip, Source
from cs231n_notes.repairs.tags import stray

STEPS: tuple[Callable[[Source], Iterator[Slip]], ...] = (misplaced, empty, stray, unclosed)

# A repair can bring another slip to light (a tag gone, Markdown appears). Few notes need a third pass.
_PASSES = 8


def repair(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Repair, ...]]:
    """The lines with slips repaired, and every slip found, sorted by place. Lines carry no line ends."""
    present = list(lines)
    found: dict[tuple[int, int, str], Repair] = {}
    for _ in range(_PASSES):
        source = parse(present)
        slips = [slip for step in STEPS for slip in step(source)]
        for slip in slips:
            moved = _in_source(slip.repair, lines, present)
            found.setdefault((moved.line, moved.column, moved.code), moved)
        edits = [edit for slip in slips for edit in slip.edits]
        if not edits:
            break
        for line, text in _edited(present, edits):
            present[line] = text
    return tuple(present), tuple(found[key] for key in sorted(found))


def parse(lines: Sequence[str]) -> Source:
    """The blocks of a README; what CommonMark treats as another character is replaced one by one."""
    clean = [line.replace("\0", "\ufffd").replace("\r", " ") for line in lines]
    tokens, _ = parser.blocks("\n".join(clean))
    return Source(clean, tokens)


def _edited(lines: Sequence[str], edits: Iterable[Edit]) -> Iterator[tuple[int, str]]:
    """The lines that change. Edits of a line are made from its end, so that columns stay true."""
    for line, group in groupby(sorted(edits, reverse=True), key=lambda edit: edit.line):
        text = lines[line]
        for edit in group:
            text = text[: edit.column] + edit.inserted + text[edit.column + edit.removed :]
        yield line, text if text.strip() else ""


def _in_source(slip: Repair, lines: Sequence[str], present: Sequence[str]) -> Repair:
    """The repair with its column in the README as written: earlier passes have only inserted text before it."""
    inserted = len(present[slip.line - 1]) - len(lines[slip.line - 1])
    return Repair(slip.code, slip.line, max(slip.column - max(inserted, 0), 1), slip.found)
