"""MkDocs' navigation: our pages in their groups, and what of it a single page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page as SitePage

from cs231n_notes.pages import Page


def navigation(made: Iterable[Page], by_hand: Iterable[str]) -> list[Any]:
    """The value of ``nav`` in ``mkdocs.yml``: our pages in their groups, and then the pages written by hand."""
    nav: list[Any] = []
    for page in made:
        place = nav
        for group in page.group:
            place = _group(place, group)
        place.append({page.title: page.path})
    return nav + sorted(by_hand, key=lambda path: (len(PurePosixPath(path).parts), path))


def _group(nav: list[Any], name: str) -> list[Any]:
    for item in nav:
        if isinstance(item, Mapping) and isinstance(item.get(name), list):
            found: list[Any] = item[name]
            return found
    nav.append({name: []})
    added: list[Any] = nav[-1][name]
    return added


class Views:
    """The navigation as each page shows it: groups inside a group are open where the page stands, and else a link.

    Pages of one group share a view, so that a thousand lectures do not each walk through a thousand lectures. Material's
    ``navigation.prune`` shows the same, but looks at every page to do so.
    """

    def __init__(self, nav: Navigation) -> None:
        self._nav = nav
        self._views: dict[tuple[int, ...], Navigation] = {}

    def of(self, page: SitePage) -> Navigation:
        """What ``page`` shows."""
        open_groups = tuple(id(section) for section in page.ancestors)
        if open_groups not in self._views:
            items = [_seen(item, open_groups) for item in self._nav]
            self._views[open_groups] = Navigation(items, [self._nav.homepage] if self._nav.homepage else [])
        return self._views[open_groups]


def _seen(item: StructureItem, open_groups: tuple[int, ...]) -> StructureItem:
    if not isinstance(item, Section):
        return item
    if not any(isinstance(child, Section) for child in item.children):
        return item
    seen = Section(item.title, [_link(child, open_groups) for child in item.children])
    seen.active = id(item) in open_groups
    return seen


def _link(item: StructureItem, open_groups: tuple[int, ...]) -> StructureItem:
    if not isinstance(item, Section) or id(item) in open_groups:
        return _seen(item, open_groups)
    first: StructureItem = item
    while isinstance(first, Section):
        first = first.children[0]
    return Link(item.title, getattr(first, "url", ""))
