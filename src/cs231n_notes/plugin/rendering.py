"""Renders our pages as MkDocs would, with one Python-Markdown: a build of large notes takes a seventh less.

MkDocs makes a Python-Markdown for each page, with all extensions and their patterns, and leaves it to the garbage
collector. Our pages need none of those: one for all of them does. It is made for the first, so that what plugins change of
the configuration from page to page is not seen.
"""

from __future__ import annotations

import posixpath
from functools import cached_property, partial
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.pages import _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from cs231n_notes.slices import marker_line

_ADDRESS = {"a": "href", "img": "src"}


class Renderer:
    """Renders the pages of one build."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config = config
        self._links = _Links(config, files)

    @cached_property
    def _markdown(self) -> Markdown:
        md = Markdown(extensions=self._config.markdown_extensions, extension_configs=self._config.mdx_configs)
        self._links._register(md)  # noqa: SLF001 - of MkDocs' own processor, whose place it takes
        md.treeprocessors.deregister("unescape")  # undoes what only Python-Markdown's own patterns do
        return md

    def take(self, page: SitePage) -> None:
        """Have a page of ours rendered here: MkDocs asks the page itself."""
        page.render = partial(self._render, page)  # type: ignore[method-assign]

    def _render(self, page: SitePage, config: MkDocsConfig, files: Files) -> None:
        text = page.markdown or ""
        if marker_line(text.split("\n")) is None or "title" not in page.meta:  # another plugin has had its way
            SitePage.render(page, config, files)
            return
        self._links.start(page.file)
        page.content = self._markdown.reset().convert(text)
        page.toc = get_toc(getattr(self._markdown, "toc_tokens", []))
        page.present_anchor_ids = self._links.ids
        page.links_to_anchors = self._links.links_to_anchors


class _Target(NamedTuple):
    file: File
    url: str
    """Its address as the pages of one folder write it."""


class _Links(_RelativePathTreeprocessor):
    """MkDocs' own processor of links, for one page after the other: it remembers where they lead.

    Material's extensions ask for it by its class.
    """

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.config = config
        self.files = files
        self._known: dict[tuple[str, bool, str], _Target | None] = {}

    def start(self, file: File) -> None:
        """Begin the page of this file."""
        super().__init__(file, self.files, self.config)
        self.ids: set[str] = set()
        self._place = (posixpath.dirname(file.src_uri), file.name == "index")

    def run(self, root: Element) -> Element:
        """Read all ids and settle all addresses of a page."""
        for element in root.iter():
            if "id" in element.attrib:
                self.ids.add(element.attrib["id"])
            if element.tag in _ADDRESS:
                name = _ADDRESS[element.tag]
                element.attrib[name] = self.path_to_url(element.attrib[name])
        return root

    def path_to_url(self, url: str) -> str:
        """Where an address leads; what is no page of another file MkDocs settles, and says what is wrong with it."""
        path, mark, anchor = url.partition("#")
        target = self._target(path) if path else None
        if target is None or target.file is self.file:
            settled: str = super().path_to_url(url)
            return settled
        if anchor:
            self.links_to_anchors.setdefault(target.file, {}).setdefault(anchor, url)
        return f"{target.url}{mark}{anchor}"

    def _target(self, path: str) -> _Target | None:
        """The other file that a path leads to, as the pages of one folder see it; None where there is none."""
        key = (*self._place, path)
        if key in self._known:
            return self._known[key]
        file = self.files.get_file_from_path(posixpath.normpath(posixpath.join(self._place[0], unquote(path))))
        if file is self.file:
            return None
        target = None
        if file and not file.inclusion.is_excluded():
            target = _Target(file, file.url_relative_to(self.file))
        self._known[key] = target
        return target
