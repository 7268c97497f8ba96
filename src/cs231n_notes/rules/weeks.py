"""N11x: the weeks of the roadmap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes import patterns
from cs231n_notes.model import Role, Severity, SubjectKind, WeekState
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N111",
    "week-twice",
    Severity.WARNING,
    en=("week {number} is there already, on line {first}", "Correct the number, or join the two weeks."),
    ko=("{number}주차는 {first}행에 이미 있습니다", "번호를 고치거나 두 주를 합치세요."),
)
def twice(subject: Subject) -> Iterator[At]:
    """Bad: ``### 2주차`` … ``### 2주차``. Good: ``### 2주차`` … ``### 3주차``."""
    first: dict[int, int] = {}
    for week in subject.notes.weeks:
        if week.number is not None:
            line = first.setdefault(week.number, week.span.first)
            if line != week.span.first:
                yield At(week.span.first, 1, {"number": str(week.number), "first": str(line)})


@rule(
    "N112",
    "week-missing",
    Severity.WARNING,
    en=("the roadmap has no week {missing}", "Add the week, or correct the number of this one."),
    ko=("로드맵에 {missing}주차가 없습니다", "빠진 주를 넣거나 이 주의 번호를 고치세요."),
)
def missing(subject: Subject) -> Iterator[At]:
    """Bad: ``1주차``, ``3주차``. Good: ``1주차``, ``2주차``, ``3주차``."""
    weeks = {week.number: week.span.first for week in reversed(subject.notes.weeks) if week.number is not None}
    for before, number in pairwise(sorted(weeks)):
        first, last = before + 1, number - 1
        if first <= last:
            yield At(weeks[number], 1, {"missing": str(first) if first == last else f"{first}–{last}"})


@rule(
    "N113",
    "week-dates",
    Severity.WARNING,
    en=("this week starts on {starts}, before the week above ends on {ends}", "Correct the dates."),
    ko=("{starts}에 시작하는데 앞 주는 {ends}에 끝납니다", "날짜를 고치세요."),
)
def overlap(subject: Subject) -> Iterator[At]:
    """Bad: ``1주차 (1월 1일 ~ 1월 7일)``, ``2주차 (1월 6일 ~ 1월 13일)``. Good: the second from ``1월 8일``."""
    for before, week in pairwise(week for week in subject.notes.weeks if week.period):
        if before.period and week.period and week.period.first <= before.period.last:
            values = {"starts": week.period.first.isoformat(), "ends": before.period.last.isoformat()}
            yield At(week.span.first, 1, values)


@rule(
    "N114",
    "week-hole",
    Severity.HINT,
    en=("no week covers {days} days before {starts}", "Nothing to do if it was a break; else correct the dates."),
    ko=("{starts} 앞의 {days}일은 어느 주에도 없습니다", "쉬었다면 그대로 두고, 아니면 날짜를 고치세요."),
)
def hole(subject: Subject) -> Iterator[At]:
    """Bad: ``1주차 (1월 1일 ~ 1월 7일)``, ``2주차 (1월 10일 ~ 1월 16일)``. Good: the second from ``1월 8일``."""
    for before, week in pairwise(week for week in subject.notes.weeks if week.period):
        if before.period and week.period:
            days = (week.period.first - before.period.last).days - 1
            if days > 0:
                yield At(week.span.first, 1, {"days": str(days), "starts": week.period.first.isoformat()})


@rule(
    "N115",
    "week-lectures",
    Severity.HINT,
    en=("no week has lecture {missing}, which lies before {number}", "Add it to a task, or correct the range."),
    ko=("{number}강 앞의 {missing}강이 어느 주에도 없습니다", "할 일에 넣거나 범위를 고치세요."),
)
def lectures(subject: Subject) -> Iterator[At]:
    """A hole between the ranges of lectures that the tasks plan. That two weeks share a lecture is usual.

    Bad: ``강의 1강 ~ 4강``, ``강의 6강 ~ 9강``. Good: ``강의 5강 ~ 9강``.
    """
    planned: dict[int, int] = {}
    for week in subject.notes.weeks:
        for task in week.tasks:
            for said in task.statements:
                for number in said.numbers if said.kind is SubjectKind.LECTURE else ():
                    planned.setdefault(number, task.span.first)
    for before, number in pairwise(sorted(planned)):
        first, last = before + 1, number - 1
        if first <= last:
            missing = str(first) if first == last else f"{first}–{last}"
            yield At(planned[number], 1, {"missing": missing, "number": str(number)})


@rule(
    "N116",
    "week-open",
    Severity.WARNING,
    en=("this week is marked done with {open} of {total} tasks open", "Tick the tasks, or change the mark."),
    ko=("완료로 적혀 있는데 할 일 {total}개 중 {open}개가 남아 있습니다", "할 일을 체크하거나 상태를 고치세요."),
)
def unfinished(subject: Subject) -> Iterator[At]:
    """Bad: ``### 1주차 (완료)`` over ``- [ ] 강의 4강 수강``. Good: ``- [x] 강의 4강 수강``."""
    for week in subject.notes.weeks:
        left = sum(not task.done for task in week.tasks)
        if week.stated is WeekState.DONE and left:
            yield At(week.span.first, 1, {"open": str(left), "total": str(len(week.tasks))})


@rule(
    "N117",
    "week-now",
    Severity.WARNING,
    en=("week {stated} is called the present one, but the roadmap is in week {doing}", "Bring the two in line."),
    ko=("현재 {stated}주차라고 적혀 있는데 로드맵은 {doing}주차를 진행 중입니다", "둘을 맞추세요."),
)
def present(subject: Subject) -> Iterator[At]:
    """Bad: ``현재 상태: 3주차 진행 중`` over ``### 4주차 (진행중)``. Good: ``현재 상태: 4주차 진행 중``."""
    stated = subject.notes.overview.stated_week
    doing = [w.number for w in subject.notes.weeks if w.stated is WeekState.DOING and w.number is not None]
    if stated is not None and doing and stated not in doing:
        yield At(_stated_on(subject), 1, {"stated": str(stated), "doing": ", ".join(map(str, doing))})


def _stated_on(subject: Subject) -> int:
    spans = [block.span for block in subject.notes.blocks if block.role in (Role.DOCUMENT, Role.OVERVIEW)]
    lines = (line for span in spans for line in range(span.first, span.last + 1))
    return next((line for line in lines if patterns.STATED_WEEK.search(subject.words(line))), 1)
