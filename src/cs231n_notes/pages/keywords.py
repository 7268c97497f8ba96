"""The keyword index, A to Z and ㄱ to ㅎ."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cs231n_notes.model import Lecture
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.page import Address
from cs231n_notes.pages.plan import PLACES, Sheet
from cs231n_notes.pages.terms import letter
from cs231n_notes.terms import key

_OTHER_NAMES = 3


class Place(NamedTuple):
    """A heading below which the notes use a keyword."""

    lecture: Lecture | None
    title: str
    to: Address


class Term(NamedTuple):
    """A line of the index."""

    name: str
    others: tuple[str, ...]
    """Further names of the same thing, those the learner wrote first; no second spelling of one."""
    id: str
    lectures: tuple[Lecture, ...]
    places: tuple[Place, ...]
    left: int
    """Further places, not shown."""


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
        draft.title = _range(site, sheet)
    return draft.render(
        "keywords.html",
        letters=[(group, draft.id(f"letter-{group.lower() or 'other'}"), terms) for group, terms in letters],
        sheet=sheet,
        names=[(_range(site, each), each.path) for each in sheets],
    )


def _range(site: Site, sheet: Sheet[str]) -> str:
    """The letters of a page: ``A – ㄷ``."""
    ends = (letter(sheet.items[0]), letter(sheet.items[-1]))
    return " – ".join(dict.fromkeys(group or str(site.labels.say("other_letters")) for group in ends))


def _term(site: Site, name: str) -> Term:
    lectures = {lecture.span.first: lecture for lecture, _ in site.progress.keywords[name]}
    written = [keyword.text for _, keyword in site.progress.keywords[name]]
    spellings = {key(name): name}
    for other in (*written, *site.course.names(name)):
        spellings.setdefault(key(other), other)
    _, *others = spellings.values()
    places = list(_places(site, name))
    shown = _spread(places)
    address = site.plan.term_addresses[name]
    return Term(
        name, tuple(others)[:_OTHER_NAMES], address.id, tuple(lectures.values()), shown, len(places) - len(shown)
    )


def _places(site: Site, name: str) -> Iterator[Place]:
    starts = [lecture.span.first for lecture in site.notes.lectures]
    for at in site.uses.places.get(name, ()):
        heading = site.notes.headings[at]
        found = bisect_right(starts, heading.line) - 1
        lecture = site.notes.lectures[found] if found >= 0 else None
        inside = lecture and heading.line <= lecture.span.last
        if heading.line in site.places:
            yield Place(lecture if inside else None, heading.title, site.places[heading.line])


def _spread(places: Sequence[Place]) -> tuple[Place, ...]:
    """As many as the index shows, from as many pages as can be, in the order of the notes."""
    seen: dict[str, int] = {}
    rank: list[tuple[int, int]] = []
    for at, place in enumerate(places):
        rank.append((seen.setdefault(place.to.path, 0), at))
        seen[place.to.path] += 1
    return tuple(places[at] for at in sorted(at for _, at in sorted(rank)[:PLACES]))
