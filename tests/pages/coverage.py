"""Lines of the README that no page shows: there should be none that says something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cs231n_notes.model import Lecture, Notes, Span
from cs231n_notes.pages.page import Page
from cs231n_notes.pages.parts import shown
from cs231n_notes.slices import chunks

_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")


def uncovered(notes: Notes, pages: Iterable[Page]) -> tuple[int, ...]:
    """The lines that stand in no slice, without those that GitHub would not show and templates left as they were."""
    slices = [chunk[0].lines for page in pages for chunk in chunks(page.text) if isinstance(chunk, tuple)]
    known = [*slices, *_silent(notes)]
    covered = {line for span in known for line in range(span.first, span.last + 1)} | _comments(notes.lines)
    return tuple(
        number
        for number, line in enumerate(notes.lines, 1)
        if number not in covered and line.strip() and not _RULE.fullmatch(line)
    )


def _silent(notes: Notes) -> Iterator[Span]:
    """Front matter, definitions, templates and sections still to be written."""
    if notes.front_matter:
        yield notes.front_matter
    yield from (definition.span for definition in notes.definitions)
    yield from (block.span for block in notes.blocks if block.bare)  # named on the dashboard
    for lecture in notes.lectures:
        yield from _templates(lecture)


def _templates(lecture: Lecture) -> Iterator[Span]:
    said = shown(lecture)
    return (part.span for part in lecture.parts if part not in said)


def _comments(lines: tuple[str, ...]) -> set[int]:
    """Lines that hold nothing but HTML comments."""
    found: set[int] = set()
    inside = False
    for number, line in enumerate(lines, 1):
        rest = line.strip()
        if not inside and not rest.startswith("<!--"):
            continue
        inside = "-->" not in rest
        if inside or rest.endswith("-->"):
            found.add(number)
    return found
