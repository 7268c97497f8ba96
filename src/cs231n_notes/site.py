"""A README as a whole site: pages, files and ``progress.json``, ready for an adapter to hand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from cs231n_notes import pages, sources
from cs231n_notes.labels import labels
from cs231n_notes.model import Finding
from cs231n_notes.pages import Page
from cs231n_notes.parsed import Parsed
from cs231n_notes.progress import measure
from cs231n_notes.progress.export import to_json
from cs231n_notes.rules import check
from cs231n_notes.terms import Group

STYLE = "assets/notes.css"
SCRIPT = "assets/notes.js"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published of one README."""

    pages: tuple[Page, ...]
    files: Mapping[str, Path]
    """Path on the site -> file to copy there."""
    data: Mapping[str, str]
    """Path on the site -> text of a file made here."""
    findings: tuple[Finding, ...]
    parsed: Parsed
    """The README's blocks, for rendering the pages in this process."""
    aliases: tuple[Group, ...]
    """Names of one term each, for the search."""


def build(readme: str, *, course: str | None = None, root: Path, repository: str = "", language: str = "ko") -> Site:
    """Read a README and make its site.

    ``root`` is the repository on disk, ``repository`` the address its files have on the web. Raises
    :class:`~cs231n_notes.sources.SourceError` when something cannot be read.
    """
    read = sources.read(readme, course)
    linked = sources.linked(read, root, repository)
    progress = measure(read.notes, read.course)
    made = pages.make(read.notes, progress, read.course, language=language, links=linked.links)
    script = _asset(SCRIPT).replace("%search_broken%", str(labels(language).say("search_broken_hint")))
    return Site(
        made,
        linked.files,
        {"progress.json": to_json(read.notes, progress), STYLE: _asset(STYLE), SCRIPT: script},
        check(read.notes, progress, read.course, linked.missing),
        Parsed(read.notes),
        read.course.aliases,
    )


def _asset(path: str) -> str:
    return (resources.files("cs231n_notes") / path).read_text(encoding="utf-8")
