from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Action, Severity, SubjectKind
from cs231n_notes.progress import LectureProgress
from cs231n_notes.rules.numbers import listed
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N211",
    "not-written",
    Severity.HINT,
    en=("watched, with no section yet: lecture {numbers}", "Write it up when you have time."),
    ko=("{numbers}강은 수강했지만 아직 절이 없습니다", "시간이 날 때 정리하세요."),
    about_ko="들은 강의인데 정리한 절이 없습니다. 잊지 않도록 한 번에 모아 알려 드립니다. 강의를 하나도 정리하지 않는 노트는 따지지 "
    "않습니다.",
)
def not_written(subject: Subject) -> Iterator[At]:
    """Lectures were watched that have no section.

    This is only a reminder, one for all of them. Notes that write up no lecture at all are of another kind.

    Bad:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강
        2. Lecture 2 수강

        ## Lecture 1: Introduction
        하나

    Good:
        ## Daily Log

        ### 2026년 1월 9일
        1. Lecture 1 수강

        ## Lecture 1: Introduction
        하나
    """
    missing = [item for item in subject.progress.lectures if item.watched and not item.section]
    if missing and subject.progress.written:
        yield At(_said(subject, missing[0]), 1, {"numbers": listed(item.number for item in missing)})


def _said(subject: Subject, item: LectureProgress) -> int:
    """The line that says it was watched, and not only begun."""
    done = (task for week in subject.notes.weeks for task in week.tasks if task.done)
    said = [
        *(said for entry in item.entries for said in entry.statements),
        *(said for task in done for said in task.statements),
    ]
    about = [each for each in said if each.kind is SubjectKind.LECTURE and item.number in each.numbers]
    return min(about, key=lambda each: Action.STARTED in each.actions).line
