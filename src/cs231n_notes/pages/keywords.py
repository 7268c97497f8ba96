"""The keyword index, A to Z and ㄱ to ㅎ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from cs231n_notes.model import Lecture
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.plan import Sheet
from cs231n_notes.pages.terms import letter

_OTHER_NAMES = 3


class Term(NamedTuple):
    """A line of the index."""

    name: str
    others: tuple[str, ...]
    """Further names of the same thing, those the learner wrote first."""
    id: str
    lectures: tuple[Lecture, ...]


def keyword_pages(site: Site) -> Iterator[Draft]:
    """One page, or a few where there are many keywords."""
    for sheet in site.plan.keywords:
        yield _keywords(site, sheet)


def _keywords(site: Site, sheet: Sheet[str]) -> Draft:
    sheets = site.plan.keywords
    label = str(site.labels.say("keywords"))
    draft = Draft(site, sheet.path, label, (label,) if len(sheets) > 1 else (), hidden=("toc",), searched=False)
    draft.reserve(*(site.plan.term_addresses[name].id for name in sheet.items))
    letters = [(group, [_term(site, name) for name in names]) for group, names in groupby(sheet.items, letter)]
    if sheet is not sheets[0]:
        draft.title = " – ".join(
            group or str(site.labels.say("other_letters")) for group in (letters[0][0], letters[-1][0])
        )
    return draft.render(
        "keywords.html",
        letters=[(group, draft.id(f"letter-{group.lower() or 'other'}"), terms) for group, terms in letters],
        sheet=sheet,
        names=[(each.name, each.path) for each in sheets],
    )


def _term(site: Site, name: str) -> Term:
    lectures = {lecture.span.first: lecture for lecture, _ in site.progress.keywords[name]}
    written = [keyword.text for _, keyword in site.progress.keywords[name]]
    others = dict.fromkeys(other for other in (*written, *site.course.names(name)) if other != name)
    return Term(name, tuple(others)[:_OTHER_NAMES], site.plan.term_addresses[name].id, tuple(lectures.values()))
