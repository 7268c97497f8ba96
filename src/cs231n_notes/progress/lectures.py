"""How far the learner is with each lecture."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from cs231n_notes.course import Course
from cs231n_notes.model import Action, Entry, Lecture, Notes, Statement, SubjectKind
from cs231n_notes.progress.model import LectureProgress, LectureState

MOST_LECTURES = 2000
"""Beyond this a number is taken for a slip: the lectures in between are not filled in."""


def lectures(notes: Notes, course: Course, entries: Sequence[Entry]) -> tuple[LectureProgress, ...]:
    """Every lecture from 1 to the highest number that roadmap, log, sections or ``course.yml`` name.

    ``entries`` are the log's, oldest first.
    """
    known = _known(notes, entries)
    numbers = {*known.sections, *known.mentions, *known.weeks, *course.titles}
    return tuple(_lecture(number, known, course) for number in _numbers(numbers, course.total))


class _Known(NamedTuple):
    """What the README says of its lectures, by number."""

    sections: Mapping[int, Lecture]
    """The first section of each."""
    written: Collection[int]
    ticked: Collection[int]
    """Watched by a task that is done."""
    weeks: Mapping[int, int]
    """Index of the first week whose tasks name it."""
    mentions: Mapping[int, Sequence[tuple[Entry, Statement]]]
    """Log entries that name it, and what they say."""


def _known(notes: Notes, entries: Sequence[Entry]) -> _Known:
    tasks = [(index, task) for index, week in enumerate(notes.weeks) for task in week.tasks]
    weeks: dict[int, int] = {}
    ticked: set[int] = set()
    for index, task in tasks:
        for statement in task.statements:
            if statement.kind is SubjectKind.LECTURE:
                weeks.update({number: index for number in statement.numbers if number not in weeks})
                ticked.update(statement.numbers if task.done and _says_watched(statement) else ())
    for index, week in enumerate(notes.weeks):  # after the tasks of all weeks: they say it in so many words
        weeks.update({number: index for number in week.lectures if number not in weeks})
    mentions: dict[int, list[tuple[Entry, Statement]]] = defaultdict(list)
    for entry in entries:
        for statement in entry.statements:
            for number in statement.numbers if statement.kind is SubjectKind.LECTURE else ():
                mentions[number].append((entry, statement))
    sections = _sections(notes)
    written = {section.number for section in notes.lectures if section.written}
    written |= {number for number, section in sections.items() if number in section.also and section.written}
    return _Known(sections, written, ticked, weeks, mentions)


def _sections(notes: Notes) -> Mapping[int, Lecture]:
    """The first section of each lecture; one for several lectures is also that of those which have none of their own."""
    own: dict[int, Lecture] = {}
    also: dict[int, Lecture] = {}
    for section in notes.lectures:
        own.setdefault(section.number, section)
        for number in section.also:
            also.setdefault(number, section)
    return also | own


def _numbers(known: set[int], total: int | None) -> Sequence[int]:
    highest = max([*known, total or 0])
    if highest > MOST_LECTURES:
        return sorted(known)
    return range(min([*known, 1]), highest + 1)


def _says_watched(statement: Statement) -> bool:
    """Whether a statement about lectures means that they were watched to the end."""
    actions = statement.actions
    if Action.FINISHED in actions:
        return Action.WRITTEN not in actions or Action.WATCHED in actions
    return Action.WATCHED in actions and Action.STARTED not in actions


def _lecture(number: int, known: _Known, course: Course) -> LectureProgress:
    section, mentions = known.sections.get(number), known.mentions.get(number, ())
    said = [entry for entry, statement in mentions if _says_watched(statement)]
    watched = number in known.ticked or bool(said)
    begun = any({Action.STARTED, Action.CONTINUED} & statement.actions for _, statement in mentions)
    titles = (section.title if section else "", course.titles.get(number, ""), *(s.part for _, s in mentions))
    return LectureProgress(
        number,
        next((title for title in titles if title), ""),
        _state(written=number in known.written, watched=watched, begun=begun),
        watched,
        next(_last_days(said), None),
        max(_last_days([entry for entry, statement in mentions if Action.WRITTEN in statement.actions]), default=None),
        section,
        known.weeks.get(number),
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
