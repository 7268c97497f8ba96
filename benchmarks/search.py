"""Measure the search: its index, what it adds to a build, and how soon a browser answers; write the table of README.md.

Usage: search.py [README [QUERIES.tsv]]

Needs Chromium (or CHROMIUM=/path/to/chrome). What the search adds to a build is told from processor time, for it varies
less than the clock.
"""

from __future__ import annotations

import datetime as dt
import gzip
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

from grow import grow
from playwright.sync_api import Browser, sync_playwright
from run import ROOT, command, machine, timed, versions, write

BEGIN, END = "<!-- search: written by search.py -->\n", "<!-- end of search -->\n"
QUERIES = ROOT / "tests" / "search" / "queries.tsv"
# Lectures -> how often a build is timed, with search and without.
SIZES = {13: 5, 1000: 1}
OPENED = 5  # how often a page is opened to see when its search is ready
ASKED = 3  # how often every query is asked
# Our own configuration, with search or without, of the notes alone.
CONFIG = """\
INHERIT: {root}/mkdocs.yml
docs_dir: docs
plugins:
  - search: {{lang: [ko, en], enabled: {search}}}
  - cs231n-notes: {{source: {readme}}}
"""
# Until the box asks for a query, which it does as soon as its worker is ready, perhaps before anybody went there.
READY = """() => new Promise((done) => {
  const said = document.querySelector(".md-search-result__meta"), start = performance.now()
  const asks = JSON.parse(document.getElementById("__config").textContent).translations["search.result.placeholder"]
  const told = () => said.textContent === asks && done((performance.now() - start) / 1000)
  new MutationObserver(told).observe(said, { childList: true, characterData: true, subtree: true })
  document.querySelector("[data-md-component=search-query]").focus()
  told()
})"""
# From an empty box, for its results must change.
ANSWER = """async (query) => {
  const box = document.querySelector("[data-md-component=search-query]")
  const results = document.querySelector("[data-md-component=search-result]")
  const typed = (text) => new Promise((done) => {
    const start = performance.now()
    const told = (_, observer) => { observer.disconnect(); done(performance.now() - start) }
    new MutationObserver(told).observe(results, { childList: true, characterData: true, subtree: true })
    box.value = text
    box.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true }))
  })
  const found = await typed(query)
  await new Promise((done) => setTimeout(done, 50))
  await typed("")
  await new Promise((done) => setTimeout(done, 50))
  return found
}"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the search costs on notes of one size."""

    text: int
    """Bytes of the README, compressed."""
    index: int
    """Bytes of the index, compressed."""
    build: float
    """Seconds of processor time added to a build."""
    ready: float
    """Seconds from the first focus, on a page just opened, to a search that answers: the median."""
    answers: tuple[float, ...]
    """Milliseconds from the key to the results, of every query."""


def processor(config: Path, site: Path) -> float:
    """Seconds of processor time of one build, which must succeed."""
    _, usage = timed(command(config, site))
    return usage.ru_utime + usage.ru_stime


def added(readme: Path, folder: Path, runs: int) -> float:
    """What the search adds to a build; the site with search is left in ``with``."""
    seconds: dict[str, list[float]] = {"with": [], "without": []}
    for _ in range(runs):
        for name, times in seconds.items():
            config = folder / f"{name}.yml"
            search = str(name == "with").lower()
            config.write_text(CONFIG.format(root=ROOT, readme=readme, search=search), encoding="utf-8")
            times.append(processor(config, folder / name))
    return median(seconds["with"]) - median(seconds["without"])


def compressed(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 9))


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not write to the terminal."""

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def ready(browser: Browser, url: str) -> float:
    """A browser that has nothing of the site yet opens a page, and its user goes to the search box at once."""
    times = []
    for _ in range(OPENED):
        with browser.new_context() as context, context.new_page() as page:
            page.goto(url, wait_until="domcontentloaded")
            times.append(float(page.evaluate(READY)))
    return median(times)


def answers(browser: Browser, url: str, queries: list[str]) -> tuple[float, ...]:
    """All queries one after the other, each time on a page just opened; of each the median."""
    rounds = []
    for _ in range(ASKED):
        with browser.new_context() as context, context.new_page() as page:
            page.goto(url, wait_until="domcontentloaded")
            page.evaluate(READY)
            rounds.append([float(page.evaluate(ANSWER, query)) for query in queries])
    return tuple(map(median, zip(*rounds, strict=True)))


def figures(text: str, queries: list[str], lectures: int, runs: int, browser: Browser) -> Figures:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        notes = grow(text, lectures, folder).ours.with_name("README.md")
        (folder / "docs").mkdir()
        build = added(notes, folder, runs)
        index = compressed(folder / "with" / "search" / "search_index.json")
        with served(folder / "with") as url:
            return Figures(compressed(notes), index, build, ready(browser, url), answers(browser, url, queries))


def measured(text: str, queries: list[str]) -> Iterator[str]:
    """The report's lines, each as soon as it is known."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    found: dict[int, Figures] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield f"{dt.datetime.now(dt.UTC):%Y-%m-%d}, {machine()}, {versions()}, Chromium {browser.version}."
        yield ""
        yield "| lectures | text | index | added to a build | ready | answer, median | answer, slowest |"
        yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
        for lectures, runs in SIZES.items():
            one = found[lectures] = figures(text, queries, lectures, runs, browser)
            yield (
                f"| {lectures:,} | {one.text / 1000:,.0f} KB | {one.index / 1000:,.0f} KB | {one.build:.2f} s "
                f"| {one.ready:.2f} s | {median(one.answers):.0f} ms | {max(one.answers):.0f} ms |"
            )
    yield ""
    yield "| target | measured | |"
    yield "| --- | ---: | --- |"
    for lectures, limits in {13: (0.3, 0.3, 50), 1000: (5, 1.5, 100)}.items():
        yield from judged(lectures, found[lectures], *limits)


def judged(lectures: int, one: Figures, build: float, ready: float, answer: int) -> Iterator[str]:
    """The targets for one size, each with its figure and whether it is met."""
    targets = [
        ("index at most 2 x the text, both compressed", one.index / one.text, 2, "{:.2f}"),
        (f"adds less than {build} s to a build", one.build, build, "{:.2f} s"),
        (f"ready within {ready} s of the first focus", one.ready, ready, "{:.2f} s"),
        (f"results under {answer} ms after the key, slowest", max(one.answers), answer, "{:.0f} ms"),
    ]
    for target, value, limit, shape in targets:
        yield f"| {lectures:,} lectures: {target} | {shape.format(value)} | {'met' if value <= limit else '**missed**'} |"


def main(readme: str = str(ROOT / "notes" / "README.md"), queries: str = str(QUERIES)) -> None:
    rows = Path(queries).read_text(encoding="utf-8").splitlines()
    typed = [row.split("\t")[1] for row in rows if not row.startswith("#") and row]
    write(measured(Path(readme).read_text(encoding="utf-8"), typed), BEGIN, END)


if __name__ == "__main__":
    main(*sys.argv[1:])
