"""Notes and progress in, pages out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from html import escape

from cs231n_notes.course import Course
from cs231n_notes.labels import labels
from cs231n_notes.model import Notes
from cs231n_notes.origin import Origin
from cs231n_notes.pages.dashboard import dashboard
from cs231n_notes.pages.description import description
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.keywords import keyword_pages
from cs231n_notes.pages.lectures import lecture_pages
from cs231n_notes.pages.links import Links, anchors, context, resolve
from cs231n_notes.pages.log import log_pages
from cs231n_notes.pages.more import more_pages
from cs231n_notes.pages.naming import namings
from cs231n_notes.pages.page import Page
from cs231n_notes.pages.plan import plan
from cs231n_notes.pages.questions import question_pages
from cs231n_notes.pages.roadmap import roadmap_pages
from cs231n_notes.pages.slips import Slips, slips
from cs231n_notes.pages.templates import keep_compiled
from cs231n_notes.pages.text import one_line
from cs231n_notes.pages.uses import uses
from cs231n_notes.pages.whole import whole_pages
from cs231n_notes.progress import Progress
from cs231n_notes.slices import MARKER, directive

__all__ = ["Page", "Slips", "keep_compiled", "make"]


_KINDS: tuple[Callable[[Site], Iterator[Draft]], ...] = (
    lecture_pages,
    log_pages,
    roadmap_pages,
    more_pages,
    question_pages,
    keyword_pages,
    whole_pages,
)
"""Pages by kind, but for the dashboard, which comes last: where several show a heading, links go to the first."""

_ORDER = ("index.md", "lectures/", "log", "questions", "keywords", "roadmap", "more/", "print")
"""How the paths of the navigation begin. Any other page would follow."""


def make(  # noqa: PLR0913 - all that a site is made from
    notes: Notes,
    progress: Progress,
    course: Course,
    *,
    language: str = "ko",
    links: Mapping[str, str] | None = None,
    origin: Origin | None = None,
    found: Slips | None = None,
) -> tuple[Page, ...]:
    """Every page of the site, in the order of the navigation.

    ``links`` holds the README's relative addresses as the adapter resolved them: target as written, percent-decoded ->
    path on the site, or an absolute URL. Links to headings of the README are resolved here. ``origin`` is where the
    README itself is shown on the web. ``found`` is listed on the dashboard, for the learner's eyes.
    """
    words = labels(language)
    lines = tuple(heading.line for heading in notes.headings)
    used = uses(notes, progress.keywords, course)
    site = Site(
        notes, progress, course, words, plan(notes, progress, used), lines, namings(notes), used, origin or Origin()
    )
    drafts = [draft for kind in _KINDS for draft in kind(site)]
    front = dashboard(site)
    homes = anchors(site)
    if found and found.findings:
        front.body += slips(front, homes, found)
    names = resolve(site, homes, links or {})
    by_page: dict[str, dict[str, str]] = {}
    for anchor, address in homes.items():
        by_page.setdefault(address.path, {})[anchor] = address.id
    ordered = sorted([*drafts, front], key=_rank)
    return tuple(_finished(draft, names, by_page.get(draft.path, {})) for draft in ordered)


def _rank(draft: Draft) -> int:
    return next((at for at, start in enumerate(_ORDER) if draft.path.startswith(start)), len(_ORDER))


def _finished(draft: Draft, links: Links, ids: Mapping[str, str]) -> Page:
    # Escaped here, because themes put both into their HTML as they are.
    head: dict[str, object] = {"title": escape(one_line(draft.title)), "description": escape(description(draft))}
    if draft.hidden:
        head["hide"] = list(draft.hidden)
    if not draft.searched:
        head["search"] = {"exclude": True}
    # JSON is YAML, and quotes whatever a title may hold.
    front_matter = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    known = directive("context", context(draft, links))
    text = f"---\n{front_matter}---\n{MARKER}\n{known}\n{draft.body.strip()}\n"
    keywords = tuple(one_line(term) for term in draft.terms)
    return Page(
        draft.path,
        one_line(draft.title),
        text,
        draft.group,
        draft.lecture,
        keywords,
        ids,
        tuple(draft.spans),
        draft.gathers,
    )
