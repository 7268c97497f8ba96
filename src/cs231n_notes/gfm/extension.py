"""The glue to Python-Markdown: takes a page's text before anything else sees it, gives its tree in time for the rest.

Python-Markdown parses an empty page meanwhile, so that no other extension's parser can touch the text, and the tree
processors that read the finished tree (table of contents, MkDocs' links) work as on any page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from cs231n_notes.gfm.page import slices_page, text_page
from cs231n_notes.gfm.serializer import to_html
from cs231n_notes.gfm.words import WORDS
from cs231n_notes.slices import marker_line

_BEFORE_ALL = 10_000
_BEFORE_TOC = 5.5  # and MkDocs' anchors (5); after inline (20), prettify (10), attr_list (8), abbr (7), smarty (6)


class GfmExtension(Extension):
    """Renders pages that start with :data:`slices.MARKER`; with ``always``, every text."""

    def __init__(self, **config: Any) -> None:
        self.config = {
            "always": [False, "Render every text, with or without the marker."],
            "parsed": ["", "The blocks of the README the pages are cut from (parsed.Parsed), where at hand."],
            "found": ["", "A function that is told what each of those pages says (search.sections)."],
            "lang": ["ko", "Language of the words added: ko or en."],
        }
        self.page: str | None = None
        super().__init__(**config)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register both ends."""
        md.registerExtension(self)
        md.preprocessors.register(_Taker(md, self), "cs231n_notes_take", _BEFORE_ALL)
        md.treeprocessors.register(_Giver(md, self), "cs231n_notes_give", _BEFORE_TOC)

    def reset(self) -> None:
        """Forget the page."""
        self.page = None

    def render(self, page: str) -> Element:
        """The tree of a page that was taken."""
        words = WORDS.get(self.getConfig("lang"), WORDS["en"])
        if self.getConfig("always"):
            return text_page(page, words)
        return slices_page(page, words, self.getConfig("parsed") or None, self.getConfig("found") or None)


class _Taker(Preprocessor):
    def __init__(self, md: Markdown, extension: GfmExtension) -> None:
        super().__init__(md)
        self._extension = extension
        self._toc_marker = ""
        self._serializer: Callable[[Element], str]

    def run(self, lines: list[str]) -> list[str]:
        self._extension.page = page = self._taken(lines)
        self._mark_toc(wanted=page is None)
        self._choose_serializer(ours=page is not None)
        return lines if page is None else []

    def _choose_serializer(self, *, ours: bool) -> None:
        if self.md.serializer is not to_html:
            self._serializer = self.md.serializer
        self.md.serializer = to_html if ours else self._serializer

    def _taken(self, lines: list[str]) -> str | None:
        if self._extension.getConfig("always"):
            return "\n".join(lines)
        start = marker_line(lines)
        return None if start is None else "\n".join(lines[start + 1 :])

    def _mark_toc(self, *, wanted: bool) -> None:
        """Whether ``[TOC]`` stands for the table of contents: on GitHub it is text."""
        if "toc" in self.md.treeprocessors:
            toc: Any = self.md.treeprocessors["toc"]
            self._toc_marker = self._toc_marker or toc.marker
            toc.marker = self._toc_marker if wanted else ""


class _Giver(Treeprocessor):
    def __init__(self, md: Markdown, extension: GfmExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        page, self._extension.page = self._extension.page, None
        if page is None:
            return
        made = self._extension.render(page)
        root.clear()
        root.text = made.text
        root.extend(made)
