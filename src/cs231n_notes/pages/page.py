"""A finished page, and addresses between pages."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cs231n_notes.model import Span

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site, as Markdown in the format of :mod:`cs231n_notes.slices`."""

    path: str
    """Where it lies among the pages: ``lectures/lecture-02.md``."""
    title: str
    """For the navigation and the browser's tab; plain text."""
    text: str
    """Front matter, marker, context and content."""
    group: tuple[str, ...]
    """The groups of the navigation it stands in, outermost first."""
    lecture: int | None
    """The number of the lecture it is about."""
    keywords: tuple[str, ...]
    """Of that lecture, as plain text."""
    anchors: Mapping[str, str] = field(hash=False)
    """Ids that GitHub gives the README's headings shown here -> their ids on this page."""
    spans: tuple[Span, ...]
    """The lines of each of its slices."""
    gathers: tuple[str, ...]
    """Paths of the pages whose content is put below, once rendered. Such a page is in no navigation."""


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


def covering(spans: Iterable[Span], lines: Sequence[str]) -> Span | None:
    """The lines from the first of some spans to the last; None where lines between them say something else."""
    every = sorted(spans)
    end = every[0].last if every else 0
    for span in every:
        if any(map(_WORD.search, lines[end : span.first - 1])):
            return None
        end = max(end, span.last)
    return Span(every[0].first, end) if every else None


def within(inner: Span, outer: Span) -> bool:
    """Whether all lines of one span are in another."""
    return outer.first <= inner.first and inner.last <= outer.last
