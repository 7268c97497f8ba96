"""A README as a whole site: pages, files and ``progress.json``, ready for an adapter to hand on."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cs231n_notes import beside, pages, shipped, sources
from cs231n_notes.beside import Subject, Web
from cs231n_notes.labels import labels
from cs231n_notes.model import Finding
from cs231n_notes.origin import Origin
from cs231n_notes.pages import Page, Slips
from cs231n_notes.parsed import Parsed
from cs231n_notes.progress import measure
from cs231n_notes.progress.export import to_json
from cs231n_notes.rules import check
from cs231n_notes.terms import Group

STYLE = "assets/notes.css"
SCRIPT = "assets/notes.js"
SCHEMA = "progress.schema.json"
_NOWHERE = Web()


class Site(NamedTuple):
    """Everything that is published of one README."""

    pages: tuple[Page, ...]
    files: Mapping[str, Path]
    """Path on the site -> file to copy there."""
    data: Mapping[str, str]
    """Path on the site -> text of a file made here."""
    published: Mapping[str, str]
    """The same for what only a finished site has: feed, lectures as Markdown, and their list."""
    as_of: dt.date | None
    """The last day of the log: how old the site is, whenever it is built."""
    findings: tuple[Finding, ...]
    parsed: Parsed
    """The README's blocks, for rendering the pages in this process."""
    aliases: tuple[Group, ...]
    """Names of one term each, for the search."""


def build(  # noqa: PLR0913 - what the adapters know
    readme: str,
    *,
    course: str | None = None,
    root: Path,
    web: Web = _NOWHERE,
    language: str = "ko",
    listed_as: str = "",
) -> Site:
    """Read a README and make its site.

    ``root`` is the repository on disk. ``listed_as`` has the dashboard list the findings, below that name of the README.
    Raises :class:`~cs231n_notes.sources.SourceError` when something cannot be read.
    """
    read = sources.read(readme, course)
    origin = Origin(web.repository, _path(readme, root))
    linked = sources.linked(read, root, origin.files)
    progress = measure(read.notes, read.course)
    findings = check(read.notes, progress, read.course, linked.missing)
    made = pages.make(
        read.notes,
        progress,
        read.course,
        language=language,
        links=linked.links,
        origin=origin,
        found=Slips(listed_as, findings) if listed_as else None,
    )
    others = beside.make(Subject(read.notes, progress, labels(language), web))
    script = shipped.text(SCRIPT).replace("%search_broken%", str(labels(language).say("search_broken_hint")))
    assets = {STYLE: shipped.text(STYLE), SCRIPT: script, SCHEMA: shipped.text(f"assets/{SCHEMA}")}
    return Site(
        made,
        linked.files,
        {"progress.json": to_json(read.notes, progress), **others.data, **assets},
        others.published,
        progress.as_of,
        findings,
        Parsed(read.notes, (span for page in made for span in page.spans)),
        read.course.aliases,
    )


def _path(readme: str, root: Path) -> str:
    """The README's path in its repository; empty when it comes from elsewhere."""
    path = Path(readme).resolve()
    inside = readme != sources.STDIN and path.is_relative_to(root.resolve())
    return path.relative_to(root.resolve()).as_posix() if inside else ""
