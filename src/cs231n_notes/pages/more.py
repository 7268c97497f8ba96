"""Sections of no known kind, a page each as far as that is wise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cs231n_notes.model import Block
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.groups import groups
from cs231n_notes.pages.page import covering
from cs231n_notes.pages.text import one_line


def more_pages(site: Site) -> Iterator[Draft]:
    """The pages in the order of the README."""
    sheets, label = site.plan.more, str(site.labels.say("more"))
    for at, sheet in enumerate(sheets):
        group = (label, *(f"{run[0] + 1}–{run[-1] + 1}" for run in groups(at, len(sheets))))
        lines = covering((block.span for block in sheet.items), site.notes.lines)
        draft = Draft(site, sheet.path, _title(site, sheet.items), group, lines=lines, own=())
        yield draft.render("more.html", blocks=sheet.items)


def _title(site: Site, blocks: Sequence[Block]) -> str:
    ends = blocks if len(blocks) == 1 else (blocks[0], blocks[-1])
    return " – ".join(one_line(block.title) or str(site.labels.say("untitled")) for block in ends)
