"""The weeks as the learner wrote them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cs231n_notes import patterns
from cs231n_notes.model import Block, Span, Week
from cs231n_notes.pages.draft import Draft, Site, lead_heading
from cs231n_notes.pages.page import covering, within
from cs231n_notes.pages.plan import ROADMAP_ROLES, PlacedWeek, Sheet
from cs231n_notes.pages.text import one_line


class Row(NamedTuple):
    """A text of the roadmap, or a week of it with its place among the weeks."""

    span: Span
    level: int
    """Of its heading on the page."""
    block: Block | None = None
    week: Week | None = None
    place: int = 0
    inside: bool = False
    """Whether the week is an item or a row of a text, and shown there."""


def roadmap_pages(site: Site) -> Iterator[Draft]:
    """One page, or a few where the weeks hold long notes."""
    for sheet in site.plan.roadmap:
        yield _roadmap(site, sheet)


def _roadmap(site: Site, sheet: Sheet[PlacedWeek]) -> Draft:
    sheets, label = site.plan.roadmap, str(site.labels.say("roadmap"))
    first = sheet is sheets[0]
    blocks = list(_blocks(site, sheet))
    title = label if first else one_line(sheet.name)
    draft = Draft(site, sheet.path, title, (label,) if len(sheets) > 1 else (), own=())
    spans = [*(block.span for block in blocks), *(week.span for _, week in sheet.items)]
    draft.lines = covering(spans, site.notes.lines)
    draft.reserve(*(site.plan.weeks[place].id for place, _ in sheet.items))
    lead = blocks[0] if first and _names_all(site, blocks, sheet.items) else None
    lectures = {
        place: [lecture for lecture in site.progress.lectures if lecture.week == place] for place, _ in sheet.items
    }
    return draft.render(
        "roadmap.html",
        sheet=sheet,
        lead=lead,
        rows=_rows(site, [block for block in blocks if block is not lead], sheet.items),
        names=[(each.name, each.path) for each in sheets],
        lectures=lectures,
    )


def _blocks(site: Site, sheet: Sheet[PlacedWeek]) -> Iterator[Block]:
    """The texts before and between the weeks of a page: the heading of a part goes with the weeks below it."""
    lasts = (max(week.span.first for _, week in each.items) for each in site.plan.roadmap[:-1])
    ends = list(accumulate(lasts, max))  # weeks come in the order of their table, where one announces them
    here = site.plan.roadmap.index(sheet)
    first, last = ([0, *ends][here], [*ends, len(site.notes.lines)][here])
    return (block for block in site.notes.blocks if block.role in ROADMAP_ROLES and first < block.span.first <= last)


def _names_all(site: Site, blocks: Sequence[Block], weeks: Sequence[PlacedWeek]) -> bool:
    """Whether the first heading names the page as a whole, and no part of a course that has several."""
    if not lead_heading(blocks) or any(week.span < blocks[0].span for _, week in weeks):
        return False
    first, *others = [site.headings(block.heading)[0].level for block in blocks if block.heading]
    return all(first < level for level in others) or bool(patterns.ROADMAP.search(blocks[0].title))


def _rows(site: Site, blocks: Sequence[Block], weeks: Sequence[PlacedWeek]) -> list[Row]:
    """Texts and weeks in the order of the README; weeks stand below the headings of their part."""
    whole = [block.span for block in site.notes.blocks if block.role in ROADMAP_ROLES]
    titles = [block.span for block in blocks if block.heading]
    texts = [Row(block.span, 2, block=block) for block in blocks]
    found = [
        Row(
            week.span,
            3 if titles and min(titles) < week.span else 2,
            week=week,
            place=place,
            inside=any(within(week.span, span) for span in whole),
        )
        for place, week in weeks
    ]
    return sorted([*texts, *found], key=lambda row: row.span)
