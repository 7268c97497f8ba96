"""Measure ``cs231n-notes check`` on READMEs of several sizes; write its part of README.md.

Usage: check.py [README]
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from grow import grow
from run import CORE_LINES, ROOT, machine, timed, write

BEGIN, END = "<!-- check: written by check.py -->\n", "<!-- end of check -->\n"
LECTURES = 1000


class Figure(NamedTuple):
    """What one run costs."""

    seconds: float
    processor: float
    """The seconds it kept a processor busy: what is left where nothing else runs."""


def figure(readme: Path) -> Figure:
    """One fresh process; the notes may well have slips."""
    seconds, usage = timed([sys.executable, "-m", "cs231n_notes", "check", str(readme)], well=(0, 1))
    return Figure(seconds, usage.ru_utime + usage.ru_stime)


def row(name: str, readme: Path, limit: float, runs: int) -> str:
    """A line of the table; a first run is not counted."""
    figure(readme)
    seconds, processor = (median(values) for values in zip(*(figure(readme) for _ in range(runs)), strict=True))
    verdict = "met" if seconds < limit else "**missed**"
    return f"| {name} | {runs} | {seconds:.2f} s | {processor:.2f} s | under {limit} s | {verdict} |"


def measured(readme: Path) -> Iterator[str]:
    """The report's lines, each as soon as it is known."""
    yield f"{dt.datetime.now(dt.UTC):%Y-%m-%d}, {machine()}."
    yield ""
    yield "| notes | runs | time | processor time | target | |"
    yield "| --- | ---: | ---: | ---: | ---: | --- |"
    text = readme.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        small = Path(name) / "README.md"
        small.write_text("\n".join(text.split("\n")[:CORE_LINES]), encoding="utf-8")
        yield row(f"{CORE_LINES} lines", small, 0.3, 9)
        large = grow(text, LECTURES, Path(name)).ours.parent / "README.md"
        yield row(f"{LECTURES:,} lectures", large, 8.0, 3)


def main(readme: str = str(ROOT / "notes" / "README.md")) -> None:
    write(measured(Path(readme).resolve()), BEGIN, END)


if __name__ == "__main__":
    main(*sys.argv[1:])
