"""Open tasks that the log tells another story of."""

from collections.abc import Iterator
from typing import NamedTuple

from cs231n_notes.model import SubjectKind
from cs231n_notes.rules.numbers import listed
from cs231n_notes.rules.rule import At, Subject


class Contradicted(NamedTuple):
    """An open task, and what the log says of its lectures."""

    at: At
    whole: bool
    """Whether all of its lectures were watched."""


def contradicted(subject: Subject) -> Iterator[Contradicted]:
    """Every open task of which the log says that lectures were watched."""
    for item in subject.progress.open_tasks:
        if item.contradicted:
            watched = {lecture.number for lecture in item.contradicted}
            said = (said for said in item.task.statements if said.kind is SubjectKind.LECTURE)
            whole = {number for statement in said for number in statement.numbers} <= watched
            yield Contradicted(At(item.task.span.first, 1, {"numbers": listed(watched)}), whole)
