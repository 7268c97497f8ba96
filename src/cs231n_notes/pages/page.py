"""A finished page, and addresses between pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from cs231n_notes.model import Span


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site, as Markdown in the format of :mod:`cs231n_notes.slices`."""

    path: str
    """Where it lies among the pages: ``lectures/lecture-02.md``."""
    title: str
    """For the navigation and the browser's tab; plain text."""
    text: str
    """Front matter, marker, context and content."""
    lines: Span | None
    """The lines of the README it shows, for "edit" and "source"; None for a page drawn from many places."""
    group: tuple[str, ...]
    """The groups of the navigation it stands in, outermost first."""
    lecture: int | None = None
    """The number of the lecture it is about."""
    keywords: tuple[str, ...] = ()
    """Of that lecture, as plain text."""


class Address(NamedTuple):
    """A place on a page."""

    path: str
    id: str = ""

    def seen_from(self, path: str) -> str:
        """The relative address, as the page at ``path`` links to it."""
        anchor = f"#{self.id}" if self.id else ""
        if self.path == path and anchor:
            return anchor
        return relative(self.path, path) + anchor


def relative(target: str, path: str) -> str:
    """A path of the site as seen from the page at ``path``. Both are plain: no ``.`` and no ``..`` in them."""
    folder = path[: path.rfind("/") + 1]
    if target.startswith(folder):
        return target[len(folder) :]
    return "../" * folder.count("/") + target


def covering(spans: Iterable[Span]) -> Span | None:
    """The lines from the first of some spans to the last; None for no spans."""
    every = list(spans)
    return Span(min(span.first for span in every), max(span.last for span in every)) if every else None


def within(inner: Span, outer: Span) -> bool:
    """Whether all lines of one span are in another."""
    return outer.first <= inner.first and inner.last <= outer.last
