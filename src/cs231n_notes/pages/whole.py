"""All lectures on one page, to print them or to read them in a row.

Here stands its table of contents; the lectures are put below it when they are rendered, so that nothing is rendered twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Lecture
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.plan import Sheet


def whole_pages(site: Site) -> Iterator[Draft]:
    """One page, or a few where the lectures are very many."""
    for sheet in site.plan.whole:
        yield _whole(site, sheet)


def _whole(site: Site, sheet: Sheet[Lecture]) -> Draft:
    say = site.labels.say
    title = f"{say('lectures')}: {say('whole')}"
    if sheet.name:
        title = str(say("lecture_range", first=sheet.items[0].number, last=sheet.items[-1].number))
    draft = Draft(site, sheet.path, title, hidden=("navigation", "toc"), searched=False)
    draft.gathers = tuple(site.plan.sections[lecture.span.first].path for lecture in sheet.items)
    names = [(each.name, each.path) for each in site.plan.whole]
    return draft.render("whole.html", sheet=sheet, names=names)
