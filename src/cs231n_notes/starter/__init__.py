"""What a repository with a README needs to become a site: settings, course and workflow, as texts to be written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from string import Template
from typing import NamedTuple

from cs231n_notes import shipped
from cs231n_notes.model import Notes
from cs231n_notes.progress import Progress

__all__ = ["DOCS", "WORKFLOW", "Found", "files", "recognise"]

WORKFLOW = ".github/workflows/pages.yml"
DOCS = "docs/.gitkeep"

_KOREAN = re.compile("[가-힣]")
_LETTER = re.compile(r"[^\W\d_]")
_ENOUGH = 0.1
"""Share of Hangul from which notes are Korean: terms, code and links in them are Latin."""


class Found(NamedTuple):
    """What was recognised in a README."""

    title: str
    """Empty when nothing names the course."""
    language: str
    lectures: int
    """Sections of lectures."""
    weeks: int
    entries: int
    """Of the log."""
    tasks: int
    questions: int
    total: int
    """Lectures of the course, 0 when there are none."""
    target_weeks: int | None


class _Template(Template):
    delimiter = "%"  # GitHub's expressions are full of dollar signs


def recognise(notes: Notes, progress: Progress) -> Found:
    """What the notes hold, in numbers."""
    return Found(
        title=progress.title,
        language=_language("\n".join(notes.source)),
        lectures=len(notes.lectures),
        weeks=len(notes.weeks),
        entries=progress.entries,
        tasks=progress.tasks_total,
        questions=progress.questions,
        total=max((lecture.number for lecture in progress.lectures), default=0),
        target_weeks=progress.target_weeks,
    )


def files(found: Found, *, name: str, source: str, package: str) -> Mapping[str, str]:
    """Path from the repository's root -> text.

    ``name`` is what to call a site without a title, ``source`` the README's path, ``package`` where pip finds this
    package: empty where only whoever installed it knows.
    """
    values = {
        "title": _value(escape(found.title or name)),  # themes put it into their HTML as it is
        "source": _value(source),
        "package": _value(package),
    }
    known = {
        "title": _line("title", found.title, "CS231n - Deep Learning for Computer Vision"),
        "total": _line("total", found.total, 18),
        "target_weeks": _line("target_weeks", found.target_weeks, 5),
    }
    return {
        "mkdocs.yml": _text(f"mkdocs.{found.language}.yml", values),
        "course.yml": _text(f"course.{found.language}.yml", known),
        WORKFLOW: _text("pages.yml", values),
        DOCS: "",
    }


def _language(text: str) -> str:
    letters = len(_LETTER.findall(text))
    return "ko" if len(_KOREAN.findall(text)) > _ENOUGH * letters else "en"


def _value(value: object) -> str:
    """A value for YAML, of which JSON is a part."""
    return json.dumps(value, ensure_ascii=False)


def _line(key: str, value: object, example: object) -> str:
    """The line of a key; as a comment where nothing is known."""
    return f"{key}: {_value(value)}" if value else f"# {key}: {_value(example)}"


def _text(name: str, values: Mapping[str, str]) -> str:
    return _Template(shipped.text(f"starter/{name}")).substitute(values)
