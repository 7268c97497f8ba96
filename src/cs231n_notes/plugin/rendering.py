"""Renders our pages as MkDocs would, but in a fraction of its time.

MkDocs makes a Python-Markdown for each page, with all extensions and their patterns, and leaves it to the garbage
collector. Our pages need none of those: one for all of them does.
"""

from __future__ import annotations

import posixpath
from functools import partial
from typing import NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import get_toc

from cs231n_notes.slices import MARKER

log = get_plugin_logger(__name__)

_ADDRESS = {"a": "href", "img": "src"}
_AS_MKDOCS = 0
"""The priority of MkDocs' own processor of links: after all others."""


class Renderer:
    """Renders the pages of one build."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        self._links = _Links(config, files)
        self._markdown.treeprocessors.register(self._links, "relpath", _AS_MKDOCS)
        self._markdown.treeprocessors.deregister("unescape")  # undoes what only Python-Markdown's own patterns do

    def take(self, page: SitePage) -> None:
        """Have a page of ours rendered here: MkDocs asks the page itself."""
        page.render = partial(self._render, page)  # type: ignore[method-assign]

    def _render(self, page: SitePage, config: MkDocsConfig, files: Files) -> None:
        text = page.markdown or ""
        if not text.lstrip().startswith(MARKER):  # another plugin has put something else in its place
            SitePage.render(page, config, files)
            return
        self._links.start(page.file)
        page.content = self._markdown.reset().convert(text)
        page.toc = get_toc(getattr(self._markdown, "toc_tokens", []))
        page.present_anchor_ids = self._links.ids
        page.links_to_anchors = self._links.anchors


class _Target(NamedTuple):
    file: File | None
    """None for what is no file of the site."""
    url: str
    """Its address as the pages of one folder write it."""


class _Links(Treeprocessor):
    """Leads links to source files to their pages, and notes the anchors for MkDocs to validate."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        super().__init__()
        self._not_found = config.validation.links.not_found
        self._files = files
        self._known: dict[tuple[str, bool, str], _Target] = {}

    def start(self, file: File) -> None:
        """Begin the page of this file."""
        self._file = file
        self._folder = (posixpath.dirname(file.src_uri), file.name == "index")
        self.ids: set[str] = set()
        self.anchors: dict[File, dict[str, str]] = {}

    def run(self, root: Element) -> None:
        """Read all ids and settle all addresses of a page."""
        for element in root.iter():
            if "id" in element.attrib:
                self.ids.add(element.attrib["id"])
            if element.tag in _ADDRESS:
                name = _ADDRESS[element.tag]
                element.attrib[name] = self._settled(element.attrib[name])

    def _settled(self, address: str) -> str:
        path, hash_, anchor = address.partition("#")
        target = self._target(path) if path else _Target(self._file, "")
        if anchor and target.file:
            self.anchors.setdefault(target.file, {}).setdefault(anchor, address)
        return f"{target.url}{hash_}{anchor}"

    def _target(self, path: str) -> _Target:
        """What a path with its query leads to. Remembered for all pages of a folder: most name their neighbours."""
        key = (*self._folder, path)
        if known := self._known.get(key):
            return known
        target = self._looked_up(path)
        if target.file is not self._file:
            self._known[key] = target
        return target

    def _looked_up(self, address: str) -> _Target:
        scheme, host, path, query, _ = urlsplit(address)
        if scheme or host or address.startswith(("/", "\\")):
            return _Target(None, address)
        uri = posixpath.normpath(posixpath.join(posixpath.dirname(self._file.src_uri), unquote(path)))
        file = self._files.get_file_from_path(uri)
        if not file:
            log.log(self._not_found, "%s: the link '%s' leads to no file of the site.", self._file.src_uri, address)
            return _Target(None, address)
        if file.inclusion.is_excluded():
            log.info("%s: the link '%s' leads to what is left out of the site.", self._file.src_uri, address)
        return _Target(file, urlunsplit(("", "", file.url_relative_to(self._file), query, "")))
