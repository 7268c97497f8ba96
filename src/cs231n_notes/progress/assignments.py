"""How far the learner is with the assignments and their parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from cs231n_notes import patterns
from cs231n_notes.model import Action, Entry, Notes, Period, Statement, SubjectKind, Task
from cs231n_notes.progress.model import Assignment, AssignmentPart, AssignmentState

_Dated = tuple[Period | None, Statement]


def assignments(notes: Notes, entries: Sequence[Entry]) -> tuple[Assignment, ...]:
    """Every assignment that a task or an entry names, by number. ``entries`` are oldest first."""
    tasks = [(task, statement) for week in notes.weeks for task in week.tasks for statement in task.statements]
    logged = [(entry.period, statement) for entry in entries for statement in entry.statements]
    named = [statement for _, statement in (*tasks, *logged) if statement.kind is SubjectKind.ASSIGNMENT]
    return tuple(
        _assignment(
            number,
            [(task, statement) for task, statement in tasks if task.done and _about(statement, number)],
            [dated for dated in logged if _about(dated[1], number)],
        )
        for number in sorted({number for statement in named for number in statement.numbers})
    )


def _about(statement: Statement, number: int) -> bool:
    return statement.kind is SubjectKind.ASSIGNMENT and number in statement.numbers


def _assignment(number: int, ticked: Sequence[tuple[Task, Statement]], logged: Sequence[_Dated]) -> Assignment:
    whole = [dated for dated in logged if not dated[1].part]
    ended = any(_ends(task, statement) for task, statement in ticked)
    finished_on = _finished_on(whole)
    done = ended or any(Action.FINISHED in statement.actions for _, statement in whole)
    state = AssignmentState.DONE if done else AssignmentState.DOING if ticked or logged else AssignmentState.PLANNED
    return Assignment(number, state, _started_on(logged), finished_on, _parts(logged, done=done))


def _ends(task: Task, statement: Statement) -> bool:
    """Whether a ticked task ends an assignment: it says so, or names the assignment and no more."""
    bare = patterns.SUBJECTS.fullmatch(task.text.strip())
    return not statement.part and (bool(bare) or Action.FINISHED in statement.actions)


def _parts(logged: Sequence[_Dated], *, done: bool) -> tuple[AssignmentPart, ...]:
    parts: dict[str, list[_Dated]] = {}
    for dated in logged:
        if dated[1].part:
            parts.setdefault(dated[1].part.casefold(), []).append(dated)
    return tuple(_part(found, done=done) for found in parts.values())


def _part(logged: Sequence[_Dated], *, done: bool) -> AssignmentPart:
    finished = done or any(Action.FINISHED in statement.actions for _, statement in logged)
    state = AssignmentState.DONE if finished else AssignmentState.DOING
    return AssignmentPart(logged[0][1].part, state, _started_on(logged), _finished_on(logged))


def _started_on(logged: Sequence[_Dated]) -> dt.date | None:
    """The first day of the first entry that speaks of it."""
    return next((period.first for period, _ in logged if period), None)


def _finished_on(logged: Sequence[_Dated]) -> dt.date | None:
    """The last day of the entry that says it is finished; unknown when only a task says so."""
    return next((period.last for period, statement in logged if period and Action.FINISHED in statement.actions), None)
