"""``progress.json``: what the dashboard shows, for badges, scripts and other pages."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from cs231n_notes.model import Notes, Week
from cs231n_notes.progress.model import Assignment, LectureProgress, Progress


def to_json(notes: Notes, progress: Progress) -> str:
    """The file's text. Dates are ISO 8601, unknown values ``null``; the same notes give the same bytes."""
    return json.dumps(_document(notes, progress), ensure_ascii=False, indent=2) + "\n"


def _document(notes: Notes, progress: Progress) -> dict[str, Any]:
    return {
        "as_of": _date(progress.as_of),
        "course": {
            "title": progress.title,
            "started": _date(progress.started),
            "target_weeks": progress.target_weeks,
            "target_end": _date(progress.target_end),
        },
        "tasks": {"done": progress.tasks_done, "total": progress.tasks_total},
        "weeks": [_week(week) for week in notes.weeks],
        "lectures": {
            "total": max((lecture.number for lecture in progress.lectures), default=0),
            "watched": progress.watched,
            "written": progress.written,
            "items": [_lecture(lecture) for lecture in progress.lectures],
        },
        "assignments": [_assignment(assignment) for assignment in progress.assignments],
        "log": {
            "entries": progress.entries,
            "days": len(progress.days),
            "longest_streak": progress.longest_streak,
        },
        "questions": progress.questions,
    }


def _date(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _week(week: Week) -> dict[str, Any]:
    done = sum(task.done for task in week.tasks)
    return {"number": week.number, "label": week.label, "state": week.state, "done": done, "total": len(week.tasks)}


def _lecture(lecture: LectureProgress) -> dict[str, Any]:
    section = lecture.section
    return {
        "number": lecture.number,
        "title": lecture.title or None,
        "state": lecture.state,
        "watched_on": _date(lecture.watched_on),
        "written_on": _date(lecture.written_on),
        "questions": len(section.questions) if section else 0,
        "keywords": [keyword.text for keyword in section.keywords] if section else [],
        "url": f"{section.page}/" if section else None,
    }


def _assignment(assignment: Assignment) -> dict[str, Any]:
    return {
        "number": assignment.number,
        "state": assignment.state,
        "started_on": _date(assignment.started_on),
        "finished_on": _date(assignment.finished_on),
        "parts": [
            {
                "title": part.title,
                "state": part.state,
                "started_on": _date(part.started_on),
                "finished_on": _date(part.finished_on),
            }
            for part in assignment.parts
        ],
    }
