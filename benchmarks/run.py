"""Measure whole builds against plain MkDocs with Material on the same text; write the table of README.md.

Usage: run.py [README]

Every figure comes from processes of its own, all of this one run. Ours and plain take turns, each build into a folder of
its own, as in CI, and nothing is removed before the end: where much was deleted lately, ext4 looks through it for every
file it makes. A build of 1,000 lectures over the site of the last one spent 0.4 to 3.4 s in the kernel, into a new folder 0.3
to 0.5 s. The sites take 2.7 GB.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from resource import struct_rusage
from statistics import median
from time import perf_counter

from grow import Inputs, grow

HERE = Path(__file__).parent
ROOT = HERE.parent
REPORT = HERE / "README.md"
BEGIN, END = "<!-- figures: written by run.py -->\n", "<!-- end of figures -->\n"
MEGABYTE = 10**6
# ru_maxrss counts bytes on macOS and kibibytes elsewhere.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024

# Lectures -> how often a build is timed.
SIZES = {13: 7, 100: 5, 1000: 5}
CORE_RUNS = 5
CORE_LINES = 767


@dataclass(frozen=True, slots=True)
class Figure:
    """What one kind of build costs."""

    seconds: float
    """The median of the runs."""
    megabytes: float
    """The peak of resident memory, the highest of the runs."""


# Where Python must not keep bytecode, ours (installed in place) would be compiled each time, and MkDocs' would not.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "NO_MKDOCS_2_WARNING": "1"
}


def timed(command: Sequence[str], *, well: Collection[int] = (0,)) -> tuple[float, struct_rusage]:
    """Seconds of one fresh process, which must end with one of these statuses, and what it used."""
    start = perf_counter()
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in well:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return perf_counter() - start, usage


def build(config: Path, site: Path) -> Figure:
    seconds, usage = timed(command(config, site))
    return Figure(seconds, usage.ru_maxrss * RSS_UNIT / MEGABYTE)


def command(config: Path, site: Path) -> list[str]:
    """A build with MkDocs."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(site)]


def compare(inputs: Inputs, runs: int, sites: Path) -> tuple[Figure, Figure]:
    """Our build and the plain one, each of the whole site; a first one of each is not counted."""
    ours, plain = [], []
    for run in range(runs + 1):
        ours.append(build(inputs.ours, sites / f"ours-{run}"))
        plain.append(build(inputs.plain, sites / f"plain-{run}"))
    return summary(ours[1:]), summary(plain[1:])


def summary(figures: Sequence[Figure]) -> Figure:
    return Figure(median(figure.seconds for figure in figures), max(figure.megabytes for figure in figures))


def core(lines: Sequence[str], folder: Path) -> float:
    """Seconds from README to pages, without MkDocs: the median of fresh processes; a first one is not counted."""
    readme = folder / "README.md"
    readme.write_text("\n".join(lines), encoding="utf-8")
    fresh = [sys.executable, str(HERE / "core.py"), str(readme), str(folder)]
    runs = [
        subprocess.run(fresh, check=True, capture_output=True, text=True, env=ENVIRONMENT) for _ in range(CORE_RUNS + 1)
    ]
    return median(float(each.stdout) for each in runs[1:])


def measured(readme: Path) -> Iterator[str]:
    """The report's lines, each as soon as it is known."""
    text = readme.read_text(encoding="utf-8")
    yield f"{dt.datetime.now(dt.UTC):%Y-%m-%d}, {machine()}, {versions()}."
    yield ""
    yield "| lectures | runs | ours | plain | ours / plain | our memory | plain's memory |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    figures: dict[int, tuple[Figure, Figure]] = {}
    lines = text.split("\n")[:CORE_LINES]
    with tempfile.TemporaryDirectory() as name:
        for lectures, runs in SIZES.items():
            folder = Path(name) / str(lectures)
            ours, plain = figures[lectures] = compare(grow(text, lectures, folder), runs, folder / "sites")
            ratio = ours.seconds / plain.seconds
            yield (
                f"| {lectures:,} | {runs} | {ours.seconds:.2f} s | {plain.seconds:.2f} s | {ratio:.2f} "
                f"| {ours.megabytes:.0f} MB | {plain.megabytes:.0f} MB |"
            )
        core_seconds = core(lines, Path(name))
    yield ""
    yield "| target | measured | |"
    yield "| --- | ---: | --- |"
    yield from judged(figures, core_seconds, len(lines))


def judged(figures: dict[int, tuple[Figure, Figure]], core_seconds: float, lines: int) -> Iterator[str]:
    """The targets, each with its figure and whether it is met."""
    ratio = {lectures: ours.seconds / plain.seconds for lectures, (ours, plain) in figures.items()}
    each = {lectures: ours.seconds / lectures for lectures, (ours, _) in figures.items()}
    targets = [
        ("13 lectures: at most 1.2 x the time of plain MkDocs", ratio[13], 1.2, "{:.2f}"),
        ("1,000 lectures: at most 0.4 x the time of plain MkDocs", ratio[1000], 0.4, "{:.2f}"),
        ("1,000 lectures: under 300 MB", figures[1000][0].megabytes, 300, "{:.0f} MB"),
        ("time a lecture at 1,000: at most 1.5 x that at 100", each[1000] / each[100], 1.5, "{:.2f}"),
        (f"README of {lines} lines to pages, without MkDocs: under 0.15 s", core_seconds, 0.15, "{:.3f} s"),
    ]
    for target, value, limit, shape in targets:
        yield f"| {target} | {shape.format(value)} | {'met' if value <= limit else '**missed**'} |"


def machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def versions() -> str:
    return ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "markdown", "markdown-it-py"))


def write(lines: Iterable[str], begin: str, end: str) -> None:
    """Print lines, each as soon as it is known, and put them between two marks of the report."""
    known = []
    for line in lines:
        print(line, flush=True)
        known.append(f"{line}\n")
    before, rest = REPORT.read_text(encoding="utf-8").split(begin)
    _, after = rest.split(end)
    REPORT.write_text(f"{before}{begin}\n{''.join(known)}\n{end}{after}", encoding="utf-8")


def main(readme: str = str(ROOT / "notes" / "README.md")) -> None:
    write(measured(Path(readme).resolve()), BEGIN, END)


if __name__ == "__main__":
    main(*sys.argv[1:])
