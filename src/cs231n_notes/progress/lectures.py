"""How far the learner is with each lecture."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cs231n_notes.course import Course
from cs231n_notes.model import Action, Entry, Lecture, Notes, Statement, SubjectKind
from cs231n_notes.progress.model import LectureProgress, LectureState

MOST_LECTURES = 2000
"""Beyond this a number is taken for a slip: the lectures in between are not filled in."""


def lectures(notes: Notes, course: Course, entries: Sequence[Entry]) -> tuple[LectureProgress, ...]:
    """Every lecture from 1 to the highest number that roadmap, log, sections or ``course.yml`` name.

    ``entries`` are the log's, oldest first.
    """
    sections: dict[int, Lecture] = {}
    written: set[int] = set()
    for section in notes.lectures:
        sections.setdefault(section.number, section)
        if section.written:
            written.add(section.number)
    mentions = _mentions(entries)
    planned = _planned(notes)
    ticked = {
        number
        for week in notes.weeks
        for task in week.tasks
        if task.done
        for statement in task.statements
        if _says_watched(statement)
        for number in statement.numbers
    }
    return tuple(
        _lecture(number, sections.get(number), mentions.get(number, ()), course, number in ticked, number in written, planned)
        for number in _numbers({*sections, *mentions, *planned, *course.titles}, course.total)
    )


def _numbers(known: set[int], total: int | None) -> Sequence[int]:
    highest = max([*known, total or 0])
    if highest > MOST_LECTURES:
        return sorted(known)
    return range(min([*known, 1]), highest + 1)


def _mentions(entries: Sequence[Entry]) -> Mapping[int, list[tuple[Entry, Statement]]]:
    found: dict[int, list[tuple[Entry, Statement]]] = defaultdict(list)
    for entry in entries:
        for statement in entry.statements:
            if statement.kind is SubjectKind.LECTURE:
                for number in statement.numbers:
                    found[number].append((entry, statement))
    return found


def _planned(notes: Notes) -> Mapping[int, int]:
    """Lecture -> index of the first week whose tasks name it."""
    weeks: dict[int, int] = {}
    for index, week in enumerate(notes.weeks):
        for task in week.tasks:
            for statement in task.statements:
                if statement.kind is SubjectKind.LECTURE:
                    for number in statement.numbers:
                        weeks.setdefault(number, index)
    return weeks


def _says_watched(statement: Statement) -> bool:
    """Whether a statement means that its lectures were watched to the end."""
    actions = statement.actions
    if statement.kind is not SubjectKind.LECTURE:
        return False
    if Action.FINISHED in actions:
        return Action.WRITTEN not in actions or Action.WATCHED in actions
    return Action.WATCHED in actions and Action.STARTED not in actions


def _lecture(
    number: int,
    section: Lecture | None,
    mentions: Sequence[tuple[Entry, Statement]],
    course: Course,
    ticked: bool,
    written: bool,
    planned: Mapping[int, int],
) -> LectureProgress:
    said = [entry for entry, statement in mentions if _says_watched(statement)]
    watched = ticked or bool(said)
    begun = any({Action.STARTED, Action.CONTINUED} & statement.actions for _, statement in mentions)
    titles = (section.title if section else "", course.titles.get(number, ""), *(s.part for _, s in mentions))
    return LectureProgress(
        number,
        next((title for title in titles if title), ""),
        _state(written=written, watched=watched, begun=begun),
        watched,
        next(_last_days(said), None),
        max(_last_days([entry for entry, statement in mentions if Action.WRITTEN in statement.actions]), default=None),
        section,
        planned.get(number),
        tuple(dict.fromkeys(entry for entry, _ in mentions)),
    )


def _state(*, written: bool, watched: bool, begun: bool) -> LectureState:
    if written:
        return LectureState.WRITTEN
    if watched:
        return LectureState.WATCHED
    return LectureState.WATCHING if begun else LectureState.PLANNED


def _last_days(entries: Sequence[Entry]) -> Iterator[dt.date]:
    return (entry.period.last for entry in entries if entry.period)
