"""The daily log, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from cs231n_notes.labels import Labels
from cs231n_notes.pages.chronology import DatedEntry, months
from cs231n_notes.pages.days import calendars, weekday
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.page import covering
from cs231n_notes.pages.plan import LOG_ROLES, Sheet, has_months, month_id

_MANY = 30
"""Pages from which the navigation groups them by year."""


def log_pages(site: Site) -> Iterator[Draft]:
    """One page, or one a year or month where the log is long."""
    for sheet in site.plan.log:
        yield _log(site, sheet)


def _log(site: Site, sheet: Sheet[DatedEntry]) -> Draft:
    labels, plan = site.labels, site.plan
    newest = sheet is plan.log[0]
    blocks = [block for block in site.notes.blocks if block.role in LOG_ROLES] if newest else []
    title = str(labels.say("log")) if newest else _volume(labels, sheet.name)
    group = (str(labels.say("log")), *([labels.date(_start(sheet.name), "year")] if len(plan.log) > _MANY else ()))
    draft = Draft(site, sheet.path, title, group if len(plan.log) > 1 else (), hidden=("toc",), own=())
    spans = [*(block.span for block in blocks), *(dated.entry.span for dated in sheet.items)]
    draft.lines = covering(spans, site.notes.lines)
    draft.reserve(*(plan.entries[dated.entry.span.first].id for dated in sheet.items))
    return draft.render(
        "log.html",
        sheet=sheet,
        newest=newest,
        blocks=blocks,
        months=list(_runs(draft, sheet)),
        names=[(_volume(labels, each.name) if each.name else title, each.path) for each in plan.log],
        calendars=calendars(
            site.progress.days,
            [*(dated.entry for dated in sheet.items), *(site.notes.rows if newest else ())],
        ),
        weekday=partial(weekday, labels),
    )


def _runs(draft: Draft, sheet: Sheet[DatedEntry]) -> Iterator[tuple[dt.date | None, str, tuple[DatedEntry, ...]]]:
    """The entries by month, with the anchors of their headings."""
    if not has_months(sheet):
        yield None, "", sheet.items
        return
    runs = list(months(sheet.items))
    draft.reserve(*(month_id(month) for month, _ in runs if month))
    for month, items in runs:
        yield month and dt.date(*month, 1), month_id(month) if month else "", items


def _volume(labels: Labels, name: str) -> str:
    """What a page of the log is called: its year or month."""
    if name.startswith("0000"):
        return str(labels.say("undated"))
    return labels.date(_start(name), "year" if len(name) == len("2026") else "month")


def _start(name: str) -> dt.date:
    year, _, month = name.partition("-")
    return dt.date(max(int(year), 1), int(month or 1) or 1, 1)
