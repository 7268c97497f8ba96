"""``cs231n-notes check``: reads a README, finds its slips, and prints them."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cs231n_notes import report, repository, sources, terminal
from cs231n_notes.course import Course
from cs231n_notes.labels import LANGUAGES
from cs231n_notes.model import Finding, Notes, Severity
from cs231n_notes.progress import measure
from cs231n_notes.report import Report
from cs231n_notes.rules import check


class Checked(NamedTuple):
    """A README as read, and what was found in it."""

    notes: Notes
    findings: tuple[Finding, ...]


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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``check``, but for those that name the sources."""
    parser.add_argument("--format", choices=report.FORMATS, default="text", help="text by default")
    parser.add_argument("--strict", action="store_true", help="warnings, too, make the exit status 1")
    parser.add_argument(
        "--lang", choices=LANGUAGES, help="the language of the messages, by default that of the theme in mkdocs.yml"
    )


def run(options: argparse.Namespace) -> bool:
    """Check as asked; returns whether all is well. Raises :class:`~cs231n_notes.sources.SourceError` and OSError."""
    root = repository.root(options.readme)
    checker = Checker(options.readme, sources.own_course(sources.course_path(options.readme, options.course)), root)
    checked = checker(sources.text(options.readme))
    path = repository.path(options.readme, root) if options.format == "github" else options.readme
    found = report.report(checked.findings, checked.notes.source, path, options.lang or repository.language(root))
    sys.stdout.write(report.render(options.format, found, color=terminal.colored(sys.stdout)))
    return _well(found, strict=options.strict)


def _well(found: Report, *, strict: bool) -> bool:
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return not any(item.severity in failing for item in found.items)
