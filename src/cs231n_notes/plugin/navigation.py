"""MkDocs' navigation: our pages in their groups, and what of it a single page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from markupsafe import escape
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page as SitePage

from cs231n_notes.pages import Page

_SHOWN = ("icon", "status", "subtitle")
"""What Material's navigation shows of a page's front matter."""
_FEW = 50
"""The most pages of a site whose groups are all open, wherever one stands."""


def navigation(made: Iterable[Page], by_hand: Iterable[str]) -> list[Any]:
    """The value of ``nav`` in ``mkdocs.yml``: our pages in their groups, and then the pages written by hand.

    Themes put titles into their HTML as they are: ours are markup by now, which ``| e`` leaves alone.
    """
    nav: list[Any] = []
    for page in made:
        place = nav
        for group in page.group:
            place = _group(place, group)
        place.append({escape(page.title): page.path})
    return nav + sorted(by_hand, key=lambda path: (len(PurePosixPath(path).parts), path))


def _group(nav: list[Any], name: str) -> list[Any]:
    for item in nav:
        if isinstance(item, Mapping) and isinstance(item.get(name), list):
            found: list[Any] = item[name]
            return found
    nav.append({name: []})
    added: list[Any] = nav[-1][name]
    return added


class Row(Link):
    """A page or a closed group in the navigation, as something to click.

    Holds all that Material's template asks of an item: what a template finds missing costs it more than the rest.
    """

    pages: tuple[SitePage, ...] = ()

    def __init__(self, item: StructureItem) -> None:
        page = _first(item)
        super().__init__(item.title or "", page.url if page else "")
        alone = page if page is item else None
        self.is_index = bool(alone and alone.is_index)
        self.meta = {name: alone.meta[name] for name in _SHOWN if name in alone.meta} if alone else {}
        self.typeset = getattr(alone, "typeset", None)
        self.encrypted = getattr(alone, "encrypted", False)
        self.plain = not (self.meta or self.typeset or self.encrypted)
        """Title and link are all there is."""


class Group(Section):
    """A group in the navigation that shows what is in it."""

    meta: Mapping[str, Any] = MappingProxyType({})
    typeset = None
    pages: tuple[SitePage, ...] = ()
    is_index = False
    plain = True


class Views:
    """The navigation as each page shows it: a group is open where the page stands, and else a link.

    A site of few pages shows the groups of the first level open everywhere.

    Rows are made once, so that a thousand lectures do not each walk through a thousand lectures. Material's
    ``navigation.prune`` shows the same, but looks at every page to do so.
    """

    def __init__(self, nav: Navigation) -> None:
        self._nav = nav
        self._rows: dict[int, Sequence[StructureItem]] = {}

    def of(self, page: SitePage | None) -> Navigation:
        """What ``page`` shows; None for one that stands nowhere."""
        way = [*[*page.ancestors][::-1], page] if page else []
        return Navigation(self._along(way, self._nav.items), [self._nav.homepage] if self._nav.homepage else [])

    def _along(self, way: Sequence[StructureItem], items: Sequence[StructureItem]) -> list[StructureItem]:
        """The rows of ``items``, opened where the way to the page goes on."""
        rows = list(self._closed(items))
        at = next((at for at, item in enumerate(items) if way and item is way[0]), None)
        if at is not None and isinstance(item := items[at], Section):
            rows[at] = group = Group(item.title, self._along(way[1:], item.children))
            group.active = True
        elif at is not None:
            rows[at] = way[0]
        return rows

    def _closed(self, items: Sequence[StructureItem]) -> Sequence[StructureItem]:
        if id(items) not in self._rows:
            open_ = items is self._nav.items and len(self._nav.pages) <= _FEW
            self._rows[id(items)] = [self._row(item, open_=open_) for item in items]
        return self._rows[id(items)]

    def _row(self, item: StructureItem, *, open_: bool) -> StructureItem:
        if isinstance(item, Section):
            return Group(item.title, list(self._closed(item.children))) if open_ else Row(item)
        return Row(item) if isinstance(item, SitePage) else item


def _first(item: StructureItem) -> SitePage | None:
    """The page itself, or the first of a group."""
    while isinstance(item, Section):
        item = item.children[0]
    return item if isinstance(item, SitePage) else None
