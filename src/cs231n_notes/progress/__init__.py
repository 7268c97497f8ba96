"""What follows from the notes: watched, written, streak, pace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from cs231n_notes.course import Course
from cs231n_notes.model import Asked, Keyword, Lecture, Notes, SubjectKind
from cs231n_notes.progress import calendar
from cs231n_notes.progress.assignments import assignments
from cs231n_notes.progress.lectures import lectures
from cs231n_notes.progress.model import (
    Assignment,
    AssignmentPart,
    AssignmentState,
    LectureProgress,
    LectureState,
    OpenTask,
    Pace,
    Progress,
)

__all__ = [
    "Assignment",
    "AssignmentPart",
    "AssignmentState",
    "LectureProgress",
    "LectureState",
    "OpenTask",
    "Pace",
    "Progress",
    "measure",
]


def measure(notes: Notes, course: Course) -> Progress:
    """The progress that the notes show."""
    entries = sorted(notes.days, key=lambda entry: entry.period.last if entry.period else dt.date.max)
    covered = calendar.days(entries)
    as_of = max(covered, default=None)
    runs = calendar.streaks(covered)
    items = lectures(notes, course, entries)
    about = notes.overview
    started = about.started or course.started or min(covered, default=None)
    weeks = about.target_weeks or course.target_weeks
    tasks = [task for week in notes.weeks for task in week.tasks]
    places: list[Lecture | Asked] = [*notes.lectures, *notes.asked]
    asked = [question for place in places for question in place.questions]
    return Progress(
        as_of=as_of,
        title=about.title or course.title,
        started=started,
        target_weeks=weeks,
        target_end=course.target_end or _after(started, weeks) or about.ended,
        tasks_done=sum(task.done for task in tasks),
        tasks_total=len(tasks),
        open_tasks=tuple(_open_tasks(notes, items)),
        lectures=items,
        assignments=assignments(notes, entries),
        entries=len(entries),
        days=covered,
        longest_streak=max((calendar.length(run) for run in runs), default=0),
        current_streak=runs[-1] if runs else None,
        questions=len(asked),
        waiting=sum(question.answer is None for question in asked),
        keywords=_keywords(notes, course),
        pace=calendar.pace(items, started, as_of),
    )


def _after(started: dt.date | None, weeks: int | None) -> dt.date | None:
    if not started or not weeks:
        return None
    try:
        return started + dt.timedelta(weeks=weeks)
    except OverflowError:
        return None


def _open_tasks(notes: Notes, items: tuple[LectureProgress, ...]) -> Iterator[OpenTask]:
    """Tasks not ticked, with the lectures that the log says were watched all the same."""
    watched = {item.number: item for item in items if item.watched_on}
    for week in notes.weeks:
        for task in week.tasks:
            if not task.done:
                said = (said for said in task.statements if said.kind is SubjectKind.LECTURE)
                numbers = {number for statement in said for number in statement.numbers}
                yield OpenTask(task, tuple(watched[number] for number in sorted(numbers) if number in watched))


def _keywords(notes: Notes, course: Course) -> Mapping[str, tuple[tuple[Lecture, Keyword], ...]]:
    found: dict[str, list[tuple[Lecture, Keyword]]] = {}
    for section in notes.lectures:
        for keyword in section.keywords:
            found.setdefault(course.names(keyword.text)[0], []).append((section, keyword))
    return {name: tuple(places) for name, places in found.items()}
