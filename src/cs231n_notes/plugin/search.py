"""What the pages say becomes the index of Material's search box.

Material's search plugin stays, for the theme draws the box only then, but has nothing to index: parsing every finished
page once more is a good part of a build.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as SitePage

from cs231n_notes.pages import Page
from cs231n_notes.search.document import Document, Kind
from cs231n_notes.search.markup import tree
from cs231n_notes.search.sections import Section, sections

MATERIAL = "material/search"
INDEX = "search/search_index.json"


class Search:
    """The search of one build."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = {page.path: page for page in pages}
        self._found: list[Section] | None = None
        self._documents: list[Document] = []

    def found(self, said: list[Section]) -> None:
        """Take what the page being rendered says, from our Markdown extension."""
        self._found = said

    def add(self, page: SitePage, content: str) -> None:
        """Take in a page that was just rendered, and keep Material's plugin from reading it again."""
        said, self._found = self._found, None
        if not _excluded(page):
            made = self._pages.get(page.file.src_uri)
            self._documents += _documents(page, sections(tree(content), whole=True) if said is None else said, made)
        page.meta["search"] = {"exclude": True}

    def write(self, config: MkDocsConfig) -> None:
        """Write the index over Material's empty one."""
        path = Path(config.site_dir, INDEX)
        made = json.loads(path.read_text(encoding="utf-8"))
        made["docs"] = [_plain(document) for document in self._documents]
        path.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def wanted(config: MkDocsConfig) -> bool:
    """Whether the site has Material's search box."""
    plugin = config.plugins.get(MATERIAL)
    return plugin is not None and bool(plugin.config.get("enabled"))


def _excluded(page: SitePage) -> bool:
    """Whether the page's front matter says so, as Material documents it."""
    said = page.meta.get("search")
    return isinstance(said, Mapping) and bool(said.get("exclude"))


def _documents(page: SitePage, said: Iterable[Section], made: Page | None) -> Iterable[Document]:
    own = Kind.PAGE if made is None or made.lecture is None else Kind.LECTURE
    for section in said:
        top = not section.id
        yield Document(
            location=page.url if top else f"{page.url}#{section.id}",
            title=section.title or (str(page.title) if top else ""),
            text=section.text,
            kind=section.kind or own,
            keywords=made.keywords if made and top else (),
            lecture=made.lecture if made else None,
        )


def _plain(document: Document) -> dict[str, str]:
    """A document as Material's own worker wants it."""
    title, text = html.escape(document.title), html.escape(document.text)
    return {"location": document.location, "title": title, "text": text}
