"""The weeks as the learner wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.page import covering, within
from cs231n_notes.pages.plan import ROADMAP_ROLES, PlacedWeek, Sheet
from cs231n_notes.pages.text import one_line


def roadmap_pages(site: Site) -> Iterator[Draft]:
    """One page, or a few where the weeks hold long notes."""
    for sheet in site.plan.roadmap:
        yield _roadmap(site, sheet)


def _roadmap(site: Site, sheet: Sheet[PlacedWeek]) -> Draft:
    sheets, label = site.plan.roadmap, str(site.labels.say("roadmap"))
    first = sheet is sheets[0]
    blocks = [block for block in site.notes.blocks if block.role in ROADMAP_ROLES and first]
    title = label if first else one_line(sheet.name)
    draft = Draft(site, sheet.path, title, (label,) if len(sheets) > 1 else (), own=())
    spans = [*(block.span for block in blocks), *(week.span for _, week in sheet.items)]
    draft.lines = covering(spans, site.notes.lines)
    draft.reserve(*(site.plan.weeks[place].id for place, _ in sheet.items))
    # A week that is an item or a row of a block's list or table is shown there.
    inside = {week.span for _, week in sheet.items for block in blocks if within(week.span, block.span)}
    names = [(each.name, each.path) for each in sheets]
    lectures = {
        place: [lecture for lecture in site.progress.lectures if lecture.week == place] for place, _ in sheet.items
    }
    return draft.render("roadmap.html", sheet=sheet, blocks=blocks, inside=inside, names=names, lectures=lectures)
