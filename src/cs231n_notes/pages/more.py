"""Sections of no known kind, a page each."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.lectures import SIBLINGS
from cs231n_notes.pages.text import one_line


def more_pages(site: Site) -> Iterator[Draft]:
    """A page a block, in the order of the README."""
    sheets, label = site.plan.more, str(site.labels.say("more"))
    for at, sheet in enumerate(sheets):
        block = sheet.items[0]
        group: tuple[str, ...] = (label,)
        if len(sheets) > SIBLINGS:
            first = at - at % SIBLINGS
            group = (label, f"{first + 1}–{min(first + SIBLINGS, len(sheets))}")
        title = one_line(block.title) or str(site.labels.say("untitled"))
        yield Draft(site, sheet.path, title, group, lines=block.span).render("more.html", block=block, title=title)
