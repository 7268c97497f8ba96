"""Templates of ours between the theme's and those of the site's owner, and what they ask for."""

import datetime as dt
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cs231n_notes.beside import FEED

_FOLDER = str(Path(__file__).parents[1] / "theme")
_EARLIEST, _LATEST = dt.date(1970, 1, 1), dt.date(2106, 2, 6)
"""The days that gzip can write, with which MkDocs packs the sitemap. A mistyped year may be any."""
_ORIGINAL = "material"
"""What templates of ours call those of the theme that they stand before."""


def add_theme(config: MkDocsConfig) -> None:
    """Look for templates in ours after ``custom_dir``, which has the last word, and before the theme."""
    if config.theme.name == "material":
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, _FOLDER)


def show_original(env: Environment, config: MkDocsConfig) -> None:
    """Let templates of ours include the theme's of the same name, so that they say only what they change."""
    if _FOLDER in config.theme.dirs and env.loader:
        theirs = config.theme.dirs[config.theme.dirs.index(_FOLDER) + 1 :]
        env.loader = ChoiceLoader([env.loader, PrefixLoader({_ORIGINAL: FileSystemLoader(theirs)})])


def flatten_globals(env: Environment) -> None:
    """Have each template hold what all may use in a dictionary of its own.

    Jinja has a chain of two, and walks it for each of the forty partials that a page includes: a tenth of
    the time of its templates.
    """

    def make_globals(d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**env.globals, **(d or {})}

    env.make_globals = make_globals  # type: ignore[method-assign]


def date_pages(files: Files, day: dt.date) -> None:
    """Date our pages for the sitemap by the notes, and no other: MkDocs takes the day of the build for all."""
    if not _EARLIEST <= day <= _LATEST:
        return
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = day.isoformat() if file.generated_by else ""


class Head(NamedTuple):
    """What templates of the theme ask for: the files beside a page, of which its head tells, and words."""

    published: Mapping[str, str]
    say: Callable[[str], str]

    @property
    def feed(self) -> str:
        """The feed's path; empty where there is none."""
        return FEED if FEED in self.published else ""

    def markdown(self, page: str) -> str:
        """The path of a page's Markdown, by the page's own; empty where there is none."""
        return page if page in self.published else ""
