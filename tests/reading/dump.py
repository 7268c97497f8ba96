"""Notes as a short text, a line a part, for golden files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs231n_notes.model import Lecture, Notes, Period, Statement


def dump(notes: Notes) -> str:
    return "\n".join(_lines(notes)) + "\n"


def _lines(notes: Notes) -> Iterator[str]:
    about = notes.overview
    yield f"title {notes.title or '-'} {about.title!r}"
    yield f"overview started={about.started} ended={about.ended} weeks={about.target_weeks} now={about.stated_week}"
    if notes.front_matter:
        yield f"front matter {notes.front_matter}"
    for block in notes.blocks:
        yield f"block {block.role} {block.span} {block.title!r}"
    for week in notes.weeks:
        yield f"week {week.number} {week.label!r} {week.state} stated={week.stated} {_period(week.period)} {week.span}"
        for task in week.tasks:
            yield f"  [{'x' if task.done else ' '}] {task.span} {task.text!r}"
            yield from _statements(task.statements)
    for entry in notes.entries:
        yield f"entry {_period(entry.period)} {entry.span} {entry.title!r}"
        yield from _statements(entry.statements)
    for row in notes.rows:
        yield f"row {_period(row.period)} {row.span} {row.title!r}"
        yield from _statements(row.statements)
    for lecture in notes.lectures:
        yield from _lecture(lecture)
    for place in notes.asked:
        yield f"{place.key} {place.heading} {place.title!r}"
        for question in place.questions:
            yield f"  {question.number} {question.span} {question.title!r} answer={question.answer}"


def _lecture(lecture: Lecture) -> Iterator[str]:
    written = "written" if lecture.written else "template"
    yield f"lecture {lecture.key} {written} {lecture.span} {lecture.prefix!r} {lecture.title!r}"
    for part in lecture.parts:
        yield f"  {part.role} {part.span}{'' if part.filled else ' empty'}"
        for keyword in part.keywords:
            yield f"    keyword {keyword.line}:{keyword.column} {keyword.text!r}"
        if question := part.question:
            yield f"    question {question.number} {question.title!r} answer={question.answer}"


def _statements(statements: Iterable[Statement]) -> Iterator[str]:
    for statement in statements:
        actions = ", ".join(sorted(statement.actions)) or "-"
        yield f"    {statement.kind} {list(statement.numbers)} {actions} {statement.part!r}"


def _period(period: Period | None) -> str:
    return f"{period.first}..{period.last}" if period else "-"
