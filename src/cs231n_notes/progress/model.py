"""Progress as data: of each lecture, of each assignment, and in figures."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from cs231n_notes.model import Entry, Keyword, Lecture, Period, Task


class LectureState(StrEnum):
    """How far the learner is with one lecture."""

    PLANNED = "planned"
    WATCHING = "watching"
    WATCHED = "watched"
    WRITTEN = "written"


class AssignmentState(StrEnum):
    """How far the learner is with an assignment or one of its parts."""

    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"


class LectureProgress(NamedTuple):
    """One lecture of the course, with or without a section in the README."""

    number: int
    title: str
    """From its section, else ``course.yml``, else the log; empty when nothing names it."""
    state: LectureState
    watched: bool
    watched_on: dt.date | None
    """The last day of the log entry that says so."""
    written_on: dt.date | None
    section: Lecture | None
    """Its (first) section, if the README has one."""
    week: int | None
    """Index into the notes' weeks of the first week whose tasks name it."""
    entries: tuple[Entry, ...]
    """Log entries that name it, oldest first."""


class AssignmentPart(NamedTuple):
    """A named part of an assignment."""

    title: str
    state: AssignmentState
    started_on: dt.date | None
    finished_on: dt.date | None


class Assignment(NamedTuple):
    """One assignment, from tasks and log entries."""

    number: int
    state: AssignmentState
    started_on: dt.date | None
    finished_on: dt.date | None
    parts: tuple[AssignmentPart, ...]


class OpenTask(NamedTuple):
    """A task that is not ticked, and the lectures the log says were watched all the same."""

    task: Task
    contradicted: tuple[LectureProgress, ...]


class Pace(NamedTuple):
    """Lectures watched over time, against the target."""

    points: tuple[tuple[dt.date, int], ...]
    """Days on which the count of watched lectures changed, with the count; starts with (first day, 0)."""
    forecast: dt.date | None
    """The day of the last lecture at the present pace; None when nothing was watched or all were."""


class Progress(NamedTuple):
    """Everything the dashboard shows."""

    as_of: dt.date | None
    """The last day the log covers."""
    title: str
    started: dt.date | None
    target_weeks: int | None
    target_end: dt.date | None
    tasks_done: int
    tasks_total: int
    open_tasks: tuple[OpenTask, ...]
    lectures: tuple[LectureProgress, ...]
    """Every lecture from 1 to the highest number known, and a lecture 0 where there is one."""
    assignments: tuple[Assignment, ...]
    entries: int
    days: Mapping[dt.date, float]
    """Days covered by the log, in order -> how much was done on each: the statements of its entry, spread over its range."""
    longest_streak: int
    """Days in a row."""
    current_streak: Period | None
    """The run of days that ends with ``as_of``."""
    questions: int
    """All that are asked, in lectures or elsewhere."""
    waiting: int
    """Questions without an answer."""
    keywords: Mapping[str, tuple[tuple[Lecture, Keyword], ...]]
    """Canonical keyword -> where it is listed."""
    pace: Pace | None

    @property
    def watched(self) -> int:
        """Lectures watched."""
        return sum(lecture.watched for lecture in self.lectures)

    @property
    def written(self) -> int:
        """Lectures written up."""
        return sum(lecture.state is LectureState.WRITTEN for lecture in self.lectures)
