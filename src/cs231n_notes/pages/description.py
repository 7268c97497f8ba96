"""What a page says of itself in a line, to search engines and to whoever shares a link to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.text import one_line


def description(draft: Draft) -> str:
    """Its own words; else the course and what is on pages of its kind: ``CS231n: 기록 14, 공부한 날 29일``."""
    site = draft.site
    kind = draft.path.removesuffix(".md").removesuffix("/index")
    facts = ", ".join(_FACTS[kind](site)) if kind in _FACTS else draft.title
    return one_line(draft.description or (f"{site.title}: {facts}" if facts else site.title))


def _lectures(site: Site) -> list[str]:
    progress, say = site.progress, site.labels.say
    watched = say("count_watched", n=progress.watched, total=len(progress.lectures))
    return [watched, say("count_written", n=progress.written)] if progress.lectures else []


def _tasks(site: Site) -> list[str]:
    progress, say = site.progress, site.labels.say
    return [say("count_tasks", n=progress.tasks_done, total=progress.tasks_total)] if progress.tasks_total else []


def _log(site: Site) -> list[str]:
    progress, say = site.progress, site.labels.say
    return [say("count_entries", n=progress.entries), say("count_days", n=len(progress.days))]


_FACTS: Mapping[str, Callable[[Site], list[str]]] = {
    "index": lambda site: [*_lectures(site), *_tasks(site)],
    "lectures": _lectures,
    "log": _log,
    "questions": lambda site: [site.labels.say("count_questions", n=site.progress.questions)],
    "keywords": lambda site: [site.labels.say("count_keywords", n=len(site.progress.keywords))],
    "roadmap": _tasks,
}
