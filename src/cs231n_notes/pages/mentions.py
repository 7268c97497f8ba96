"""Who names which lecture: other lectures, and the weeks of the roadmap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cs231n_notes.model import Lecture, Notes, SubjectKind

_MENTION = re.compile(
    r"""
        \bLec(?:ture|\.)? \s* (\d{1,4}) (?!\d)   # Lecture 3, Lec. 3
    |   강의 \s* (\d{1,4}) (?!\d)                # 강의 3
    |   (?<![\d~-]) (\d{1,4}) \s? 강 (?!도)      # 3강
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """By the number of the lecture that is named."""

    lectures: Mapping[int, tuple[Lecture, ...]]
    """The other lectures whose notes name it, in the order of the README."""
    weeks: Mapping[int, tuple[int, ...]]
    """The places of the weeks whose tasks name it."""


def mentions(notes: Notes) -> Mentions:
    """Read all of the notes once."""
    lectures: dict[int, dict[int, Lecture]] = {}
    for lecture in notes.lectures:
        for number in _named(notes, lecture):
            lectures.setdefault(number, {})[lecture.span.first] = lecture
    weeks: dict[int, dict[int, None]] = {}
    for at, week in enumerate(notes.weeks):
        for statement in (statement for task in week.tasks for statement in task.statements):
            for number in statement.numbers if statement.kind is SubjectKind.LECTURE else ():
                weeks.setdefault(number, {})[at] = None
    return Mentions(
        {number: tuple(found.values()) for number, found in lectures.items()},
        {number: tuple(found) for number, found in weeks.items()},
    )


def _named(notes: Notes, lecture: Lecture) -> Iterator[int]:
    """Numbers of other lectures that the notes of one name."""
    for part in lecture.parts:
        for match in _MENTION.finditer(notes.text(part.span)) if part.filled else ():
            number = int(match[match.lastindex or 1])
            if number != lecture.number:
                yield number
