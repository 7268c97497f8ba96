"""``cs231n-notes check``: reads a README, finds its slips, prints them, and mends what can be mended."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from cs231n_notes import fixes, overwriting, report, repository, sources, terminal
from cs231n_notes.course import Course
from cs231n_notes.fixes import Checked
from cs231n_notes.labels import LANGUAGES
from cs231n_notes.model import Severity
from cs231n_notes.progress import measure
from cs231n_notes.report import Report, formats
from cs231n_notes.report.diff import diff
from cs231n_notes.rules import check


@dataclass(frozen=True, slots=True)
class Checker:
    """Finds the slips of a text that stands, or might stand, in one README."""

    readme: str
    own: Course
    """What its ``course.yml`` says."""
    root: Path

    def __call__(self, text: str) -> Checked:
        """Everything found in the text, by place."""
        read = sources.interpreted(text, self.own, self.readme)
        missing = sources.linked(read, self.root).missing
        return Checked(read.notes, check(read.notes, measure(read.notes, read.course), read.course, missing))


@dataclass(frozen=True, slots=True)
class Desk:
    """What one run has before it."""

    options: argparse.Namespace
    checker: Checker
    text: str
    """The README, its byte order mark and line ends as they are."""

    def report(self, checked: Checked, *, fixable: Container[int] = (), fixed: int = 0) -> Report:
        """What was found, in the language asked for."""
        root = self.checker.root
        readme = self.checker.readme
        return report.report(
            checked.findings,
            checked.notes.source,
            repository.path(readme, root) if self.options.format == "github" else readme,
            self.options.lang or repository.language(root),
            fixable=fixable,
            fixed=fixed,
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``check``, but for those that name the sources."""
    parser.add_argument("--format", choices=formats.FORMATS, default="text", help="text by default")
    parser.add_argument("--strict", action="store_true", help="warnings, too, make the exit status 1")
    parser.add_argument(
        "--lang", choices=LANGUAGES, help="the language of the messages, by default that of the theme in mkdocs.yml"
    )
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument(
        "--fix",
        action="store_true",
        help="put right in the README what cannot change its meaning, and report what is left; with - the README goes"
        " to standard output and the report to standard error",
    )
    mending.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and write nothing; exit status 1 if it would"
    )


def run(options: argparse.Namespace) -> bool:
    """Check as asked; returns whether all is well. Raises :class:`~cs231n_notes.sources.SourceError` and OSError."""
    gc.disable()  # what is read stays to the end: looking through it for garbage is a quarter of the time
    try:
        return _run(options)
    finally:
        gc.freeze()  # nor at the end
        gc.enable()


def _run(options: argparse.Namespace) -> bool:
    root = repository.root(options.readme)
    checker = Checker(options.readme, sources.own_course(sources.course_path(options.readme, options.course)), root)
    written = sources.data(options.readme)
    desk = Desk(options, checker, sources.decoded(written, options.readme))
    if options.fix:
        return _fix(desk, written)
    return _diff(desk) if options.diff else _check(desk)


def _check(desk: Desk) -> bool:
    checked = desk.checker(desk.text)
    found = desk.report(checked, fixable=fixes.offered(*checked))
    _print(found, desk.options.format, sys.stdout)
    return _well(found, strict=desk.options.strict)


def _fix(desk: Desk, written: bytes) -> bool:
    """Mend the README in its place, or on its way from standard input to standard output."""
    mended = fixes.mend(desk.text, desk.checker)
    found = desk.report(mended.checked, fixed=mended.count)
    out = sys.stdout
    if desk.checker.readme == sources.STDIN:
        sys.stdout.buffer.write(mended.text.encode())
        out = sys.stderr
    elif mended.text != desk.text:
        overwriting.overwrite(desk.checker.readme, written, mended.text.encode())
    _print(found, desk.options.format, out)
    return _well(found, strict=desk.options.strict)


def _diff(desk: Desk) -> bool:
    mended = fixes.mend(desk.text, desk.checker)
    found = desk.report(mended.checked, fixed=mended.count)
    rows = diff(desk.text, mended.text, desk.checker.readme, color=terminal.colored(sys.stdout))
    sys.stdout.buffer.write(rows.encode(errors="surrogateescape"))
    sys.stdout.buffer.flush()
    sys.stderr.write(report.mended(found, would=True) + "\n")
    return mended.text == desk.text and _well(found, strict=desk.options.strict)


def _print(found: Report, form: str, out: TextIO) -> None:
    """People read in the encoding of their terminal, programs in UTF-8 wherever they run."""
    rendered = formats.render(form, found, color=terminal.colored(out))
    if form in formats.FOR_PROGRAMS:
        out.buffer.write(rendered.encode(errors="backslashreplace"))  # of a file's name, which need not be UTF-8
        out.buffer.flush()
    else:
        out.write(rendered)


def _well(found: Report, *, strict: bool) -> bool:
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return not any(item.severity in failing for item in found.items)
