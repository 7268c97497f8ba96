"""The weeks as the learner wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.page import covering, within
from cs231n_notes.pages.plan import ROADMAP_ROLES


def roadmap_pages(site: Site) -> Iterator[Draft]:
    """The one page, where there is a roadmap."""
    if not site.plan.roadmap:
        return
    notes = site.notes
    blocks = [block for block in notes.blocks if block.role in ROADMAP_ROLES]
    draft = Draft(site, site.plan.roadmap, str(site.labels.say("roadmap")))
    draft.lines = covering([*(block.span for block in blocks), *(week.span for week in notes.weeks)])
    draft.reserve(*(f"week-{at + 1}" for at in range(len(notes.weeks))))
    # A week that is an item or a row of a block's list or table is shown there.
    inside = {week.span for week in notes.weeks for block in blocks if within(week.span, block.span)}
    yield draft.render("roadmap.html", blocks=blocks, weeks=list(enumerate(notes.weeks, 1)), inside=inside)
