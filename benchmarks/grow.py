"""Notes of any size, and the MkDocs project that somebody would otherwise have written for the same text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from cs231n_notes.reading import read

# One theme with the usual extensions and nothing else, for both: what differs is who reads the notes.
CONFIG = """\
site_name: Notes
site_url: https://example.org/notes/
theme:
  name: material
  language: ko
  font: false
  features: [navigation.instant, search.suggest, search.highlight]
plugins:
  - search: {lang: [ko, en]}
markdown_extensions:
  - admonition
  - attr_list
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tasklist
"""
OURS = CONFIG.replace("plugins:\n", "plugins:\n  - cs231n-notes\n")


@dataclass(frozen=True, slots=True)
class Inputs:
    """One text in two forms."""

    ours: Path
    """A ``mkdocs.yml`` with our plugin, beside one README."""
    plain: Path
    """A ``mkdocs.yml`` for MkDocs alone, with a page a lecture."""


def grow(text: str, lectures: int, folder: Path) -> Inputs:
    """The README's lecture sections over and over, renumbered, until there are so many; nothing else is repeated."""
    notes = read(text)
    lines = notes.source
    spans = [lecture.span for lecture in notes.lectures]
    head = lines[: spans[0].first - 1]
    tail = lines[spans[-1].last :]
    sections = [
        renumbered(list(lines[span.first - 1 : span.last]), number)
        for number, span in enumerate(islice(cycle(spans), lectures), 1)
    ]

    docs = folder / "plain" / "docs"
    (docs / "lectures").mkdir(parents=True)
    (docs / "index.md").write_text("\n".join([*head, *tail]), encoding="utf-8")
    for number, section in enumerate(sections, 1):
        page = re.sub(r"^#+", "#", "\n".join(section), count=1)
        (docs / "lectures" / f"lecture-{number:04}.md").write_text(page, encoding="utf-8")
    (folder / "ours" / "docs").mkdir(parents=True)
    body = [line for section in sections for line in [*section, ""]]
    (folder / "ours" / "README.md").write_text("\n".join([*head, *body, *tail]), encoding="utf-8")
    return Inputs(_config(folder / "ours", OURS), _config(folder / "plain", CONFIG))


def _config(project: Path, text: str) -> Path:
    path = project / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return path


def renumbered(section: list[str], number: int) -> list[str]:
    """A section whose heading names another lecture."""
    return [re.sub(r"\d+", str(number), section[0], count=1), *section[1:]]
