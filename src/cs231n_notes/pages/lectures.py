"""The index of all lectures, and a page for each that has a section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from cs231n_notes.course import Link
from cs231n_notes.model import Block, Lecture
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.facts import facts
from cs231n_notes.pages.groups import groups
from cs231n_notes.pages.mentions import Mentions, mentions
from cs231n_notes.pages.parts import arranged
from cs231n_notes.pages.plan import LECTURE_ROLES, Row, Sheet, question_id
from cs231n_notes.pages.text import one_line
from cs231n_notes.progress import LectureProgress


def lecture_pages(site: Site) -> Iterator[Draft]:
    """The index and the pages of the lectures."""
    for sheet in site.plan.lectures:
        yield _index(site, sheet)
    known = {lecture.number: lecture for lecture in site.progress.lectures}
    named = mentions(site)
    for lecture, group in zip(site.notes.lectures, _groups(site), strict=True):
        yield _lecture(site, lecture, known[lecture.number], named, group)


def _index(site: Site, sheet: Sheet[Row]) -> Draft:
    labels = site.labels
    title = str(labels.say("lectures"))
    if sheet.name:
        first, last = sheet.items[0].progress.number, sheet.items[-1].progress.number
        title = str(labels.say("lecture_range", first=first, last=last))
    parts = list(_parts(site, sheet))
    group = (str(labels.say("lectures")),)
    draft = Draft(site, sheet.path, title, group, hidden=("toc",), searched=any(part.blocks for part in parts))
    draft.reserve(*(f"lecture-{row.key}" for row in sheet.items))
    names = [(each.name, each.path) for each in site.plan.lectures]
    return draft.render("lectures.html", sheet=sheet, parts=parts, names=names, facts_of=partial(facts, draft))


class _Part(NamedTuple):
    """Rows of the index, and what stands above them in the README: the heading of a part of the course."""

    blocks: list[Block]
    rows: list[Row]


def _parts(site: Site, sheet: Sheet[Row]) -> Iterator[_Part]:
    first_page = sheet is site.plan.lectures[0]
    lectures = site.notes.lectures
    ordered = all(before.number <= after.number for before, after in pairwise(lectures))
    starts = [lecture.span.first for lecture in lectures if ordered]  # in another order, nothing stands above its part
    keys = [*(lecture.key for lecture in lectures if ordered), ""]
    above: dict[str, list[Block]] = {}
    for block in site.notes.blocks:
        if block.role in LECTURE_ROLES:
            above.setdefault(keys[bisect_right(starts, block.span.first)], []).append(block)
    part = _Part(above.pop("", []) if first_page else [], [])
    for row in sheet.items:
        blocks = above.get(row.key, []) if row.section else []
        if blocks and part.rows:
            yield part
            part = _Part(blocks, [])
        else:
            part.blocks.extend(blocks)
        part.rows.append(row)
    yield part


def _groups(site: Site) -> Iterator[tuple[str, ...]]:
    """The navigation's groups of each lecture: ranges where there are many."""
    lectures, say = site.notes.lectures, site.labels.say
    for at in range(len(lectures)):
        ranges = (
            say("lecture_range", first=lectures[run[0]].number, last=lectures[run[-1]].number)
            for run in groups(at, len(lectures))
        )
        yield str(say("lectures")), *map(str, ranges)


def _lecture(
    site: Site,
    lecture: Lecture,
    progress: LectureProgress,
    named: Mentions,
    group: tuple[str, ...],
) -> Draft:
    name = lecture.key.lstrip("0") or "0"
    draft = Draft(
        site,
        site.plan.sections[lecture.span.first].path,
        f"{name}. {one_line(lecture.title)}" if lecture.title else str(site.labels.say("lecture", n=name)),
        group,
        description=", ".join(one_line(keyword.text) for keyword in lecture.keywords),
        lines=lecture.span,
        terms=[keyword.text for keyword in lecture.keywords],
        lecture=lecture.number,
        own={site.plan.terms[keyword.text] for keyword in lecture.keywords},
    )
    draft.reserve(*(question_id(lecture, question) for question in lecture.questions))
    links: tuple[Link, ...] = site.course.lecture_links.get(lecture.number, ())
    return draft.render(
        "lecture.html",
        lecture=lecture,
        facts=facts(draft, progress, lecture),
        parts=list(arranged(lecture)),
        links=links,
        mentioned=named.of(lecture),
    )
