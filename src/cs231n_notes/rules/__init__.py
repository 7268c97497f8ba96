"""Slips in the notes, each found by a rule: one module a rule, named by its code.

Codes: N1xx structure, N2xx unfinished, N3xx dates, N4xx progress, N5xx Markdown, N6xx the comments that leave
findings out. A finding is data; what it says is its rule's, how it looks is :mod:`report`'s. An error makes the site
wrong, a warning says something is not as meant, a hint only that something could be better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cs231n_notes.course import Course
from cs231n_notes.model import Finding, Notes, Severity
from cs231n_notes.progress import Progress, measure
from cs231n_notes.repairs.source import Source
from cs231n_notes.rules.catalog import BY_CODE, KNOWN, RULES
from cs231n_notes.rules.comments import comments
from cs231n_notes.rules.particles import joined
from cs231n_notes.rules.rule import Rule, Subject, Wording
from cs231n_notes.targets import Target

__all__ = ["KNOWN", "RULES", "check", "severity", "wording"]


def check(
    notes: Notes,
    progress: Progress | None = None,
    course: Course | None = None,
    missing: Sequence[Target] = (),
) -> tuple[Finding, ...]:
    """Every finding, by line, column and code, but for what the course or a comment leaves out.

    ``missing`` are the links and images that lead nowhere; whoever reads the disk knows them.
    """
    about = course or Course()
    source = Source(notes.lines, notes.tokens)
    ignoring = tuple(comments(source))
    subject = Subject(notes, progress or measure(notes, about), about, missing, source, ignoring, KNOWN)
    left_out = {(line, name) for comment in ignoring for line in comment.lines for name in comment.names}
    found = [
        finding
        for rule in RULES
        if not {rule.code, rule.name} & set(about.ignore)
        for finding in _findings(rule, subject)
        if not {(finding.line, rule.code), (finding.line, rule.name)} & left_out
    ]
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.code)))


def severity(finding: Finding) -> Severity:
    """How much a finding matters."""
    return BY_CODE[finding.code].severity


def wording(finding: Finding, language: str) -> Wording:
    """What a finding says, in ``ko`` or ``en``."""
    said = (template.format_map(finding.values) for template in BY_CODE[finding.code].wording(language))
    return Wording(*(map(joined, said) if language == "ko" else said))


def _findings(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for line, column, values in rule.find(subject):
        yield Finding(rule.code, line, _in_source(subject.notes, line, column, mended=rule.mended), values)


def _in_source(notes: Notes, line: int, column: int, *, mended: bool) -> int:
    """The column in the README as written. Repairs count so already; the others may have seen it behind text inserted."""
    if not 1 <= line <= len(notes.source):
        return 1
    written, shown = notes.source[line - 1], notes.lines[line - 1]
    if not mended and not written.startswith(shown[: column - 1]):
        column -= max(len(shown) - len(written), 0)
    return min(max(column, 1), len(written) + 1)
