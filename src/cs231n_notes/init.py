"""``cs231n-notes init``: makes a site of a repository that has a README, and overwrites nothing."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from enum import StrEnum
from importlib.metadata import distribution
from pathlib import Path

from cs231n_notes import sources, starter, writing
from cs231n_notes.labels import Labels, labels
from cs231n_notes.pages.text import one_line
from cs231n_notes.progress import measure
from cs231n_notes.sources import SourceError
from cs231n_notes.starter import DOCS, WORKFLOW, Found

_PACKAGE = "cs231n-notes"


class Outcome(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


def init(folder: Path, *, force: bool = False) -> Iterator[str]:
    """Write what a site needs; yields what to tell the user, line by line. Raises SourceError and OSError."""
    folder = folder.resolve()
    readme = _readme(folder)
    read = sources.read(str(readme))
    found = starter.recognise(read.notes, measure(read.notes, read.course))
    words = labels(found.language)
    package = _package()
    yield from _recognised(readme.name, found, words)
    for path, text in starter.files(found, name=folder.name, source=readme.name, package=package).items():
        if path == DOCS and (folder / "docs").is_dir():  # all it is for: Git keeps no empty folder
            continue
        reason = _reason(folder, path)
        outcome = Outcome.SKIPPED if reason else _put(folder / path, text, force=force)
        why = reason or ("init_differs" if outcome is Outcome.SKIPPED else "")
        yield f"{outcome} {path}" + (f": {words.say(why).unescape()}" if why else "")
        if why == "init_differs":
            yield from _difference(folder / path, text)
    yield from _next(readme.name, words, package=package)


def _readme(folder: Path) -> Path:
    """The README of a folder, in whatever case it is written."""
    if not folder.is_dir():
        raise SourceError(f"{folder}: no such folder; name the one that holds your README.md")
    found = sorted(path for path in folder.iterdir() if path.name.lower() == "readme.md")
    if not found:
        raise SourceError(f"{folder}: there is no README.md in it; name the folder that holds your notes")
    return found[0]


def _package() -> str:
    """Where pip finds this package; empty when it came from a folder or file of this machine."""
    installed = distribution(_PACKAGE)
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    if not origin:
        return f"{_PACKAGE}=={installed.version}"
    address = str(origin["url"])
    if revision := origin.get("vcs_info"):
        return f"{revision['vcs']}+{address}@{revision['commit_id']}"
    return address if address.startswith("https://") else ""


def _reason(folder: Path, path: str) -> str:
    """Why a file has no business here; empty when it has."""
    if path == WORKFLOW and not (folder / ".git").exists() and any((up / ".git").exists() for up in folder.parents):
        return "init_not_root"
    if not (folder / path).resolve().is_relative_to(folder):
        return "init_outside"
    return ""


def _put(path: Path, text: str, *, force: bool) -> Outcome:
    data = text.encode()
    if path.exists() or path.is_symlink():
        if path.is_file() and path.read_bytes() == data:
            return Outcome.UNCHANGED
        if not force or not path.is_file() or path.is_symlink():
            return Outcome.SKIPPED
    writing.write(path, data)
    return Outcome.WRITTEN


def _difference(path: Path, text: str) -> Iterator[str]:
    try:
        there = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):  # a folder, or no text: there is nothing to compare
        return
    for line in difflib.unified_diff(there, text.splitlines(), path.name, "cs231n-notes init", lineterm="", n=1):
        yield f"    {line}"


def _recognised(name: str, found: Found, words: Labels) -> Iterator[str]:
    counts = (
        ("init_lecture", "init_lectures", found.lectures),
        ("init_week", "init_weeks", found.weeks),
        ("init_entry", "init_entries", found.entries),
        ("init_task", "init_tasks", found.tasks),
        ("init_question", "init_questions", found.questions),
    )
    named = [str(words.say(one if count == 1 else many, n=count)) for one, many, count in counts if count]
    yield f"{name}: {one_line(found.title) or words.say('untitled')}"
    yield "  " + (", ".join(named) or str(words.say("init_nothing")))
    yield ""


def _next(name: str, words: Labels, *, package: str) -> Iterator[str]:
    yield ""
    yield f"{words.say('init_next')}:"
    yield f"  mkdocs serve                   {words.say('init_serve')}"
    yield f"  cs231n-notes check {name}   {words.say('init_check')}"
    yield f"  git add, commit, push          {words.say('init_push')}"
    if not package:
        yield f"  {WORKFLOW}    {words.say('init_package')}"
