"""Sites for tests: built once on disk, or served from notes that a test may edit."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]
BASE = "https://learner.github.io/my-notes/"
"""Where the tests' site is published: below a folder of its host, as the site of any repository on GitHub Pages."""
REPOSITORY = "https://github.com/learner/my-notes"
PATIENCE = 30
"""Seconds to wait for a server: far more than it needs, so that a slow machine does not fail a test."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site on disk."""

    folder: Path
    pages: Mapping[str, BeautifulSoup]
    """Address from the site's root, percent-encoded (``lectures/lecture-02/``, ``404.html``) -> its HTML."""


@dataclass(frozen=True, slots=True)
class Served:
    """A running ``mkdocs serve``."""

    url: str
    readme: Path
    """A copy: to be edited."""
    log: Path
    process: subprocess.Popen[bytes]

    def page(self, address: str = "") -> str:
        """The HTML of a page's content as it is now; empty while the server does not answer.

        Without what comes below it: there stands a script of ``serve`` that differs on every build.
        """
        return self._answer(address).partition("</article>")[0]

    def index(self) -> str:
        """The search index as it is now."""
        return self._answer("search/search_index.json")

    def _answer(self, address: str) -> str:
        try:
            with urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 -- always http://127.0.0.1
                text: str = answer.read().decode()
                return text
        except (OSError, HTTPException):
            return ""

    def said(self) -> str:
        """Everything it has printed."""
        return self.log.read_text(encoding="utf-8")

    def until(self, happened: Callable[[], bool]) -> bool:
        """Whether it happens before patience ends or the server does."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if happened():
                return True
            time.sleep(0.1)
        return False


def retitled(readme: str, addition: str) -> str:
    """A README with a line added below its title, which the dashboard shows."""
    title, rest = readme.split("\n", 1)
    return f"{title}\n\n{addition}\n{rest}"


def mkdocs(*arguments: str, settings: Path = ROOT / "mkdocs.yml") -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments, "-f", str(settings)]


def environment(**extra: str) -> dict[str, str]:
    """The environment of a run of mkdocs, without what whoever runs the tests may have set for their own site."""
    own = {"NOTES_SOURCE", "SITE_URL", "REPO_URL", "EDIT_URI"}
    return {key: value for key, value in os.environ.items() if key not in own} | {"NO_MKDOCS_2_WARNING": "1"} | extra


def built(folder: Path, settings: Path = ROOT / "mkdocs.yml", **extra: str) -> Site:
    """A strict build into an empty folder, with environment variables as given."""
    command = [*mkdocs("build", "--strict", settings=settings), "-d", str(folder)]
    done = subprocess.run(command, env=environment(**extra), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = {
        quote(file.relative_to(folder).as_posix().removesuffix("index.html")): BeautifulSoup(
            file.read_bytes(), "html5lib"
        )
        for file in sorted(folder.rglob("*.html"))
    }
    return Site(folder, pages)


@contextmanager
def served(readme: Path, log: Path) -> Iterator[Served]:
    """``mkdocs serve`` of a README on a free port, ready to answer."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [*mkdocs("serve"), "--livereload", "-a", f"127.0.0.1:{port}"]
    with (
        log.open("wb") as out,
        subprocess.Popen(command, env=environment(NOTES_SOURCE=str(readme)), stdout=out, stderr=out) as process,
    ):
        server = Served(f"http://127.0.0.1:{port}/", readme, log, process)
        try:
            assert server.until(lambda: bool(server.page())), server.said()
            yield server
        finally:
            process.terminate()
