"""Our search in Material's search box: what the pages say becomes its index, and our worker answers it.

Material's page fetches ``search/search_index.json``, hands it to a worker and shows what that answers; both are replaced.
Its search plugin stays, for the theme draws the box only then, but gets no page to read: parsing every finished page
once more is a good part of a build.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from cs231n_notes.pages import Page
from cs231n_notes.search.document import Document, Kind
from cs231n_notes.search.index import index
from cs231n_notes.search.markup import tree
from cs231n_notes.search.sections import Section, sections
from cs231n_notes.search.worker import script, starter
from cs231n_notes.terms import Group

log = get_plugin_logger(__name__)

MATERIAL = "material/search"
INDEX = "search/search_index.json"
_THEIRS = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
"""What the theme calls its worker, in the template of every page."""
_CONFIG = {"separator": r"\s+"}
"""What the theme's page needs to know to mark the words of ``?h=``: what stands between them."""
_SHIM = "iframe-worker"
"""What is in the address of the script that lets the theme start a worker from a file. It lies on another host."""


class Search:
    """The search of one build."""

    def __init__(self, pages: Iterable[Page], aliases: tuple[Group, ...], language: str) -> None:
        self._pages = {page.path: page for page in pages}
        self._aliases = aliases
        self._language = language
        self._found: list[Section] | None = None
        self._documents: list[Document] = []
        self._worker = script()
        self._address = _named("search", self._worker)
        self._asked = False

    def found(self, said: list[Section]) -> None:
        """Take what the page being rendered says, from our Markdown extension."""
        self._found = said

    def add(self, page: SitePage, content: str) -> None:
        """Take in a page that was just rendered."""
        said, self._found = self._found, None
        if not _excluded(page):
            made = self._pages.get(page.file.src_uri)
            self._documents += _documents(page, sections(tree(content), whole=True) if said is None else said, made)

    def use(self, env: Environment) -> None:
        """Let the theme's template name our worker where it names its own."""
        url: Callable[[Context, str], str] = env.filters["url"]

        @pass_context
        def ours(context: Context, value: str) -> str:
            if not _THEIRS.fullmatch(str(value)):
                return url(context, value)
            self._asked = True
            return url(context, self._address)

        env.filters["url"] = ours

    def put(self, files: Files, config: MkDocsConfig) -> None:
        """Add our worker to the site, and what starts it from a folder where the theme would fetch that elsewhere."""
        files.append(File.generated(config, self._address, content=self._worker))
        scripts = config.extra.get("polyfills", [])
        if any(_SHIM in str(each) for each in scripts):
            text = starter(self._worker, self._address)
            address = _named("offline", text)
            files.append(File.generated(config, address, content=text))
            config.extra["polyfills"] = [address, *(each for each in scripts if _SHIM not in str(each))]

    def write(self, config: MkDocsConfig) -> None:
        """Write the index over Material's empty one."""
        path = Path(config.site_dir, INDEX)
        if self._asked:
            made = {"config": _CONFIG, "docs": index(self._documents, self._aliases, self._language)}
        else:
            log.warning("The theme names no search worker that is known here; its own search answers.")
            made = json.loads(path.read_text(encoding="utf-8"))
            made["docs"] = [_plain(document) for document in self._documents]
        path.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def wanted(config: MkDocsConfig) -> bool:
    """Whether the site has Material's search box."""
    plugin = config.plugins.get(MATERIAL)
    return plugin is not None and bool(plugin.config.get("enabled"))


def keep_pages_from_material(config: MkDocsConfig) -> None:
    """Have Material's search plugin read no page."""
    plugin = config.plugins[MATERIAL]
    events = config.plugins.events["page_context"]
    config.plugins.events["page_context"] = [each for each in events if getattr(each, "__self__", None) is not plugin]


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
            title=section.title or (made.title if made else str(page.title)) * top,
            text=section.text,
            kind=section.kind or own,
            keywords=made.keywords if made and top else (),
            lecture=made.lecture if made else None,
        )


def _plain(document: Document) -> dict[str, str]:
    """A document as Material's own worker wants it."""
    title, text = html.escape(document.title), html.escape("\n".join(filter(None, (*document.keywords, document.text))))
    return {"location": document.location, "title": title, "text": text}


def _named(name: str, text: str) -> str:
    """An address that changes with the text, so that no browser keeps an old worker for a new index."""
    return f"assets/{name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
