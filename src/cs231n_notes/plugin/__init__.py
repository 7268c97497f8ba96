"""The MkDocs plugin: hands the pages of the core to MkDocs, and nothing more."""

from __future__ import annotations

import errno
import gc
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

# First: imported deep within ours, it runs where a piece of Python's stack ends, which costs a fiftieth of a small build.
import markdown_it  # noqa: F401
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import TableOfContents

from cs231n_notes import report, site, sources
from cs231n_notes.addresses import ANCHORS, anchors
from cs231n_notes.beside import Web
from cs231n_notes.labels import labels
from cs231n_notes.pages import keep_compiled
from cs231n_notes.plugin.gather import gather
from cs231n_notes.plugin.navigation import Views, navigation
from cs231n_notes.plugin.rendering import Renderer
from cs231n_notes.plugin.search import Search, keep_pages_from_material, wanted
from cs231n_notes.plugin.theme import Head, add_theme, date_pages, flatten_globals, show_original

if TYPE_CHECKING:  # it brings an HTTP server along, which a build does without
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as SitePage
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)

EXTENSION = "cs231n_notes.gfm"

_REFUSED = frozenset({errno.EACCES, errno.EDQUOT, errno.ENOSPC, errno.EPERM, errno.EROFS})
"""What a disk may say to who writes a site, and no fault of ours is."""

_SELDOM = 50_000
"""Objects left over before a build looks for garbage among them: a page by hand leaves some two hundred, ours fewer."""

_VERSIONS = f"{version('cs231n-notes')}_{version('jinja2')}_{version('mkdocs-material')}"


class NotesConfig(Config):
    """The plugin's options in ``mkdocs.yml``."""

    source = config_options.Type(str, default="README.md")
    """The README, from the folder of ``mkdocs.yml``."""
    course = config_options.Optional(config_options.Type(str))
    """``course.yml``; by default the one beside the README."""
    findings = config_options.Choice(("serve", "always"), default="serve")
    """When the dashboard lists what ``cs231n-notes check`` finds: while serving, or on the published site, too."""


class NotesPlugin(BasePlugin[NotesConfig]):
    """Makes a site of one README of study notes."""

    _site: site.Site
    _paths: frozenset[str]
    _views: Views
    _renderer: Renderer
    _serving = False
    _once = False
    """The process ends with this build."""
    _often: tuple[int, int, int]
    _last_good: site.Site | None = None
    _search: Search | None = None
    _server: LiveReloadServer | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether we serve. That this hook exists keeps the plugin from one rebuild to the next.

        A build does not look for garbage before it has read the notes: that took it a twentieth of its time.
        """
        self._serving = command == "serve"
        self._last_good = None
        self._once = not self._serving
        if self._once:
            gc.freeze()
            gc.disable()
            self._often = gc.get_threshold()

    def on_shutdown(self) -> None:
        """Spare the interpreter a last look for garbage at everything a build has made."""
        if self._once:
            gc.freeze()
            gc.set_threshold(*self._often)
            gc.enable()  # a build that failed early has left it off

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the notes before MkDocs empties the site's folder: what cannot be read must not cost the last build."""
        if compiled := _compiled("pages"):
            keep_compiled(compiled)
        self._site = self._read(config)
        self._watch(config)
        if EXTENSION not in config.markdown_extensions:
            config.markdown_extensions.append(EXTENSION)
        options = config.mdx_configs.setdefault(EXTENSION, {})
        options |= {"lang": _language(config), "parsed": self._site.parsed}
        self._search = None
        if wanted(config):
            self._search = Search(self._site.pages, self._site.aliases, _language(config))
            options["found"] = self._search.found
            keep_pages_from_material(config)
        add_theme(config)
        config.extra_css.append(site.STYLE)
        config.extra_javascript.append(site.SCRIPT)
        if self._once:  # reading makes a great deal, little of it garbage, and most stays to the end
            gc.freeze()
            gc.set_threshold(_SELDOM)
            gc.enable()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages, the files they show and ``progress.json``, and place every page in the navigation."""
        made = self._site
        self._paths = frozenset(page.path for page in made.pages)
        by_hand = [file.src_uri for file in files.documentation_pages()]
        edit_uri = self._edit_uri(config)
        for page in made.pages:
            file = _put(files, File.generated(config, page.path, content=page.text))
            file.edit_uri = edit_uri
            if page.gathers:
                file.inclusion = InclusionLevel.NOT_IN_NAV
        _put(files, File.generated(config, ANCHORS, content=anchors(made.pages, lambda path: _page(files, path).url)))
        for path, text in made.data.items():
            _put(files, File.generated(config, path, content=text))
        for path, copied in made.files.items():
            _put(files, File.generated(config, path, abs_src_path=str(copied)))
        for path, text in made.published.items():
            file = File.generated(config, f"{path}.txt", content=text)  # by another name: what ends in .md is a page
            file.dest_uri = path
            files.append(file)
        placed = [page for page in made.pages if not page.gathers]
        if config.nav is None:
            config.nav = navigation(placed, [path for path in by_hand if path not in self._paths])
        if self._search:
            self._search.put(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the navigation: every page shows a part of it."""
        self._views = Views(nav)
        self._renderer = Renderer(config, files)
        return nav

    def on_pre_page(self, page: SitePage, *, config: MkDocsConfig, files: Files) -> SitePage:
        """Render our pages ourselves; MkDocs renders those by hand."""
        if page.file.src_uri in self._paths:
            self._renderer.take(page)
        return page

    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Make what the page says searchable."""
        if self._search:
            self._search.add(page, html)
        if self._once and page.file.src_uri in self._paths:
            gc.freeze()  # nearly all that a page of ours leaves stays to the end
        return html

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Show the page for an address without a page no more of the navigation than others show."""
        if template_name == "404.html":
            context["nav"] = self._views.of(None)
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show a page the navigation it needs; a table of contents it hides would cost it half its weight."""
        context["nav"] = self._views.of(page)
        if "toc" in page.meta.get("hide", ()):
            page.toc = TableOfContents([])
        return context

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put rendered pages together, before the first is written; tell the templates what is published.

        Compiled, they are kept between builds: compiling them takes longer than rendering small notes.
        """
        for page in self._site.pages:
            if page.gathers:
                gather(_page(files, page.path), [_page(files, path) for path in page.gathers])
        env.bytecode_cache = _compiled("theme")
        show_original(env, config)
        flatten_globals(env)
        if self._search:
            self._search.use(env)
        env.globals["notes"] = Head(self._site.published, labels(_language(config)).say)
        if self._site.as_of:
            date_pages(files, self._site.as_of)
        return env

    @event_priority(-50)  # after Material's search has written its index, before its offline plugin copies it (-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index."""
        if self._search:
            self._search.write(config)

    def on_build_error(self, *, error: Exception) -> None:
        """Say in one line that the site's folder cannot be written, or that the disk is full."""
        if isinstance(error, OSError) and error.errno in _REFUSED:
            raise PluginError(
                f"{error.filename2 or error.filename or 'The site cannot be written'}: {error.strerror}"
            ) from None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild on an edit of the README, of what lies beside it, or of ``course.yml``."""
        self._server = server
        self._watch(config)
        return server

    def _watch(self, config: MkDocsConfig) -> None:
        """Watch what belongs to the notes, also what came to them since the last build."""
        if self._server:
            for path in self._watched(config):
                self._server.watch(str(path))

    def _read(self, config: MkDocsConfig) -> site.Site:
        readme = _path(config, self.config.source)
        ours = readme.is_relative_to(_root(config))  # a README from elsewhere brings its own folder, but no repository
        try:
            made = site.build(
                str(readme),
                course=str(_path(config, self.config.course)) if self.config.course else None,
                root=_root(config) if ours else readme.parent,
                web=_web(config, ours=ours),
                language=_language(config),
                listed_as=self.config.source if self._serving or self.config.findings == "always" else "",
            )
        except sources.SourceError as error:
            if self._last_good is None:
                raise PluginError(str(error)) from None
            log.info("%s. The last good version of the notes stays until it can be read.", error)
            return self._last_good
        if self._serving:
            self._last_good = made
        if made.findings:
            found = report.report(made.findings, (), self.config.source, _language(config))
            log.info(report.summary(found))
        return made

    def _watched(self, config: MkDocsConfig) -> Iterable[Path]:
        readme = _path(config, self.config.source)
        course = _path(config, self.config.course) if self.config.course else readme.parent / "course.yml"
        if _root(config) in readme.parent.parents:  # a folder of notes: files may come to it while we serve
            return [readme.parent, *([course] if course.exists() else [])]
        return [path for path in (readme, course, *self._site.files.values()) if path.exists()]

    def _edit_uri(self, config: MkDocsConfig) -> str | None:
        """The README as seen from the folder that MkDocs' edit links start in; None outside the repository."""
        readme = _path(config, self.config.source)
        if not readme.is_relative_to(_root(config)):
            return None
        docs = Path(config.docs_dir).resolve()
        up = len(docs.relative_to(_root(config)).parts) if docs.is_relative_to(_root(config)) else 0
        return "../" * up + readme.relative_to(_root(config)).as_posix()


def _compiled(templates: str) -> FileSystemBytecodeCache | None:
    """A place for compiled templates in the user's own temporary folder; None where there is no safe one.

    Jinja does not ask how a template was compiled, so that the name says for what and by which versions.
    """
    try:
        return FileSystemBytecodeCache(pattern=f"cs231n_notes_{templates}_{_VERSIONS}_%s.cache")
    except (OSError, RuntimeError):
        return None


def _put(files: Files, file: File) -> File:
    """Add a file of ours, in place of one by the same name in ``docs_dir``: our addresses are promised."""
    if there := files.get_file_from_path(file.src_uri):
        files.remove(there)
    files.append(file)
    return file


def _page(files: Files, path: str) -> File:
    file = files.get_file_from_path(path)
    assert file is not None  # it was put there by on_files
    return file


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or ".").resolve().parent


def _path(config: MkDocsConfig, given: str) -> Path:
    return (_root(config) / given).resolve()


def _language(config: MkDocsConfig) -> str:
    return labels(str(config.theme.get("language") or "en")).language


def _web(config: MkDocsConfig, *, ours: bool) -> Web:
    """The site on the web; without a repository when the README is not of it."""
    repository = config.repo_url.rstrip("/") if config.repo_url and ours else ""
    # What ends in .html is read from a disk, not from an address.
    address = f"{config.site_url.rstrip('/')}/" if config.site_url and config.use_directory_urls else ""
    return Web(address, repository, config.site_name)
